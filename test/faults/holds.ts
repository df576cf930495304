import assert from 'node:assert/strict'
import type { TestHouse } from '../house.ts'
import { hasBegun, hasDone, type Person, signUpStays } from './record.ts'

export type Row = { readonly [column: string]: unknown }
export type Tables = ReadonlyMap<string, readonly Row[]>

/** Every personal table, whole, as it stands on disk. */
export async function tablesOf({ look, database }: TestHouse): Promise<Tables> {
  const names = Object.keys(await look.counts())
  const tables = new Map<string, Row[]>()
  for (const name of names) tables.set(name, await database.asOwner(`select * from "${name}"`))
  return tables
}

/** What an erasure itself writes down: that it happened, to a number, and the letter that says so. */
const receipts = ['subject', 'rightsCase', 'caseLetter', 'outbox']

/** Rows of one table, by the person whom they are about. */
function finder(tables: Tables) {
  const grouped = new Map<string, Map<string, Row[]>>()
  for (const [table, rows] of tables) {
    const byPerson = Map.groupBy(rows, ({ subjectId }) => String(subjectId))
    grouped.set(table, byPerson)
  }
  return (table: string, subjectId: string): readonly Row[] => grouped.get(table)?.get(subjectId) ?? []
}

/** Fails, naming the person, unless everything acknowledged is there and nothing is half done. */
export function holds(house: TestHouse, tables: Tables, people: Iterable<Person>, day: number): void {
  const of = finder(tables)
  const addresses = new Map(
    (tables.get('subjectAddress') ?? []).map((row) => [row['addressLookup'], String(row['subjectId'])]),
  )
  for (const person of people) {
    const found = addresses.get(house.house.vault.lookup('subjectAddress.address', person.address))
    if (person.subjectId === undefined) person.subjectId = found
    const isErased =
      person.subjectId !== undefined && of('rightsCase', person.subjectId).some(({ right }) => right === 'erasure')
    if (hasDone(person, 'erase') || (hasBegun(person, 'erase') && isErased))
      erased(person, found, { tables, of, isErased })
    else present(person, found, { of, day })
  }
  whole(tables)
}

type Finder = ReturnType<typeof finder>

function erased(
  person: Person,
  found: string | undefined,
  { tables, of, isErased }: { tables: Tables; of: Finder; isErased: boolean },
): void {
  const { address, subjectId, kept } = person
  assert.ok(subjectId)
  assert.ok(isErased, `${address} was erased, and there is no receipt`)
  assert.ok(kept.includes('subjectAddress') || found === undefined, `${address} was erased, and is still known`)
  const left = [...tables.keys()].filter((table) => of(table, subjectId).length > 0)
  assert.deepEqual(
    left.filter((table) => !kept.includes(table) && !receipts.includes(table)),
    [],
    `${address} was erased`,
  )
}

function present(person: Person, found: string | undefined, { of, day }: { of: Finder; day: number }): void {
  const { address, deeds } = person
  const since = (deed: Parameters<typeof hasDone>[1]) => day - (deeds.get(deed)?.day ?? day)
  const rows = (table: string) => (found === undefined ? [] : of(table, found))
  const is = (claim: boolean, what: string) => assert.ok(claim, `${address}: ${what}`)
  const [signUp] = rows('signUp')
  const [subscriber] = rows('subscriber')
  is(rows('subscriber').length <= 1 && rows('signUp').length <= 1, 'one subscription at most')
  is(signUp === undefined || subscriber === undefined, 'a sign-up and a subscription at once')
  if (hasDone(person, 'ask') && since('ask') <= signUpStays && !hasBegun(person, 'confirm'))
    is(signUp !== undefined, 'an acknowledged sign-up is lost')
  if (hasDone(person, 'confirm')) is(subscriber !== undefined, 'an acknowledged subscription is lost')
  if (hasDone(person, 'confirm') && !hasBegun(person, 'leave')) is(subscriber?.['leftAt'] === null, 'left by itself')
  if (hasDone(person, 'leave'))
    is(
      typeof subscriber?.['leftAt'] === 'string' && typeof subscriber['lastDay'] === 'string',
      'an acknowledged leaving is lost',
    )
  is(rows('message').length === rows('contact').length, 'a message without its contact, or the other way round')
  if (hasDone(person, 'write')) is(rows('message').length === 1, 'an acknowledged message is lost')
  const [complaint] = rows('complaint')
  is((complaint === undefined) === (rows('complaintLetter').length === 0), 'a complaint without its letter')
  if (hasDone(person, 'complain'))
    is(complaint?.['number'] === deeds.get('complain')?.number, 'an acknowledged complaint is lost')
  if (hasDone(person, 'answer')) is(typeof complaint?.['closedAt'] === 'string', 'an acknowledged answer is lost')
  const isHere = [signUp, subscriber, complaint, rows('message')[0]].some((row) => row !== undefined)
  is(!isHere || rows('outbox').length > 0, 'taken in, without the letter of the same transaction')
  const wrote = (['ask', 'confirm', 'write', 'complain', 'answer'] as const).filter((deed) => hasDone(person, deed))
  is(rows('outbox').length >= wrote.length, `${wrote.join(', ')} acknowledged, and a letter of it is lost`)
}

/** What has to be true of all rows, whoever they are about. */
function whole(tables: Tables): void {
  const rows = (table: string) => tables.get(table) ?? []
  const subjects = new Set(rows('subject').map(({ subjectId }) => subjectId))
  for (const table of ['signUp', 'subscriber', 'contact', 'message'])
    for (const { subjectId } of rows(table)) assert.ok(subjects.has(subjectId), `a row of ${table} is nobody's`)
  for (const row of rows('subscriber'))
    for (const column of ['textShown', 'statementVersion', 'askedAt', 'confirmedAt', 'channel'])
      assert.ok(row[column], `a subscriber without ${column} as proof`)
  for (const [table, letters] of [
    ['complaint', 'complaintLetter'],
    ['rightsCase', 'caseLetter'],
  ] as const) {
    const ids = new Set(rows(letters).map(({ id }) => id))
    for (const { closedAt, closingLetterId } of rows(table))
      assert.ok(closedAt === null || ids.has(closingLetterId), `a ${table} is closed without its letter`)
  }
}
