import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { as, type Work } from '../../platform/db/database.ts'
import { QueryRefused } from '../../platform/db/layout.ts'
import { Sealed } from '../../platform/db/sealed.ts'
import { personalTables } from '../../projections/register.ts'
import { newSubject } from '../../vault/subjects.ts'
import { vaultGate } from '../../vault/tables.ts'
import type { Vault } from '../../vault/vault.ts'
import { contacts } from '../contacts/index.ts'
import { contactsGate } from '../contacts/tables.ts'
import { a, b, onBoth, type stage } from './stage.test.ts'
import { networkGate } from './tables.ts'

/** Never called: what must not compile is marked, and the mark itself fails where it compiles all the same. */
async function mustNotCompile(work: Work, vault: Vault): Promise<void> {
  const db = as(work, networkGate)
  // @ts-expect-error: contacts are not among the network's tables
  db.selectFrom('contact')
  // @ts-expect-error: nor can they be joined to them
  db.selectFrom('networkTopic').innerJoin('contact', 'contact.subjectId', 'networkTopic.subjectId')
  // @ts-expect-error: nor are the addresses by which people are known
  db.selectFrom('subjectAddress')
  // @ts-expect-error: and contacts know nothing of the network
  as(work, contactsGate).selectFrom('networkTopic')
  const { topic } = await db.selectFrom('networkTopic').select('topic').executeTakeFirstOrThrow()
  // @ts-expect-error: a topic was not declared for the newsletter
  await vault.reveal(topic, 'newsletter')
}
test('no query of the network on contacts compiles, and none of contacts on the network', () => void mustNotCompile)

onBoth('the database refuses to lay profiles beside contacts, in raw SQL and from either side', async ({ house }) => {
  const join = sql`select 1 from "networkTopic" t join "contact" c on c."subjectId" = t."subjectId"`
  const within = sql`select (select count(*) from "contact") from "networkTopic"`
  const other = sql`select (select count(*) from "networkTopic") from "contact"`
  const known = sql`select 1 from "networkVisitor" v join "subjectAddress" s on s."subjectId" = v."subjectId"`
  for (const [query, side] of [
    [join, networkGate],
    [within, networkGate],
    [known, networkGate],
    [join, contactsGate],
    [other, contactsGate],
    [known, vaultGate],
  ] as const)
    await assert.rejects(query.execute(house.read(side as typeof networkGate)), QueryRefused, side.chapter)
})

type Stage = Awaited<ReturnType<typeof stage>>

/** Every value in some tables, the sealed ones opened, that is long enough to tell two people apart. */
async function valuesIn(on: Stage, isOurs: (chapter: string) => boolean): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { chapter, name, table } of personalTables(on.house.published().register)) {
    if (!isOurs(chapter)) continue
    for (const row of await on.rows(name))
      for (const [column, value] of Object.entries(row)) {
        if (['source', 'lastDay', 'kind'].includes(column)) continue
        if (typeof value !== 'string') continue
        const declared = table.columns[column]
        const isSealed = typeof declared === 'object' && 'sealed' in declared
        const text = isSealed ? on.house.vault.openForItsOwner(new Sealed(`${name}.${column}`, value)) : value
        // @NOTE a day or a moment that two happen to share ties nobody to anybody
        if (text.length >= 4 && !/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) found.add(text)
      }
  }
  return found
}

/** What could be made of a value to tie it to somebody all the same. */
function derived(on: Stage, value: string): string[] {
  const bytes = (['sha256', 'sha1', 'md5', 'sha512'] as const).map((way) => createHash(way).update(value).digest())
  const keyed = ['', 'waarborg', 'network'].map((key) => createHmac('sha256', key).update(value).digest())
  const plain = Buffer.from(value)
  const columns = [
    'networkVisitor.tokenHash',
    'networkTicket.ticketHash',
    'networkTopic.topic',
    'subjectAddress.address',
  ]
  return [
    value,
    value.toLowerCase(),
    value.split('').toReversed().join(''),
    ...[...bytes, ...keyed, plain].flatMap((one) => [
      one.toString('hex'),
      one.toString('base64'),
      one.toString('base64url'),
    ]),
    ...columns.map((column) => on.house.vault.lookup(column, value)),
  ]
}

async function shared(on: Stage): Promise<string[]> {
  const profiles = await valuesIn(on, (chapter) => chapter === 'network')
  const people = await valuesIn(on, (chapter) => ['contacts', 'vault'].includes(chapter))
  const visitors = new Set(
    (await on.rows('subject')).filter((row) => row['kind'] === 'visitor').map((row) => String(row['subjectId'])),
  )
  assert.ok(profiles.size > 10 && people.size > 20, 'there is too little to compare')
  return [...people]
    .filter((value) => !visitors.has(value))
    .flatMap((value) => derived(on, value))
    .filter((value) => profiles.has(value) || [...profiles].some((one) => value.length >= 12 && one.includes(value)))
}

onBoth('no value in a profile equals or comes from anything that we hold of people', async (on) => {
  for (let n = 0; n < 5; n++) {
    await on.house.transact(async (work) => {
      const subjectId = await newSubject(work, on.house.vault, {
        kind: 'person',
        address: `persoon${n}@example.test`,
        source: 'you',
      })
      await contacts.example?.({ house: on.house, work, subjectId, n, at: '2026-11-20T10:00:00.000Z' })
    })
    const anna = on.browser()
    await anna.choose(a, 'sta-toe')
    await anna.open(`https://${a}/over/agenda`)
    await anna.follow(a, `https://${b}/over/mail`)
    await anna.ask(`https://${b}/netwerk/over?naar=https://${a}/`)
  }
  assert.deepEqual(await shared(on), [])

  // a fault planted: the fingerprint of an address as the number of a visitor
  const [row] = await on.rows('networkVisitor')
  const tokenHash = on.house.vault.lookup('subjectAddress.address', 'persoon1@example.test')
  await on.house.transact(
    async (work) =>
      void (await as(work, networkGate)
        .updateTable('networkVisitor')
        .set({ tokenHash })
        .where('id', '=', String(row?.['id']))
        .execute()),
  )
  assert.notDeepEqual(await shared(on), [])
})
