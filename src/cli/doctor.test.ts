import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { begin, copyOf, live, open, place } from '../../test/copying/houses.ts'
import type { Kind } from '../../test/house.ts'
import { mailbox } from '../../test/mailbox.ts'
import { moment } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/db/database.ts'
import { rememberCopy } from '../vault/copy/memory.ts'
import { examine } from './doctor.ts'
import { copyFindings } from './doctor-copies.ts'
import type { Finding } from './doctor-finding.ts'
import { machineFindings } from './doctor-machine.ts'
import { mailFindings } from './doctor-mail.ts'

const silent = { resolveTxt: () => Promise.reject(new Error('queryTxt ECONNREFUSED')) }
const names = (records: Record<string, string>) => ({
  resolveTxt: async (name: string) => {
    const text = records[name]
    if (text === undefined) throw Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' })
    return [[text]]
  },
})

/** What has to be done, by what it is about. */
const toDo = (findings: readonly Finding[]): string[] =>
  findings.filter(({ state }) => state === 'do').map(({ about }) => about.en)

async function somewhere(t: TestContext, kind: Kind): Promise<Config> {
  const made = await place(kind)
  t.after(() => rmSync(made.config.dataFolder, { recursive: true, force: true }))
  await live(made, 1)
  await spoil(made.config, `delete from "job"`)
  const due = moment(begin.add({ hours: 1 }))
  await spoil(made.config, `insert into "job" ("name", "every", "nextAt") values ('sweep', 'PT6H', '${due}')`)
  return { ...made.config, baseUrl: 'https://linde.example.test', trustedProxy: true }
}

async function spoil({ database }: Config, ...statements: readonly string[]): Promise<void> {
  const raw = await openDatabase(database, { gates: {}, sealed: {} })
  for (const statement of statements) await raw.asOwner(statement)
  await raw.close()
}

const look = (config: Config) => examine({ settings: () => config, open: (given) => open(given), resolver: silent })

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const)
  test(`the doctor finds on ${name} what is wrong with data, clock, mail and jobs, and nothing else`, async (t) => {
    const config = await somewhere(t, kind)
    const without = new Set(toDo(await look(config)))
    assert.deepEqual([...without].sort(), [
      'The mail server',
      'The newest copy',
      'The place for copies',
      'The root secret',
    ])
    const sabotage: [string, string, string][] = [
      [
        `update "job" set "lastError" = 'out of ink'`,
        `update "job" set "lastError" = null`,
        'What should run by itself',
      ],
      [
        `update "job" set "nextAt" = '2026-11-22T09:00:00.000Z'`,
        `update "job" set "nextAt" = '2026-11-24T09:00:00.000Z'`,
        'What should run by itself',
      ],
      [
        `update "job" set "lastStartedAt" = '2031-01-01T00:00:00.000Z'`,
        `update "job" set "lastStartedAt" = null`,
        'The clock',
      ],
      [
        `update "outbox" set "state" = 'queued', "queuedAt" = '2026-11-22T09:00:00.000Z'`,
        `update "outbox" set "state" = 'sent'`,
        'Mail that must go',
      ],
      ['create table "stranger" ("x" text)', 'drop table "stranger"', 'The program'],
    ]
    for (const [breaks, mends, wanted] of sabotage) {
      await spoil(config, breaks)
      const found = await look(config)
      assert.deepEqual([...new Set(toDo(found).filter((one) => !without.has(one)))], [wanted], breaks)
      await spoil(config, mends)
    }
    assert.deepEqual(new Set(toDo(await look(config))), without)
  })

test('looking makes nothing, and a setting that cannot be read is a finding', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-doctor-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const nowhere = join(folder, 'nowhere')
  const { config } = await place('sqlite')
  t.after(() => rmSync(config.dataFolder, { recursive: true, force: true }))
  const absent = { ...config, dataFolder: nowhere, database: `file:${nowhere}/waarborg.db` }
  assert.ok(toDo(await look(absent)).includes('The database'))
  assert.equal(existsSync(nowhere), false)
  const settings = () => {
    throw new Error('The setting PORT should be a port number.')
  }
  const [only] = await examine({ settings, open: (given) => open(given), resolver: silent })
  assert.match(only?.seen.en ?? '', /PORT/)
})

