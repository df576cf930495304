import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { mailbox } from '../../../test/mailbox.ts'
import { postgres } from '../../../test/postgres.ts'
import { outboxOver, outboxPart } from '../../chapters/machinery.ts'
import { keysFrom } from '../../vault/keys.ts'
import { openVault } from '../../vault/vault.ts'
import { type Clock, nowText } from '../clock.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { lineLog } from '../log.ts'
import { type Delivery, deliverDue } from './deliver.ts'
import { listOutbox, readLetter, retryLetter } from './desk.ts'
import { type Letter, makeOutbox } from './outbox.ts'
import { smtpTransport } from './smtp.ts'
import { outboxGate } from './tables.ts'

const layout = { gates: { outbox: ['outbox'] }, sealed: { outbox: ['recipient', 'content'] } }
const ada = 'ada.blom@example.test'
const subject = 'Je aanmelding voor de nieuwsbrief'

/** A small house with nothing but an outbox, a mail server, and a clock that the test moves. */
async function house(address: string) {
  const database = await openDatabase(address, layout)
  let now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  const clock: Clock = { now: () => now, zone: 'Europe/Amsterdam' }
  await migrate(database, [outboxPart], nowText(clock))
  await database.guard()
  const box = await mailbox()
  const stopped = new Set<string>()
  const vault = openVault(
    keysFrom(Buffer.alloc(32, 7)),
    () => [],
    async () => true,
  )
  const mayUse = async (subjectId: string, purpose: string) => !stopped.has(`${subjectId} ${purpose}`)
  const parts = outboxOver(vault, mayUse, { zone: clock.zone, financialYearEnds: '12-31' })
  const outbox = makeOutbox({ ...parts, clock, domain: 'post.example.test' })
  const lines: string[] = []
  const log = lineLog(
    (line) => lines.push(line),
    () => nowText(clock),
  )
  const transport = smtpTransport({ url: box.url, from: { name: 'Spot', address: 'post@example.test' } })
  const delivery: Delivery = { ...parts, clock, database, transport, log, limit: 100 }
  const write = (letter: Partial<Letter> = {}) =>
    database.transact((work) =>
      outbox.enqueue(work, {
        template: 'confirm',
        purpose: 'newsletter',
        subjectId: randomUUID(),
        to: ada,
        language: 'nl',
        subject,
        text: 'Dag Ada,\n\nBevestig het hier: https://example.test/b/1?a=1&b=2.\n\nTot ziens',
        ...letter,
      }),
    )
  return {
    address,
    database,
    clock,
    box,
    lines,
    stopped,
    parts,
    delivery,
    write,
    list: () => listOutbox(database.read(outboxGate)),
    later: (duration: string) => {
      now = now.add(Temporal.Duration.from(duration))
    },
    async close() {
      transport.close()
      await box.close()
      await database.close()
    },
  }
}
type House = Awaited<ReturnType<typeof house>>

const folder = await mkdtemp(join(tmpdir(), 'waarborg-outbox-'))
after(() => rm(folder, { recursive: true }))

async function closing(at: House, kept: Promise<void>): Promise<void> {
  try {
    await kept
  } finally {
    await at.close()
  }
}

/** The same promise on both databases. */
function promise(name: string, keeps: (at: House, file?: string) => Promise<void>): void {
  test(`${name}, on SQLite`, async () => {
    const file = join(folder, `${randomUUID()}.sqlite`)
    const at = await house(`file:${file}`)
    await closing(at, keeps(at, file))
  })
  test(`${name}, on PostgreSQL`, async () => {
    const server = await postgres()
    const at = await house(await server.create(`outbox_${randomUUID()}`))
    await closing(at, keeps(at))
  })
}

/** A database that fails from its `n`th transaction on, as if the process had died there. */
function dyingAt(database: Database, n: number): Delivery['database'] {
  let count = 0
  return {
    kind: database.kind,
    transact: async (does) => {
      count += 1
      if (count >= n) throw new Error('the process died')
      return database.transact(does)
    },
  }
}

