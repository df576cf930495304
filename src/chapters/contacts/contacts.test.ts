import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { conformance } from '../../../test/conformance-suite.ts'
import { person } from '../../../test/person.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import { contacts } from './index.ts'
import { listContacts } from './listing.ts'
import { contactBy } from './store.ts'
import { contactsGate } from './tables.ts'
import { ada, kinds, names, openForm, type Trial, trial, write } from './trial.test.tsx'

conformance([contacts], (kind) => houseOf(kind, [contacts]))

const everyone = async ({ house }: Trial) =>
  house.read(contactsGate).selectFrom('contact').selectAll().orderBy('createdAt').execute()
const messages = async ({ house }: Trial) =>
  house.read(contactsGate).selectFrom('message').selectAll().orderBy('writtenAt').execute()

async function only(on: Trial) {
  const [row, ...rest] = await everyone(on)
  assert.ok(row)
  assert.equal(rest.length, 0)
  return row
}

test('the form says what happens with the data, and asks nothing of another host', async () => {
  const on = await trial('sqlite')
  for (const path of ['/contact', '/en/contact']) {
    const html = await (await on.get(path)).text()
    assert.match(html, /Eén jaar na ons laatste contact wissen we het|One year after our last contact we erase it/)
    assert.doesNotMatch(html, /captcha|<script/i)
    assert.doesNotMatch(html, /type="checkbox"/)
  }
})

