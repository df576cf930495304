import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../../platform/db/gate.ts'
import type { Vault } from '../../../vault/vault.ts'
import type { ConsentRow, CookiesTables } from '../tables.ts'

/** The order in which a record is sealed; a column that comes later is added behind these, never between them. */
const sealed = [
  'id',
  'subjectId',
  'number',
  'chosenAt',
  'via',
  'language',
  'registerVersion',
  'noticeKind',
  'noticeHash',
  'granted',
  'takenBack',
  'host',
  'source',
  'lastDay',
] as const satisfies readonly (keyof ConsentRow)[]

type Unsealed = Pick<ConsentRow, (typeof sealed)[number]>

/** The seal over every column of a record; without the key of the installation it cannot be made. */
export const sealOf = (vault: Vault, row: Unsealed): string =>
  vault.mac('consentRecord.seal', JSON.stringify(sealed.map((column) => row[column])))

/** Whether not a byte of a record was changed since it was written. */
export const isWhole = (vault: Vault, row: ConsentRow): boolean => sealOf(vault, row) === row.seal

const pageSize = 2_000

/** Every record in the order in which they were written, a page at a time; others are served in between. */
export async function* pagesOf(db: Db<CookiesTables>): AsyncGenerator<readonly ConsentRow[]> {
  for (let after = ''; ; await setImmediate()) {
    const query = db.selectFrom('consentRecord').selectAll().where('id', '>', after).orderBy('id').limit(pageSize)
    const page = await query.execute()
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.id
  }
}

export type Verified = {
  readonly records: number /** The numbers of those that do not fit their seal. */
  readonly changed: readonly string[]
}

/** Looks at the seal of every record. */
export async function verifyRecords(vault: Vault, db: Db<CookiesTables>): Promise<Verified> {
  const changed: string[] = []
  let records = 0
  for await (const page of pagesOf(db)) {
    records += page.length
    for (const row of page) if (!isWhole(vault, row)) changed.push(row.number)
  }
  return { records, changed }
}
