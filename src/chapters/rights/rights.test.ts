import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { activity, library } from '../../../test/conformance-invented.ts'
import { siteOf } from '../../../test/look.ts'
import { moment } from '../../platform/clock.ts'
import type { House } from '../chapter.ts'
import { mayUse, rights } from './index.ts'
import { remindOwner } from './reminders.ts'
import { field, html, owner, stage } from './stage.test.ts'
import { rightsGate } from './tables.ts'

for (const kind of ['sqlite', 'postgres'] as const) {
  describe(`the rights on ${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`, () => {
    test('a person goes from the link to their data, corrects, erases, and keeps a receipt', async () => {
      const { site, enter, reader, letters, cases, house } = await stage(kind)
      const ada = await reader(1)
      await reader(2)
      const at = await enter('reader1@example.test')

      const page = await html(site.visit(at))
      assert.match(page, /reader1@example\.test/)
      assert.doesNotMatch(page, /reader2@example\.test/)

      const id = field(page, 'id')
      const correction = { table: 'card', id, column: 'holder', [`value-${id}-holder`]: 'Ada Nieuw' }
      assert.equal((await site.post(`${at}/verbeteren`, correction)).status, 303)
      assert.match(await html(site.visit(at)), /Ada Nieuw/)

      const plan = await html(site.visit(`${at}/verwijderen`))
      assert.match(plan, /AWR art\. 52/)
      const erased = await site.post(`${at}/verwijderen`, { plan: field(plan, 'plan') })
      const receiptAt = erased.headers.get('location') ?? ''
      const receipt = await html(site.visit(receiptAt))
      assert.match(receipt, /Bewijs van verwijdering[\s\S]*je pas[\s\S]*AWR art\. 52/)
      assert.doesNotMatch(receipt, /Ada|reader1/)
      assert.match(letters.at(-1)?.text ?? '', /Verwijderd:\n[\s\S]*je pas/)
      assert.equal((await site.visit(at)).status, 410)

      const left = await house.hooks.exportOf(ada)
      const tables = left.sections.filter(({ rows }) => rows.length > 0).map(({ table }) => table)
      assert.ok(!tables.includes('card') && !tables.includes('subjectAddress') && !tables.includes('accessSession'))
      const closed = await cases()
      assert.deepEqual(closed.map((one) => one.right).sort(), ['access', 'erasure', 'rectification'])
      assert.ok(
        closed.every(
          ({ closedAt, closingLetterId, lastDay }) => closedAt && closingLetterId && lastDay === '2027-11-23',
        ),
      )
    })

    test('a request by letter counts from its real day and closes only by a written answer', async () => {
      const { site, letters, cases, house, database } = await stage(kind)
      const entry = {
        right: 'access',
        channel: 'letter',
        receivedOn: '2026-11-20',
        email: 'bo@example.test',
        language: 'nl',
      }
      const at = (await site.post('/beheer/verzoeken/nieuw', entry)).headers.get('location') ?? ''
      const [open] = await cases()
      assert.equal(open?.answerBy, '2026-12-18')
      assert.deepEqual(
        (await rights.due?.(house))?.map(({ dueOn }) => dueOn),
        ['2026-12-18'],
      )
      await assert.rejects(database.asOwner(`update "rightsCase" set "closedAt" = '2026-11-23T00:00:00.000Z'`))

      assert.equal((await site.post(`${at}/antwoorden`, { text: '', by: 'mail' })).status, 422)
      assert.equal((await cases())[0]?.closedAt, null)
      await site.post(`${at}/antwoorden`, { text: 'Hierbij je gegevens.', by: 'mail' })
      assert.equal(letters.at(-1)?.to, 'bo@example.test')
      const [closed] = await cases()
      assert.ok(closed?.closedAt)
      const letter = await house.read(rightsGate).selectFrom('caseLetter').selectAll().executeTakeFirstOrThrow()
      assert.equal(letter.id, closed?.closingLetterId)
      assert.equal(await house.vault.reveal(letter.text, 'answering'), 'Hierbij je gegevens.')
    })
  })
}

