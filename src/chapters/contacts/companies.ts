import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import type { House } from '../chapter.ts'
import { type ContactsTables, contactsGate, type LegalForm } from './tables.ts'

export type Company = ContactsTables['company']
export type CompanyWithPeople = Company & { readonly people: number }

export const companyBy = (db: Db<ContactsTables>, ref: string): Promise<Company | undefined> =>
  db.selectFrom('company').selectAll().where('ref', '=', ref).executeTakeFirst()

/** Companies by name, with how many contacts each has. */
export async function listCompanies(db: Db<ContactsTables>): Promise<CompanyWithPeople[]> {
  return db
    .selectFrom('company')
    .selectAll('company')
    .select((e) =>
      e
        .selectFrom('contact')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('contact.companyId', '=', 'company.id')
        .$asScalar()
        .$notNull()
        .as('people'),
    )
    .orderBy('company.name')
    .execute()
}

/** Notes a body that exists apart from its owners; whoever works there becomes a contact, never a column here. */
export async function addCompany(
  house: House,
  work: Work,
  company: { name: string; kvk: string; legalForm: LegalForm },
): Promise<void> {
  const row = { ...company, id: randomUUIDv7(), ref: token(), addedAt: nowText(house.clock) }
  await as(work, contactsGate).insertInto('company').values(row).execute()
}

/** A company that still has contacts stays. */
export async function removeCompany(work: Work, ref: string): Promise<'removed' | 'has people' | 'unknown'> {
  const db = as(work, contactsGate)
  const company = await companyBy(db, ref)
  if (!company) return 'unknown'
  const person = await db.selectFrom('contact').select('id').where('companyId', '=', company.id).executeTakeFirst()
  if (person) return 'has people'
  await db.deleteFrom('company').where('id', '=', company.id).execute()
  return 'removed'
}
