import { day } from '../../../platform/html/index.ts'
import type { ErasurePlan } from '../../../projections/personal-file.ts'
import type { Language, Words } from '../../../register/words.ts'

/** What an erasure did, without a word about whose data they were. */
export type Receipt = {
  readonly erasedOn: string
  readonly gone: readonly { readonly holds: Words; readonly rows: number }[]
  readonly stays: readonly {
    readonly holds: Words
    readonly because: Words
    readonly provision: string
    readonly until?: string | undefined
  }[]
}

export const goesOf = ({ tables }: ErasurePlan) => tables.filter(({ then, rows }) => then === 'delete' && rows > 0)
export const staysOf = ({ tables }: ErasurePlan) => tables.filter(({ then, rows }) => then === 'keep' && rows > 0)

/** What a table holds, with how many when there is more than one. */
export const counted = ({ holds, rows }: { holds: Words; rows: number }): Words =>
  rows === 1 ? holds : { nl: `${holds.nl} (${rows})`, en: `${holds.en} (${rows})` }

const unsaid: Words = { nl: '', en: '' }

export function receiptOf(plan: ErasurePlan, erasedOn: string): Receipt {
  // @NOTE the person's number is not among what went: the case of this very erasure keeps it, and takes it along
  const gone = goesOf(plan).filter(({ table }) => table !== 'subject')
  return {
    erasedOn,
    gone: gone.map(({ holds, rows }) => ({ holds, rows })),
    stays: staysOf(plan).map(({ holds, because, provision, until }) => ({
      holds,
      because: because ?? unsaid,
      provision: provision ?? '',
      until,
    })),
  }
}

/** The receipt as lines of a letter. */
export function receiptText({ gone, stays }: Receipt, language: Language): string {
  const said = {
    nl: { gone: 'Verwijderd:', stays: 'Nog bewaard:', none: '- niets', until: 'tot en met' },
    en: { gone: 'Erased:', stays: 'Still kept:', none: '- nothing', until: 'until' },
  }[language]
  const goneLines = gone.map((one) => `- ${counted(one)[language]}`)
  const staysLines = stays.map(({ holds, because, provision, until }) => {
    const ends = until === undefined ? '' : `, ${said.until} ${day(until, language)}`
    return `- ${holds[language]}${ends}: ${because[language]} (${provision})`
  })
  const list = (lines: readonly string[]) => (lines.length === 0 ? said.none : lines.join('\n'))
  return `${said.gone}\n${list(goneLines)}\n\n${said.stays}\n${list(staysLines)}`
}

/** A stored receipt; it was written by `receiptOf` and sealed since. */
export const readReceipt = (text: string): Receipt => JSON.parse(text) as Receipt
