import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { tryOnCopy } from '../../src/cli/copy-try.ts'
import { dump, live, open, place } from './houses.ts'

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('waarborg-try-'))

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const)
  test(`a version is tried on a copy of ${name}, and the data itself stays as it is`, async (t) => {
    const house = await place(kind)
    t.after(() => rmSync(house.config.dataFolder, { recursive: true, force: true }))
    await live(house)
    const [before, lying] = [await dump(house), left()]
    const tried = await tryOnCopy(house.config, (config) => open(config))
    assert.equal(tried.kind, 'opens')
    assert.deepEqual(await dump(house), before)
    assert.deepEqual(left(), lying)
  })

test('a version that does not open, or breaks a promise that stood, says so and leaves nothing behind', async (t) => {
  const house = await place('sqlite')
  t.after(() => rmSync(house.config.dataFolder, { recursive: true, force: true }))
  await live(house)
  const [before, lying] = [await dump(house), left()]
  const refused = await tryOnCopy(house.config, () => Promise.reject(new Error('register and tables disagree')))
  assert.deepEqual(refused, { kind: 'refused', why: 'register and tables disagree' })
  const careless = await tryOnCopy(house.config, async (config) => {
    const opened = await open(config)
    const [broken] = await opened.prove()
    assert.ok(broken)
    return { ...opened, prove: async () => [{ ...broken, state: 'broken' as const }] }
  })
  assert.equal(careless.kind === 'opens' && careless.newlyBroken.length, 1)
  assert.deepEqual(await dump(house), before)
  assert.deepEqual(left(), lying)
})
