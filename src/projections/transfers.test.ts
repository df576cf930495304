import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts, Recipient } from '../register/facts.ts'
import { recipientsTable } from './recipients-table.ts'
import { mayReceive, transferAllowed } from './transfers.ts'
import { adequacyDecisions, chooseFrom, countryWords, eea, needsAnotherLook } from './transfers-adequacy.ts'
import { agreementWrong, allParts } from './transfers-agreement.ts'

const today = '2026-11-23'
const agreement = { signedOn: '2026-01-05', reviewOn: '2027-01-05', sha256: '', document: 'Map 3', covers: allParts }
const post: Recipient = {
  ...{ id: 'post', name: 'Proefpost', role: 'processor', tasks: ['mail delivery'], country: 'NL', agreement },
}
const facts = (...recipients: Recipient[]): Facts => ({
  ...{ tradeName: 'Bureau Linde', country: 'NL', kvk: '00000000', email: 'linde@example.test' },
  ...{ website: 'https://linde.example.test', zone: 'Europe/Amsterdam', financialYearEnds: '12-31' },
  ...{ answerWithinDays: 28, recipients, tagline: { nl: 'Alles op orde', en: 'All in order' } },
})
const registerOf = (...recipients: Recipient[]) => ({ declarations: [], facts: facts(...recipients) })
const inCountry = (country: string, transfer?: Recipient['transfer']) =>
  transferAllowed({ ...post, country, ...(transfer ? { transfer } : {}) }, today).kind

test('the EEA is the Union of 27 with Iceland, Liechtenstein and Norway, without Switzerland or the United Kingdom', () => {
  assert.equal(new Set(eea).size, 30)
  for (const country of ['IS', 'LI', 'NO', 'NL']) assert.equal(inCountry(country), 'EEA')
  for (const country of ['CH', 'GB']) assert.equal(inCountry(country), 'adequate')
})

test('a country without a decision needs signed standard clauses', () => {
  assert.equal(inCountry('IN'), 'not allowed')
  assert.equal(inCountry('IN', { kind: 'standard clauses', module: '2', signedOn: '2026-11-23' }), 'tool')
  assert.equal(inCountry('IN', { kind: 'standard clauses', module: '2', signedOn: '2026-11-24' }), 'not allowed')
  assert.equal(inCountry('IN', { kind: 'standard clauses', module: '', signedOn: '2026-01-01' }), 'not allowed')
  assert.equal(inCountry('IN', { kind: 'adequacy', decision: 'somebody said so' }), 'not allowed')
})

test('a decision for some businesses covers nobody who was not shown to be one', () => {
  for (const country of ['US', 'CA', 'KR']) {
    assert.equal(inCountry(country), 'not allowed', country)
    assert.equal(inCountry(country, { kind: 'adequacy', decision: ' ' }), 'not allowed', country)
    assert.equal(inCountry(country, { kind: 'adequacy', decision: 'listed on 2026-11-01' }), 'adequate', country)
  }
})

test('a decision counts from its first day through its last', () => {
  const british = { ...post, country: 'GB' }
  assert.equal(transferAllowed(british, '2031-12-27').kind, 'adequate')
  assert.equal(transferAllowed(british, '2031-12-28').kind, 'not allowed')
  assert.equal(transferAllowed({ ...post, country: 'BR' }, '2026-01-25').kind, 'not allowed')
  assert.equal(transferAllowed({ ...post, country: 'BR' }, '2026-01-26').kind, 'adequate')
})

test('every decision has a source, and half a year later it needs another look', () => {
  for (const decision of adequacyDecisions) {
    assert.ok(decision.source.length > 10)
    assert.ok(!eea.includes(decision.country))
    assert.equal(needsAnotherLook(decision, today), false)
    assert.equal(needsAnotherLook(decision, '2027-05-21'), false)
    assert.equal(needsAnotherLook(decision, '2027-05-22'), true)
  }
})

test('every country that can be chosen has a name in both languages', () => {
  for (const country of chooseFrom) {
    assert.notEqual(countryWords(country).nl, country)
    assert.notEqual(countryWords(country).en, country)
  }
  assert.deepEqual(countryWords('DE'), { nl: 'Duitsland', en: 'Germany' })
})

test('an agreement is whole, signed, and not past its review', () => {
  assert.equal(agreementWrong(post, today), undefined)
  assert.equal(agreementWrong({ ...post, agreement: { ...agreement, reviewOn: today } }, today), undefined)
  assert.match(
    agreementWrong({ ...post, agreement: { ...agreement, reviewOn: '2026-11-22' } }, today)?.en ?? '',
    /reviewed/,
  )
  const partial = { ...agreement, covers: allParts.filter((part) => part !== 'd') }
  assert.match(agreementWrong({ ...post, agreement: partial }, today)?.en ?? '', /part d/)
  assert.match(
    agreementWrong({ ...post, agreement: { ...agreement, signedOn: '2026-11-24' } }, today)?.en ?? '',
    /not signed/,
  )
  assert.equal(agreementWrong({ ...post, role: 'controller' }, today), undefined)
})

test('nothing is handed to a processor out of order, and another one in order may take its place', () => {
  const { agreement: _, ...without } = post
  assert.equal(mayReceive(registerOf(), 'mail delivery', today).kind, 'nobody declared')
  assert.equal(mayReceive(registerOf(post), 'hosting', today).kind, 'nobody declared')
  assert.equal(mayReceive(registerOf(post), 'mail delivery', today).kind, 'may')
  assert.equal(mayReceive(registerOf(without), 'mail delivery', today).kind, 'refused')
  assert.equal(mayReceive(registerOf({ ...post, country: 'IN' }), 'mail delivery', today).kind, 'refused')
  const instead = mayReceive(registerOf(without, { ...post, id: 'other' }), 'mail delivery', today)
  assert.equal(instead.kind === 'may' && instead.recipient.id, 'other')
  const groundless: Recipient = { ...post, role: 'controller' }
  assert.equal(mayReceive(registerOf(groundless), 'mail delivery', today).kind, 'refused')
})

test('the table of recipients claims no agreement and no safeguard that is not there', () => {
  const { agreement: _, ...without } = post
  const { rows } = recipientsTable(registerOf(post, { ...without, country: 'IN' }, { ...post, country: 'JP' }))
  const said = rows.map((row) => row.map(({ nl }) => nl).slice(2))
  assert.deepEqual(said, [
    ['Nederland', 'verwerkersovereenkomst van 5 januari 2026', 'niet nodig'],
    ['India', 'nog geen verwerkersovereenkomst', 'nog niet geregeld'],
    ['Japan', 'verwerkersovereenkomst van 5 januari 2026', 'besluit van de Europese Commissie over dit land'],
  ])
})