test('a mistake keeps everything that was typed, and says at the field what is wrong', async () => {
  const on = await trial('sqlite')
  const answer = await write(on, { email: 'ada at home', phone: 'bel maar', text: 'Niet weggooien' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  for (const kept of ['ada at home', 'bel maar', 'Niet weggooien', 'Ada Blom']) assert.ok(html.includes(kept), kept)
  assert.match(html, /id="field-email-error"/)
  assert.match(html, /id="field-phone-error"/)
  assert.doesNotMatch(html, /id="field-name-error"/)
  assert.deepEqual(await everyone(on), [])
  assert.deepEqual(on.letters, [])
})

for (const kind of kinds)
  test(`a message is kept for a year, confirmed to its sender and told to the owner, on ${names[kind]}`, async () => {
    const on = await trial(kind)
    assert.equal((await write(on)).status, 303)
    const row = await only(on)
    assert.equal(row.lastDay, '2027-11-23')
    assert.equal(row.source, 'form')
    const [confirmation, ...rest] = on.letters
    assert.ok(confirmation)
    assert.equal(rest.length, 0)
    assert.equal(confirmation.to, ada.email)
    assert.equal(confirmation.purpose, 'contact')
    assert.match(confirmation.text, /23 november 2027/)
    assert.doesNotMatch(confirmation.text + confirmation.subject, /agenda|Ada/)
    assert.equal(on.told.length, 1)
    assert.doesNotMatch(JSON.stringify(on.told), /Ada|ada@|agenda/)
    assert.equal((await contacts.due?.(on.house))?.length, 1)
  })

test('what looks like a machine is held for fourteen days, mails nobody, and a person can release it', async () => {
  const suspicions: Record<string, string>[] = [
    { website: 'https://spam.test' },
    { stamp: 'made~up~stamp' },
    { stamp: '' },
  ]
  for (const suspicion of suspicions) {
    const on = await trial('sqlite')
    const answer = await write(on, suspicion)
    assert.equal(answer.headers.get('location'), '/contact/verstuurd')
    const row = await only(on)
    assert.equal(row.lastDay, '2026-12-07')
    assert.equal(row.waitingSince, null)
    assert.deepEqual([on.letters, on.told], [[], []])
    assert.match(await (await on.get('/beheer/contacten?toon=verdacht')).text(), /Ada Blom/)
    assert.doesNotMatch(await (await on.get('/beheer/contacten')).text(), /Ada Blom/)
    await on.post(`/beheer/contacten/${row.ref}/geen-spam`, {})
    assert.equal((await only(on)).lastDay, '2027-11-23')
    assert.ok((await messages(on)).every(({ lastDay, suspectAt }) => lastDay === '2027-11-23' && suspectAt === null))
    assert.equal(on.letters.length, 1)
  }
})

test('a form that is sent back within three seconds is held', async () => {
  const on = await trial('sqlite')
  const html = await (await on.get('/contact')).text()
  on.pass({ seconds: 1 })
  await on.post('/contact', { ...ada, stamp: /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '' })
  assert.equal((await only(on)).lastContactAt, null)
})

for (const kind of kinds)
  test(`a form sent twice is one message, on ${names[kind]}`, async () => {
    const on = await trial(kind)
    const form = await openForm(on)
    await on.post('/contact', { ...ada, ...form })
    await on.post('/contact', { ...ada, ...form })
    assert.equal((await messages(on)).length, 1)
    assert.equal(on.letters.length, 1)
    await on.post('/contact', { ...ada, ...form, text: 'En nog iets' })
    assert.equal((await messages(on)).length, 2)
  })

test('whoever types the address of a known person changes nothing of them', async () => {
  const on = await trial('sqlite')
  await write(on)
  on.pass({ days: 1 })
  await write(on, { name: 'Eve Vals', phone: '06-00000099', company: 'Vals BV', text: 'Ik ben het echt' })
  const row = await only(on)
  assert.equal(await on.house.vault.reveal(row.name, 'contact'), 'Ada Blom')
  assert.equal(row.phone, null)
  assert.match(await (await on.get(`/beheer/contacten/${row.ref}`)).text(), /Eve Vals · 06-00000099 · Vals BV/)
})

test('the eleventh message of an hour from one address is not taken, and not lost from the form', async () => {
  const on = await trial('sqlite')
  for (const n of Array(10).keys()) assert.equal((await write(on, { text: `bericht ${n}` })).status, 303)
  const refused = await write(on, { text: 'bericht elf' })
  assert.equal(refused.status, 429)
  assert.match(await refused.text(), /bericht elf/)
  assert.equal((await messages(on)).length, 10)
  assert.equal(on.letters.length, 1)
})

for (const kind of kinds)
  test(`an answer goes by mail, stands in the thread and in the person’s own file, and restarts the year, on ${names[kind]}`, async () => {
    const on = await trial(kind)
    await write(on)
    on.pass({ months: 3 })
    const { ref, subjectId } = await only(on)
    const answer = await on.post(`/beheer/contacten/${ref}/antwoord`, { subjectLine: 'Je agenda', text: 'Ja, graag.' })
    assert.equal(answer.status, 303)
    const letter = on.letters.at(-1)
    assert.ok(letter)
    assert.deepEqual(
      [letter.purpose, letter.to, letter.subject, letter.byHand],
      ['contact', ada.email, 'Je agenda', true],
    )
    assert.match(letter.text, /^Ja, graag\./)
    assert.match(await (await on.get(`/beheer/contacten/${ref}`)).text(), /Ja, graag\./)
    const file = await on.house.hooks.exportOf(subjectId)
    assert.match(JSON.stringify(file), /Ja, graag\./)
    assert.deepEqual(
      (await messages(on)).map(({ lastDay }) => lastDay),
      ['2028-02-23', '2028-02-23'],
    )
    assert.equal((await only(on)).waitingSince, null)
    assert.deepEqual(await contacts.due?.(on.house), [])
  })

test('an answer without a subject or text is not sent, and what was typed stays', async () => {
  const on = await trial('sqlite')
  await write(on)
  const { ref } = await only(on)
  const answer = await on.post(`/beheer/contacten/${ref}/antwoord`, { subjectLine: '', text: 'Half af' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Half af/)
  assert.equal(on.letters.length, 1)
})

test('of who had their data restricted nothing is opened and nothing is sent', async () => {
  const on = await trial('sqlite', ({ vault }) => ({
    vault: {
      ...vault,
      reveal: async () => {
        throw new NotForThisPurpose('restricted')
      },
    },
  }))
  await write(on)
  const { ref } = await only(on)
  const html = await (await on.get(`/beheer/contacten/${ref}`)).text()
  assert.doesNotMatch(html, /Ada|agenda/)
  assert.match(html, /afgeschermd/)
  await on.post(`/beheer/contacten/${ref}/antwoord`, { subjectLine: 'Toch', text: 'Toch' })
  assert.equal(on.letters.length, 1) // the confirmation, by the address that was just typed
  assert.equal((await on.get(`/beheer/contacten/${ref}/wijzigen`)).status, 303)
})

const byHand = { name: 'Bo Prins', email: 'bo@example.test', phone: '', company: '', note: '', language: 'en' }

for (const kind of kinds)
  test(`contact persons of one company are each somebody of their own, and are told by mail, on ${names[kind]}`, async () => {
    const on = await trial(kind)
    await on.post('/beheer/contacten/bedrijven', { name: 'Proef BV', kvk: '00000000', legalForm: 'bv' })
    const company = await on.house.read(contactsGate).selectFrom('company').selectAll().executeTakeFirstOrThrow()
    const from = { source: 'company', companyRef: company.ref }
    await on.post('/beheer/contacten/nieuw', { ...byHand, ...from })
    await on.post('/beheer/contacten/nieuw', { ...byHand, ...from, name: 'Cees Kaya', email: 'cees@example.test' })
    const people = await everyone(on)
    assert.equal(new Set(people.map(({ subjectId }) => subjectId)).size, 2)
    assert.deepEqual(
      on.letters.map(({ to, language }) => [to, language]),
      [
        ['bo@example.test', 'en'],
        ['cees@example.test', 'en'],
      ],
    )
    assert.match(on.letters[0]?.text ?? '', /from Proef BV/)
    const removed = await on.post(`/beheer/contacten/bedrijven/${company.ref}/weg`, {})
    assert.equal(removed.status, 409)
    for (const { subjectId } of people)
      await on.house.transact(async (work) =>
        on.house.hooks.erase(work, subjectId, await on.house.hooks.erasurePlan(subjectId)).then(() => undefined),
      )
    assert.deepEqual(await everyone(on), [])
    assert.equal((await on.house.read(contactsGate).selectFrom('company').selectAll().execute()).length, 1)
  })

test('whoever cannot be told by mail is on the owner’s list for within a month', async () => {
  const on = await trial('sqlite')
  await on.post('/beheer/contacten/nieuw', { ...byHand, email: '', phone: '06-00000033', source: 'company' })
  assert.deepEqual(on.letters, [])
  const [item] = (await contacts.due?.(on.house)) ?? []
  assert.equal(item?.dueOn, '2026-12-23')
  const { ref } = await only(on)
  await on.post(`/beheer/contacten/${ref}/verteld`, {})
  assert.deepEqual(await contacts.due?.(on.house), [])
})

test('the same address entered again leads to the contact that has it', async () => {
  const on = await trial('sqlite')
  await write(on)
  const answer = await on.post('/beheer/contacten/nieuw', { ...byHand, email: 'ADA@example.test', source: 'told' })
  assert.match(answer.headers.get('location') ?? '', new RegExp(`/${(await only(on)).ref}\\?gedaan=bekend$`))
})

test('a change by the owner takes the place of what was there', async () => {
  const on = await trial('sqlite')
  await write(on)
  const { ref } = await only(on)
  assert.match(await (await on.get(`/beheer/contacten/${ref}/wijzigen`)).text(), /value="ada@example.test"/)
  await on.post(`/beheer/contacten/${ref}/wijzigen`, { ...byHand, note: 'liever mailen' })
  const row = await contactBy(on.house.read(contactsGate), ref)
  assert.ok(row?.email)
  assert.equal(await on.house.vault.reveal(row.email, 'contact'), 'bo@example.test')
  assert.equal(JSON.stringify(await on.house.hooks.exportOf(row.subjectId)).includes('ada@example.test'), false)
})

test('a sole trader does not fit among the companies', async () => {
  const on = await trial('sqlite')
  const answer = await on.post('/beheer/contacten/bedrijven', {
    name: 'Ada Blom Tekst',
    kvk: '',
    legalForm: 'eenmanszaak',
  })
  assert.equal(answer.status, 422)
  const row = { id: 'x', ref: 'x', name: 'Ada Blom Tekst', kvk: '', legalForm: 'eenmanszaak' as never, addedAt: 'x' }
  const insert = on.database.asOwner(`insert into company values (?, ?, ?, ?, ?, ?)`, Object.values(row))
  await assert.rejects(insert)
})

for (const kind of kinds)
  test(`a search finds a part of a name without its accents, and pages what it does not search, on ${names[kind]}`, async () => {
    const on = await trial(kind)
    for (const n of Array(27).keys()) {
      on.pass({ hours: 1 })
      const { name, email } = person(n)
      await write(on, { name, email })
    }
    await write(on, { name: 'Zoë Çelik', email: 'zoe@example.test' })
    const found = await listContacts(on.house, { which: 'all', search: 'celik zoe', page: 0 })
    assert.deepEqual(
      found.rows.map(({ name }) => name),
      ['Zoë Çelik'],
    )
    const first = await listContacts(on.house, { which: 'all', search: '', page: 0 })
    const second = await listContacts(on.house, { which: 'all', search: '', page: 1 })
    assert.deepEqual([first.rows.length, first.hasMore, second.rows.length, second.hasMore], [25, true, 3, false])
    assert.match(
      await (await on.post('/beheer/contacten', { toon: 'alle', zoek: 'niemand' })).text(),
      /Niemand gevonden/,
    )
  })
