import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContactsTables, contactsGate } from '../src/chapters/contacts/tables.ts'
import { as } from '../src/platform/db/database.ts'
import { kyselyOver } from '../src/platform/db/over-line.ts'
import { type Kind, testHouse } from '../test/house.ts'
import { type Bare, barePostgres, bareSqlite } from './bare.ts'
import { type Figure, median } from './figure.ts'
import { person } from './people.ts'
import { emptyDatabase } from './servers.ts'

/** What one indexed look-up costs through a chapter's gate, through Kysely alone, and through nothing. */
export async function gates(): Promise<Figure[]> {
  return [...(await gateOn('sqlite', 30_000)), ...(await gateOn('postgres', 2_000))]
}

async function gateOn(kind: Kind, queries: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-bench-'))
  const file = join(folder, 'waarborg.db')
  const address = kind === 'sqlite' ? `file:${file}` : await emptyDatabase(`gate_${randomBytes(4).toString('hex')}`)
  const open = await testHouse(kind, { address })
  const bare = kind === 'sqlite' ? bareSqlite(file) : await barePostgres(address)
  try {
    const subjectId = await person(open, 1)
    const gated = open.house.read(contactsGate)
    const ungated = withoutGate(kind, bare)
    const look = (db: typeof gated) =>
      db.selectFrom('contact').select('ref').where('subjectId', '=', subjectId).executeTakeFirst()
    const three = {
      gated: () => look(gated),
      ungated: () => look(ungated),
      bare: () => bare.one('select "ref" from "contact" where "subjectId" = ?', subjectId),
    }
    for (const does of Object.values(three)) await each(queries / 4, does)
    const ours = await each(queries, three.gated)
    const built = await each(queries, three.ungated)
    const theirs = await each(queries, three.bare)
    const within = await open.house.transact((work) => each(queries, () => look(as(work, contactsGate))))
    const asked = await each(queries, () => look(open.house.read(contactsGate)))
    const on = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'
    return [
      { what: `look-up through the gate (${on})`, ours, bare: theirs, against: bare.name, unit: 'µs' },
      {
        what: `the same, asking for the gate each time (${on})`,
        ours: asked,
        bare: theirs,
        against: bare.name,
        unit: 'µs',
      },
      { what: `the same inside a transaction (${on})`, ours: within, bare: theirs, against: bare.name, unit: 'µs' },
      { what: `of which the gate itself (${on})`, ours: Math.max(ours - built, 0), unit: 'µs' },
      { what: `of which building the query (${on})`, ours: Math.max(built - theirs, 0), unit: 'µs' },
    ]
  } finally {
    await bare.close()
    await open.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Kysely over the bare connection, as it would be without chapters. */
const withoutGate = (kind: Kind, bare: Bare) =>
  kyselyOver<ContactsTables>(kind, 'nobody', async (_, sql, [value]) => {
    const found = await bare.one(sql.replaceAll(/\$\d+/g, '?'), String(value))
    return { rows: [found as Record<string, unknown>], changed: 1n }
  })

/** Microseconds of one, as the median of ten rounds. */
async function each(times: number, does: () => unknown): Promise<number> {
  const rounds: number[] = []
  const perRound = Math.ceil(times / 10)
  for (let round = 0; round < 10; round++) {
    const began = performance.now()
    for (let n = 0; n < perRound; n++) await does()
    rounds.push(((performance.now() - began) * 1000) / perRound)
  }
  return median(rounds)
}
