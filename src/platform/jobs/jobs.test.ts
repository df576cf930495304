import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { postgres } from '../../../test/postgres.ts'
import { platformPart } from '../../chapters/machinery.ts'
import { type Clock, nowText } from '../clock.ts'
import { afterCommit, openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { lineLog } from '../log.ts'
import { claimJob, endClaim } from './claim.ts'
import type { Job, JobBoard } from './job.ts'
import { runDue } from './run-due.ts'
import { startJobs } from './start.ts'
import { platformGate } from './tables.ts'

const layout = { gates: { platform: ['job', 'migration'] }, sealed: {} }

async function house(address: string) {
  const database = await openDatabase(address, layout)
  let now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  const clock: Clock = { now: () => now, zone: 'Europe/Amsterdam' }
  await migrate(database, [platformPart], nowText(clock))
  await database.guard()
  const lines: string[] = []
  const log = lineLog(
    (line) => lines.push(line),
    () => nowText(clock),
  )
  const board: JobBoard = { database, clock, log }
  return {
    address,
    database,
    board,
    lines,
    row: (name: string) =>
      database.read(platformGate).selectFrom('job').selectAll().where('name', '=', name).executeTakeFirstOrThrow(),
    later: (duration: string) => {
      now = now.add(Temporal.Duration.from(duration))
    },
  }
}
type House = Awaited<ReturnType<typeof house>>

/** A job that counts its runs. */
const counting = (every: string, does: () => Promise<void> = async () => undefined): Job & { runs: number } => ({
  name: 'sweep',
  every,
  runs: 0,
  async run() {
    this.runs += 1
    await does()
  },
})

const folder = await mkdtemp(join(tmpdir(), 'waarborg-jobs-'))
after(() => rm(folder, { recursive: true }))

async function closing(at: House, kept: Promise<void>): Promise<void> {
  try {
    await kept
  } finally {
    await at.database.close()
  }
}

/** The same promise on both databases. */
function promise(name: string, keeps: (at: House) => Promise<void>): void {
  test(`${name}, on SQLite`, async () => {
    const at = await house(`file:${join(folder, `${randomUUID()}.sqlite`)}`)
    await closing(at, keeps(at))
  })
  test(`${name}, on PostgreSQL`, async () => {
    const at = await house(await (await postgres()).create(`jobs_${randomUUID()}`))
    await closing(at, keeps(at))
  })
}

promise('a job runs at once, then at its rhythm, and what was missed is not made up for', async (at) => {
  const sweep = counting('P1D')
  await runDue([sweep], at.board)
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 1)
  at.later('PT23H59M')
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 1)
  at.later('PT3M')
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 2)
  assert.equal((await at.row('sweep')).nextAt, '2026-11-25T09:00:00.000Z', 'two minutes late today is on time tomorrow')
  at.later('PT240H')
  await runDue([sweep], at.board)
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 3)
})

promise('of several processes one runs the job', async (at) => {
  const others = []
  // @NOTE on SQLite two connections in one thread would wait for each other, so there they share one
  for (let n = 0; n < 3; n++)
    others.push(at.database.kind === 'postgres' ? await openDatabase(at.address, layout) : at.database)
  const sweep = counting('PT1H', async () => {
    await turn()
  })
  await Promise.all(others.map((database) => runDue([sweep], { ...at.board, database })))
  assert.equal(sweep.runs, 1)
  for (const database of others) if (database !== at.database) await database.close()
})

promise('a job whose process died runs again once its claim has run out, and the dead one ends nothing', async (at) => {
  const sweep = counting('PT1H')
  const dead = await claimJob(at.board, sweep, false)
  assert.ok(dead)
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 0)
  at.later('PT5M')
  const alive = await claimJob(at.board, sweep, false)
  assert.ok(alive)
  await endClaim(at.board, dead, null)
  assert.equal((await at.row('sweep')).claimedBy, alive)
  await endClaim(at.board, alive, null)
  assert.deepEqual([(await at.row('sweep')).claimedBy, (await at.row('sweep')).claimedUntil], [null, null])
})

promise('a job that fails is logged without an address, and runs again at its next time', async (at) => {
  let fails = true
  const sweep = counting('PT1H', async () => {
    if (fails) throw new Error('no answer for ada@example.test')
  })
  const other = { ...counting('PT1H'), name: 'other' }
  await runDue([sweep, other], at.board)
  assert.equal(other.runs, 1, 'the others run all the same')
  assert.equal((await at.row('sweep')).lastError, 'no answer for [address]')
  assert.match(at.lines.join(), /job failed/)
  assert.doesNotMatch(at.lines.join(), /ada/)
  fails = false
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 1)
  at.later('PT1H')
  await runDue([sweep], at.board)
  assert.equal(sweep.runs, 2)
  assert.equal((await at.row('sweep')).lastError, null)
})

promise(
  'a nudge after a commit runs the job at once, once more when it was running, and stop waits for it',
  async (at) => {
    const gate = new EventTarget()
    let ended = 0
    const mail = counting('PT1H', async () => {
      await once(gate, 'go')
      ended += 1
    })
    const jobs = startJobs([mail], at.board)
    const until = async (holds: () => boolean) => {
      while (!holds()) await turn()
    }
    await until(() => mail.runs === 1)
    await at.database.transact(async (work) => afterCommit(work, () => jobs.nudge('sweep')))
    jobs.nudge('sweep')
    gate.dispatchEvent(new Event('go'))
    await until(() => mail.runs === 2)
    const stopping = jobs.stop()
    assert.equal(ended, 1)
    gate.dispatchEvent(new Event('go'))
    await stopping
    assert.deepEqual([mail.runs, ended], [2, 2])
    jobs.nudge('sweep')
    await turn()
    assert.equal(mail.runs, 2)
    assert.equal((await at.row('sweep')).claimedBy, null)
  },
)

promise('a rhythm that cannot be computed stops the start and names the job', async (at) => {
  for (const every of ['daily', 'PT0S', '-P1D'])
    assert.throws(() => startJobs([counting(every)], at.board), /the job sweep .*'/)
})
