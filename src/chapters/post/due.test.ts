import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kind, testHouse } from '../../../test/house.ts'
import { newSubject } from '../../vault/subjects.ts'
import { due } from './due.ts'

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as [Kind, string][])
  test(`a letter that waits for mail is told a week before it goes, and not earlier (${name})`, async (t) => {
    const open = await testHouse(kind)
    t.after(() => open.close())
    const { house, clock } = open
    await house.transact(async (work) => {
      const to = 'bo@example.test'
      const subjectId = await newSubject(work, house.vault, { kind: 'person', address: to, source: 'you' })
      const letter = {
        template: 'x',
        purpose: 'rights',
        subjectId,
        to,
        language: 'nl',
        subject: 'x',
        text: 'x',
      } as const
      await house.outbox.enqueue(work, letter)
    })
    assert.deepEqual(await due(house), [])
    clock.forward({ days: 22 })
    assert.deepEqual(await due(house), [])
    clock.forward({ days: 2 })
    const [item, ...others] = await due(house)
    assert.equal(item?.dueOn, '2026-12-23')
    assert.match(item?.title.nl ?? '', /Eén brief/)
    assert.deepEqual(others, [])
    assert.equal((await open.duties.sweep())['outbox'], 0)
    clock.forward({ days: 7 })
    assert.equal((await open.duties.sweep())['outbox'], 1)
    assert.deepEqual(await due(house), [], 'it went on the day that was said')
  })
