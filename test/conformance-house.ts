import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chapter, Hooks, House } from '../src/chapters/chapter.ts'
import { enforcement } from '../src/enforcement/index.ts'
import { type Database, openDatabase } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { assemble, layoutOf, purposesOf, registerHash } from '../src/projections/register.ts'
import { statementOf } from '../src/projections/statement.ts'
import type { Facts } from '../src/register/facts.ts'
import { keysFrom } from '../src/vault/keys.ts'
import { declaration, migrations } from '../src/vault/tables.ts'
import { openVault } from '../src/vault/vault.ts'
import { meansOf, type Opened } from './conformance-stage.ts'
import { postgres } from './postgres.ts'

const facts: Facts = {
  tradeName: 'Bureau Linde',
  country: 'NL',
  kvk: '00000000',
  email: 'linde@example.test',
  website: 'https://linde.example.test',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 7,
  recipients: [{ id: 'host', name: 'Proefhost', role: 'processor', tasks: ['hosting'], country: 'NL' }],
  tagline: { nl: 'Alles op orde', en: 'All in order' },
}

const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
const notHere = async (): Promise<never> => {
  throw new Error('this house stands alone')
}

/** A house of the given chapters alone, without pages, mail or the rest of the program. */
export async function houseOf(kind: Database['kind'], chapters: readonly Chapter[]): Promise<Opened> {
  const register = assemble([declaration, ...chapters.flatMap(({ declarations }) => declarations)], facts)
  const { address, remove } = await somewhere(kind)
  const database = await openDatabase(address, layoutOf(register))
  await migrate(database, [{ name: 'vault', migrations }, ...chapters], now.toString())
  await database.guard()
  const vault = openVault(keysFrom(Buffer.alloc(32, 7)), purposesOf(register), async () => true)
  const published = {
    register,
    version: 1,
    hash: registerHash(register),
    effectiveOn: '2026-11-23',
    statement: statementOf(register),
  }
  const hooks: Hooks = {
    exportOf: (subjectId) => duties.exportOf(subjectId),
    erasurePlan: (subjectId) => duties.erasurePlan(subjectId),
    erase: (work, subjectId, plan) => duties.erase(work, subjectId, plan),
    correct: (work, subjectId, correction) => duties.correct(work, subjectId, correction),
    withdraw: notHere,
    tellOwner: notHere,
    guaranteeStates: notHere,
    pastServices: () => [],
    registerOf: notHere,
    embed: () => ({ shows: null }),
    dueItems: notHere,
    placedForms: async () =>
      (await Promise.all(chapters.map((chapter) => chapter.forms?.(house) ?? Promise.resolve([])))).flat(),
    pagesWith: async () => [],
    changeFacts: notHere,
  }
  const house: House = {
    read: (gate) => database.read(gate),
    transact: (does) => database.transact(does),
    vault,
    outbox: { enqueue: notHere },
    clock: { now: () => now, zone: facts.zone },
    log: () => undefined,
    baseUrl: 'https://linde.example.test',
    published: () => published,
    hooks,
  }
  const duties = enforcement(database, meansOf(house))
  const close = async () => {
    await database.close()
    await remove()
  }
  return { house, database, close }
}

async function somewhere(kind: Database['kind']): Promise<{ address: string; remove: () => Promise<void> }> {
  if (kind === 'postgres') {
    const server = await postgres()
    return {
      address: await server.create(`conformance_${randomBytes(6).toString('hex')}`),
      remove: async () => undefined,
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-conformance-'))
  return { address: `file:${join(folder, 'data.db')}`, remove: () => rm(folder, { recursive: true, force: true }) }
}
