import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Activity, PersonalTable } from '../register/activity.ts'
import type { Declaration } from '../register/declaration.ts'
import type { Facts, Recipient } from '../register/facts.ts'
import { differences } from './differences.ts'
import { isLonger } from './differences-period.ts'
import type { Register } from './register.ts'

const table: PersonalTable = {
  holds: { nl: 'je inschrijving', en: 'your enrolment' },
  subjects: 'person',
  columns: {
    id: 'not personal',
    subjectId: 'identification',
    leftAt: 'consent evidence',
    source: 'not personal',
    lastDay: 'not personal',
  },
  keep: [{ from: 'leftAt', for: 'P1Y', calendar: 'exact' }],
  onErasure: { then: 'delete' },
}
const activity: Activity = {
  title: { nl: 'Leeskring', en: 'Reading circle' },
  people: { nl: 'lezers', en: 'readers' },
  purposes: {
    circle: {
      dpv: 'dpv:ServiceProvision',
      words: { nl: 'om je uit te nodigen', en: 'to invite you' },
      basis: { kind: 'consent', withdrawAt: '/leeskring' },
    },
  },
  sources: { form: { words: { nl: 'door jou ingevuld', en: 'entered by you' }, from: 'the person' } },
  receivedBy: ['hosting'],
  tables: { reader: table },
}
const declaration: Declaration = {
  chapter: 'circle',
  title: { nl: 'Leeskring', en: 'Reading circle' },
  activities: [activity],
  sentences: [
    { id: 'invite', clauses: ['C01'], words: { nl: '{tradeName} nodigt je uit.', en: '{tradeName} invites you.' } },
  ],
  plainTables: {},
  cookies: [],
}
const host: Recipient = { id: 'host', name: 'Hostbedrijf', role: 'processor', tasks: ['hosting'], country: 'NL' }
const facts: Facts = {
  tradeName: 'Bureau Linde',
  country: 'NL',
  kvk: '00000000',
  email: 'bureau@example.test',
  website: 'https://example.test',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 28,
  recipients: [host],
  tagline: { nl: 'Alles geregeld', en: 'All arranged' },
}
const register: Register = { declarations: [declaration], facts }
const withActivity = (change: Partial<Activity>): Register => ({
  ...register,
  declarations: [{ ...declaration, activities: [{ ...activity, ...change }] }],
})
const withTable = (change: Partial<PersonalTable>) => withActivity({ tables: { reader: { ...table, ...change } } })
const withFacts = (change: Partial<Facts>): Register => ({ ...register, facts: { ...facts, ...change } })
const one = (after: Register, before = register) => {
  const [only, ...others] = differences(before, after)
  assert.ok(only)
  assert.deepEqual(others, [])
  return only
}

const anyRegister = fc
  .record({
    length: fc.constantFrom('P7D', 'P1M', 'P1Y', 'P7Y'),
    dpv: fc.constantFrom('dpv:DirectMarketing', 'dpv:ServiceProvision'),
    phone: fc.option(fc.constantFrom('010 0000000', '020 0000000'), { nil: undefined }),
    recipients: fc.constantFrom<Recipient[]>([], [host], [{ ...host, country: 'BE' }]),
  })
  .map(({ length, dpv, phone, recipients }): Register => {
    const purposes = { circle: { ...activity.purposes['circle'], dpv } } as Activity['purposes']
    const kept = { reader: { ...table, keep: [{ from: 'leftAt', for: length, calendar: 'exact' as const }] } }
    const { declarations } = withActivity({ purposes, tables: kept })
    return { declarations, facts: { ...facts, recipients, ...(phone === undefined ? {} : { phone }) } }
  })

test('a register differs from itself in nothing, and from any other in something', () => {
  fc.assert(
    fc.property(anyRegister, anyRegister, (before, after) => {
      assert.deepEqual(differences(before, structuredClone(before)), [])
      assert.equal(differences(before, after).length === 0, JSON.stringify(before) === JSON.stringify(after))
    }),
  )
})

