import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { contacts } from './index.ts'

test('mailbox and telephone are told in a sentence before their tables', async () => {
  const { house, close } = await houseOf('sqlite', [contacts])
  try {
    const parts = house.published().statement.sections.flatMap((section) => section.parts)
    for (const title of ['Mailbox', 'Telefoon']) {
      const heading = parts.findIndex((part) => part.kind === 'heading' && part.words.nl === title)
      const next = parts[heading + 1]
      assert.ok(heading >= 0 && next?.kind === 'sentence', title)
      assert.deepEqual(next.clauses, [], 'what happens elsewhere carries no mark of a check')
      assert.ok(next.words.nl.length > 20 && next.words.en.length > 20 && next.words.nl !== next.words.en)
    }
  } finally {
    await close()
  }
})
