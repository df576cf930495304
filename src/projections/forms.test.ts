import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde } from '../../test/look.ts'
import { intakeWith } from '../chapters/intake/index.ts'
import { type DeclaredField, type DeclaredForm, knownField } from '../register/form.ts'
import { fieldFaults, formFaults } from '../register/form-faults.ts'
import { askedFields } from './asked.ts'
import { type Difference, differences } from './differences.ts'
import { recordOf } from './record.ts'
import { assemble } from './register.ts'
import { statementOf } from './statement.ts'

const { declarations } = intakeWith({ proposed: async () => undefined })
const register = (...forms: DeclaredForm[]) => assemble(declarations, { ...linde, forms })

const hours: DeclaredField = {
  id: 'uren',
  label: { nl: 'Hoeveel uur?', en: 'How many hours?' },
  kind: 'line',
  required: true,
  category: 'order details',
  why: { nl: 'om tijd vrij te houden', en: 'to keep time free' },
}
const form: DeclaredForm = {
  id: 'offerte',
  title: { nl: 'Offerte', en: 'Quote' },
  purpose: { nl: 'om je een prijs te geven', en: 'to give you a price' },
  basis: 'contract',
  keepFor: 'P1Y',
  fields: [knownField('email', true), hours],
}
const changed = (to: Partial<DeclaredForm>): Difference[] => differences(register(form), register({ ...form, ...to }))
const question = (to: Partial<DeclaredField>) => changed({ fields: [knownField('email', true), { ...hours, ...to }] })

test('a form that begins to ask, use or keep more is material, and concerns whoever filled it in', () => {
  const more = [
    changed({ fields: [...form.fields, knownField('phone', false)] }),
    question({ category: 'payment details' }),
    question({ why: { nl: 'om je te vergelijken', en: 'to compare you' } }),
    question({ label: { nl: 'Hoeveel geld?', en: 'How much money?' } }),
    changed({ purpose: { nl: 'om je te bellen', en: 'to call you' } }),
    changed({ basis: 'legitimate interest' }),
    changed({ keepFor: 'P2Y' }),
  ]
  for (const found of more) {
    assert.equal(found.length, 1)
    assert.equal(found[0]?.material, true)
    assert.deepEqual(found[0]?.tables, ['intakeAnswer'])
  }
})

test('asking less, keeping shorter, another order and another name are not material', () => {
  const less = [
    changed({ fields: [knownField('email', true)] }),
    question({ required: false }),
    changed({ keepFor: 'P3M' }),
    changed({ fields: form.fields.toReversed() }),
    changed({ title: { nl: 'Prijs', en: 'Price' } }),
    differences(register(form), register()),
  ]
  for (const found of less) assert.ok(found.length > 0 && found.every(({ material }) => !material))
})

test('a whole new form is told, and concerns nobody who filled in another', () => {
  const other = { ...form, id: 'panel' }
  const found = differences(register(other), register(other, form))
  assert.equal(found.length, 1)
  assert.deepEqual(found[0]?.tables, [])
})

test('the statement says of each form what it asks, what for and how long; without forms it says nothing of them', () => {
  assert.deepEqual(statementOf(register()).sections, [])
  const said = JSON.stringify(statementOf(register(form)))
  for (const part of ['Wat we op dit formulier vragen: Offerte', 'om tijd vrij te houden', 'to keep time free'])
    assert.ok(said.includes(part), part)
  assert.match(said, /We wissen het één jaar nadat je het stuurde/)
})

test('the record of processing names the kinds of data that the forms ask', () => {
  const named = recordOf(register(form)).activities.flatMap(({ categories }) => categories.map(({ id }) => id))
  assert.ok(named.includes('order details') && named.includes('contact details'))
})

test('a form of which something is not said is never published, whoever wrote it', () => {
  const silent = { ...hours, why: { nl: '', en: 'to keep time free' } }
  assert.throws(() => register({ ...form, fields: [knownField('email', true), silent] }), /cannot be published/)
  assert.throws(() => register(form, form), /two forms are called offerte/)
  assert.throws(() => register({ ...form, fields: [hours] }), /e-mail address/)
  assert.throws(() => register({ ...form, id: '../x' }), /cannot be published/)
  assert.equal(fieldFaults({ ...hours, id: 'email' })[0]?.at, 'label')
  assert.equal(formFaults({ ...form, id: 'contact' })[0]?.at, 'title')
})

test('the register knows the fields of its forms, and refuses one that would be kept in no declared column', () => {
  const asked = askedFields(register(form)).get('/formulier/offerte')
  assert.deepEqual([...(asked ?? [])].sort(), ['consent', 'email', 'uren', 'website'])
  const stray = declarations.map((one) => ({ ...one, asks: { '/x': { born: 'intake.birthday' } } }))
  assert.throws(() => assemble(stray, linde), /born is kept in intake\.birthday/)
})
