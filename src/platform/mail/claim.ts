import { type Clock, moment } from '../clock.ts'
import { as, type Database } from '../db/database.ts'
import { type OutboxTables, outboxGate } from './tables.ts'

type Row = OutboxTables['outbox']
const wanted = [
  'id',
  'subjectId',
  'messageId',
  'template',
  'purpose',
  'language',
  'recipient',
  'content',
  'queuedAt',
  'attempts',
] as const

/** A letter that this process, and no other, has under way. */
export type Claimed = Pick<Row, (typeof wanted)[number]> & { readonly sendingSince: string }

export type Ending =
  | { readonly state: 'sent'; readonly sentAt: string; readonly lastDay: string | null }
  | { readonly state: 'queued'; readonly lastError: string; readonly nextAttemptAt: string }
  | { readonly state: 'failed'; readonly lastError: string }
  | { readonly state: 'withheld' }

/** Longer than the transport lets one letter take, so a letter found past it belonged to a process that died. */
export const claimLasts = Temporal.Duration.from({ minutes: 10 })

/** Takes up the letters whose turn it is, and those that a dead process left under way. */
export function claimLetters(
  database: Pick<Database, 'kind' | 'transact'>,
  clock: Clock,
  most: number,
): Promise<Claimed[]> {
  return database.transact(async (work) => {
    const db = as(work, outboxGate)
    const now = clock.now()
    const sendingSince = moment(now)
    const rows = await db
      .selectFrom('outbox')
      .select(wanted)
      .where((is) =>
        is.or([
          is.and([is('state', '=', 'queued'), is('nextAttemptAt', '<=', sendingSince)]),
          is.and([is('state', '=', 'sending'), is('sendingSince', '<=', moment(now.subtract(claimLasts)))]),
        ]),
      )
      .orderBy('nextAttemptAt')
      .orderBy('id')
      .limit(most)
      .$if(database.kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .execute()
    if (rows.length === 0) return []
    await db
      .updateTable('outbox')
      .set((is) => ({ state: 'sending', sendingSince, nextAttemptAt: null, attempts: is('attempts', '+', 1) }))
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    return rows.map((row) => ({ ...row, attempts: row.attempts + 1, sendingSince }))
  })
}

/**
 * Writes down how it went.
 *
 * A letter that arrived has arrived, whoever holds it by now; anything else counts only while the claim is ours.
 */
export async function settleLetter(
  database: Pick<Database, 'transact'>,
  letter: Claimed,
  ending: Ending,
): Promise<void> {
  const { id, sendingSince } = letter
  await database.transact(async (work) => {
    const update = as(work, outboxGate)
      .updateTable('outbox')
      .set({
        sendingSince: null,
        nextAttemptAt: null,
        ...ending,
        ...(ending.state === 'sent' ? { lastError: null } : {}),
      })
      .where('id', '=', id)
    await (ending.state === 'sent'
      ? update
      : update.where('state', '=', 'sending').where('sendingSince', '=', sendingSince)
    ).execute()
  })
}
