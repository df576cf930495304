import { redact } from '../log.ts'
import { claimJob, claimLasts, dueNames, endClaim, renewClaim } from './claim.ts'
import type { Job, JobBoard } from './job.ts'

const longestError = 300

/**
 * Runs every job whose time has come, side by side; of many processes one runs each.
 *
 * A job that fails is logged and runs again at its next time.
 *
 * @throws when the database fails
 */
export async function runDue(jobs: readonly Job[], board: JobBoard): Promise<void> {
  const due = await dueNames(board, jobs)
  const runs = await Promise.allSettled(
    jobs.filter(({ name }) => due.has(name)).map((job) => runJob(job, board, false)),
  )
  for (const run of runs) if (run.status === 'rejected') throw run.reason
}

/**
 * @param anyTime - also before its time has come
 * @returns whether it ran here
 */
export async function runJob(job: Job, board: JobBoard, anyTime: boolean): Promise<boolean> {
  const claim = await claimJob(board, job, anyTime)
  if (claim === undefined) return false
  const failed = await whileClaimed(job, board, claim)
  if (failed !== null) board.log('job failed', { job: job.name, error: failed })
  await endClaim(board, claim, failed)
  return true
}

/** @returns why it failed, without addresses; null when it went well */
async function whileClaimed(job: Job, board: JobBoard, claim: string): Promise<string | null> {
  let renewing: Promise<void> = Promise.resolve()
  const renew = () => {
    renewing = renewing
      .then(() => renewClaim(board, claim))
      .catch(() => board.log('job not renewed', { job: job.name }))
  }
  const beat = setInterval(renew, claimLasts.total('milliseconds') / 3).unref()
  try {
    await job.run()
    return null
  } catch (cause) {
    return redact(cause instanceof Error ? cause.message : String(cause)).slice(0, longestError)
  } finally {
    clearInterval(beat)
    await renewing
  }
}
