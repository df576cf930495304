import { today } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { hashOf } from '../../../projections/canonical.ts'
import type { PersonalFile } from '../../../projections/personal-file.ts'
import type { Language, Words } from '../../../register/words.ts'
import { keepSubject } from '../../../vault/subjects.ts'
import type { Correction, House } from '../../chapter.ts'
import { closeByAnswer, waitingCases } from '../cases/store.ts'
import { doneLetter, liftedLetter } from '../letters.ts'
import { addressOf, send, settle, writing } from '../settle.ts'
import { liftStop, mayObject, mayRestrict, purposesIn, type Stop, stopUse } from '../stops.ts'
import { type Right, rightsGate } from '../tables.ts'
import { caseTitle } from '../words.ts'
import { receiptOf, receiptText } from './receipt.ts'

/** Whoever acts: the person, or the owner who carries out their request and answers it by letter afterwards. */
export type Person = { readonly subjectId: string; readonly language: Language; readonly forRequest?: true }

/** Puts another value in place, where it is this person's to correct. @returns false when it was not accepted */
export async function correctOwn(
  house: House,
  person: Person,
  correction: Correction,
  isAddress: (text: string) => boolean,
): Promise<boolean> {
  const file = await house.hooks.exportOf(person.subjectId)
  const section = file.sections.find(({ table }) => table === correction.table)
  const row = section?.rows.find(({ id }) => id === correction.id)
  const old = row?.values.find(({ column }) => column === correction.column)
  if (!old?.correctable || correction.value === '' || correction.value.length > 4_000) return false
  if (isAddress(old.value) && !isAddress(correction.value)) return false
  return house.transact(async (work) => {
    if (!(await house.hooks.correct(work, person.subjectId, correction))) return false
    await conclude(house, work, person, { right: 'rectification', about: old.label, file })
    return true
  })
}

/** Takes back every consent for a purpose. @returns false when this person has nothing that rests on one */
export async function withdrawOwn(house: House, person: Person, purpose: string): Promise<boolean> {
  const file = await house.hooks.exportOf(person.subjectId)
  const theirs = file.sections.flatMap(({ purposes }) => purposes).find(({ id, consent }) => consent && id === purpose)
  if (theirs === undefined) return false
  await house.transact(async (work) => {
    await house.hooks.withdraw(work, person.subjectId, purpose)
    await conclude(house, work, person, { right: 'withdrawal', about: theirs.words })
  })
  return true
}

type Asked = Pick<Stop, 'purpose' | 'kind'>

/** Restricts or objects, for one purpose. @returns false when that purpose cannot be stopped in this way */
export async function stopOwn(house: House, person: Person, { purpose, kind }: Asked): Promise<boolean> {
  const known = purposesIn(house).get(purpose)
  if (known === undefined || !(kind === 'objection' ? mayObject(known) : mayRestrict(known))) return false
  const file = await house.hooks.exportOf(person.subjectId)
  await house.transact(async (work) => {
    await stopUse(house, work, { subjectId: person.subjectId, purpose, kind })
    await conclude(house, work, person, { right: kind, about: known.words, file })
  })
  return true
}

/** Allows a purpose again, and confirms that in writing. */
export async function liftOwn(house: House, person: Person, { purpose, kind }: Asked): Promise<boolean> {
  const { subjectId, language } = person
  const known = purposesIn(house).get(purpose)
  if (known === undefined) return false
  await house.transact(async (work) => {
    await liftStop(house, work, { subjectId, purpose, kind })
    if (person.forRequest) return
    const to = await addressOf(house, work, subjectId)
    const text = liftedLetter(writing(house, language), known.words[language])
    await settle(house, work, { subjectId, right: kind, language, text, to })
  })
  return true
}

export type Erased = { readonly kind: 'erased'; readonly number: string } | { readonly kind: 'plan changed' }

/**
 * Carries out the plan that the person saw, and no other; what is left of their open requests is answered with it.
 *
 * @param shown - the hash of the plan on their screen
 */
export async function eraseOwn(house: House, person: Person, shown: string): Promise<Erased> {
  const { subjectId, language } = person
  const [plan, file] = await Promise.all([house.hooks.erasurePlan(subjectId), house.hooks.exportOf(subjectId)])
  if (hashOf(plan) !== shown) return { kind: 'plan changed' }
  return house.transact(async (work) => {
    const to = await addressOf(house, work, subjectId)
    await house.hooks.erase(work, subjectId, plan)
    await keepSubject(work, subjectId)
    const receipt = receiptOf(plan, today(house.clock).toString())
    const text = doneLetter('erasure', writing(house, language), receiptText(receipt, language))
    for (const { number } of await waitingCases(as(work, rightsGate), subjectId)) {
      const dispatch = await send(house, work, { subjectId, to, language, kind: 'answer', text })
      await closeByAnswer(house, work, number, { text, dispatch })
    }
    const done = { subjectId, right: 'erasure', language, text, to, receipt: JSON.stringify(receipt) } as const
    const number = await settle(house, work, done)
    await tellRecipients(house, work, { right: 'erasure', number, file })
    return { kind: 'erased', number }
  })
}

type Concluded = { readonly right: Right; readonly about: Words; readonly file?: PersonalFile }

async function conclude(house: House, work: Work, person: Person, done: Concluded): Promise<void> {
  const { subjectId, language, forRequest } = person
  if (forRequest) return
  const { right, about, file } = done
  const to = await addressOf(house, work, subjectId)
  const text = doneLetter(right, writing(house, language), `${about[language]}.`)
  const number = await settle(house, work, { subjectId, right, language, text, to })
  if (file !== undefined) await tellRecipients(house, work, { right, number, file })
}

/** Asks the owner to pass a change on to whoever received the data. @see GDPR Art. 19 */
async function tellRecipients(
  house: House,
  work: Work,
  { right, number, file }: { right: Right; number: string; file: PersonalFile },
): Promise<void> {
  const names = [...new Set(file.sections.flatMap(({ rows, recipients }) => (rows.length === 0 ? [] : recipients)))]
  if (names.length === 0) return
  await house.hooks.tellOwner(work, {
    subject: caseTitle[right],
    lines: [
      {
        nl: 'Iemand regelde dit zelf; het antwoord is al verstuurd.',
        en: 'Somebody arranged this; the answer has gone out.',
      },
      {
        nl: `Geef het door aan wie de gegevens van ons kreeg: ${names.join(', ')}.`,
        en: `Pass it on to whoever received the data from us: ${names.join(', ')}.`,
      },
    ],
    href: `/beheer/verzoeken/${number}`,
  })
}
