import { type Clock, today } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { day } from '../../../platform/html/index.ts'
import type { Outbox } from '../../../platform/mail/outbox.ts'
import type { Words } from '../../../register/words.ts'
import { settingOf } from '../store.ts'
import { settingsGate } from '../tables.ts'
import { type ClosingDays, closedOn } from './closing.ts'

/** Since when nobody answers, why, and from when somebody does. */
export function closedSentence({ from, until, words }: ClosingDays): Words {
  const days = (language: 'nl' | 'en', to: string, on: string): string =>
    from === until ? `${on} ${day(from, language)}` : `${day(from, language)} ${to} ${day(until, language)}`
  return {
    nl: `We zijn dicht${from === until ? '' : ' van'} ${days('nl', 'tot en met', 'op')} (${words.nl}). Je krijgt antwoord na ${day(until, 'nl')}.`,
    en: `We are closed${from === until ? '' : ' from'} ${days('en', 'to', 'on')} (${words.en}). You get an answer after ${day(until, 'en')}.`,
  }
}

/** Letters that say that something arrived, and so raise the question when the answer comes. */
const receipts: ReadonlySet<string> = new Set(['contact-received', 'intake-received', 'complaint receipt'])

/** The outbox, telling in a receipt when somebody is back. */
export const sayingWhenBack = ({ enqueue }: Outbox, clock: Clock): Outbox => ({
  async enqueue(work, letter) {
    if (!receipts.has(letter.template)) return enqueue(work, letter)
    const closing = (await settingOf(as(work, settingsGate), 'closing-days'))?.value ?? []
    const closed = closedOn(closing, today(clock).toString())
    if (!closed) return enqueue(work, letter)
    // @NOTE before what stands last, which is the name beneath the letter
    const end = letter.text.trimEnd().lastIndexOf('\n\n')
    const [above, below] = end === -1 ? [letter.text, ''] : [letter.text.slice(0, end), letter.text.slice(end)]
    return enqueue(work, { ...letter, text: `${above}\n\n${closedSentence(closed)[letter.language]}${below}` })
  },
})
