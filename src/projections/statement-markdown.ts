import type { Language, Words } from '../register/words.ts'
import type { Statement, StatementPart } from './statement.ts'
import type { Edition } from './statement-json.ts'

export type MarkdownHead = { readonly title: Words; readonly language: Language }

/** The statement as Markdown: sentences as paragraphs, tables as pipe tables. */
export function statementMarkdown(edition: Edition, statement: Statement, { title, language }: MarkdownHead): string {
  const version = { nl: 'Versie', en: 'Version' }[language]
  const since = { nl: 'geldt sinds', en: 'in force since' }[language]
  const blocks = statement.sections.flatMap((section) => [
    `## ${text(section.title, language)}`,
    ...section.parts.map((part) => block(part, language)),
  ])
  const head = [
    `# ${text(title, language)}`,
    `${version} ${edition.version}, ${since} ${dayIn(edition.effectiveOn, language)}.`,
  ]
  const foot = ['---', `SHA-256 \`${edition.hash}\``]
  return `${[...head, ...blocks, ...foot].join('\n\n')}\n`
}

const dayIn = (day: string, language: Language): string =>
  Temporal.PlainDate.from(day).toLocaleString({ nl: 'nl-NL', en: 'en-GB' }[language], { dateStyle: 'long' })

function block(part: StatementPart, language: Language): string {
  switch (part.kind) {
    case 'heading':
      return `### ${text(part.words, language)}`
    case 'sentence':
      return text(part.words, language)
    case 'table': {
      const row = (cells: readonly Words[]) => `| ${cells.map((cell) => text(cell, language)).join(' | ')} |`
      const lines = [row(part.head), `|${' --- |'.repeat(part.head.length)}`, ...part.rows.map(row)]
      return `**${text(part.caption, language)}**\n\n${lines.join('\n')}`
    }
  }
}

// @NOTE facts are the owner's own text: what Markdown would take for markup is written literally
const text = (words: Words, language: Language): string =>
  words[language].replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`)