test('a longer period is material and names whose, a shorter one is not', () => {
  const longer = one(withTable({ keep: [{ from: 'leftAt', for: 'P2Y', calendar: 'exact' }] }))
  assert.equal(longer.material, true)
  assert.deepEqual(longer.tables, ['reader'])
  assert.deepEqual([longer.before?.nl, longer.after?.nl], ['één jaar na je afmelding', '2 jaar na je afmelding'])
  assert.equal(one(withTable({ keep: [{ from: 'leftAt', for: 'P6M', calendar: 'exact' }] })).material, false)
  assert.equal(one(withTable({ keep: 'while the person has other rows' })).material, true)
})

test('every longer length is found longer, whatever the calendar', () => {
  const months = fc.integer({ min: 1, max: 100 })
  fc.assert(
    fc.property(months, months, fc.constantFrom('exact', 'endOfMonth', 'endOfFinancialYear'), (a, b, calendar) => {
      const keep = (count: number) => [{ from: 'leftAt', for: `P${count}M`, calendar }] as const
      const expected = calendar === 'endOfFinancialYear' ? undefined : b > a
      const found = isLonger([keep(a), facts], [keep(b), facts])
      if (b <= a) assert.equal(found, false)
      else if (expected !== undefined) assert.equal(found, expected)
    }),
  )
})

test('keeping what was erased is material', () => {
  const kept = one(
    withTable({ onErasure: { then: 'keep', because: { nl: 'de wet', en: 'the law' }, provision: 'AWR art. 52' } }),
  )
  assert.equal(kept.material, true)
})

test('a new purpose, basis, category, recipient, country and transfer are material', () => {
  const purpose = {
    dpv: 'dpv:Advertising',
    words: { nl: 'om te adverteren', en: 'to advertise' },
    basis: { kind: 'consent', withdrawAt: '/x' },
  } as const
  const { circle } = activity.purposes
  assert.ok(circle)
  const found = {
    purpose: one(withActivity({ purposes: { ...activity.purposes, ads: purpose } })),
    basis: one(
      withActivity({ purposes: { circle: { ...circle, basis: { kind: 'legal obligation', provision: 'x' } } } }),
    ),
    category: one(withTable({ columns: { ...table.columns, phone: 'contact details' } })),
    recipient: one(withFacts({ recipients: [host, { ...host, id: 'other', name: 'Ander', tasks: ['hosting'] }] })),
    country: one(withFacts({ recipients: [{ ...host, country: 'US' }] })),
    transfer: one(withFacts({ recipients: [{ ...host, transfer: { kind: 'adequacy', decision: '2023/1795' } }] })),
  }
  for (const [kind, difference] of Object.entries(found)) {
    assert.equal(difference.kind, kind)
    assert.equal(difference.material, true, kind)
    assert.deepEqual(difference.tables, ['reader'], kind)
    assert.ok(difference.words.nl && difference.words.en)
  }
})

test('what goes away, and what only reads otherwise, is told and is not material', () => {
  const less = differences(register, withFacts({ recipients: [] }))
  assert.deepEqual(
    less.map(({ material }) => material),
    [false],
  )
  const name = one(withFacts({ tradeName: 'Bureau Eik' }))
  assert.deepEqual(
    [name.kind, name.before?.nl, name.after?.nl, name.material],
    ['fact', 'Bureau Linde', 'Bureau Eik', false],
  )
  const sentences = [{ id: 'invite', clauses: ['C01'] as const, words: { nl: 'Kom ook.', en: 'Come too.' } }]
  const said = one({ ...register, declarations: [{ ...declaration, sentences }] })
  assert.deepEqual([said.before?.nl, said.after?.nl, said.material], ['Bureau Linde nodigt je uit.', 'Kom ook.', false])
  const gone = one({ ...register, declarations: [{ ...declaration, activities: [] }] })
  assert.deepEqual([gone.kind, gone.material, gone.after], ['purpose', false, undefined])
})

test('a change that no reader can see is told as one of technique', () => {
  const after = {
    ...register,
    declarations: [{ ...declaration, plainTables: { note: { holds: { nl: 'a', en: 'b' }, columns: ['id'] } } }],
  }
  assert.match(one(after).words.nl, /techniek/)
})
