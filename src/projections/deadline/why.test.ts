import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTerm, complaintTerm } from './answer-term.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('a term that ends at Christmas explains itself step by step in Dutch', () => {
  assert.deepEqual(answerTerm(day('2026-11-25')).why.nl, [
    'Het bericht kwam binnen op woensdag 25 november 2026. Die dag telt niet mee.',
    'De wet geeft één maand vanaf de ontvangst: tot en met vrijdag 25 december 2026.',
    'Dat is geen werkdag (eerste kerstdag). De wettelijke termijn loopt door tot de eerste werkdag erna: maandag 28 december 2026.',
    'Wij beloven een antwoord binnen vier weken: tot en met woensdag 23 december 2026.',
    'De eerste van deze dagen telt.',
    'Antwoord dus uiterlijk op woensdag 23 december 2026.',
  ])
})

test('a date that does not exist and an extension explain themselves in English', () => {
  assert.deepEqual(answerTerm(day('2026-01-31'), { extended: true }).why.en, [
    'The message came in on Saturday 31 January 2026. That day does not count.',
    'The law gives one month from receipt. That month has no day 31, so its last day counts: Saturday 28 February 2026.',
    'That is not a working day (Saturday). The legal term runs on to the first working day after it: Monday 2 March 2026.',
    'We promise an answer within four weeks: through Saturday 28 February 2026.',
    'That is not a working day (Saturday), and a promise does not move. The working day before it is Friday 27 February 2026.',
    'You extended the term. That is allowed only if you said so, with the reason, by Monday 2 March 2026.',
    'The law gives 3 months from receipt. That month has no day 31, so its last day counts: Thursday 30 April 2026.',
    'This does not keep our own promise, but it keeps the law.',
    'So answer by Thursday 30 April 2026 at the latest.',
  ])
})

test('Goede Vrijdag is named when it does not extend, and is the reason when it does', () => {
  const says = (goodFriday: boolean) => answerTerm(day('2026-03-03'), { goodFriday }).why.nl.join('\n')
  assert.match(says(false), /Dat is Goede Vrijdag\. We gaan ervan uit dat die dag de termijn niet verlengt\./)
  assert.match(says(true), /Dat is geen werkdag \(Goede Vrijdag\)\..*dinsdag 7 april 2026/)
  assert.doesNotMatch(says(true), /niet verlengt/)
})

test('a complaint says that only our promise counts', () => {
  assert.deepEqual(complaintTerm(day('2026-08-31')).why.nl, [
    'Het bericht kwam binnen op maandag 31 augustus 2026. Die dag telt niet mee.',
    'Voor een klacht noemt de wet geen termijn. Onze eigen belofte telt.',
    'Wij beloven een antwoord binnen vier weken: tot en met maandag 28 september 2026.',
    'Antwoord dus uiterlijk op maandag 28 september 2026.',
  ])
})

test('each step is there in both languages, whatever the promise', () => {
  for (const promiseDays of [1, 5, 7, 14, 28, 30]) {
    const { why } = answerTerm(day('2026-03-07'), { promiseDays, extended: true })
    assert.equal(why.nl.length, why.en.length)
    assert.ok(why.nl.every((step) => step !== '' && !step.includes('undefined')))
  }
})
