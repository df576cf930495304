import { differences } from '../../projections/differences.ts'
import type { Register } from '../../projections/register.ts'
import { type StatementPart, statementOf } from '../../projections/statement.ts'
import type { Facts } from '../../register/facts.ts'
import type { Words } from '../../register/words.ts'

/** What one answer put into the statement. */
export type Grown = {
  /** What the answer says, fact by fact. */
  readonly facts: readonly { readonly words: Words; readonly now: Words | undefined }[]
  readonly sentences: readonly Words[]
  readonly rows: readonly { readonly caption: Words; readonly cells: readonly Words[] }[]
}

/** The difference that an answer makes: the register as it is, beside the same register without that answer. */
export function grownBy(register: Register, without: Facts): Grown {
  const bare: Register = { ...register, facts: without }
  const before = new Set(saidIn(bare).map(({ key }) => key))
  const added = saidIn(register).filter(({ key }) => !before.has(key))
  return {
    facts: differences(bare, register)
      .filter(({ kind }) => kind === 'fact' || kind === 'recipient')
      .map(({ kind, words, after }) =>
        kind === 'recipient' && after ? { words: after, now: undefined } : { words, now: after },
      ),
    sentences: added.flatMap(({ part }) => (part.kind === 'sentence' ? [part.words] : [])),
    rows: added.flatMap(({ part, row }) =>
      part.kind === 'table' && row ? [{ caption: part.caption, cells: row }] : [],
    ),
  }
}

type Said = { readonly key: string; readonly part: StatementPart; readonly row?: readonly Words[] }

/** Every sentence and every row of a table, with its text as its key. */
function saidIn(register: Register): Said[] {
  return statementOf(register).sections.flatMap(({ parts }) =>
    parts.flatMap((part): Said[] =>
      part.kind === 'table'
        ? part.rows.map((row) => ({ key: JSON.stringify([part.id, row]), part, row }))
        : [{ key: JSON.stringify([part.id, part.words]), part }],
    ),
  )
}
