import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { site as demo } from '../../sites/demo/index.ts'
import { RefusedToStart } from '../../src/chapters/changes/start.ts'
import { openDatabase } from '../../src/platform/db/database.ts'
import { realTables } from '../../src/platform/db/schema.ts'
import { newSubject } from '../../src/vault/subjects.ts'
import { type Kind, testHouse } from '../house.ts'
import { postgres } from '../postgres.ts'

const another = { id: 'new', name: 'Nieuw BV', role: 'processor', tasks: ['hosting'], country: 'US' } as const

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as [Kind, string][])
  test(`a release that may not serve leaves the tables as the present one knows them (${name})`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'waarborg-start-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const address =
      kind === 'sqlite'
        ? `file:${folder}/waarborg.db`
        : await (await postgres()).create(`start_${randomUUID().replaceAll('-', '')}`)
    const present = await testHouse(kind, { address })
    await present.house.transact(async (work) => {
      const { vault } = present.house
      const subjectId = await newSubject(work, vault, { kind: 'person', address: 'ada@example.test', source: 'you' })
      const at = '2026-11-23T09:00:00.000Z'
      for (const { example } of present.chapters) await example?.({ house: present.house, work, subjectId, n: 0, at })
    })
    await present.close()
    const tables = async (...spoils: string[]) => {
      const database = await openDatabase(address, { gates: {}, sealed: {} })
      for (const spoil of spoils) await database.asOwner(spoil)
      const found = await realTables(database)
      await database.close()
      return found
    }
    const before = await tables(
      'drop table "copyMade"',
      'drop table "copyPlace"',
      `delete from "migration" where "id" = '2026-11-23 settings: copies'`,
    )
    const facts = { ...demo.facts, recipients: [...demo.facts.recipients, another] }
    await assert.rejects(testHouse(kind, { address, site: { ...demo, facts } }), (cause) => {
      assert.ok(cause instanceof RefusedToStart, String(cause))
      return true
    })
    assert.deepEqual(await tables(), before)
    assert.ok(!before.has('copyMade'))
    await (await testHouse(kind, { address })).close()
    assert.ok((await tables()).has('copyMade'), 'a release that may serve brings its tables')
  })
