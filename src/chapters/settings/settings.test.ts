import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { mailbox } from '../../../test/mailbox.ts'
import { kinds, names, stage } from '../beginning/stage.test.ts'
import { due } from './due.ts'
import { closedOn, closingDays, languagesOf, mailFrom } from './index.ts'
import { settingsGate } from './tables.ts'

const at = '/beheer/instellingen'
const typed = (port: number | string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ host: '127.0.0.1', port: String(port), security: 'none', user: '', password: '' },
  ...{ senderName: 'Bureau Linde', senderAddress: 'linde@example.test', ...more },
})
const portOf = (url: string) => new URL(url).port

/** A mail server of one's own making, on this machine only. */
async function server(options: SMTPServerOptions): Promise<{ port: number; close: () => Promise<void> }> {
  const smtp = new SMTPServer({ disabledCommands: ['STARTTLS'], disableReverseLookup: true, ...options })
  smtp.on('error', () => {})
  const listening = smtp.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  assert.ok(address !== null && typeof address === 'object')
  return { port: address.port, close: () => new Promise((done) => smtp.close(() => done())) }
}

for (const kind of kinds)
  test(`mail is tried with a real message, and taken into use when it went (${names[kind]})`, async () => {
    const box = await mailbox()
    const on = await stage(kind)
    assert.match((await due(on.house, on.forSettings))[0]?.title.nl ?? '', /Stel je mail in/)
    const answer = await on.post(`${at}/mail`, typed(portOf(box.url)))
    assert.equal(answer.status, 303, answer.html)
    const message = await box.waitFor(({ to }) => to.includes('anna@linde.example.test'))
    assert.equal(message.headers.get('subject'), 'Je mail werkt')
    assert.equal(message.from, 'linde@example.test')
    const now = await mailFrom(on.house, on.forSettings)
    assert.equal(now?.url, `${box.url}`)
    await new Promise((done) => setTimeout(done, 50))
    assert.deepEqual(on.sent, [now])
    assert.deepEqual(await due(on.house, on.forSettings), [])
    assert.match(await on.get(answer.location), /Het werkt\./)
    assert.deepEqual(on.failures, [])
    await box.close()
  })

test('a password is nowhere readable, is kept for the same server, and is offered to no other', async () => {
  const seen: string[] = []
  const options: SMTPServerOptions = {
    onAuth: ({ username, password }, _, done) => {
      seen.push(`${username} ${password}`)
      if (password === 'Geheim-7!') done(null, { user: username ?? '' })
      else done(Object.assign(new Error('no'), { responseCode: 535 }))
    },
  }
  const [own, other] = [await server(options), await server(options)]
  const on = await stage('sqlite')
  const wrong = await on.post(`${at}/mail`, typed(own.port, { user: 'linde', password: 'fout' }))
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /wachtwoord klopt niet/)
  assert.doesNotMatch(wrong.html, /value="fout"/)
  assert.equal(await mailFrom(on.house, on.forSettings), undefined)
  const right = await on.post(`${at}/mail`, typed(own.port, { user: 'linde', password: 'Geheim-7!' }))
  assert.equal(right.status, 303, right.html)
  const rows = await on.database.asOwner('select * from setting')
  assert.doesNotMatch(JSON.stringify(rows), /Geheim/)
  assert.doesNotMatch(await on.get(`${at}/mail`), /Geheim/)
  assert.equal((await on.post(`${at}/mail`, typed(own.port, { user: 'linde' }))).status, 303)
  seen.length = 0
  await on.post(`${at}/mail`, typed(other.port, { host: 'localhost', user: 'linde' }))
  assert.ok(!seen.some((line) => line.includes('Geheim')), seen.join())
  await Promise.all([own.close(), other.close()])
})

test('a change that does not work leaves the settings that do in use, and is kept to be mended', async () => {
  const box = await mailbox()
  const on = await stage('sqlite')
  await on.post(`${at}/mail`, typed(portOf(box.url)))
  box.failNext(1, 553)
  const answer = await on.post(`${at}/mail`, typed(portOf(box.url), { senderName: 'Anders' }))
  assert.equal(answer.status, 422)
  assert.match(answer.html, /niet bezorgen bij jouw eigen adres/)
  assert.match(answer.html, /antwoord 553/)
  assert.equal((await mailFrom(on.house, on.forSettings))?.from.name, 'Bureau Linde')
  const later = await on.get(`${at}/mail`)
  assert.match(later, /value="Anders"/)
  assert.match(later, /blijven de oude instellingen in gebruik/)
  await box.close()
})