promise(
  'a letter arrives as text and as HTML, with the Message-ID it was given, and is kept for 30 days',
  async (at) => {
    const messageId = await at.write({
      headers: {
        'List-Unsubscribe': '<https://example.test/u/1>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      replyTo: 'antwoord@example.test',
      text: 'Dag <b>Ada</b>,\n\nBevestig het hier: https://example.test/b/1?a=1&b=2.\nTot ziens',
    })
    at.later('PT24H')
    assert.deepEqual(await deliverDue(at.delivery), { sent: 1, later: 0, failed: 0, withheld: 0 })
    const [mail] = at.box.messages
    assert.ok(mail)
    assert.deepEqual([mail.from, mail.to], ['post@example.test', [ada]])
    assert.equal(mail.headers.get('message-id'), messageId)
    assert.equal(mail.headers.get('subject'), subject)
    assert.equal(mail.headers.get('from'), 'Spot <post@example.test>')
    assert.equal(mail.headers.get('reply-to'), 'antwoord@example.test')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(mail.headers.get('list-unsubscribe'), '<https://example.test/u/1>')
    assert.equal(mail.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
    assert.match(mail.text, /^Dag <b>Ada<\/b>,/)
    assert.match(mail.html ?? '', /<p>Dag &lt;b>Ada&lt;\/b>,<\/p>/)
    assert.match(
      mail.html ?? '',
      /<a href="https:\/\/example\.test\/b\/1\?a=1&amp;b=2"[^>]*>https:\/\/example\.test\/b\/1\?a=1&amp;b=2<\/a>\.<br/,
    )
    assert.doesNotMatch(mail.html ?? '', /<b>|<img|src=|url\(/)
    const [line] = await at.list()
    assert.deepEqual([line?.state, line?.attempts, line?.lastError], ['sent', 1, null])
    const [row] = await at.database.asOwner('select * from outbox')
    assert.equal(row?.['lastDay'], '2026-12-24')
    assert.deepEqual(await deliverDue(at.delivery), { sent: 0, later: 0, failed: 0, withheld: 0 })
    assert.equal(at.box.messages.length, 1)
  },
)

promise('a crash after the server took a letter sends it again with the same Message-ID and no other', async (at) => {
  const messageId = await at.write()
  await assert.rejects(deliverDue({ ...at.delivery, database: dyingAt(at.database, 2) }), /the process died/)
  assert.equal(at.box.messages.length, 1)
  assert.equal((await at.list())[0]?.state, 'sending')
  assert.equal((await deliverDue(at.delivery)).sent, 0, 'nobody takes it while the claim may still be alive')
  at.later('PT10M')
  assert.equal((await deliverDue(at.delivery)).sent, 1)
  assert.deepEqual(
    at.box.messages.map(({ headers }) => headers.get('message-id')),
    [messageId, messageId],
  )
  assert.equal((await at.list())[0]?.state, 'sent')
})

promise('a crash before sending loses nothing', async (at) => {
  await at.write()
  await assert.rejects(deliverDue({ ...at.delivery, mayUse: async () => assert.fail('the process died') }))
  assert.equal(at.box.messages.length, 0)
  at.later('PT10M')
  assert.equal((await deliverDue(at.delivery)).sent, 1)
})

promise('two workers at once send each letter once', async (at) => {
  const ids = []
  for (let n = 0; n < 24; n++) ids.push(await at.write({ to: `mens.${n}@example.test` }))
  // @NOTE on SQLite two connections in one thread would wait for each other, so there the workers share one
  const database = at.database.kind === 'postgres' ? await openDatabase(at.address, layout) : at.database
  await database.guard()
  const done = await Promise.all([deliverDue(at.delivery), deliverDue({ ...at.delivery, database })])
  if (database !== at.database) await database.close()
  assert.equal(
    done.reduce((sum, { sent }) => sum + sent, 0),
    24,
  )
  assert.equal(at.box.messages.length, 24)
  assert.deepEqual(new Set(at.box.messages.map(({ headers }) => headers.get('message-id'))), new Set(ids))
})

promise('a server that asks to wait is tried again later and later, for two days', async (at) => {
  await at.write()
  at.box.failNext(20, 451)
  const began = at.clock.now()
  let tries = 0
  for (; (await at.list())[0]?.state === 'queued'; tries++) {
    const [line] = await at.list()
    assert.ok(line?.nextAttemptAt)
    at.later(at.clock.now().until(Temporal.Instant.from(line.nextAttemptAt)).toString())
    const { later, failed } = await deliverDue(at.delivery)
    assert.equal(later + failed, 1)
    assert.deepEqual(
      await deliverDue(at.delivery),
      { sent: 0, later: 0, failed: 0, withheld: 0 },
      'not before its time',
    )
  }
  assert.equal(tries, 9)
  const hours = began.until(at.clock.now()).total('hours')
  assert.ok(hours > 40 && hours <= 48, `${hours}`)
  assert.equal((await at.list())[0]?.state, 'failed')
})

promise('a letter refused for good fails at once, keeps no address, and goes when it is put back', async (at) => {
  const messageId = await at.write()
  at.box.failNext(1, 550)
  assert.equal((await deliverDue(at.delivery)).failed, 1)
  const [line] = await at.list()
  assert.ok(line)
  assert.deepEqual([line.state, line.nextAttemptAt], ['failed', null])
  assert.match(line.lastError ?? '', /550/)
  at.later('PT72H')
  assert.equal((await deliverDue(at.delivery)).sent, 0)
  const putBack = (key: string) => at.database.transact((work) => retryLetter(work, at.clock, key))
  assert.equal(await putBack('AAAAAAAAAAAAAAAAAAAAAA'), false)
  assert.equal(await putBack(line.key), true)
  assert.equal(await putBack(line.key), false)
  assert.equal((await deliverDue(at.delivery)).sent, 1)
  assert.equal(at.box.messages[0]?.headers.get('message-id'), messageId)
})

promise('a mail server that is not there delays the letters and does not fail them', async (at) => {
  for (let n = 0; n < 12; n++) await at.write()
  const nowhere = smtpTransport({ url: 'smtp://127.0.0.1:9', from: { name: 'Spot', address: 'post@example.test' } })
  assert.deepEqual(await deliverDue({ ...at.delivery, transport: nowhere }), {
    sent: 0,
    later: 5,
    failed: 0,
    withheld: 0,
  })
  nowhere.close()
  at.later('PT1M')
  assert.equal((await deliverDue(at.delivery)).sent, 12)
})

promise('a letter whose person stopped its purpose is withheld, and an answer to a request is not', async (at) => {
  const subjectId = randomUUID()
  await at.write({ subjectId })
  await at.write({ subjectId, purpose: 'rights', template: 'answer', byHand: true })
  at.stopped.add(`${subjectId} newsletter`).add(`${subjectId} rights`)
  assert.deepEqual(await deliverDue(at.delivery), { sent: 1, later: 0, failed: 0, withheld: 1 })
  assert.deepEqual((await at.list()).map(({ template, state }) => `${template} ${state}`).sort(), [
    'answer sent',
    'confirm withheld',
  ])
  assert.equal(at.box.messages.length, 1)
  assert.equal(at.box.messages[0]?.headers.has('auto-submitted'), false)
})

promise(
  'without a mail server letters wait and can be read, and neither table, log nor list shows to whom',
  async (at, file) => {
    await at.write()
    assert.deepEqual(await deliverDue({ ...at.delivery, transport: undefined }), {
      sent: 0,
      later: 0,
      failed: 0,
      withheld: 0,
    })
    const [line] = await at.list()
    assert.equal(line?.state, 'queued')
    const letter = await readLetter(at.database.read(outboxGate), at.parts.open, line?.key ?? '')
    assert.deepEqual([letter?.to, letter?.subject], [ada, subject])
    assert.equal(await readLetter(at.database.read(outboxGate), at.parts.open, '%'), undefined)
    at.box.failNext(1, 451)
    await deliverDue(at.delivery)
    at.later('PT1M')
    await deliverDue(at.delivery)
    assert.equal(at.lines.length, 2)
    const table = JSON.stringify(await at.database.asOwner('select * from outbox'))
    const bytes =
      file === undefined ? '' : `${await readFile(file, 'latin1')}${await readFile(`${file}-wal`, 'latin1')}`
    for (const text of [table, bytes, at.lines.join(), JSON.stringify(line)])
      assert.doesNotMatch(text, /ada\.blom|Blom|aanmelding|nieuwsbrief/i)
  },
)

promise('a line end in a subject, an address or a header adds no header and no recipient', async (at) => {
  await at.write({ subject: 'Vraag\r\nBcc: bo@example.test\r\n\r\nnieuwe tekst' })
  await deliverDue(at.delivery)
  const [mail] = at.box.messages
  assert.deepEqual(mail?.to, [ada])
  assert.equal(mail?.headers.has('bcc'), false)
  assert.equal(mail?.headers.get('subject'), 'Vraag Bcc: bo@example.test nieuwe tekst')
  const refused: Partial<Letter>[] = [
    { to: 'ada@example.test\r\nBcc: bo@example.test' },
    { to: 'ada@example.test, bo@example.test' },
    { to: 'Ada <ada@example.test>' },
    { replyTo: 'ada@example.test\nBcc: bo@example.test' },
    { headers: { 'List-Id': 'a\r\nBcc: bo@example.test' } },
    { headers: { 'List-Id\r\nBcc': 'bo@example.test' } },
    { headers: { Bcc: 'bo@example.test' } },
    { headers: { 'Message-ID': '<another@example.test>' } },
  ]
  for (const letter of refused)
    await assert.rejects(at.write(letter), (cause: Error) => cause instanceof TypeError && !cause.message.includes('@'))
  assert.equal((await at.list()).length, 1)
})
