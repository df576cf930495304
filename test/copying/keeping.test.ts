import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { makeAndKeep } from '../../src/cli/copy-worker.ts'
import { copyingApart } from '../../src/vault/copy/apart.ts'
import { copyMemory } from '../../src/vault/copy/memory.ts'
import { copiesIn, nameOfCopy, removeOldCopies } from '../../src/vault/copy/names.ts'
import { verifyCopy } from '../../src/vault/copy/verify.ts'
import { begin, dump, live, type Place, place } from './houses.ts'

const zone = 'Europe/Amsterdam'
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('waarborg-opened-'))

function folderOf(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'waarborg-kept-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function lived(t: TestContext, kind: Place['kind']): Promise<Place> {
  const made = await place(kind)
  t.after(() => rmSync(made.config.dataFolder, { recursive: true, force: true }))
  await live(made, 2)
  return made
}

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const)
  test(`beside the program a copy of ${name} is made, opened and read, and the data stays as it is`, async (t) => {
    const { config } = await lived(t, kind)
    const [folder, before, lying] = [folderOf(t), await dump({ kind, config }), left()]
    const copying = copyingApart(config, Buffer.alloc(32, 7), zone)
    assert.equal((await copying.make({ folder, keep: 7 }, begin)).kind, 'fault', 'a place that was never tried')
    assert.equal((await copying.tryPlace(folder, false)).kind, 'fits')
    const made = await copying.make({ folder, keep: 7 }, begin)
    assert.ok(made.kind === 'made', JSON.stringify(made))
    assert.ok(made.rows > 0 && made.sizeBytes > 0)
    assert.equal(verifyCopy(made.folder).from, kind)
    assert.deepEqual(
      made.present.map((copy) => copy.folder),
      [made.folder],
    )
    assert.deepEqual(await dump({ kind, config }), before)
    assert.deepEqual(left(), lying)
    assert.equal(copyMemory(config.dataFolder).lastTo, folder)
    assert.match(
      copying.restoreCommand(made.folder),
      new RegExp(`restore --data \\S+ --from ${made.folder} --replace$`),
    )
  })

test('a copy that does not open lets no older one go, and is not remembered as a copy', async (t) => {
  const { config } = await lived(t, 'sqlite')
  const [folder, secret] = [folderOf(t), Buffer.alloc(32, 7)]
  await copyingApart(config, secret, zone).tryPlace(folder, false)
  const make = (days: number, opens: () => Promise<void>) =>
    makeAndKeep({ config, secret, folder, keep: 2, zone, now: begin.add({ hours: 24 * days }), opens })
  const [well, badly] = [async () => undefined, () => Promise.reject(new Error('register and tables disagree'))]
  for (const days of [0, 1]) assert.equal((await make(days, well)).kind, 'made')
  const made = await make(2, badly)
  assert.equal(made.kind === 'fault' && made.said, 'register and tables disagree')
  assert.equal(copiesIn(folder).length, 3)
  assert.equal(copyMemory(config.dataFolder).lastAt, '2026-11-24T09:00:00.000Z')
  assert.equal((await make(3, well)).kind, 'made')
  assert.deepEqual(
    copiesIn(folder).map(({ madeAt }) => madeAt.toString().slice(8, 10)),
    ['26', '25'],
  )
})

test('several copies of one day push no other day out', async (t) => {
  const { config } = await lived(t, 'sqlite')
  const [folder, secret] = [folderOf(t), Buffer.alloc(32, 7)]
  await copyingApart(config, secret, zone).tryPlace(folder, false)
  const make = (hours: number) =>
    makeAndKeep({ config, secret, folder, keep: 2, zone, now: begin.add({ hours }), opens: async () => undefined })
  for (const hours of [0, 24, 25, 26]) await make(hours)
  assert.equal(copiesIn(folder).length, 4)
  assert.deepEqual(
    removeOldCopies(folder, 35, begin.add({ hours: 26 }), { count: 1, zone }).map((one) =>
      one.slice(-nameOfCopy(begin).length),
    ),
    [nameOfCopy(begin)],
  )
})