test('each fault is said in a sentence at its field', async () => {
  const refusing = await server({
    authOptional: true,
    onMailFrom: (_, __, done) => done(Object.assign(new Error('not yours'), { responseCode: 553 })),
  })
  const gone = await server({ authOptional: true })
  await gone.close()
  const plain = await server({ authOptional: true })
  const on = await stage('sqlite')
  const told = async (fields: Readonly<Record<string, string>>) => (await on.post(`${at}/mail`, fields)).html
  assert.match(await told(typed(refusing.port)), /niet mailen uit naam van dit adres \(antwoord 553\)/)
  assert.match(await told(typed(gone.port)), /op deze poort luistert niemand/)
  assert.match(await told(typed(plain.port, { security: 'tls' })), /begint het gesprek zonder versleuteling/)
  assert.match(await told(typed(465, { host: 'bestaat-niet.invalid', security: 'tls' })), /geen server met de naam/)
  assert.match(await told(typed(25, { host: 'smtp.example.test', security: 'none' })), /iedereen onderweg meelezen/)
  assert.match(await told(typed('x', { host: 'https://a' })), /zonder https/)
  assert.equal(on.sent.length, 0)
  await Promise.all([refusing.close(), plain.close()])
})

test('the environment goes first, and the page says so', async () => {
  const on = await stage('sqlite', { environmentMailHost: 'smtp.example.test' })
  assert.match(await on.get(`${at}/mail`), /smtp\.example\.test \(SMTP_URL\)/)
  assert.deepEqual(await due(on.house, on.forSettings), [])
})

test('letters are signed only after the key was seen in the name server', async () => {
  const box = await mailbox()
  const on = await stage('sqlite', { records: { 'example.test': 'v=spf1 mx ~all' } })
  await on.post(`${at}/mail`, typed(portOf(box.url)))
  await on.post(`${at}/afzender`, { do: 'maak' })
  const html = await on.get(`${at}/afzender`)
  const [, record = ''] = /(v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]+)/.exec(html) ?? []
  assert.ok(record.length > 300)
  const early = await on.post(`${at}/afzender`, { do: 'begin' })
  assert.equal(early.status, 422)
  assert.equal((await mailFrom(on.house, on.forSettings))?.dkim, undefined)
  on.records.set('waarborg202611._domainkey.example.test', record)
  assert.equal((await on.post(`${at}/afzender`, { do: 'begin' })).status, 303)
  const now = await mailFrom(on.house, on.forSettings)
  assert.equal(now?.dkim?.domain, 'example.test')
  assert.match(now?.dkim?.privateKey ?? '', /PRIVATE KEY/)
  const rows = await on.database.asOwner('select * from setting')
  assert.doesNotMatch(JSON.stringify(rows), /PRIVATE KEY/)
  await on.post(`${at}/afzender`, { do: 'stop' })
  assert.equal((await mailFrom(on.house, on.forSettings))?.dkim, undefined)
  await box.close()
})

test('languages, financial year and closing days are kept; what makes no sense is refused', async () => {
  const on = await stage('postgres')
  await on.post(`${at}/talen`, { site: 'nl', owner: 'en' })
  assert.deepEqual(await languagesOf(on.house), { site: 'nl', owner: 'en' })
  assert.equal((await on.post(`${at}/boekjaar`, { ends: '02-30' })).status, 422)
  const year = await on.post(`${at}/boekjaar`, { ends: '03-31' })
  assert.equal(on.facts().financialYearEnds, '03-31')
  assert.match(await on.get(`/en${year.location}`), /31 March 2034/)
  const closing = { from: '2026-12-24', until: '2027-01-03', nl: 'kerst', en: 'Christmas' }
  assert.equal((await on.post(`${at}/sluitingsdagen`, closing)).status, 303)
  const again = await on.post(`${at}/sluitingsdagen`, { ...closing, from: '2027-01-03', until: '2027-01-04' })
  assert.match(again.html, /was je al dicht/)
  assert.match((await on.post(`${at}/sluitingsdagen`, { ...closing, until: '2026-12-01' })).html, /voor de eerste/)
  const days = await closingDays(on.house)
  assert.equal(closedOn(days, '2026-12-31')?.words.en, 'Christmas')
  assert.equal(closedOn(days, '2027-01-04'), undefined)
  await on.post(`${at}/sluitingsdagen`, { away: days[0]?.key ?? '' })
  assert.deepEqual(await closingDays(on.house), [])
})

test('the database refuses a secret that is not encrypted', async () => {
  for (const kind of kinds) {
    const on = await stage(kind)
    const row = { name: 'dkim', value: '{}', secret: 'PRIVATE KEY', changedAt: '2026-11-23T09:00:00.000Z' } as const
    const write = on.house.transact(async (work) => {
      const { as } = await import('../../platform/db/database.ts')
      await as(work, settingsGate).insertInto('setting').values(row).execute()
    })
    await assert.rejects(write, kind)
  }
})
