import type { Statement, StatementPart } from '../../../projections/statement.ts'
import type { Words } from '../../../register/words.ts'

const machinery: Words = { nl: 'Wat ons programma verder nodig heeft', en: 'What else our program needs' }

/** The statement in reading order: parts that say nothing in sentences come together at the end, under one heading. */
export function arranged({ sections }: Statement): Statement {
  const says = (parts: readonly StatementPart[]) => parts.some(({ kind }) => kind === 'sentence')
  const silent = sections.filter(({ parts }) => !says(parts))
  const parts = silent.flatMap((section): StatementPart[] => [
    { kind: 'heading', id: section.id, words: section.title },
    ...section.parts.filter(({ kind }) => kind === 'table'),
  ])
  const last = parts.length === 0 ? [] : [{ id: 'machinery', title: machinery, parts }]
  return { sections: [...sections.filter((section) => says(section.parts)), ...last] }
}
