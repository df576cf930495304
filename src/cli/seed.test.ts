import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFromSettings } from '../from-settings.ts'
import { readConfig } from '../platform/config.ts'
import { seedDemo } from './seed.ts'

test('the year of the demo leaves nothing past its day, no letter waiting, and every address invented', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-seed-'))
  const config = readConfig({ WAARBORG_DATA: folder, WAARBORG_SITE: 'demo' }, {})
  const said: string[] = []
  await seedDemo(config, (line) => said.push(line))
  const open = await openFromSettings(config, () => undefined)
  try {
    const late = Object.entries(await open.duties.expired()).filter(([, rows]) => rows > 0)
    assert.deepEqual(late, [])
    const letters = await open.database.asOwner(`select distinct "state" from "outbox"`)
    assert.deepEqual(letters, [{ state: 'sent' }])

    // the owner's word is the owner's: not even an invented one is given for her
    assert.deepEqual(await open.database.asOwner(`select * from "attestation"`), [])

    const people = await open.database.asOwner(`select "subjectId" from "subject"`)
    assert.ok(people.length > 100 && said[0]?.includes(String(people.length)))
    for (const { subjectId } of people)
      for (const found of JSON.stringify(await open.duties.exportOf(String(subjectId))).matchAll(
        /@[\w-]+(?:\.[\w-]+)+/g,
      ))
        assert.match(found[0], /@(.*\.)?example\.test$/)

    const due = await open.house.hooks.dueItems()
    assert.ok(due.some(({ chapter }) => chapter === 'rights') && due.some(({ chapter }) => chapter === 'complaints'))
    assert.equal(open.house.published().version, 2)
  } finally {
    await open.close()
    await rm(folder, { recursive: true, force: true })
  }
})
