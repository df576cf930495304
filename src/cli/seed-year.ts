import type { House } from '../chapters/chapter.ts'
import { addCompany, listCompanies } from '../chapters/contacts/companies.ts'
import { answer, givenByAnother, received } from '../chapters/contacts/mails.ts'
import { addByHand, setWaiting } from '../chapters/contacts/store.ts'
import { contactsGate } from '../chapters/contacts/tables.ts'
import { answered, receive } from '../chapters/contacts/thread.ts'
import { askToConfirm, welcome } from '../chapters/newsletter/mails.ts'
import { askFor, confirm, leave } from '../chapters/newsletter/store.ts'
import { consentText } from '../chapters/newsletter/wording.ts'
import { as } from '../platform/db/database.ts'
import { inFull } from '../projections/register.ts'
import type { Invented } from './seed-people.ts'
import type { Thread } from './seed-threads.ts'

/** Something that happened in the fictional year. */
export type Happening = { readonly at: Temporal.Instant; does(house: House): Promise<void> }

type Talk = {
  readonly from: Temporal.Instant
  readonly zone: string
  /** Hours until the next turn. */
  readonly gaps: () => number
}

/** Somebody writes, Anna answers on a working day, and so on; what needs no answer she marks as handled. */
export function conversation(person: Invented, thread: Thread, { from, zone, gaps }: Talk): Happening[] {
  let subjectId: string | undefined
  let at = from
  const said = thread.turns.map((text, turn): Happening => {
    if (turn > 0) at = awake(at.add({ minutes: Math.round(gaps() * 60) }), zone, turn % 2 === 1)
    if (turn % 2 === 0)
      return { at, does: async (house) => void (subjectId = (await write(house, person, text)) ?? subjectId) }
    return {
      at,
      does: async (house) => {
        if (subjectId !== undefined)
          await writeBack(house, { ...person, subjectId }, { subjectLine: thread.subject, text })
      },
    }
  })
  if (thread.turns.length % 2 === 0) return said
  const handled = async (house: House) => {
    const whose = subjectId
    if (whose !== undefined) await house.transact((work) => setWaiting(as(work, contactsGate), whose, null))
  }
  return [...said, { at: awake(at.add({ hours: 2 }), zone, true), does: handled }]
}

/** The first moment from then on at which people are up, or at which Anna works. */
function awake(at: Temporal.Instant, zone: string, isWork: boolean): Temporal.Instant {
  const [opens, closes] = isWork ? [9, 17] : [8, 22]
  let day = at.toZonedDateTimeISO(zone)
  const minute = day.minute
  if (day.hour >= closes) day = day.add({ days: 1 }).with({ hour: opens, minute })
  else if (day.hour < opens) day = day.with({ hour: opens, minute })
  if (isWork && day.dayOfWeek > 5) day = day.add({ days: 8 - day.dayOfWeek }).with({ hour: opens, minute })
  return day.toInstant()
}

/** @returns who wrote; undefined when the message is held as spam */
export async function write(
  house: House,
  { company, email, language, name, phone }: Invented,
  text: string,
  isSuspect = false,
): Promise<string | undefined> {
  const stamp = house.clock.now().toString()
  return house.transact(async (work) => {
    const person = { name, email, phone, company, language }
    const outcome = await receive(house, work, { ...person, text, stamp, isSuspect })
    if (outcome.kind !== 'received') return undefined
    const { subjectId, keptUntil } = outcome
    if (outcome.confirm) await house.outbox.enqueue(work, received(house, { subjectId, email, language }, keptUntil))
    return subjectId
  })
}

type Known = Invented & { readonly subjectId: string }

const writeBack = (
  house: House,
  { subjectId, email, language }: Known,
  letter: { subjectLine: string; text: string },
) =>
  house.transact(async (work) => {
    const messageId = await house.outbox.enqueue(work, answer(house, { subjectId, email, language }, letter))
    await answered(house, work, { subjectId, ...letter, messageId })
  })

type Subscription = {
  readonly askedAt: Temporal.Instant
  /** Undefined for somebody who never pressed the link. */
  readonly confirmedAt?: Temporal.Instant | undefined
  readonly leftAt?: Temporal.Instant | undefined
}

/** Somebody asks for the newsletter; most confirm, some leave. */
export function subscription(person: Invented, { askedAt, confirmedAt, leftAt }: Subscription): Happening[] {
  const { email, language } = person
  let secret: string | undefined
  let leaveToken: string | undefined
  const asks: Happening = {
    at: askedAt,
    does: (house) =>
      house.transact(async (work) => {
        const { register, version: statementVersion } = house.published()
        const textShown = inFull(consentText, register)[language]
        const asked = await askFor(house, work, { email, language, textShown, statementVersion })
        if (asked.kind !== 'asked to confirm') return
        secret = asked.token
        await house.outbox.enqueue(work, askToConfirm(house, { ...asked, email, language }, asked.token))
      }),
  }
  const confirms = async (house: House) =>
    house.transact(async (work) => {
      const outcome = await confirm(house, work, secret ?? '')
      if (outcome.kind !== 'confirmed') return
      leaveToken = outcome.leaveToken
      await house.outbox.enqueue(work, welcome(house, outcome, outcome.leaveToken))
    })
  const leaves = async (house: House) => void (await house.transact((work) => leave(house, work, leaveToken ?? '')))
  return [
    asks,
    ...(confirmedAt ? [{ at: confirmedAt, does: confirms }] : []),
    ...(leftAt ? [{ at: leftAt, does: leaves }] : []),
  ]
}

/** Anna writes a person down whom she met, or whose company gave her the name. */
export function byHand(person: Invented, at: Temporal.Instant, note: string, companyName?: string): Happening {
  return {
    at,
    does: async (house) => {
      const company = (await listCompanies(house.read(contactsGate))).find(({ name }) => name === companyName)
      await house.transact(async (work) => {
        const source = company ? 'company' : 'told'
        const typed = { ...person, company: company?.name ?? person.company, note }
        const added = await addByHand(house, work, { person: typed, source, companyId: company?.id ?? null })
        if (added.kind === 'added' && added.mustBeInformed && company)
          await house.outbox.enqueue(
            work,
            givenByAnother(house, { ...person, subjectId: added.subjectId }, company.name),
          )
      })
    },
  }
}

const companies = [
  { name: 'Houthandel Proef bv', kvk: '00000101', legalForm: 'bv' },
  { name: 'Stichting Voorbeeldtuin', kvk: '00000102', legalForm: 'stichting' },
  { name: 'Drukkerij Modelblad bv', kvk: '00000103', legalForm: 'bv' },
  { name: 'Vereniging De Oefenbaan', kvk: '00000104', legalForm: 'vereniging' },
] as const
export const companyNames: readonly string[] = companies.map(({ name }) => name)

export const foundCompanies = (at: Temporal.Instant): Happening => ({
  at,
  does: async (house) => {
    for (const company of companies) await house.transact((work) => addCompany(house, work, company))
  },
})
