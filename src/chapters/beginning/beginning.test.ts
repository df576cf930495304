import assert from 'node:assert/strict'
import { test } from 'node:test'
import { due } from './due.ts'
import { networksOf } from './index.ts'
import { kinds, names, stage } from './stage.test.ts'
import { steps } from './steps/index.ts'
import { beginningGate } from './tables.ts'

const at = '/beheer/begin-gids'
const evening: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['wie', { tradeName: 'Atelier Wilg', legalName: 'Willemijn Wilg' }],
  ['waar', { address: 'Proefkade 4, 7411 ZZ Deventer', kind: 'elsewhere' }],
  ['nummers', { kvk: '12 34 56 78', vatId: 'nl 123456789 b01' }],
  ['bereikbaar', { email: 'wilg@example.test', phone: '', website: 'https://wilg.example.test' }],
  ['wat', { nl: 'Wij naaien op maat', en: 'We sew to measure' }],
  ['voor-wie', { audience: 'both' }],
  ['host', { hostName: 'Polder Hosting', hostCountry: 'NL' }],
  ['mail', { deliveryName: 'Postbode', deliveryCountry: 'NL', mailboxName: 'polder hosting', mailboxCountry: 'NL' }],
  ['boekhouding', { booksName: 'De Kolom', booksCountry: 'NL', booksPart: 'processor' }],
  ['telefoon-en-bank', { phoneName: 'Lijn Twee', phoneCountry: 'NL', bankName: 'Voorbeeldbank', bankCountry: 'NL' }],
  ['netwerken', { links: 'https://netwerk.example.test/wilg' }],
  ['beloften', { days: '14' }],
]

for (const kind of kinds)
  test(`an evening of answers becomes the facts, and only those (${names[kind]})`, async () => {
    const on = await stage(kind)
    for (const [slug, fields] of evening) {
      const answer = await on.post(`${at}/${slug}`, fields)
      assert.equal(answer.status, 303, `${slug}: ${answer.html}`)
    }
    const { recipients, ...facts } = on.facts()
    assert.deepEqual(facts, {
      tradeName: 'Atelier Wilg',
      legalName: 'Willemijn Wilg',
      address: 'Proefkade 4, 7411 ZZ Deventer',
      country: 'NL',
      kvk: '12345678',
      vatId: 'NL123456789B01',
      email: 'wilg@example.test',
      website: 'https://wilg.example.test',
      zone: 'Europe/Amsterdam',
      financialYearEnds: '12-31',
      answerWithinDays: 14,
      tagline: { nl: 'Wij naaien op maat', en: 'We sew to measure' },
    })
    assert.deepEqual(
      recipients.map(({ name, tasks, role }) => ({ name, tasks, role })),
      [
        { name: 'Polder Hosting', tasks: ['hosting', 'mailbox'], role: 'processor' },
        { name: 'Postbode', tasks: ['mail delivery'], role: 'processor' },
        { name: 'De Kolom', tasks: ['bookkeeping'], role: 'processor' },
        { name: 'Lijn Twee', tasks: ['telephony'], role: 'controller' },
        { name: 'Voorbeeldbank', tasks: ['payments'], role: 'controller' },
      ],
    )
    assert.ok(recipients.every(({ agreement }) => agreement === undefined))
    assert.deepEqual(await networksOf(on.house), ['https://netwerk.example.test/wilg'])
    const list = await on.get(`${at}/klaar`)
    assert.match(list, /De afspraken met Postbode/)
    assert.match(list, /er is geen verwerkersovereenkomst/)
    assert.doesNotMatch(list, /De afspraken met Voorbeeldbank/)
    assert.doesNotMatch(list, /nog niet ingevuld/)
    assert.deepEqual(on.failures, [])
  })

test('after an answer its sentences stand beside the next question, in the language of the reader', async () => {
  const on = await stage('sqlite')
  const { location } = await on.post(`/en${at}/host`, { hostName: 'Polder Hosting', hostCountry: 'NL' })
  assert.equal(location, `/en${at}/mail?na=host`)
  const html = await on.get(location)
  assert.match(html, /This is in your statement now/)
  assert.match(html, /Polder Hosting, Netherlands, on our instructions/)
  assert.match(html, /Still to be signed/)
  assert.match(html, /there is no processing agreement/)
  assert.doesNotMatch(html, /in onze opdracht/)
  const { location: next } = await on.post(`${at}/beloften`, { days: '9' })
  assert.equal(next, `${at}/klaar`)
  assert.match(await on.get(`${at}/beloften`), /<ins>[^<]*9 dagen/)
})