test('a folder or secret that others can read is told with the command that shuts it', async (t) => {
  const { config } = await place('sqlite')
  t.after(() => rmSync(config.dataFolder, { recursive: true, force: true }))
  const address = { ...config, baseUrl: 'https://linde.example.test', trustedProxy: true }
  const secret = join(config.dataFolder, 'root-secret')
  writeFileSync(secret, 'x', { mode: 0o600 })
  writeFileSync(join(config.dataFolder, 'waarborg.db'), 'x', { mode: 0o644 })
  assert.deepEqual(toDo(machineFindings(address, '26.1.0')), [])
  chmodSync(secret, 0o640)
  const commands = () => machineFindings(address, '26.1.0').flatMap(({ copy }) => copy ?? [])
  assert.deepEqual(commands(), [`chmod 600 ${secret}`])
  chmodSync(config.dataFolder, 0o755)
  assert.ok(commands().includes(`chmod 700 ${config.dataFolder}`))
  assert.deepEqual(toDo(machineFindings({ ...address, trustedProxy: false }, '20.0.0')).slice(0, 2), [
    'Node',
    'The server before it',
  ])
})

test('mail is told as it is: signing in, and the three records with what to copy', async (t) => {
  const box = await mailbox()
  t.after(() => box.close())
  const { smtpTransport } = await import('../platform/mail/smtp.ts')
  const transport = smtpTransport({ url: box.url, from: { name: 'Linde', address: 'linde@example.test' } })
  t.after(() => transport.close())
  const sender = 'linde@example.test'
  const verify = () => transport.verify()
  const bare = await mailFindings({ sender, host: 'mail.example.test', verify, resolver: names({}) })
  assert.equal(bare[0]?.state, 'good')
  assert.equal(box.messages.length, 0)
  assert.deepEqual(toDo(bare), ['SPF at example.test', 'DMARC at _dmarc.example.test'])
  assert.ok(bare.every(({ state, copy }) => state !== 'do' || copy?.startsWith('v=')))
  const right = names({
    'example.test': 'v=spf1 include:mail.example.test -all',
    '_dmarc.example.test': 'v=DMARC1; p=quarantine',
  })
  assert.deepEqual(toDo(await mailFindings({ sender, host: 'mail.example.test', verify, resolver: right })), [])
  const refused = () => Promise.reject(new Error('Invalid login'))
  const wrong = await mailFindings({ sender, host: 'mail.example.test', verify: refused, resolver: silent })
  assert.deepEqual(toDo(wrong), ['The mail server'])
  assert.ok(wrong.every(({ seen }) => !seen.en.includes('ECONNREFUSED')))
})

test('a copy that is missing, old or gone is told, and so is a secret that nobody kept', async (t) => {
  const made = await place('sqlite')
  const second = mkdtempSync(join(tmpdir(), 'waarborg-second-'))
  for (const folder of [made.config.dataFolder, second]) t.after(() => rmSync(folder, { recursive: true, force: true }))
  await live(made, 1)
  const { dataFolder } = made.config
  const at = (hours: number) => toDo(copyFindings(dataFolder, begin.add({ hours })))
  assert.deepEqual(at(0), ['The newest copy', 'The root secret'])
  await copyOf(made, second)
  rememberCopy(dataFolder, { lastAt: moment(begin), lastTo: second, secretKeptAt: moment(begin) })
  assert.deepEqual(at(30), [])
  assert.deepEqual(at(60), ['The newest copy'])
  rmSync(second, { recursive: true })
  mkdirSync(second)
  assert.deepEqual(at(1), ['The newest copy'])
  mkdirSync(join(dataFolder, 'set-aside-2026-11-23T09-00-00Z'))
  assert.ok(copyFindings(dataFolder, begin).some(({ about }) => about.en === 'Data set aside'))
})

test('a place for copies that does not work, and a site that others do not reach, are told with what to do', async (t) => {
  const config = await somewhere(t, 'sqlite')
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-second-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const words = { nl: 'Dit domein is niet te vinden.', en: 'This domain cannot be found.' }
  const told = async (copyTo: string, kind: 'answers' | 'no answer') => {
    const settings = () => ({ ...config, copyTo })
    const reach = async () => ({ kind, words })
    return examine({ settings, open: (given) => open(given), resolver: silent, reach })
  }
  const well = await told(folder, 'answers')
  assert.ok(!toDo(well).includes('The place for copies') && !toDo(well).includes('The domain'))
  assert.ok(well.some(({ todo }) => todo?.nl.includes('op dezelfde schijf')))
  assert.ok(well.some(({ about }) => about.en === 'Languages'))
  const badly = await told(join(folder, 'not', 'there'), 'no answer')
  assert.ok(toDo(badly).includes('The place for copies') && toDo(badly).includes('The domain'))
  const [place] = badly.filter(({ about }) => about.en === 'The place for copies')
  assert.match(place?.todo?.en ?? '', /There is no such folder/)
})
