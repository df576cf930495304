import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { copyingApart } from '../../src/vault/copy/apart.ts'
import { copyMemory } from '../../src/vault/copy/memory.ts'
import { copiesIn } from '../../src/vault/copy/names.ts'
import { settleRestore } from '../../src/vault/copy/place.ts'
import { verifyCopy } from '../../src/vault/copy/verify.ts'
import { begin, copyOf, dump, live, open, type Place, place, putBack } from './houses.ts'
import type { Order } from './worker.ts'

const kills = { sqlite: 20, postgres: 5 } as const
const root = resolve(import.meta.dirname, '../..')

/** A process that is warm and waits for its order. */
function worker() {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'worker.ts')], { cwd: root })
  const [ended, trouble] = [once(child, 'close'), text(child.stderr)]
  const [warm, begun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  createInterface({ input: child.stdout }).on('line', (word) => {
    if (word === 'warm') warm.resolve()
    if (word === 'begun') begun.resolve()
  })
  child.stdin.on('error', () => undefined)
  return {
    /** @param ms - after which it dies; it may be done by then */
    async live(order: Order, ms = Number.POSITIVE_INFINITY): Promise<number> {
      await Promise.race([warm.promise, ended])
      child.stdin.write(`${JSON.stringify(order)}\n`)
      await Promise.race([begun.promise, ended])
      const began = performance.now()
      await (ms === Number.POSITIVE_INFINITY ? ended : Promise.race([sleep(ms), ended]))
      child.kill('SIGKILL')
      await ended
      if (child.signalCode !== 'SIGKILL') assert.equal(child.exitCode, 0, await trouble)
      return performance.now() - began
    },
  }
}

/** The next worker warms up while one lives. */
function workers() {
  let next = worker()
  return (order: Order, ms?: number): Promise<number> => {
    const now = next
    next = worker()
    return now.live(order, ms)
  }
}

const spread = (life: number, lives: number, whole: number) => ((life + Math.random()) / lives) * whole * 1.05

test('a copy killed at 20 random points never looks whole, and does not hinder the next', async (t) => {
  const [house, second] = [await somewhere(t, 'sqlite'), folder(t)]
  await live(house, 20)
  const run = workers()
  const order = (life: number): Order => {
    const at = begin.add({ seconds: life }).toString()
    return { does: 'copy', config: { ...house.config, key: undefined }, to: second, at }
  }
  const whole = await run(order(0))
  for (let life = 1; life <= 20; life += 1) await run(order(life), spread(life - 1, 20, whole))
  const looks = copiesIn(second)
  t.diagnostic(`${looks.length - 1} of 20 were done before they died; a whole one took ${Math.round(whole)} ms`)
  assert.ok(looks.length < 21)
  for (const { folder: found } of looks) verifyCopy(found)
  assert.ok(readdirSync(second).every((name) => name.startsWith('.') || name.startsWith('waarborg-copy-')))
  verifyCopy((await copyOf(house, second, begin.add({ hours: 1 }))).folder)
})

test('copying and letting old ones go, killed at 5 random points, always leaves a whole copy and counts no half one', async (t) => {
  const [house, second] = [await somewhere(t, 'sqlite'), folder(t)]
  await live(house, 12)
  await copyingApart(house.config, Buffer.alloc(32, 7), 'UTC').tryPlace(second, false)
  const run = workers()
  const order = (life: number): Order => {
    const at = begin.add({ hours: 24 * life }).toString()
    return { does: 'keep', config: { ...house.config, key: undefined }, to: second, at }
  }
  const whole = await run(order(0))
  for (let life = 1; life <= 5; life += 1) {
    await run(order(life), spread(life - 1, 5, whole))
    const stand = copiesIn(second)
    assert.ok(stand.length >= 1)
    for (const { folder: found } of stand) verifyCopy(found)
    const { lastAt } = copyMemory(house.config.dataFolder)
    assert.ok(
      lastAt && stand.some(({ madeAt }) => madeAt.equals(Temporal.Instant.from(lastAt))),
      'what is remembered is there',
    )
  }
  await run(order(6))
  assert.ok(copiesIn(second).length <= 2)
})

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const)
  test(`a restore killed at ${kills[kind]} random points on ${name} leaves the old data or the new, wholly`, {
    timeout: 180_000,
  }, async (t) => {
    const source = await somewhere(t, kind)
    await live(source, 12)
    const { folder: from } = await copyOf(source, folder(t))
    const wanted = await rows(source)
    const target = await somewhere(t, kind)
    await live(target, 2)
    const old = { folder: (await copyOf(target, folder(t))).folder, rows: await rows(target) }
    assert.notDeepEqual(old.rows, wanted)
    const run = workers()
    const order = (life: number): Order => {
      const at = begin.add({ minutes: life + 1 }).toString()
      return { does: 'restore', config: { ...target.config, key: undefined }, from, at }
    }
    const whole = await run(order(0))
    assert.deepEqual(await rows(target), wanted)
    const outcomes = { old: 0, new: 0 }
    for (let life = 1; life <= kills[kind]; life += 1) {
      await again(target, old.folder, life)
      await run(order(life), spread(life - 1, kills[kind], whole))
      settleRestore(target.config.dataFolder)
      await (await open(target.config)).close()
      const found = await rows(target)
      outcomes[
        found.size === wanted.size && JSON.stringify([...found]) === JSON.stringify([...wanted]) ? 'new' : 'old'
      ]++
      if (JSON.stringify([...found]) !== JSON.stringify([...wanted])) assert.deepEqual(found, old.rows, `life ${life}`)
    }
    t.diagnostic(`${JSON.stringify(outcomes)}; a whole restore took ${Math.round(whole)} ms`)
    assert.ok(outcomes.old > 0)
  })

/** The old data in its place once more. */
async function again(target: Place, from: string, life: number): Promise<void> {
  await putBack(target, { from, replace: true, now: begin.add({ hours: 24, minutes: life }) })
  for (const name of readdirSync(target.config.dataFolder))
    if (name.startsWith('set-aside-')) rmSync(join(target.config.dataFolder, name), { recursive: true })
}

/** What a person wrote or had written; the machinery's own jobs and results move along with each opening. */
async function rows(at: Place): Promise<Map<string, string[]>> {
  const whole = await dump(at)
  for (const table of ['job', 'guaranteeResult', 'migration']) whole.delete(table)
  return whole
}

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'waarborg-killed-copy-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function somewhere(t: TestContext, kind: Place['kind']): Promise<Place> {
  const made = await place(kind)
  t.after(() => rmSync(made.config.dataFolder, { recursive: true, force: true }))
  return made
}
