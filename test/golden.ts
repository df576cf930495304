import { site as demo } from '../sites/demo/index.ts'
import { site as spot } from '../sites/spot/index.ts'
import { declared } from '../src/chapters/contents.ts'
import { catalogue } from '../src/chapters/cookies/catalogue/index.ts'
import { arranged } from '../src/chapters/opening/statement/arranged.ts'
import { statementTitle } from '../src/chapters/opening/statement/pages.tsx'
import type { Site } from '../src/chapters/website/site.ts'
import { bannerText } from '../src/projections/banner.ts'
import { contentPolicy } from '../src/projections/csp.ts'
import { erasureTemplate } from '../src/projections/erasure.ts'
import { fullRecordOf } from '../src/projections/record.ts'
import { activitiesOf, assemble, carriedOutHere, cookiesOf, type Register } from '../src/projections/register.ts'
import { retentionOf } from '../src/projections/retention.ts'
import { asksOnEveryPage, servicesOf } from '../src/projections/services.ts'
import { type Statement, statementOf } from '../src/projections/statement.ts'
import { statementMarkdown } from '../src/projections/statement-markdown.ts'
import { lastsWords, whyStored } from '../src/projections/stored.ts'
import { type Language, languages } from '../src/register/words.ts'

/** The invented business with something of others on its site, a second site of its own, and a form. */
const asking: Site = {
  ...demo,
  facts: {
    ...demo.facts,
    services: catalogue
      .map(({ service }) => service)
      .filter(({ id }) => /^(youtube|linkedin|google-analytics)$/.test(id)),
    network: ['tweede.example.test'],
  },
}

export const sites = { spot, demo, asking } as const

/** The day on which the goldens are published. */
export const goldenDay = '2026-11-23'

/** The register of a site as it is put together at the start, with the facts that the site brings. */
export function registerOf(site: Site): Register {
  return assemble(
    declared(site).flatMap(({ declarations }) => declarations),
    site.facts,
  )
}

/** Everything that the statement says in one language: its sentences, and what stands in its tables. */
export const saidIn = (register: Register, language: Language): string[] => readIn(statementOf(register), language)

/** The sentences alone: half sentences in a table would make the average look better than it reads. */
export const sentencesOf = (register: Register, language: Language): string[] =>
  statementOf(register).sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'sentence' ? [part.words[language]] : [])),
  )

const readIn = ({ sections }: Statement, language: Language): string[] =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'table' ? part.rows.flatMap((row) => row.map((cell) => cell[language])) : [part.words[language]],
    ),
  )

export type Artefact = { readonly file: string; readonly text: string }

/** What is made of the register, as text that a person reads in review. */
export function artefactsOf({ spot: ours, demo: invented, asking: third }: typeof sites): Artefact[] {
  const [register, second, asks] = [registerOf(ours), registerOf(invented), registerOf(third)]
  const named = sectionsOf(second, ['opening', 'sharing'])
  const asked = ['intake', 'cookies', 'network']
  return [
    ...languages.flatMap((language) => [
      { file: `spot/statement.${language}.md`, text: markdown(arranged(statementOf(register)), language) },
      { file: `demo/who-and-with-whom.${language}.md`, text: markdown(named, language) },
      { file: `asking/statement.${language}.md`, text: markdown(sectionsOf(asks, asked), language) },
    ]),
    { file: 'spot/record.json', text: record(register) },
    { file: 'spot/banner.md', text: banner(register) },
    { file: 'spot/content-policy.txt', text: `${contentPolicy(register).replaceAll('; ', ';\n')}\n` },
    { file: 'asking/banner.md', text: banner(asks) },
    { file: 'asking/content-policy.txt', text: policies(asks) },
    { file: 'spot/erasure.md', text: erasure(register) },
    { file: 'spot/retention.md', text: retention(register) },
  ]
}