test('a question that is put off leaves no answer behind, and an answer survives a later visit', async () => {
  const on = await stage('sqlite')
  const before = on.facts()
  assert.equal((await on.post(`${at}/wie`, { tradeName: 'Half getypt', do: 'later' })).status, 303)
  assert.deepEqual(on.facts(), before)
  await on.post(`${at}/voor-wie`, { audience: 'businesses' })
  await on.post(`${at}/voor-wie`, { do: 'later' })
  assert.match(await on.get(`${at}/voor-wie`), /value="businesses" checked|checked[^>]*value="businesses"/)
  const rows = await on.house.read(beginningGate).selectFrom('beginAnswer').selectAll().orderBy('question').execute()
  assert.deepEqual(
    rows.map(({ question, state, answer }) => [question, state, answer]),
    [
      ['voor-wie', 'answered', '{"audience":"businesses"}'],
      ['wie', 'later', '{}'],
    ],
  )
})

test('nothing is guessed: an empty helper is nobody, and one without a country is refused with what was typed', async () => {
  const on = await stage('sqlite')
  await on.post(`${at}/host`, { hostName: '', hostCountry: '' })
  assert.deepEqual(on.facts().recipients, [])
  assert.doesNotMatch(await on.get(`${at}/klaar`), /nog niet ingevuld: [^<]*wie onze website host/)
  assert.match(await on.get(`${at}/klaar`), /nog niet ingevuld: [^<]*wie onze mail bezorgt/)
  const answer = await on.post(`${at}/host`, { hostName: 'Polder <Hosting>', hostCountry: '' })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /Kies het land/)
  assert.match(answer.html, /value="Polder &lt;Hosting(>|&gt;)"/)
  assert.deepEqual(on.facts().recipients, [])
})

test('another name in the place of a helper takes no agreement with it', async () => {
  const agreement = {
    signedOn: '2026-01-05',
    reviewOn: '2027-01-05',
    sha256: '',
    document: 'Map 3',
    covers: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  } as const
  const host = {
    id: 'h',
    name: 'Polder',
    role: 'processor',
    tasks: ['hosting', 'mailbox'],
    country: 'NL',
    agreement,
  } as const
  const on = await stage('sqlite', { facts: { recipients: [host] } })
  await on.post(`${at}/host`, { hostName: 'Polder', hostCountry: 'NL' })
  assert.deepEqual(on.facts().recipients, [host])
  await on.post(`${at}/host`, { hostName: 'Duin', hostCountry: 'DE' })
  const [left, added] = on.facts().recipients
  assert.deepEqual(left, { ...host, tasks: ['mailbox'] })
  assert.equal(added?.name, 'Duin')
  assert.equal(added?.agreement, undefined)
})

test('wrong numbers, a post box and a home address that may not be public are refused in words', async () => {
  const on = await stage('sqlite')
  const refused = async (slug: string, fields: Readonly<Record<string, string>>, sentence: RegExp) => {
    const answer = await on.post(`${at}/${slug}`, fields)
    assert.equal(answer.status, 422)
    assert.match(answer.html, sentence)
  }
  await refused('nummers', { kvk: '1234567', vatId: '' }, /acht cijfers/)
  await refused('nummers', { kvk: '12345678', vatId: '123456789B01' }, /BSN/)
  await refused('waar', { address: 'Postbus 12, 7411 ZZ Deventer', kind: 'elsewhere' }, /postbus is niet genoeg/)
  await refused('waar', { address: 'Proefkade 1, Deventer', kind: 'home' }, /huisadres openbaar mag worden/)
  await refused('waar', { address: 'Proefkade 1, Deventer' }, /Kies wat voor adres/)
  await refused('beloften', { days: '29' }, /1 tot en met 28/)
  await refused('netwerken', { links: 'javascript:alert(1)' }, /geen adres dat met https/)
  assert.equal(on.facts().address, undefined)
  assert.deepEqual(await networksOf(on.house), [])
})

test('the first page leads to the questions until the owner has confirmed', async () => {
  const on = await stage('sqlite')
  assert.deepEqual(
    (await due(on.house)).map(({ href, note }) => [href, note?.en]),
    [[at, `${steps.length} of ${steps.length} questions left.`]],
  )
  assert.match(await on.get(`${at}/klaar`), /href="\/beheer\/verklaring"/)
  await on.post('/beheer/verklaring/bevestigen', { right: 'yes' })
  assert.deepEqual(await due(on.house), [])
})

test('the list before opening says what is done and leads to the rest', async () => {
  const unattested = {
    clause: 'C73',
    state: 'unattested',
    sentence: { nl: 'We hebben een draaiboek.', en: 'We have a plan.' },
    seen: { nl: '', en: '' },
    at: '2026-11-23T09:00:00.000Z',
    notShown: { nl: '', en: '' },
  } as const
  const on = await stage('sqlite', { states: [unattested] })
  const html = await on.get(`/en${at}/klaar`)
  for (const place of ['begin-gids/wie', 'verwerkers', 'attestaties#C73', 'instellingen/mail', 'instellingen/domein'])
    assert.match(html, new RegExp(`href="/en/beheer/${place}"`), place)
  assert.match(html, /without encryption/)
  assert.match(html, /recovery codes: 8/)
  assert.match(html, /href="\/en\/beheer\/begin-gids\/waar"/, 'the law wants an address, and there is none')
  assert.doesNotMatch(html, /Everything is ready/)
})
