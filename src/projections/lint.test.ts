import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity, ActivityElsewhere, PersonalTable } from '../register/activity.ts'
import type { Cookie, Declaration, Sentence } from '../register/declaration.ts'
import type { Facts, Recipient } from '../register/facts.ts'
import type { Basis } from '../register/purpose.ts'
import { lint } from './lint.ts'
import type { Register } from './register.ts'
import { allParts } from './transfers-agreement.ts'

const today = '2026-11-23'
const words = { nl: 'een brief', en: 'a letter' }
const agreement = { signedOn: '2026-01-05', reviewOn: '2027-01-05', sha256: '', document: 'Map 3', covers: allParts }
const post: Recipient = {
  ...{ id: 'post', name: 'Proefpost', role: 'processor', tasks: ['mail delivery'], country: 'NL', agreement },
  hosts: ['smtp.post.example'],
}
const facts: Facts = {
  ...{ tradeName: 'Bureau Linde', legalName: 'A. Linde', address: 'Proefweg 1, Proefstad', country: 'NL' },
  ...{ kvk: '00000000', email: 'linde@example.test', website: 'https://linde.example.test' },
  ...{ zone: 'Europe/Amsterdam', financialYearEnds: '12-31', answerWithinDays: 28 },
  ...{ recipients: [post], tagline: { nl: 'Alles op orde', en: 'All in order' } },
}
const table: PersonalTable = {
  ...{ holds: words, subjects: 'person', onErasure: { then: 'delete' } },
  columns: { id: 'not personal', subjectId: 'identification', leftAt: 'not personal' },
  keep: [{ from: 'leftAt', for: 'P1Y', calendar: 'exact' }],
}
const consent: Basis = { kind: 'consent', withdrawAt: '/weg' }
const activity: Activity = {
  ...{ title: words, people: words },
  purposes: { write: { dpv: 'dpv:Communication', words, basis: consent } },
  sources: { form: { words, from: 'the person' } },
  receivedBy: ['mail delivery'],
  tables: { letter: table },
}
const said = (id: string, nl: string, en: string): Sentence => ({ id, clauses: [], words: { nl, en } })
const rights: readonly Sentence[] = [
  said('see', 'Je mag inzien en verbeteren wat we bewaren.', 'You may see and correct what we keep.'),
  said('erase', 'Je mag het laten verwijderen of beperken.', 'You may have it deleted or restricted.'),
  said('take', 'Je mag het downloaden en je toestemming intrekken.', 'You may download it and withdraw your consent.'),
  said('object', 'Je mag bezwaar maken.', 'You may object.'),
  said(
    'authority',
    'Je mag altijd klagen bij de Autoriteit Persoonsgegevens.',
    'You may always complain to the Autoriteit Persoonsgegevens.',
  ),
]
const declaration: Declaration = {
  ...{ chapter: 'letters', title: words, activities: [activity], plainTables: {}, cookies: [], sentences: rights },
}
const register = (change: Partial<Declaration> = {}, changed: Partial<Facts> = {}): Register => ({
  declarations: [{ ...declaration, ...change }],
  facts: { ...facts, ...changed },
})
const rules = (given: Register, onDay = today) => lint(given, onDay).map(({ rule, severity }) => `${rule} ${severity}`)
const withActivity = (change: Partial<Activity>) => register({ activities: [{ ...activity, ...change }] })
const withBasis = (basis: Basis) => withActivity({ purposes: { write: { dpv: 'dpv:Communication', words, basis } } })
const withKeep = (length: string, basis: Basis = consent) =>
  withActivity({
    purposes: { write: { dpv: 'x', words, basis } },
    tables: { letter: { ...table, keep: [{ from: 'leftAt', for: length, calendar: 'exact' }] } },
  })
const withSentence = (nl: string, en: string) => register({ sentences: [...rights, said('planted', nl, en)] })
const withRecipient = (change: Partial<Recipient>) => register({}, { recipients: [{ ...post, ...change }] })
const { agreement: _, ...unsigned } = post
const { legalName: __, ...nameless } = facts
const cookie: Cookie = {
  ...{
    name: 'session',
    kind: 'cookie',
    words,
    class: 'necessary',
    because: 'signing in',
    necessity: words,
    lasts: 'PT8H',
    path: '/',
  },
  ...{ identifying: true, feature: words },
}
const elsewhere: ActivityElsewhere = {
  ...{ title: words, people: words, purposes: activity.purposes, sources: activity.sources, receivedBy: [] },
  ...{ carriedOut: 'elsewhere', categories: ['name'], keeps: [] },
}
const law = (provision: string): Basis => ({ kind: 'legal obligation', provision })

test('a register in order has no findings', () => {
  assert.deepEqual(lint(register({ cookies: [cookie] }), today), [])
})

