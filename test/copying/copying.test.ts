import assert from 'node:assert/strict'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sentences } from '../../src/cli/restore.ts'
import { copiesIn, nameOfCopy, removeOldCopies } from '../../src/vault/copy/names.ts'
import { decide, settleRestore } from '../../src/vault/copy/place.ts'
import { keepSecret, readSecret } from '../../src/vault/copy/secret.ts'
import { filesBelow } from '../../src/vault/copy/write.ts'
import { begin, copyOf, dump, live, open, type Place, place, putBack } from './houses.ts'

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

function elsewhere(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-second-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function somewhere(t: TestContext, kind: Place['kind'], key?: Buffer): Promise<Place> {
  const made = await place(kind, key)
  t.after(() => rmSync(made.config.dataFolder, { recursive: true, force: true }))
  return made
}

for (const [from, to] of [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
] as const)
  test(`a copy of ${names[from]} comes back on ${names[to]} row for row, and the house opens on it`, async (t) => {
    const old = await somewhere(t, from)
    await live(old)
    writeFileSync(join(old.config.dataFolder, 'picture.bin'), Buffer.from([0, 255, 10, 13]))
    const before = await dump(old)
    const made = await copyOf(old, elsewhere(t))
    const fresh = await somewhere(t, to)
    const restored = await putBack(fresh, { from: made.folder })
    assert.deepEqual(await dump(fresh), before)
    assert.ok((before.get('message')?.length ?? 0) > 0)
    assert.equal(restored.aside, undefined)
    assert.deepEqual([...readFileSync(join(fresh.config.dataFolder, 'picture.bin'))], [0, 255, 10, 13])
    const house = await open(fresh.config)
    try {
      assert.deepEqual(await house.look.schemaDifferences(), [])
      assert.equal(house.look.missingProtection(), undefined)
    } finally {
      await house.close()
    }
    assert.ok(sentences(restored).some((line) => line.includes('not known here')))
  })

test('what is written while a copy is made is in it wholly or not at all, and nobody waits for the copy', async (t) => {
  const old = await somewhere(t, 'sqlite')
  await live(old)
  const house = await open(old.config)
  t.after(() => house.close())
  let written = 0
  const busy = async () => {
    for (; written < 40; written += 1)
      await house.database.asOwner(
        `insert into "job" ("name","every","nextAt") values ('a${written}','PT1H','2026'), ('b${written}','PT1H','2026')`,
      )
  }
  const [made] = await Promise.all([copyOf(old, elsewhere(t)), busy()])
  const jobs = readFileSync(join(made.folder, 'rows/job.jsonl'), 'utf8')
  assert.equal(jobs.match(/"name":"a\d/g)?.length ?? 0, jobs.match(/"name":"b\d/g)?.length ?? 0)
  assert.equal(written, 40)
})

test('a copy is readable for its owner alone, and holds neither the root secret nor anybody’s address', async (t) => {
  const old = await somewhere(t, 'sqlite')
  await live(old)
  writeFileSync(join(old.config.dataFolder, 'root-secret'), `${Buffer.alloc(32, 7).toString('base64')}\n`)
  const { folder } = await copyOf(old, elsewhere(t))
  for (const path of filesBelow(folder, () => true)) {
    assert.equal(statSync(join(folder, path)).mode & 0o777, 0o600, path)
    const text = readFileSync(join(folder, path), 'utf8')
    assert.doesNotMatch(text, /copied\.\d@example\.test/, path)
    assert.ok(!text.includes(Buffer.alloc(32, 7).toString('base64')), path)
  }
})

test('a copy with a changed, shortened or missing file is refused, and the file is named', async (t) => {
  const old = await somewhere(t, 'sqlite')
  await live(old)
  const second = elsewhere(t)
  const spoil = [
    ['rows/contact.jsonl', (file: string) => appendFileSync(file, '{}\n')],
    ['rows/subject.jsonl', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('you', 'YOU'))],
    ['rows/subjectAddress.jsonl', (file: string) => rmSync(file)],
    ['manifest.json', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"test"', '"tset"'))],
  ] as const
  for (const [n, [path, does]] of spoil.entries()) {
    const { folder } = await copyOf(old, second, begin.add({ seconds: n }))
    does(join(folder, path))
    const fresh = await somewhere(t, 'sqlite')
    await assert.rejects(putBack(fresh, { from: folder }), (cause: Error) => cause.message.includes(path))
    assert.deepEqual(readdirSync(fresh.config.dataFolder), [])
  }
})

test('a copy is refused with another root secret, from a newer version, and over data that nobody said to replace', async (t) => {
  const old = await somewhere(t, 'sqlite')
  await live(old)
  const { folder } = await copyOf(old, elsewhere(t))
  const stranger = await somewhere(t, 'sqlite', Buffer.alloc(32, 8))
  await assert.rejects(putBack(stranger, { from: folder }), /this root secret does not fit/)
  await assert.rejects(putBack(await somewhere(t, 'sqlite'), { from: folder, parts: [] }), /install that version/)
  const before = await dump(old)
  await assert.rejects(putBack(old, { from: folder }), /--replace sets it aside/)
  const house = await open(old.config)
  await assert.rejects(putBack(old, { from: folder, replace: true }), /stop it first/)
  await house.close()
  assert.deepEqual(await dump(old), before)
})

for (const kind of ['sqlite', 'postgres'] as const)
  test(`on ${names[kind]} what stood there is set aside, and whoever was erased since the copy is named`, async (t) => {
    const old = await somewhere(t, kind)
    const [ada, bo] = await live(old, 2)
    assert.ok(ada && bo)
    const { folder } = await copyOf(old, elsewhere(t))
    const house = await open(old.config)
    // @NOTE as an erasure that kept nothing would leave it
    const tables = Object.keys(await house.look.counts()).filter((table) => table !== 'subject')
    for (const table of [...tables, 'subject'])
      await house.database.asOwner(`delete from "${table}" where "subjectId" = '${ada}'`).catch(() => undefined)
    for (const table of [...tables, 'subject'])
      await house.database.asOwner(`delete from "${table}" where "subjectId" = '${ada}'`)
    await house.close()
    const without = await dump(old)
    const restored = await putBack(old, { from: folder, replace: true, now: begin.add({ hours: 1 }) })
    assert.deepEqual(restored.repeat.people, [ada])
    assert.ok(sentences(restored).includes(`  waarborg erase ${ada}`))
    assert.ok(!sentences(restored).join('\n').includes(bo))
    assert.ok(restored.aside)
    const fresh = await somewhere(t, 'sqlite')
    if (kind === 'sqlite') {
      const aside = { ...old, config: { ...old.config, database: `file:${restored.aside}/waarborg.db` } }
      assert.deepEqual(await dump(aside), without)
    } else {
      const [kept] = copiesIn(restored.aside)
      assert.ok(kept)
      await putBack(fresh, { from: kept.folder })
      assert.deepEqual(await dump(fresh), without)
    }
  })

test('old copies of ours go, the newest and whatever is not ours stay', (t) => {
  const second = elsewhere(t)
  const at = (days: number) => begin.subtract({ hours: 24 * days })
  for (const days of [80, 36, 34]) {
    const folder = join(second, nameOfCopy(at(days)))
    mkdirSync(folder)
    writeFileSync(join(folder, 'manifest.json'), '{}')
  }
  writeFileSync(join(second, 'holiday.txt'), 'mine')
  assert.equal(removeOldCopies(second, 35, begin).length, 2)
  assert.deepEqual(readdirSync(second).sort(), ['holiday.txt', nameOfCopy(at(34))])
  assert.deepEqual(removeOldCopies(second, 1, begin), [], 'the newest is old as well, and stays')
})

test('the root secret is kept apart from the copies, for its owner alone, and never over another one', (t) => {
  const [second, third] = [elsewhere(t), elsewhere(t)]
  const secret = Buffer.alloc(32, 7)
  assert.throws(() => keepSecret(secret, join(second, 'in'), second), /another place/)
  const file = keepSecret(secret, third, second)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(readSecret(third), secret)
  assert.throws(() => keepSecret(Buffer.alloc(32, 8), third, second), /another installation/)
  assert.deepEqual(readSecret(file), secret)
})

test('a data folder without anything to finish is left alone', (t) => {
  const folder = elsewhere(t)
  writeFileSync(join(folder, 'waarborg.db'), 'x')
  assert.equal(settleRestore(folder), undefined)
  assert.deepEqual(readdirSync(folder), ['waarborg.db'])
  assert.ok(!existsSync(join(folder, 'set-aside')))
})

test('wherever putting a copy in place is stopped, the next start finishes it', (t) => {
  const stamp = '2026-11-23T09-00-00Z'
  const [staging, decided, placing, aside] = ['restoring', 'restored', 'placing', 'set-aside'].map(
    (state) => `${state}-${stamp}`,
  ) as [string, string, string, string]
  const old = ['waarborg.db', 'root-secret', 'pictures']
  const states: Record<string, (folder: string) => void> = {
    decided: () => undefined,
    'half set aside': (folder) => {
      mkdirSync(join(folder, aside))
      renameSync(join(folder, 'waarborg.db'), join(folder, aside, 'waarborg.db'))
    },
    'set aside': (folder) => {
      mkdirSync(join(folder, aside))
      for (const name of old) renameSync(join(folder, name), join(folder, aside, name))
      renameSync(join(folder, decided), join(folder, placing))
    },
    'half placed': (folder) => {
      mkdirSync(join(folder, aside))
      for (const name of old) renameSync(join(folder, name), join(folder, aside, name))
      renameSync(join(folder, decided), join(folder, placing))
      renameSync(join(folder, placing, 'waarborg.db'), join(folder, 'waarborg.db'))
    },
  }
  for (const [state, stop] of Object.entries(states)) {
    const folder = elsewhere(t)
    for (const name of old) writeFileSync(join(folder, name), 'old')
    writeFileSync(join(folder, 'copies.json'), '{}')
    mkdirSync(join(folder, staging))
    for (const name of ['waarborg.db', 'root-secret']) writeFileSync(join(folder, staging, name), 'new')
    decide(folder, stamp)
    stop(folder)
    settleRestore(folder)
    assert.deepEqual(readdirSync(folder).sort(), ['copies.json', 'root-secret', aside, 'waarborg.db'], state)
    for (const name of ['waarborg.db', 'root-secret'])
      assert.equal(readFileSync(join(folder, name), 'utf8'), 'new', state)
    for (const name of old) assert.equal(readFileSync(join(folder, aside, name), 'utf8'), 'old', state)
  }
})
