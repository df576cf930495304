import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Copying, Made } from '../../../vault/copy/keeping.ts'
import { tryPlace } from '../../../vault/copy/trial.ts'
import { kinds, names, stage } from '../../beginning/stage.test.ts'
import { due } from '../due.ts'
import { copyFaultWords } from './fault.ts'
import { copyJob } from './run.ts'
import { copyChecked, copyStanding } from './standing.ts'
import { copyRows } from './store.ts'
import { isTurn } from './turn.ts'

const at = '/beheer/instellingen/kopie'

function folderOf(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'waarborg-place-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Copying that comes to what a test says, over a place that is really tried. */
async function desk(t: TestContext, kind: 'sqlite' | 'postgres', wanted: { environmentTo?: string } = {}) {
  const dataFolder = folderOf(t)
  const outcomes: Partial<Record<'next', Made>> = {}
  const present: { folder: string; madeAt: string }[] = []
  const made: string[] = []
  const copying: Copying = {
    environmentTo: wanted.environmentTo,
    tryPlace: async (folder, isKnown) => tryPlace({ folder, dataFolder, mark: 'ours', isKnown }),
    make: async ({ folder }, now) => {
      const copy = { folder: `${folder}/waarborg-copy-${made.length}`, madeAt: now.toString() }
      made.push(copy.folder)
      if (outcomes.next) return outcomes.next
      present.push(copy)
      return { kind: 'made', folder: copy.folder, sizeBytes: 5_000_000_000, rows: 12, warnings: ['same disk'], present }
    },
    restoreCommand: (folder) => `waarborg restore --from ${folder} --replace`,
  }
  return { ...(await stage(kind, { copying })), outcomes, present, made, dataFolder }
}

for (const kind of kinds)
  test(`a place comes into use with a copy that was opened, and the page says so (${names[kind]})`, async (t) => {
    const on = await desk(t, kind)
    const place = folderOf(t)
    assert.match(
      (await due(on.house, on.forSettings)).map(({ title }) => title.nl).join(),
      /Kies waar je kopieën komen/,
    )
    assert.equal((await copyChecked(on.house, on.forSettings)).madeAt, undefined)
    const answer = await on.post(at, { folder: `${place}/`, every: 'day', keep: '7' })
    assert.equal(answer.status, 303, answer.html)
    const html = await on.get(answer.location)
    assert.match(html, /We hebben de kopie geopend en gelezen/)
    assert.match(html, /op dezelfde schijf/)
    assert.match(html, /5\.000 MB/)
    assert.ok(html.includes(`waarborg restore --from ${place}/waarborg-copy-0 --replace`))
    assert.match((await copyChecked(on.house, on.forSettings)).wrong?.nl ?? '', /dezelfde schijf/)
    assert.ok(!(await due(on.house, on.forSettings)).some(({ href }) => href === at))
    assert.equal((await on.post(`${at}/nu`, {})).location, `${at}?gedaan=kopie`)
    assert.equal((await copyRows(on.house)).length, 2)
    assert.deepEqual(on.failures, [])
  })

for (const kind of kinds)
  test(`a try that failed is told, and what the place lost leaves the list (${names[kind]})`, async (t) => {
    const on = await desk(t, kind)
    await on.post(at, { folder: folderOf(t), every: 'week', keep: '5' })
    on.outcomes.next = { kind: 'fault', fault: 'not connected' }
    assert.equal((await on.post(`${at}/nu`, {})).location, `${at}?gedaan=mislukt`)
    assert.match(await on.get(at), /Sluit de schijf weer aan/)
    const [item] = (await due(on.house, on.forSettings)).filter(({ href }) => href === at)
    assert.equal(item?.title.nl, 'De kopie mislukte')
    assert.equal((await copyChecked(on.house, on.forSettings)).wrong, copyFaultWords['not connected'])
    delete on.outcomes.next
    on.present.length = 0
    on.present.push({ folder: '/mnt/by-hand', madeAt: '2026-11-20T09:00:00Z' })
    await on.post(`${at}/nu`, {})
    const rows = await copyRows(on.house)
    assert.deepEqual(
      rows.map(({ folder, openedAt }) => [folder?.slice(-6), openedAt === null]),
      [
        ['copy-2', false],
        ['y-hand', true],
      ],
    )
    assert.equal((await copyStanding(on.house, on.forSettings)).kind, 'good')
  })

test('a copy that does not open is not taken into use, and the place of before stays', async (t) => {
  const on = await desk(t, 'sqlite')
  const [first, second] = [folderOf(t), folderOf(t)]
  await on.post(at, { folder: first, every: 'day', keep: '7' })
  on.outcomes.next = { kind: 'fault', fault: 'does not open', said: 'register and tables disagree', folder: 'x' }
  const answer = await on.post(at, { folder: second, every: 'day', keep: '7' })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /konden hem niet openen/)
  assert.match(answer.html, /register and tables disagree/)
  const standing = await copyStanding(on.house, on.forSettings)
  assert.equal('place' in standing && standing.place.folder, first)
})

