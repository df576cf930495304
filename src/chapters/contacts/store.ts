import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import type { Category } from '../../register/category.ts'
import { lastDay } from '../../register/period.ts'
import type { Language } from '../../register/words.ts'
import type { Personal } from '../../vault/personal.ts'
import { correctAddress, newSubject, personAt } from '../../vault/subjects.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import type { House } from '../chapter.ts'
import { keep } from './activity.ts'
import { type ContactPurpose, type ContactSource, type ContactsTables, contactsGate } from './tables.ts'

/** What is known of a person, as typed; an empty text where there is nothing. */
export type Person = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly note: string
  readonly language: Language
}

export type ContactRow = ContactsTables['contact']

/** The last day of a thread whose last contact, or first suspicion, was at these moments. */
export function keptUntil(
  house: House,
  row: { readonly lastContactAt: string | null; readonly suspectAt: string | null },
): string | null {
  return lastDay(keep, row, house.published().register.facts)
}

/** A value opened to keep contact, '' where there is none; undefined when the person does not let it be used. */
export async function open(
  house: House,
  value: Personal<Category, ContactPurpose> | null,
): Promise<string | undefined> {
  if (value === null) return ''
  return house.vault.reveal(value, 'contact').catch((cause: unknown) => {
    if (cause instanceof NotForThisPurpose) return undefined
    throw cause
  })
}

export const contactBy = (db: Db<ContactsTables>, ref: string): Promise<ContactRow | undefined> =>
  db.selectFrom('contact').selectAll().where('ref', '=', ref).executeTakeFirst()

export const contactOf = (db: Db<ContactsTables>, subjectId: string): Promise<ContactRow | undefined> =>
  db.selectFrom('contact').selectAll().where('subjectId', '=', subjectId).executeTakeFirst()

export function sealed(house: House, subjectId: string, { name, email, phone, company, note }: Person) {
  const seal = (column: 'email' | 'phone' | 'company' | 'note', value: string) =>
    value === '' ? null : house.vault.seal(contactsGate, 'contact', column, subjectId, value)
  return {
    name: house.vault.seal(contactsGate, 'contact', 'name', subjectId, name),
    email: seal('email', email),
    phone: seal('phone', phone),
    company: seal('company', company),
    note: seal('note', note),
  } as Pick<ContactRow, 'name' | 'email' | 'phone' | 'company' | 'note'>
}

type NewContact = {
  readonly subjectId: string
  readonly person: Person
  readonly source: ContactSource
  readonly companyId?: string | null
  readonly informedAt?: string | null
  readonly lastContactAt: string | null
  readonly suspectAt: string | null
}

export async function insertContact(house: House, db: Db<ContactsTables>, contact: NewContact): Promise<string> {
  const { subjectId, person, source, lastContactAt, suspectAt, companyId = null, informedAt = null } = contact
  const ref = token()
  await db
    .insertInto('contact')
    .values({
      id: randomUUIDv7(),
      subjectId,
      ref,
      source,
      companyId,
      informedAt,
      lastContactAt,
      suspectAt,
      ...sealed(house, subjectId, person),
      language: person.language,
      createdAt: nowText(house.clock),
      waitingSince: null,
      lastDay: keptUntil(house, { lastContactAt, suspectAt }),
    })
    .execute()
  return ref
}

export type Added =
  | { readonly kind: 'added'; readonly ref: string; readonly subjectId: string; readonly mustBeInformed: boolean }
  | { readonly kind: 'known'; readonly ref: string }

export type ByHand = { readonly person: Person; readonly source: 'told' | 'company'; readonly companyId: string | null }

/**
 * A contact entered by the owner. Whoever did not give us the data themselves must be told.
 *
 * @see GDPR Art. 14(3)(a)
 */
export async function addByHand(house: House, work: Work, { person, source, companyId }: ByHand): Promise<Added> {
  const db = as(work, contactsGate)
  const givenBy = source === 'told' ? 'you' : 'owner'
  const subjectId =
    person.email === ''
      ? await newSubject(work, house.vault, { kind: 'person', source: givenBy })
      : await personAt(work, house.vault, person.email, givenBy)
  const known = await contactOf(db, subjectId)
  if (known) return { kind: 'known', ref: known.ref }
  const mustBeInformed = source === 'company'
  const now = nowText(house.clock)
  const informedAt = mustBeInformed && person.email !== '' ? now : null
  const ref = await insertContact(house, db, {
    subjectId,
    person,
    source,
    companyId,
    informedAt,
    lastContactAt: now,
    suspectAt: null,
  })
  return { kind: 'added', ref, subjectId, mustBeInformed }
}

/** Puts what the owner corrected in the place of what was there; the address by which they are known goes along. */
export async function change(
  house: House,
  work: Work,
  { subjectId, email }: { subjectId: string; email: string },
  person: Person,
  companyId: string | null,
): Promise<void> {
  await as(work, contactsGate)
    .updateTable('contact')
    .set({ ...sealed(house, subjectId, person), language: person.language, companyId })
    .where('subjectId', '=', subjectId)
    .execute()
  if (person.email !== '' && person.email !== email) await correctAddress(work, house.vault, subjectId, person.email)
}

/** There was contact: the year of the whole thread begins again, except for what is held as spam. */
export async function touch(
  house: House,
  db: Db<ContactsTables>,
  subjectId: string,
  lastContactAt: string,
): Promise<void> {
  const kept = { lastContactAt, suspectAt: null }
  const set = { ...kept, lastDay: keptUntil(house, kept) }
  await db.updateTable('contact').set(set).where('subjectId', '=', subjectId).execute()
  await db.updateTable('message').set(set).where('subjectId', '=', subjectId).where('suspectAt', 'is', null).execute()
}

export async function setWaiting(
  db: Db<ContactsTables>,
  subjectId: string,
  waitingSince: string | null,
): Promise<void> {
  await db.updateTable('contact').set({ waitingSince }).where('subjectId', '=', subjectId).execute()
}

/** Notes that a person was told who gave us their data. */
export async function setInformed(db: Db<ContactsTables>, ref: string, informedAt: string): Promise<void> {
  await db.updateTable('contact').set({ informedAt }).where('ref', '=', ref).where('informedAt', 'is', null).execute()
}