const sectionsOf = (register: Register, ids: readonly string[]): Statement => ({
  sections: statementOf(register).sections.filter(({ id }) => ids.includes(id)),
})

/** The policy for who allowed nothing, and for who allowed each thing alone on a page that holds it. */
const policies = (register: Register): string =>
  ['', ...servicesOf(register).map(({ id }) => id)]
    .map(
      (id) => `# ${id || 'nothing allowed'}\n${contentPolicy(register, { services: [id] }).replaceAll('; ', ';\n')}\n`,
    )
    .join('\n')

// @NOTE without the hash: it changes with everything, and what changed is what review is about
const markdown = (statement: Statement, language: Language): string =>
  statementMarkdown({ version: 1, hash: '', effectiveOn: goldenDay }, statement, { title: statementTitle, language })
    .split('\n---\n')
    .join('')
    .replace(/\nSHA-256.*\n$/, '')

/** Art. 30, with a column of a table on a line: its category, and whether it is sealed. */
function record(register: Register): string {
  const full = fullRecordOf(register)
  const tables = full.tables.map(({ columns, ...table }) => ({
    ...table,
    columns: Object.fromEntries(
      columns.map(({ name, category, sealed }) => [name, `${category ?? 'not personal'}${sealed ? ', sealed' : ''}`]),
    ),
  }))
  const text = JSON.stringify({ ...full, tables }, null, 2)
  return `${text.replaceAll(/\{\s+("nl": .*)\s+("en": .*)\s+\}/g, '{ $1 $2 }')}\n`
}

/** A banner asks for what needs consent; where nothing does, there is no banner, and this says of what it is sure. */
function banner(register: Register): string {
  const services = servicesOf(register)
  const asked = services.filter(asksOnEveryPage)
  const said = languages.flatMap((language) => {
    const text = bannerText({ tradeName: register.facts.tradeName, language, services: asked })
    return [`**${text.title}** ${text.asks} ${text.others} ${text.withdraw}`, '']
  })
  const verdict =
    services.length === 0
      ? ['There is no banner: nothing here needs consent.', '']
      : asked.length === 0
        ? ['There is no banner: each service asks in its own place.', '']
        : said
  const offered = services.map(
    ({ id, kind, purpose, recipient }) => `- \`${id}\`, ${kind}, ${purpose}, ${recipient.name} (${recipient.country})`,
  )
  const rows = cookiesOf(register).map(
    (cookie) =>
      `- \`${cookie.name}\`, ${cookie.class}, ${cookie.kind}, ${lastsWords(cookie.lasts).en}: ${cookie.words.en}; ${whyStored(cookie).en}`,
  )
  return `${['# Banner', '', ...verdict, ...offered, 'What we store ourselves:', '', ...rows].join('\n')}\n`
}

/** What an erasure does, in the order in which it does so. */
function erasure(register: Register): string {
  const rows = erasureTemplate(register).map(({ chapter, table, holds, does }) => {
    const why = does.then === 'delete' ? ['', ''] : [does.because.nl, 'provision' in does ? does.provision : '']
    return [chapter, table, holds.nl, does.then, ...why]
  })
  return `# What an erasure does\n\n${pipes(['chapter', 'table', 'what it is', 'then', 'because', 'provision'], rows)}`
}

/** How long a row of each table may exist, and what becomes of what stays outside the database. */
function retention(register: Register): string {
  const rows = retentionOf(register).tables.map(({ chapter, table, words }) => [chapter, table, words.nl, words.en])
  const outside = activitiesOf(register).flatMap((activity) =>
    carriedOutHere(activity) ? [] : activity.keeps.map(({ what, how }) => [what.nl, how.nl, how.en]),
  )
  return [
    `# How long it stays\n\n${pipes(['chapter', 'table', 'nl', 'en'], rows)}`,
    `## Outside the database\n\n${pipes(['what', 'nl', 'en'], outside)}`,
  ].join('\n')
}

function pipes(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${[line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`
}