test('the door answers alike for a known and an unknown address, and writes nothing for the unknown', async () => {
  const { site, reader, letters, house } = await stage()
  await reader(1)
  const [known, unknown] = [
    await site.post('/mijn-gegevens', { email: 'reader1@example.test' }),
    await site.post('/mijn-gegevens', { email: 'nobody@example.test' }),
  ]
  assert.equal(known.status, unknown.status)
  assert.equal(known.headers.get('location'), unknown.headers.get('location'))
  assert.deepEqual(
    letters.map(({ to }) => to),
    ['reader1@example.test'],
  )
  await site.post('/mijn-gegevens', { email: 'reader1@example.test' })
  assert.equal(letters.length, 1, 'a second link within minutes')
  const rows = await house.read(rightsGate).selectFrom('accessLink').selectAll().execute()
  assert.equal(rows.length, 1)
  assert.ok(!letters[0]?.text.includes(rows[0]?.tokenHash ?? '-'), 'the secret itself is not kept')
})

test('a link works once, a page closes after half an hour or at once', async () => {
  const { site, enter, reader, letters, time } = await stage()
  await reader(1)
  const at = await enter('reader1@example.test')
  const link = /\/mijn-gegevens\/open\/\S+/.exec(letters[0]?.text ?? '')?.[0] ?? ''
  assert.equal((await site.post(link, {})).status, 410)
  assert.equal((await site.visit(at)).headers.get('cache-control'), 'no-store')
  time.now = time.now.add({ minutes: 31 })
  assert.equal((await site.visit(at)).status, 410)
  const again = await enter('reader1@example.test')
  await site.post(`${again}/sluiten`, {})
  assert.equal((await site.visit(again)).status, 410)
})

test('a shared address opens nobody’s file without a second proof', async () => {
  const { site, reader, letters, house } = await stage()
  const ada = await reader(1, 'samen@example.test')
  await reader(2, 'samen@example.test')
  const file = await house.hooks.exportOf(ada)
  const name = file.sections
    .flatMap(({ rows }) => rows.flatMap(({ values }) => values))
    .find(({ category }) => category === 'name')
  await site.post('/mijn-gegevens', { email: 'samen@example.test' })
  const link = /\/mijn-gegevens\/open\/\S+/.exec(letters[0]?.text ?? '')?.[0] ?? ''
  assert.equal((await site.post(link, {})).status, 422)
  assert.equal((await site.post(link, { name: 'Iemand Anders' })).status, 422)
  const opened = await site.post(link, { name: ` ${name?.value.toUpperCase() ?? ''} ` })
  assert.equal(opened.status, 303)
  const page = await html(site.visit(opened.headers.get('location') ?? ''))
  assert.match(page, /reader1@example\.test/)
  assert.doesNotMatch(page, /reader2@example\.test/)
})

test('a plan that changed since it was shown is shown again, and nothing is erased', async () => {
  const { site, enter, reader, house, time } = await stage()
  const ada = await reader(1)
  const at = await enter('reader1@example.test')
  const plan = field(await html(site.visit(`${at}/verwijderen`)), 'plan')
  await house.transact(async (work) => library.example?.({ house, work, subjectId: ada, n: 7, at: moment(time.now) }))
  const answer = await site.post(`${at}/verwijderen`, { plan })
  assert.equal(answer.status, 409)
  const { sections } = await house.hooks.exportOf(ada)
  assert.equal(sections.find(({ table }) => table === 'card')?.rows.length, 2)
})

test('a restricted purpose may not be used until its person allows it again', async () => {
  const { site, enter, reader, house, letters } = await stage()
  const ada = await reader(1)
  const at = await enter('reader1@example.test')
  const stop = { purpose: 'lending', kind: 'restriction' }
  await site.post(`${at}/stoppen`, stop)
  assert.equal(await mayUse(house, ada, 'lending'), false)
  assert.equal(await mayUse(house, ada, 'answering'), true)
  const sent = letters.length
  await site.post(`${at}/toestaan`, stop)
  assert.equal(await mayUse(house, ada, 'lending'), true)
  assert.equal(letters.length, sent + 1, 'lifting is told')
  assert.equal((await site.post(`${at}/stoppen`, { purpose: 'lending', kind: 'objection' })).status, 422)
  assert.equal(await mayUse(house, ada, 'lending'), true)
})

