import type { House } from '../chapter.ts'
import { type ContactRow, open } from './store.ts'
import { contactsGate } from './tables.ts'

export const pageSize = 25
const sliceSize = 500

export type Which = 'all' | 'waiting' | 'suspect'
export type Listed = {
  readonly ref: string
  /** Undefined when the person restricted the use of their data. */
  readonly name: string | undefined
  readonly email: string | undefined
  readonly company: string | undefined
  readonly lastContactAt: string | null
  readonly waitingSince: string | null
  readonly suspectAt: string | null
  readonly lastDay: string | null
}
export type Listing = { readonly rows: readonly Listed[]; readonly hasMore: boolean }

/** A page of contacts, the latest contact first; without a search only this page is opened. */
export async function listContacts(
  house: House,
  { which, search, page }: { which: Which; search: string; page: number },
): Promise<Listing> {
  if (search === '') {
    const rows = await Promise.all(
      (await slice(house, which, page * pageSize, pageSize + 1)).map((row) => opened(house, row)),
    )
    return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
  }
  const wanted = (page + 1) * pageSize + 1
  const found: Listed[] = []
  // @NOTE the database cannot search what is sealed: opened values are compared here, a slice at a time
  for (let offset = 0; found.length < wanted; offset += sliceSize) {
    const rows = await slice(house, which, offset, sliceSize)
    for (const row of await Promise.all(rows.map((each) => opened(house, each)))) if (fits(row, search)) found.push(row)
    if (rows.length < sliceSize) break
  }
  return { rows: found.slice(page * pageSize, wanted - 1), hasMore: found.length >= wanted }
}

function slice(house: House, which: Which, offset: number, limit: number): Promise<ContactRow[]> {
  const all = house.read(contactsGate).selectFrom('contact').selectAll()
  const query = {
    all: () => all.where('lastContactAt', 'is not', null).orderBy('lastContactAt', 'desc'),
    waiting: () => all.where('waitingSince', 'is not', null).orderBy('waitingSince'),
    suspect: () =>
      all
        .where((e) =>
          e(
            'subjectId',
            'in',
            e.selectFrom('message').select('message.subjectId').where('message.suspectAt', 'is not', null),
          ),
        )
        .orderBy('createdAt', 'desc'),
  }[which]()
  return query.orderBy('id').limit(limit).offset(offset).execute()
}

async function opened(house: House, row: ContactRow): Promise<Listed> {
  const [name, email, company] = await Promise.all(
    [row.name, row.email, row.company].map((value) => open(house, value)),
  )
  const { ref, lastContactAt, waitingSince, suspectAt, lastDay } = row
  return { ref, name, email, company, lastContactAt, waitingSince, suspectAt, lastDay }
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function fits({ name, email, company }: Listed, search: string): boolean {
  const within = plain([name, email, company].filter((part) => part !== undefined).join(' '))
  return plain(search)
    .split(/\s+/)
    .every((word) => within.includes(word))
}

/** How many wait for an answer, and how many were held as possible spam. */
export async function waitingCounts(house: House): Promise<{ waiting: number; suspect: number }> {
  const db = house.read(contactsGate)
  const waiting = await db
    .selectFrom('contact')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('waitingSince', 'is not', null)
    .executeTakeFirstOrThrow()
  const suspect = await db
    .selectFrom('message')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('suspectAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return { waiting: waiting.n, suspect: suspect.n }
}
