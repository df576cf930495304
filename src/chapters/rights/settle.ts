import { today } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Language } from '../../register/words.ts'
import { addressesOf } from '../../vault/subjects.ts'
import { vaultGate } from '../../vault/tables.ts'
import type { House } from '../chapter.ts'
import { closeByAnswer, type Dispatch, openCase } from './cases/store.ts'
import { letterSubjects, type Writing } from './letters.ts'
import type { Right } from './tables.ts'

/** What every letter of ours names: who writes, in which language, and where the person's own page is. */
export function writing(house: House, language: Language): Writing {
  const page = `${house.baseUrl}${language === 'en' ? '/en' : ''}/mijn-gegevens`
  return { language, business: house.published().register.facts.tradeName, page }
}

/** Where a person can be written to; read before an erasure, as it is gone afterwards. */
export async function addressOf(house: House, work: Work, subjectId: string): Promise<string | undefined> {
  return (await addressesOf(as(work, vaultGate), house.vault, subjectId)).at(0)
}

type Post = {
  readonly subjectId: string
  readonly to: string | undefined
  readonly language: Language
  readonly kind: keyof typeof letterSubjects
  readonly text: string
}

/** Mails a letter, or says that the page itself is the letter where no address is known. */
export async function send(house: House, work: Work, { subjectId, to, language, kind, text }: Post): Promise<Dispatch> {
  if (to === undefined) return { by: 'page' }
  const subject = letterSubjects[kind][language]
  const letter = { template: `rights ${kind}`, purpose: 'rights', subjectId, to, language, subject, text }
  return { by: 'mail', messageId: await house.outbox.enqueue(work, letter) }
}

type Deed = {
  readonly subjectId: string
  readonly right: Right
  readonly language: Language
  readonly text: string
  /** Where the confirmation goes; on the page alone when left out. */
  readonly to?: string | undefined
  readonly receipt?: string | undefined
}

/** Records what a person did on their own page as a case that is closed by its confirmation. @returns its number */
export async function settle(house: House, work: Work, deed: Deed): Promise<string> {
  const { subjectId, right, language, text, to, receipt } = deed
  const asks = { subjectId, right, language, channel: 'web', source: 'you', receivedOn: today(house.clock) } as const
  const number = await openCase(house, work, asks)
  const dispatch = await send(house, work, { subjectId, to, language, kind: 'done', text })
  await closeByAnswer(house, work, number, { text, dispatch, receipt })
  return number
}
