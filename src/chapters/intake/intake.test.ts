import assert from 'node:assert/strict'
import { as } from '../../platform/db/database.ts'
import { subjectsAt } from '../../vault/subjects.ts'
import { vaultGate } from '../../vault/tables.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import { listEntries } from './inbox.ts'
import { onBoth, panel, type Stage } from './stage.test.ts'
import { shortenKept } from './store.ts'

const subjectOf = async ({ house }: Stage, email = 'ada@example.test') =>
  (await house.transact((work) => subjectsAt(as(work, vaultGate), house.vault, email)))[0] ?? ''

onBoth('a form that is sent is kept, sealed, with its last day, and answered by mail', async (on) => {
  const sent = await on.send()
  assert.equal(sent.status, 303)
  assert.equal(sent.location, '/formulier/kennismaking/verstuurd')
  const [entry] = await on.entries()
  assert.equal(entry?.lastDay, '2027-02-23')
  assert.equal(entry?.purpose, 'intakeRequest')
  const answers = await on.answers()
  assert.deepEqual(
    answers.map(({ question }) => question),
    ['Naam', 'E-mailadres', 'Telefoonnummer', 'Hoeveel hulp zoek je?', 'Bericht'],
  )
  assert.ok(answers.every(({ lastDay }) => lastDay === '2027-02-23'))
  const letter = (await on.letters()).find(({ template }) => template === 'intake-received')
  assert.ok(letter)
  const mail = on.house.vault.openForItsOwner(letter.content)
  assert.match(mail, /23 februari 2027/)
  assert.match(mail, /\/mijn-gegevens/)
  assert.doesNotMatch(mail, /loopt over|Ada Blom/, 'a mail to an address that somebody typed repeats nothing')
  assert.doesNotMatch(on.logged.join('\n'), /ada@|Ada Blom/)
})

onBoth('what is missing or wrong is said at the field, and nothing typed is lost', async (on) => {
  const wrong = await on.send({ email: 'ada', phone: 'bel me', uren: '', message: 'Blijf staan' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Vul een e-mailadres in/)
  assert.match(wrong.html, /Dit telefoonnummer klopt niet/)
  assert.match(wrong.html, /Kies een antwoord bij: /)
  assert.match(wrong.html, /Blijf staan/)
  assert.match(wrong.html, /href="#field-uren"/)
  const english = await on.send({ name: '' }, '/en/formulier/kennismaking')
  assert.match(english.html, /Fill this in: /)
  assert.deepEqual(await on.entries(), [])
})

onBoth('hostile input is escaped, refused or left out', async (on) => {
  assert.match((await on.send({ name: '<script>x</script>', email: '' })).html, /&lt;script>/)
  assert.equal((await on.send({ uren: 'voor altijd' })).status, 422)
  assert.equal((await on.send({ message: 'x'.repeat(5001) })).status, 422)
  assert.equal((await on.send({ email: 'ada@example.test\nbcc: bo@example.test' })).status, 422)
  assert.equal((await on.send({ geloof: 'geheim', constructor: 'x' })).status, 303)
  assert.ok((await on.answers()).every(({ fieldId }) => !['geloof', 'constructor'].includes(fieldId)))
  for (const path of ['/formulier/enquete', '/formulier/constructor', '/formulier/__proto__'])
    assert.equal((await on.at(path)).status, 404)
  assert.equal((await on.send({}, '/formulier/enquete')).status, 404)
})

onBoth('a machine in the trap learns nothing and leaves nothing', async (on) => {
  const sent = await on.send({ website: 'https://spam.test' })
  assert.equal(sent.location, '/formulier/kennismaking/verstuurd')
  assert.deepEqual(await on.entries(), [])
  assert.deepEqual(await on.letters(), [])
})

onBoth('nobody is mailed more than ten times an hour', async (on) => {
  for (let number = 0; number < 10; number++) assert.equal((await on.send()).status, 303)
  const more = await on.send()
  assert.equal(more.status, 429)
  assert.match(more.html, /loopt over/)
  on.clock.forward({ hours: 2 })
  assert.equal((await on.send()).status, 303)
})

onBoth('a person finds every answer in their own file, and an erasure leaves none', async (on) => {
  await on.send()
  await on.send({ email: 'bo@example.test', name: 'Bo Prins' })
  const subjectId = await subjectOf(on)
  const file = await on.house.hooks.exportOf(subjectId)
  const rows = file.sections.find(({ table }) => table === 'intakeAnswer')?.rows ?? []
  const said = rows.map(({ values }) => values.map(({ value }) => value).join(' '))
  assert.ok(said.some((text) => text.includes('Hoeveel hulp zoek je?') && text.includes('een paar uur per week')))
  const plan = await on.house.hooks.erasurePlan(subjectId)
  await on.house.transact((work) => on.house.hooks.erase(work, subjectId, plan))
  assert.deepEqual(
    (await on.answers()).filter((row) => row.subjectId === subjectId),
    [],
  )
  assert.equal((await on.entries()).length, 1)
})

onBoth('on the day after the last day nothing is left', async (on) => {
  await on.send()
  on.clock.set('2027-02-23T20:00:00.000Z')
  await on.duties.sweep()
  assert.equal((await on.entries()).length, 1)
  on.clock.set('2027-02-24T09:00:00.000Z')
  await on.duties.sweep()
  assert.deepEqual([await on.entries(), await on.answers()], [[], []])
})

onBoth(
  'a form that rests on consent keeps the sentence that was ticked, and a withdrawal erases it all',
  async (on) => {
    const without = await on.send({}, '/formulier/panel')
    assert.equal(without.status, 422)
    assert.match(without.html, /Zonder je toestemming/)
    assert.equal((await on.send({ consent: 'yes' }, '/formulier/panel')).status, 303)
    const [entry] = await on.entries()
    assert.equal(
      entry?.textShown,
      'Ja, gebruik mijn antwoorden om je af en toe iets te vragen. Ik kan dit altijd weer intrekken.',
    )
    assert.equal(entry?.lastDay, '2027-11-23')
    await on.house.transact((work) => on.house.hooks.withdraw(work, entry?.subjectId ?? '', 'intakeConsent'))
    assert.deepEqual([await on.entries(), await on.answers()], [[], []])
  },
  [panel],
)

onBoth(
  'a form that keeps shorter from now on shortens what it already has',
  async (on) => {
    await on.send({ consent: 'yes' }, '/formulier/panel')
    const shorter = { ...panel, keepFor: 'P3M' as const }
    await on.house.transact((work) => on.house.hooks.changeFacts(work, { forms: [shorter] }, 'owner'))
    assert.equal(on.forms()[0]?.keepFor, 'P3M', 'asking less is published at once')
    await on.house.transact((work) => shortenKept(on.house, work))
    const rows = [...(await on.entries()), ...(await on.answers())]
    assert.ok(rows.length > 1 && rows.every(({ lastDay }) => lastDay === '2027-02-23'))
  },
  [panel],
)

onBoth('who restricts the use of their data is not opened in the inbox', async (on) => {
  await on.send()
  const reveal = async (): Promise<never> => {
    throw new NotForThisPurpose('stopped')
  }
  const vault = { ...on.house.vault, reveal }
  const listing = await listEntries({ ...on.house, vault }, 0)
  assert.equal(listing.rows[0]?.from, undefined)
  assert.equal(listing.waiting, 1)
})
