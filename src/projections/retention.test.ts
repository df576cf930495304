import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepWords } from './retention.ts'

test('a period is said with the event it counts from', () => {
  assert.deepEqual(keepWords([{ from: 'leftAt', for: 'P1Y', calendar: 'exact' }]), {
    nl: 'één jaar na je afmelding',
    en: 'one year after your leaving',
  })
  assert.deepEqual(keepWords([{ from: 'invoicedOn', for: 'P7Y', calendar: 'endOfFinancialYear' }]), {
    nl: '7 jaar na het einde van het boekjaar van de factuur',
    en: '7 years after the end of the financial year of the invoice',
  })
})

test('of several periods both are said, and that the latest counts', () => {
  const words = keepWords([
    { from: 'leftAt', for: 'P1Y', calendar: 'exact' },
    { from: 'answeredAt', for: 'P2M', calendar: 'exact' },
  ])
  assert.equal(words.nl, 'één jaar na je afmelding of 2 maanden na ons antwoord, wat het laatst is')
  assert.equal(words.en, 'one year after your leaving or 2 months after our answer, whichever is later')
})

test('what stays beside other rows says so', () => {
  assert.equal(keepWords('while the person has other rows').nl, 'zolang we iets anders van je bewaren')
})