test('the place that the environment names goes first, cannot be typed over, and is tried before the first copy', async (t) => {
  const environmentTo = folderOf(t)
  const on = await desk(t, 'sqlite', { environmentTo })
  assert.match(await on.get(at), /WAARBORG_COPY_TO/)
  await copyJob(on.house, on.forSettings).run()
  assert.ok(existsSync(join(environmentTo, '.waarborg-place')))
  await on.post(at, { folder: folderOf(t), every: 'week', keep: '4' })
  const standing = await copyStanding(on.house, on.forSettings)
  assert.deepEqual('place' in standing && [standing.place.folder, standing.place.every], [environmentTo, 'week'])
  assert.ok(on.made.every((folder) => folder.startsWith(environmentTo)))
})

test('what makes no sense is refused with a sentence, and nothing is copied', async (t) => {
  const on = await desk(t, 'sqlite')
  const told = async (fields: Record<string, string>) =>
    (await on.post(at, { every: 'day', keep: '7', ...fields })).html
  assert.match(await told({ folder: '' }), /in welke map/)
  assert.match(await told({ folder: 'copies' }), /volledige pad/)
  assert.match(await told({ folder: '/mnt/x', every: 'hourly' }), /Kies hoe vaak/)
  assert.match(await told({ folder: '/mnt/x', every: 'week', keep: '6' }), /van 2 tot en met 5/)
  assert.match(await told({ folder: join(on.dataFolder, 'in') }), /in de map met je gegevens/)
  assert.deepEqual(on.made, [])
})

test('each fault of a place has its own name, and a trial leaves nothing behind but the mark', (t) => {
  const [place, dataFolder] = [folderOf(t), folderOf(t)]
  const tried = (folder: string, isKnown = false, mark = 'ours') => {
    const trial = tryPlace({ folder, dataFolder, mark, isKnown })
    return trial.kind === 'fault' ? trial.fault : trial.warnings
  }
  assert.equal(tried('copies'), 'not a full path')
  assert.equal(tried(dataFolder), 'within the data')
  assert.equal(tried(join(place, 'a', 'b')), 'no such folder')
  writeFileSync(join(place, 'file'), '')
  assert.equal(tried(join(place, 'file')), 'not a folder')
  assert.equal(tried(place, true), 'not connected', 'an empty folder is not the disk that was meant')
  assert.deepEqual(tried(join(place, 'new')), ['same disk'])
  assert.equal(statSync(join(place, 'new')).mode & 0o777, 0o700)
  assert.deepEqual(readdirSync(join(place, 'new')), ['.waarborg-place'])
  assert.equal(statSync(join(place, 'new', '.waarborg-place')).mode & 0o777, 0o600)
  assert.deepEqual(tried(join(place, 'new'), true), ['same disk'])
  assert.equal(tried(join(place, 'new'), true, 'theirs'), 'of another installation')
  if (process.getuid?.() !== 0) {
    mkdirSync(join(place, 'shut'))
    chmodSync(join(place, 'shut'), 0o500)
    assert.equal(tried(join(place, 'shut')), 'may not write')
  }
  if (existsSync('/proc/1')) assert.notEqual(typeof tried('/proc/waarborg'), 'object')
})

test('a copy is made at night, after a night asleep as soon as it can, and a failed one at the next hour', () => {
  const zone = 'Europe/Amsterdam'
  const row = (when: string, more: object = {}) => ({
    ...{ id: 'x', at: when, folder: 'f', sizeBytes: 1, rows: 1, openedAt: when, fault: null, said: null },
    ...more,
  })
  const turn = (now: string, every: 'day' | 'week' | 'off', ...rows: ReturnType<typeof row>[]) =>
    isTurn({ now: Temporal.Instant.from(now), zone, every }, rows)
  const monday = row('2026-11-23T02:10:00Z')
  assert.equal(turn('2026-11-23T09:00:00Z', 'day'), true, 'never made')
  assert.equal(turn('2026-11-23T22:00:00Z', 'day', monday), false)
  assert.equal(turn('2026-11-24T01:59:00Z', 'day', monday), false)
  assert.equal(turn('2026-11-24T02:00:00Z', 'day', monday), true, 'three at night in Amsterdam')
  assert.equal(turn('2026-11-24T14:00:00Z', 'day', monday), true, 'it slept through the night')
  assert.equal(turn('2026-11-29T14:00:00Z', 'week', monday), false)
  assert.equal(turn('2026-11-30T02:00:00Z', 'week', monday), true)
  assert.equal(turn('2026-12-30T02:00:00Z', 'off', monday), false)
  const failed = row('2026-11-24T02:10:00Z', { folder: null, openedAt: null, fault: 'no answer' })
  assert.equal(turn('2026-11-24T03:10:00Z', 'day', failed, monday), true)
  const shut = row('2026-11-24T02:10:00Z', { openedAt: null, fault: 'does not open' })
  assert.equal(
    turn('2026-11-24T03:10:00Z', 'day', shut, monday),
    false,
    'or the disk fills with copies that are no good',
  )
})
