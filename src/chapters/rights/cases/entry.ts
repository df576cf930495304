import { today } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import { newSubject, personAt } from '../../../vault/subjects.ts'
import type { House } from '../../chapter.ts'
import { type Channel, channels, type Right, rights } from '../tables.ts'
import { openCase } from './store.ts'
import { deskWords as w } from './words.ts'

/** What the owner typed about a request that came in by mail, telephone or letter. */
export type Entry = {
  readonly right: string
  readonly channel: string
  readonly receivedOn: string
  readonly language: string
  readonly who: string
  readonly email: string
  readonly asked: string
  readonly isSure: boolean
}

export const emptyEntry = (house: House): Entry => ({
  right: '',
  channel: '',
  who: '',
  email: '',
  asked: '',
  isSure: false,
  receivedOn: today(house.clock).toString(),
  language: 'nl',
})

export const entryFrom = (form: Form): Entry => ({
  right: form.get('right'),
  channel: form.get('channel'),
  receivedOn: form.get('receivedOn'),
  language: form.get('language') === 'en' ? 'en' : 'nl',
  who: form.get('who'),
  email: form.get('email'),
  asked: form.get('asked'),
  isSure: form.has('sure'),
})

type Reading =
  | {
      readonly kind: 'right'
      readonly right: Right
      readonly channel: Channel
      readonly receivedOn: Temporal.PlainDate
    }
  | { readonly kind: 'wrong'; readonly errors: readonly FieldError[]; readonly isOld: boolean }

/**
 * Reads an entry. A day of receipt in the future is refused; one of more than 28 days ago is asked about once.
 */
export function readEntry(
  house: House,
  entry: Entry,
  t: (words: { nl: string; en: string }) => string,
  isAddress: (text: string) => boolean,
): Reading {
  const right = rights.find((known) => known === entry.right)
  const channel = channels.find((known) => known === entry.channel && known !== 'web')
  const receivedOn = dayOf(entry.receivedOn)
  const now = today(house.clock)
  const earliest = Temporal.PlainDate.from('2018-05-25')
  const isDay =
    receivedOn !== undefined &&
    Temporal.PlainDate.compare(receivedOn, now) <= 0 &&
    Temporal.PlainDate.compare(receivedOn, earliest) >= 0
  const isOld = isDay && receivedOn.until(now, { largestUnit: 'days' }).days > 28
  const errors = [
    right === undefined && { field: 'right', sentence: t(w.choose) },
    channel === undefined && { field: 'channel', sentence: t(w.choose) },
    !isDay && { field: 'receivedOn', sentence: t(w.receivedWrong) },
    isOld && !entry.isSure && { field: 'sure', sentence: t(w.old) },
    entry.email !== '' && !isAddress(entry.email) && { field: 'email', sentence: t(w.emailWrong) },
  ].filter((error) => error !== false)
  if (right === undefined || channel === undefined || receivedOn === undefined || errors.length > 0)
    return { kind: 'wrong', errors, isOld }
  return { kind: 'right', right, channel, receivedOn }
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}

/** Makes a case of what was read, for the one person with this address or for somebody new. @returns its number */
export async function enter(house: House, entry: Entry, read: Extract<Reading, { kind: 'right' }>): Promise<string> {
  const { right, channel, receivedOn } = read
  const { email, who, asked } = entry
  return house.transact(async (work) => {
    const subjectId =
      email === ''
        ? await newSubject(work, house.vault, { kind: 'person', source: 'owner' })
        : await personAt(work, house.vault, email, 'owner')
    const language = entry.language === 'en' ? 'en' : 'nl'
    return openCase(house, work, { subjectId, right, channel, receivedOn, who, asked, language, source: 'owner' })
  })
}
