import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { postgres } from '../../test/postgres.ts'
import { openDatabase } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import { schemaDifferences } from '../platform/db/schema.ts'
import { assemble, declaredColumns, layoutOf } from '../projections/register.ts'
import type { Facts } from '../register/facts.ts'
import { outboxPart, platformPart } from './machinery.ts'

const facts: Facts = {
  tradeName: 'Voorbeeld',
  country: 'NL',
  kvk: '00000000',
  email: 'post@example.test',
  website: 'https://example.test',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 28,
  recipients: [],
  tagline: { nl: 'Voorbeeld', en: 'Example' },
}
const parts = [outboxPart, platformPart]
const register = assemble(
  parts.flatMap(({ declarations }) => declarations),
  facts,
)

const folder = await mkdtemp(join(tmpdir(), 'waarborg-machinery-'))
after(() => rm(folder, { recursive: true }))

async function differences(address: string): Promise<string[]> {
  const database = await openDatabase(address, layoutOf(register))
  await migrate(database, parts, '2026-11-23T09:00:00.000Z')
  await database.guard()
  const found = await schemaDifferences(database, declaredColumns(register))
  await database.close()
  return found
}

test('outbox and jobs declare exactly the columns that they make, on SQLite', async () => {
  assert.deepEqual(await differences(`file:${join(folder, 'machinery.sqlite')}`), [])
})

test('outbox and jobs declare exactly the columns that they make, on PostgreSQL', async () => {
  assert.deepEqual(await differences(await (await postgres()).create(`machinery_${randomUUID()}`)), [])
})
