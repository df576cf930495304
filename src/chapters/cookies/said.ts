import type { ClauseId } from '../../register/clauses.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { declaration } from './wording.ts'

export const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })
export const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })
export const nothingYet = (nl: string, en: string): Finding => ({ state: 'nothing-yet', seen: { nl, en } })

/** A guarantee of this chapter: its sentence is the one that the statement says for the clause. */
export function checked(
  clause: ClauseId,
  check: (look: Look) => Promise<Finding>,
  notShown: Words,
  more: { rewritten?: true } = {},
): Guarantee {
  const said = declaration.sentences.find(({ clauses }) => clauses.includes(clause))
  if (!said) throw new Error(`no sentence stands for ${clause}`)
  return { clause, sentence: said.words, ...more, notShown, known: { by: 'check', every: 'PT1H', check } }
}
