import assert from 'node:assert/strict'
import { test } from 'node:test'
import { token } from '../../platform/chance.ts'
import { withoutKeys } from './letter.ts'

const own = 'https://linde.example.test'

test('the owner reads a letter without the keys that belong to whoever received it', () => {
  const [key, other] = [token(), token()]
  const text = `Bevestig hier: ${own}/nieuwsbrief/bevestigen/${key}?taal=nl\n${own}/en/mijn-gegevens/${key}${other}.`
  const shown = withoutKeys(text, own)
  assert.equal(shown, `Bevestig hier: ${own}/nieuwsbrief/bevestigen/…?taal=nl\n${own}/en/mijn-gegevens/….`)
  assert.ok(!shown.includes(key) && !shown.includes(other))
})

test('addresses without a key, and those of others, stay as they are', () => {
  const text = `Zie ${own}/mijn-gegevens en https://www.autoriteitpersoonsgegevens.nl/klachtenformulier-invullen.`
  assert.equal(withoutKeys(text, own), text)
})
