import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subjectsAt } from '../../../vault/subjects.ts'
import { vaultGate } from '../../../vault/tables.ts'
import { due } from '../due.ts'
import { type Stage, stage } from '../stage.test.ts'
import { wrongInSecurityTxt } from './security-txt.ts'
import { close, decide, listIncidents, told } from './store.ts'

const text = 'Ik zag de factuur van iemand anders.'

async function only({ house }: Stage) {
  const [incident, ...more] = await listIncidents(house)
  assert.ok(incident && more.length === 0)
  return incident
}

for (const kind of ['sqlite', 'postgres'] as const)
  test(`a report starts the clock, tells the owner nothing personal, and closes only when nothing is owed (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const at = await stage(kind)
    const { house } = at
    const sent = await at.browser().post('/veiligheid', { text, email: 'Bo@example.test', website: '' })
    assert.equal(sent.location, '/veiligheid/ontvangen')
    const { handle, receivedAt, decideBy } = await only(at)
    assert.equal(Temporal.Instant.from(receivedAt).until(decideBy).total('hours'), 72)
    assert.equal(at.notices.length, 1)
    assert.doesNotMatch(JSON.stringify(at.notices), /factuur|bo@example/i)
    assert.equal((await subjectsAt(house.read(vaultGate), house.vault, 'bo@example.test')).length, 1)

    at.pass({ hours: 60 })
    assert.match((await due(house))[0]?.note?.nl ?? '', /nog 12 uur/)
    assert.equal(await house.transact((work) => close(house, work, handle)), false)
    await house.transact((work) =>
      decide(house, work, handle, {
        decision: 'tell authority and people',
        reasons: 'Eén factuur ging naar de verkeerde.',
        keysTaken: 'no',
      }),
    )
    assert.equal(await house.transact((work) => close(house, work, handle)), false)
    await house.transact((work) => told(house, work, handle, 'authority'))
    assert.match((await due(house))[0]?.title.nl ?? '', /vertel het de mensen/)
    await house.transact((work) => told(house, work, handle, 'people'))
    assert.equal(await house.transact((work) => close(house, work, handle)), true)
    assert.deepEqual(await due(house), [])
    const [row] = await at.database.asOwner('select "lastDay", report, "replyTo" from incident')
    assert.equal(row?.['lastDay'], '2031-11-25')
    assert.doesNotMatch(JSON.stringify(row), /factuur|example/)
    await at.close()
  })

test('who gives no address stays unknown, and a machine that fills the trap leaves nothing behind', async () => {
  const at = await stage('sqlite')
  const bot = await at.browser().post('/veiligheid', { text, email: '', website: 'https://example.test' })
  assert.equal(bot.location, '/veiligheid/ontvangen')
  assert.deepEqual(await listIncidents(at.house), [])
  assert.equal(
    (await at.browser().post('/en/veiligheid', { text, email: '', website: '' })).location,
    '/en/veiligheid/ontvangen',
  )
  await only(at)
  assert.deepEqual(await at.database.asOwner('select * from "subjectAddress"'), [])
  await at.close()
})

test('a mistake keeps what was typed and says what to do', async () => {
  const at = await stage('sqlite')
  const wrong = await at.browser().post('/veiligheid', { text, email: 'geen adres', website: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /factuur van iemand anders/)
  assert.match(wrong.html, /value="geen adres"/)
  assert.equal((await at.browser().post('/veiligheid', { text: '', email: '', website: '' })).status, 422)
  assert.deepEqual(await listIncidents(at.house), [])
  await at.close()
})

test('security.txt is right in every field, and each field can be wrong', async () => {
  const at = await stage('sqlite')
  const { baseUrl, clock } = at.house
  const answer = await at.look.visit('/.well-known/security.txt')
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
  const file = await answer.text()
  const wrong = (text: string) => wrongInSecurityTxt(text, baseUrl, clock.now()).length
  assert.deepEqual(wrongInSecurityTxt(file, baseUrl, clock.now()), [])
  assert.equal((await at.look.visit('/en/.well-known/security.txt')).status, 404)
  assert.equal(wrong(file.replaceAll(/^Contact.*\n/gm, '')), 1)
  assert.equal(wrong(file.replace(/^Expires.*\n/m, '')), 2)
  assert.equal(wrong(file.replace('Expires: 2027', 'Expires: 2020')), 1)
  assert.equal(wrong(file.replace('Expires: 2027', 'Expires: 2029')), 1)
  assert.equal(wrong(file.replace('mailto:', '')), 1)
  assert.equal(wrong(file.replace('Canonical: https://', 'Canonical: https://not.')), 1)
  assert.equal(wrong(`${file}Hiring: yes\n`), 1)
  await at.close()
})
