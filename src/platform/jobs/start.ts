import { redact } from '../log.ts'
import { dueNames } from './claim.ts'
import type { Job, JobBoard } from './job.ts'
import { runJob } from './run-due.ts'

export interface RunningJobs {
  /** Runs a job now, or once more when it is just running; a failure is logged. Call it after the commit. */
  nudge(name: string): void
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>
}

/**
 * Looks at once, and then every `lookEvery` milliseconds, which jobs are due, without keeping the process alive.
 *
 * @throws RangeError for a job whose rhythm cannot be computed, naming it
 */
export function startJobs(jobs: readonly Job[], board: JobBoard, lookEvery = 5_000): RunningJobs {
  for (const { name, every } of jobs) checkRhythm(name, every)
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let stopped = false

  const trouble = (job: string) => (cause: unknown) =>
    board.log('job not run', { job, error: redact(cause instanceof Error ? cause.message : String(cause)) })

  function run(job: Job, anyTime: boolean): void {
    if (stopped) return
    if (running.has(job.name)) {
      if (anyTime) again.add(job.name)
      return
    }
    const end = runJob(job, board, anyTime)
      .then(() => undefined, trouble(job.name))
      .then(() => {
        running.delete(job.name)
        if (again.delete(job.name)) run(job, true)
      })
    running.set(job.name, end)
  }

  async function look(): Promise<void> {
    const due = await dueNames(board, jobs)
    for (const job of jobs) if (due.has(job.name)) run(job, false)
  }

  let looking: Promise<void> | undefined
  const tick = () => {
    looking ??= look()
      .catch(trouble('looking'))
      .finally(() => {
        looking = undefined
      })
  }
  const timer = setInterval(tick, lookEvery).unref()
  tick()

  return {
    nudge(name) {
      const job = jobs.find((each) => each.name === name)
      if (!job) throw new Error(`there is no job called ${name}`)
      run(job, true)
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(running.values())
    },
  }
}

function checkRhythm(name: string, every: string): void {
  let length: Temporal.Duration
  try {
    length = Temporal.Duration.from(every)
  } catch (cause) {
    throw new RangeError(`the job ${name} runs every '${every}', which is no ISO 8601 duration`, { cause })
  }
  if (length.sign <= 0) throw new RangeError(`the job ${name} would run every '${every}', which is no time at all`)
}
