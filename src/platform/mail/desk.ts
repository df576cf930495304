import { nowText } from '../clock.ts'
import { as, type Work } from '../db/database.ts'
import type { Db } from '../db/gate.ts'
import type { Content } from './content.ts'
import type { OutboxParts } from './outbox.ts'
import { type LetterState, type OutboxTables, outboxGate } from './tables.ts'

/** A line of the outbox as the owner sees it, before anything personal is opened. */
export type OutboxLine = {
  /** The random part of its Message-ID: what a back-office address may carry. */
  readonly key: string
  readonly template: string
  readonly purpose: string
  readonly state: LetterState
  readonly queuedAt: string
  readonly attempts: number
  readonly nextAttemptAt: string | null
  readonly sentAt: string | null
  readonly lastError: string | null
}

export type OpenedLetter = OutboxLine &
  Content & { readonly messageId: string; readonly subjectId: string; readonly to: string }

const shown = [
  'messageId',
  'template',
  'purpose',
  'state',
  'queuedAt',
  'attempts',
  'nextAttemptAt',
  'sentAt',
  'lastError',
] as const
const keyOf = (messageId: string): string => messageId.slice(1, messageId.indexOf('@'))
const beginsWith = (key: string): string => `<${key}@%`
const isKey = (key: string): boolean => /^[\w-]{22}$/.test(key)

/** The letters of late, newest first, without opening them. */
export async function listOutbox(
  db: Db<OutboxTables>,
  { state, limit = 200 }: { state?: LetterState | undefined; limit?: number | undefined } = {},
): Promise<OutboxLine[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(shown)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'queued'))
    .orderBy('queuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ messageId, ...line }) => ({ key: keyOf(messageId), ...line }))
}

/** One letter with its words, for the back office; undefined when the key is unknown or the letter was removed. */
export async function readLetter(
  db: Db<OutboxTables>,
  open: OutboxParts['open'],
  key: string,
): Promise<OpenedLetter | undefined> {
  if (!isKey(key)) return undefined
  const row = await db
    .selectFrom('outbox')
    .select([...shown, 'subjectId', 'recipient', 'content'])
    .where('messageId', 'like', beginsWith(key))
    .executeTakeFirst()
  if (!row) return undefined
  const { recipient, content, ...line } = row
  return { key, ...line, to: open(recipient), ...contentOf(open, content) }
}

export const contentOf = (open: OutboxParts['open'], content: OutboxTables['outbox']['content']): Content =>
  JSON.parse(open(content)) as Content

/**
 * Puts a failed or withheld letter back in the queue, with all its tries before it and its Message-ID unchanged.
 *
 * @returns false when there is no such letter, or it waits, travels or arrived already
 */
export async function retryLetter(work: Work, clock: OutboxParts['clock'], key: string): Promise<boolean> {
  if (!isKey(key)) return false
  const { numUpdatedRows } = await as(work, outboxGate)
    .updateTable('outbox')
    .set({ state: 'queued', attempts: 0, nextAttemptAt: nowText(clock), sendingSince: null })
    .where('messageId', 'like', beginsWith(key))
    .where('state', 'in', ['failed', 'withheld'])
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
