import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { lint } from '../src/projections/lint.ts'
import { clauseIds } from '../src/register/clauses.ts'
import { languages } from '../src/register/words.ts'
import { artefactsOf, goldenDay, registerOf, saidIn, sentencesOf, sites } from './golden.ts'
import { forbiddenIn, measured, readability } from './readability.ts'

const folder = resolve(import.meta.dirname, 'golden')
const rewrites = process.env['UPDATE_GOLDEN'] === '1'

describe('what the register becomes is what was read in review', () => {
  for (const artefact of artefactsOf(sites))
    test(artefact.file, () => {
      const file = resolve(folder, artefact.file)
      if (rewrites) writeFileSync(file, artefact.text)
      assert.ok(existsSync(file), `there is no ${file}; UPDATE_GOLDEN=1 writes it`)
      assert.equal(artefact.text, readFileSync(file, 'utf8'), 'UPDATE_GOLDEN=1 rewrites it; read the difference first')
    })

  test('a changed period is seen: the comparison does not pass by itself', () => {
    const [first] = artefactsOf(sites)
    assert.ok(first)
    assert.notEqual(first.text.replace('één jaar', 'twee jaar'), readFileSync(resolve(folder, first.file), 'utf8'))
  })
})

describe('every clause has a sentence', () => {
  test('in both languages, whatever the owner has filled in', () => {
    const spot = registerOf(sites.spot)
    const said = spot.declarations.flatMap(({ sentences }) => sentences.flatMap(({ clauses }) => clauses))
    assert.deepEqual(
      clauseIds.filter((clause) => !said.includes(clause)),
      [],
    )
  })
})

describe('the register is in order on the day of publication', () => {
  const errors = (site: (typeof sites)[keyof typeof sites]) =>
    lint(registerOf(site), goldenDay).filter(({ severity }) => severity === 'error')

  test('the invented business has no error at all, nor has the one that asks for consent', () => {
    assert.deepEqual([...errors(sites.demo), ...errors(sites.asking)], [])
  })

  test('of Spot only the facts are missing that its owner alone can say', () => {
    const where = errors(sites.spot).map((finding) => finding.where)
    assert.deepEqual(where, ['facts.legalName', 'facts.address'])
  })
})

describe('the statement reads plainly', () => {
  for (const language of languages) {
    const texts = [sites.spot, sites.asking].flatMap((site) => saidIn(registerOf(site), language))

    test(`${language}: sentences are short on average, and none is long`, () => {
      const { averageWords, averageLetters } = measured(sentencesOf(registerOf(sites.spot), language))
      const { longest } = measured(texts)
      assert.ok(averageWords <= readability.averageWords, `${averageWords} words in a sentence`)
      assert.ok(averageLetters <= readability.averageLetters, `${averageLetters} letters in a word`)
      assert.ok(longest.words <= readability.longestWords, `${longest.words} words: ${longest.sentence}`)
    })

    test(`${language}: no phrase that leaves a list open, softens a promise or leaves the work to the reader`, () => {
      assert.deepEqual(forbiddenIn(texts, language), [])
    })
  }

  test('a sentence that does read badly is seen', () => {
    const vague =
      'We bewaren gegevens zoals je naam en dergelijke, zo veel mogelijk geanonimiseerd; lees dit regelmatig.'
    assert.deepEqual(
      forbiddenIn([vague], 'nl').map(({ phrase }) => phrase),
      ['zoals', 'en dergelijke', 'zo veel mogelijk', 'geanonimiseerd', 'regelmatig'],
    )
    assert.equal(measured([Array(40).fill('woord').join(' ')]).longest.words, 40)
  })

  test('no name of a column stands in a text that people read', () => {
    for (const language of languages)
      for (const text of [sites.spot, sites.asking].flatMap((site) => saidIn(registerOf(site), language)))
        assert.doesNotMatch(text, /(het moment|the moment) '|\b[a-z]+(At|On|Id)\b/, text)
  })
})