test('consent is withdrawn where it was given, and an interest can be objected to', async () => {
  const staged = await stage()
  const ada = await staged.reader(1)
  const { house } = staged
  const { register, ...published } = house.published()
  const interest = {
    ...activity,
    purposes: {
      lending: {
        ...activity.purposes.lending,
        basis: { kind: 'legitimate interest', interest: { nl: 'x', en: 'x' }, balance: { nl: 'x', en: 'x' } },
      },
    },
  } as const
  const declarations = register.declarations.map((one) =>
    one.chapter === 'library' ? { ...one, activities: [interest] } : one,
  )
  const exportOf: House['hooks']['exportOf'] = async (subjectId) => {
    const file = await house.hooks.exportOf(subjectId)
    const consented = file.sections.map((one) => ({
      ...one,
      purposes: one.purposes.map((each) => ({ ...each, consent: one.chapter === 'library' })),
    }))
    return { ...file, sections: consented }
  }
  const other: House = {
    ...house,
    hooks: { ...house.hooks, exportOf },
    published: () => ({ ...published, register: { ...register, declarations } }),
  }
  const site = siteOf(other, [rights])
  const at = await staged.enter('reader1@example.test')
  assert.match(await html(site.visit(at)), /Toestemming intrekken[\s\S]*Bezwaar maken/)
  await site.post(`${at}/intrekken`, { purpose: 'lending' })
  assert.deepEqual(staged.withdrawn, [`${ada} lending`])
  assert.equal((await site.post(`${at}/intrekken`, { purpose: 'answering' })).status, 422)
  await site.post(`${at}/stoppen`, { purpose: 'lending', kind: 'objection' })
  assert.equal(await mayUse(house, ada, 'lending'), false)
  assert.deepEqual((await staged.cases()).map(({ right }) => right).sort(), ['access', 'objection', 'withdrawal'])
})

test('a refusal without facts is not sent, and always names the authority and the court', async () => {
  const { site, letters, cases } = await stage()
  const entry = {
    right: 'erasure',
    channel: 'mail',
    receivedOn: '2026-11-20',
    email: 'bo@example.test',
    language: 'en',
  }
  const at = (await site.post('/beheer/verzoeken/nieuw', entry)).headers.get('location') ?? ''
  const typed = await html(site.post(`${at}/weigeren`, { ground: 'excessive', facts: '', by: 'mail' }))
  assert.match(typed, /Een weigering heeft feiten nodig/)
  assert.equal(letters.length, 0)
  await site.post(`${at}/weigeren`, { ground: 'excessive', facts: 'Twelve times this week.', again: 'yes', by: 'mail' })
  assert.match(letters[0]?.text ?? '', /Twelve times this week[\s\S]*autoriteitpersoonsgegevens\.nl[\s\S]*court/)
  assert.equal((await cases())[0]?.outcome, 'refused')
})

test('an answer may be put off once, within the first month, and the owner sees that the promise is exceeded', async () => {
  const { site, letters, cases, time } = await stage()
  const entry = { right: 'access', channel: 'mail', receivedOn: '2026-11-20', email: 'bo@example.test', language: 'nl' }
  const at = (await site.post('/beheer/verzoeken/nieuw', entry)).headers.get('location') ?? ''
  const second = (await site.post('/beheer/verzoeken/nieuw', entry)).headers.get('location') ?? ''
  await site.post(`${at}/verlengen`, { reason: 'Het zijn twaalf mappen papier.', by: 'mail' })
  assert.match(letters[0]?.text ?? '', /twaalf mappen[\s\S]*22 februari 2027[\s\S]*Autoriteit/)
  assert.match(await html(site.visit(at, owner)), /Belofte overschreden, wet gehaald/)
  time.now = Temporal.Instant.from('2026-12-22T09:00:00Z')
  await site.post(`${second}/verlengen`, { reason: 'Te laat bedacht.', by: 'mail' })
  assert.equal(letters.length, 1)
  assert.deepEqual((await cases()).map(({ answerBy }) => answerBy).sort(), ['2026-12-18', '2027-02-22'])
})