const faults: readonly [string, Register, string?][] = [
  ['WB-ID-01 error', { ...register(), facts: nameless }],
  ['WB-ID-01 error', register({}, { address: ' ' })],
  ['WB-PUR-01 error', withActivity({ purposes: {} })],
  ['WB-PUR-01 error', withActivity({ tables: {} })],
  ['WB-BAS-01 error', withBasis({ kind: 'because we can' } as unknown as Basis)],
  ['WB-BAS-02 error', withBasis({ kind: 'legitimate interest', interest: words, balance: { nl: '', en: ' ' } })],
  ['WB-BAS-03 error', withBasis(law('de belastingwet'))],
  ['WB-BAS-04 error', withBasis({ kind: 'consent', withdrawAt: 'bel ons' })],
  ['WB-DAT-01 warning', withSentence('Gegevens zoals je naam.', 'Data such as your name.')],
  ['WB-SRC-01 error', withActivity({ sources: {} })],
  ['WB-SRC-01 error', withActivity({ sources: { firm: { words, from: 'somebody else' } } })],
  ['WB-REC-01 info', register({}, { recipients: [] })],
  ['WB-REC-01 error', withRecipient({ tasks: ['mail delivery', 'telephony'] })],
  ['WB-REC-01 error', withRecipient({ role: 'controller' })],
  ['WB-REC-01 warning', withRecipient({ hosts: [] })],
  ['WB-REC-02 error', register({}, { recipients: [unsigned] })],
  ['WB-REC-02 error', withRecipient({ agreement: { ...agreement, reviewOn: '2026-11-01' } })],
  ['WB-TRF-01 error', withRecipient({ country: 'US' })],
  [
    'WB-TRF-02 error',
    withRecipient({ country: 'GB', agreement: { ...agreement, reviewOn: '2033-01-01' } }),
    '2032-01-01',
  ],
  [
    'WB-TRF-02 warning',
    withRecipient({ country: 'JP', agreement: { ...agreement, reviewOn: '2028-01-01' } }),
    '2027-06-01',
  ],
  [
    'WB-TRF-03 error',
    withRecipient({ country: 'US', transfer: { kind: 'adequacy', decision: 'EU-US Privacy Shield' } }),
  ],
  ['WB-TRF-03 error', withSentence('Onder Safe Harbor.', 'Under Safe Harbour.')],
  ['WB-RET-01 error', withActivity({ tables: { letter: { ...table, keep: [] } } })],
  ['WB-RET-01 error', register({ activities: [activity, elsewhere] })],
  ['WB-RET-02 error', withKeep('zo lang als nodig')],
  ['WB-RET-07 warning', withKeep('P7Y')],
  ['WB-RET-07 warning', withKeep('P8Y', law('AWR art. 52'))],
  ['WB-RGT-01 error', register({ sentences: rights.filter(({ id }) => id !== 'erase') })],
  ['WB-RGT-06 error', register({ sentences: rights.filter(({ id }) => id !== 'authority') })],
  [
    'WB-RGT-06 error',
    withSentence(
      'Als je het niet eens bent, klaag je bij de Autoriteit.',
      'If you disagree, complain to the Autoriteit.',
    ),
  ],
  ['WB-CKE-01 error', register({ cookies: [{ ...cookie, lasts: 'een tijdje' }] })],
  ['WB-CHG-02 warning', withSentence('Raadpleeg deze verklaring regelmatig.', 'Check this page regularly.')],
  ['WB-TXT-01 warning', withSentence('Je adres is geanonimiseerd.', 'Your address is anonymised.')],
  ['WB-LNG-01 error', withSentence('Mail naar {email}.', 'Send us a mail.')],
  ['WB-LNG-01 error', withSentence('Een zin.', ' ')],
  ['WB-LNG-01 warning', withSentence(`Dit is ${'een lange '.repeat(25)}zin.`, 'This is short.')],
]

for (const [expected, planted, onDay] of faults)
  test(`${expected} is found where it was planted: ${JSON.stringify(lint(planted, onDay ?? today)[0]?.sentence.nl ?? '')}`, () => {
    assert.ok(rules(planted, onDay).includes(expected), rules(planted, onDay).join(', '))
  })

test('seven years is no fault where a law asks it', () => {
  const found = rules(withKeep('P7Y', law('AWR art. 52 lid 4')))
  assert.ok(!found.some((rule) => rule.startsWith('WB-RET')), found.join(', '))
})

test('the gravest comes first, and every finding says where and in both languages', () => {
  const found = lint(
    register({ sentences: [said('x', 'Diverse zaken.', 'Various things.')] }, { recipients: [] }),
    today,
  )
  const order = ['error', 'warning', 'info']
  const weights = found.map(({ severity }) => order.indexOf(severity))
  assert.deepEqual(
    weights,
    weights.toSorted((a, b) => a - b),
  )
  for (const { sentence, where } of found) assert.ok(sentence.nl !== '' && sentence.en !== '' && where !== '')
})
