import { randomUUID } from 'node:crypto'
import { as, type Work } from '../platform/db/database.ts'
import type { Db } from '../platform/db/gate.ts'
import type { SubjectKind } from '../register/activity.ts'
import { type VaultSource, type VaultTables, vaultGate } from './tables.ts'
import type { Vault } from './vault.ts'

type NewSubject = { readonly kind: SubjectKind; readonly address?: string; readonly source: VaultSource }

/** A subject of its own; its id is chance, never derived from an address. */
export async function newSubject(work: Work, vault: Vault, { kind, address, source }: NewSubject): Promise<string> {
  const db = as(work, vaultGate)
  const subjectId = randomUUID()
  await db.insertInto('subject').values({ subjectId, kind, source, lastDay: null }).execute()
  if (address !== undefined) await addAddress(db, vault, subjectId, address, source)
  return subjectId
}

async function addAddress(
  db: Db<VaultTables>,
  vault: Vault,
  subjectId: string,
  address: string,
  source: VaultSource,
): Promise<void> {
  await db
    .insertInto('subjectAddress')
    .values({
      id: randomUUID(),
      subjectId,
      address: vault.seal(vaultGate, 'subjectAddress', 'address', subjectId, address),
      addressLookup: vault.lookup('subjectAddress.address', address),
      source,
      lastDay: null,
    })
    .execute()
}

/** Keeps a person's number alive when rows about them are written after an erasure, such as its own case. */
export async function keepSubject(work: Work, subjectId: string): Promise<void> {
  const db = as(work, vaultGate)
  const known = await db.selectFrom('subject').select('subjectId').where('subjectId', '=', subjectId).executeTakeFirst()
  if (!known)
    await db.insertInto('subject').values({ subjectId, kind: 'person', source: 'you', lastDay: null }).execute()
}

/** Everyone of a kind who is known by an address; more than one when people share a mailbox. */
export async function subjectsAt(
  db: Db<VaultTables>,
  vault: Vault,
  address: string,
  kind: SubjectKind = 'person',
): Promise<string[]> {
  const rows = await db
    .selectFrom('subjectAddress')
    .innerJoin('subject', 'subject.subjectId', 'subjectAddress.subjectId')
    .select('subject.subjectId')
    .distinct()
    .where('addressLookup', '=', vault.lookup('subjectAddress.address', address))
    .where('subject.kind', '=', kind)
    .execute()
  return rows.map((row) => row.subjectId)
}

/**
 * The one person with this address, or a new one. Where several share it, a new one: we do not guess which.
 */
export async function personAt(work: Work, vault: Vault, address: string, source: VaultSource): Promise<string> {
  const known = await subjectsAt(as(work, vaultGate), vault, address)
  const [only] = known
  return known.length === 1 && only !== undefined ? only : newSubject(work, vault, { kind: 'person', address, source })
}

/** Puts a corrected address in the place of the old one. @see GDPR Art. 16 */
export async function correctAddress(work: Work, vault: Vault, subjectId: string, address: string): Promise<void> {
  const db = as(work, vaultGate)
  await db.deleteFrom('subjectAddress').where('subjectId', '=', subjectId).execute()
  await addAddress(db, vault, subjectId, address, 'you')
}

/** The addresses of one subject, to send an answer to. */
export async function addressesOf(db: Db<VaultTables>, vault: Vault, subjectId: string): Promise<string[]> {
  const rows = await db.selectFrom('subjectAddress').select('address').where('subjectId', '=', subjectId).execute()
  return Promise.all(rows.map((row) => vault.reveal(row.address, 'rights')))
}