test('the owner erases for who asked by letter: the plan is shown, and the letter lists what went', async () => {
  const { site, reader, house, cases } = await stage()
  const ada = await reader(1)
  const entry = { right: 'erasure', channel: 'letter', receivedOn: '2026-11-20', email: 'reader1@example.test' }
  const at = (await site.post('/beheer/verzoeken/nieuw', entry)).headers.get('location') ?? ''
  const page = await html(site.visit(at, owner))
  assert.match(page, /AWR art\. 52/)
  assert.equal((await site.post(`${at}/antwoorden`, { text: 'Gedaan.', by: 'mail', plan: 'another' })).status, 422)
  assert.equal((await cases())[0]?.closedAt, null)
  await site.post(`${at}/antwoorden`, { text: 'Gedaan.', by: 'post', plan: field(page, 'plan') })
  const { sections } = await house.hooks.exportOf(ada)
  assert.ok(!sections.some(({ table, rows }) => table === 'card' && rows.length > 0))
  const letter = await house.read(rightsGate).selectFrom('caseLetter').selectAll().executeTakeFirstOrThrow()
  assert.match(await house.vault.reveal(letter.text, 'answering'), /^Gedaan\.[\s\S]*Verwijderd:/)
  assert.equal(letter.sentBy, 'post')
})

test('the day of receipt cannot lie in the future, and an old one is asked about', async () => {
  const { site, cases } = await stage()
  const entry = { right: 'access', channel: 'phone', who: 'Bo', language: 'nl' }
  const future = await site.post('/beheer/verzoeken/nieuw', { ...entry, receivedOn: '2026-11-24' })
  assert.equal(future.status, 422)
  const old = await html(site.post('/beheer/verzoeken/nieuw', { ...entry, receivedOn: '2026-10-01' }))
  assert.match(old, /meer dan vier weken geleden/)
  assert.match(old, /value="Bo"/)
  assert.equal((await cases()).length, 0)
  const sure = await site.post('/beheer/verzoeken/nieuw', { ...entry, receivedOn: '2026-10-01', sure: 'yes' })
  assert.equal(sure.status, 303)
})

test('the owner is reminded at half, three quarters and nine tenths, once each', async () => {
  const { site, house, told, time } = await stage()
  const entry = { right: 'access', channel: 'mail', receivedOn: '2026-11-23', email: 'bo@example.test', language: 'nl' }
  await site.post('/beheer/verzoeken/nieuw', entry)
  for (const day of ['2026-11-30', '2026-12-07', '2026-12-08', '2026-12-14', '2026-12-18', '2026-12-19']) {
    time.now = Temporal.Instant.from(`${day}T09:00:00Z`)
    await remindOwner(house)
    await remindOwner(house)
  }
  assert.equal(told.length, 3)
  assert.ok(told.every((notice) => !JSON.stringify(notice).includes('bo@example.test')))
})

test('an empty desk says what to do, and every page exists in English', async () => {
  const { site, reader, enter } = await stage()
  assert.match(await html(site.visit('/beheer/verzoeken', owner)), /Voer het dan hier in/)
  assert.match(await html(site.visit('/en/beheer/verzoeken/nieuw', owner)), /On which day did it come in\?/)
  assert.match(await html(site.visit('/en/mijn-gegevens')), /Send me a link/)
  await reader(1)
  const at = await enter('reader1@example.test')
  assert.match(await html(site.visit(`/en${at}`)), /What we hold about you/)
  assert.match(await html(site.visit(`${at}/download.csv`)), /reader1@example\.test/)
  assert.equal(JSON.parse(await html(site.visit(`${at}/download.json`))).format, 'waarborg personal file 1')
  assert.match(await html(site.visit(`${at}/afdrukken`)), /reader1@example\.test/)
})
