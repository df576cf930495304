import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Kind, setClock, type TestHouse, testHouse } from '../house.ts'
import { mailbox } from '../mailbox.ts'
import { postgres } from '../postgres.ts'
import { holds, tablesOf } from './holds.ts'
import { type Death, lives } from './lives.ts'
import { chance } from './orders.ts'
import { makeRecord } from './record.ts'

const start = Temporal.Instant.from('2026-11-23T09:00:00.000Z')
/** Far enough for sign-ups that nobody confirms to be swept, too short for letters to be. */
const daysLived = 20
const kills = { sqlite: 80, postgres: 20 } as const

const momentOf = (day: number) => start.add({ minutes: Math.round(day * 24 * 60) })

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const)
  test(
    `killed at ${kills[kind]} random points on ${name}: nothing acknowledged is lost, nothing is half done, no letter goes out under two numbers`,
    { timeout: 180_000 },
    (t) => killed(t, kind),
  )

async function killed(t: TestContext, kind: Kind): Promise<void> {
  const seed = Number(process.env['FAULTS_SEED'] ?? randomInt(2 ** 31))
  t.diagnostic(`FAULTS_SEED=${seed} has the same kills again`)
  const random = chance(seed)
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-killed-'))
  const address =
    kind === 'sqlite'
      ? `file:${folder}/waarborg.db`
      : await (await postgres({ durable: true })).create(`killed_${randomUUID().replaceAll('-', '')}`)
  const [mail, workers] = [await mailbox(), await lives()]
  const record = makeRecord()
  /** Every letter that was ever seen in the outbox, with the person whom it is for. */
  const queued = new Map<string, string>()
  const openAt = (day: number) =>
    testHouse(kind, { address, smtpUrl: mail.url, clock: setClock(momentOf(day).add({ hours: 1 }).toString()) })

  try {
    for (let life = 0; life < kills[kind]; life += 1) {
      const day = (daysLived * life) / kills[kind]
      const at = momentOf(day).toString()
      const order = { database: address, smtpUrl: mail.url, at, seed: Math.floor(random() * 2 ** 31), life }
      const lines = await workers.one({ ...order, ...record.waiting(mail.messages, day) }, deathBy(random))
      const { hasSwept, failed } = record.add(lines, day)
      assert.deepEqual(failed, [], `life ${life}`)
      const open = await openAt(day)
      try {
        await clean(open)
        const tables = await tablesOf(open)
        holds(open, tables, record.people.values(), day)
        for (const { messageId, subjectId } of tables.get('outbox') ?? [])
          queued.set(String(messageId), String(subjectId))
        if (hasSwept)
          assert.deepEqual(
            Object.entries(await open.look.expired()).filter(([, rows]) => rows > 0),
            [],
          )
      } finally {
        await open.close()
      }
    }
    const last = await openAt(daysLived)
    try {
      await delivered(last)
      t.diagnostic(
        `acknowledged: ${JSON.stringify(record.counts())}; letters: ${queued.size}, arrivals: ${mail.messages.length}`,
      )
      arrived(mail.messages, queued, gone(record.people.values()))
    } finally {
      await last.close()
    }
  } finally {
    await workers.end()
    await mail.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** One in six dies while its house is opening, the others at work. */
function deathBy(random: () => number): Death {
  return random() < 1 / 6
    ? { lines: 0, ms: random() * 150 }
    : { lines: 1 + Math.floor(random() * 30), ms: random() * 20 }
}

/** The house opened, so schema and register agree; the database itself finds nothing wrong either. */
async function clean({ database, look }: TestHouse): Promise<void> {
  assert.deepEqual(await look.schemaDifferences(), [])
  assert.equal(look.missingProtection(), undefined)
  if (database.kind !== 'sqlite') return
  assert.deepEqual(await database.asOwner('pragma integrity_check'), [{ integrity_check: 'ok' }])
  assert.deepEqual(await database.asOwner('pragma foreign_key_check'), [])
}

/** Runs the mail job, an hour after the last death, until nothing waits. */
async function delivered({ jobs, database }: TestHouse): Promise<void> {
  const mail = jobs.find(({ name }) => name === 'mail')
  const states = async () => new Set((await database.asOwner('select "state" from "outbox"')).map(({ state }) => state))
  for (let runs = 0; runs < 20 && [...(await states())].some((state) => state !== 'sent'); runs += 1) await mail?.run()
  assert.deepEqual([...(await states())], ['sent'])
}

const gone = (people: Iterable<{ deeds: ReadonlyMap<string, unknown>; subjectId?: string | undefined }>) =>
  new Set([...people].filter(({ deeds }) => deeds.has('erase')).map(({ subjectId }) => subjectId))

type Arrival = { readonly to: readonly string[]; readonly headers: ReadonlyMap<string, string> }

/** Whatever was queued has arrived, unless its person was erased first; and no letter has two numbers. */
function arrived(
  messages: readonly Arrival[],
  queued: ReadonlyMap<string, string>,
  erased: ReadonlySet<string | undefined>,
): void {
  const numbers = new Set(messages.map(({ headers }) => headers.get('message-id')))
  const lost = [...queued].filter(([messageId, subjectId]) => !numbers.has(messageId) && !erased.has(subjectId))
  assert.deepEqual(lost, [], 'letters that were queued and never arrived')
  const letters = Map.groupBy(messages, ({ to, headers }) => `${to.join()} ${headers.get('subject') ?? ''}`)
  for (const [letter, copies] of letters)
    assert.equal(
      new Set(copies.map(({ headers }) => headers.get('message-id'))).size,
      1,
      `under two numbers: ${letter}`,
    )
}
