import { randomUUIDv7 } from 'node:crypto'
import { token } from '../chance.ts'
import { type Clock, nowText } from '../clock.ts'
import { as, type Work } from '../db/database.ts'
import type { Sealed } from '../db/sealed.ts'
import { checkedContent } from './content.ts'
import { outboxGate } from './tables.ts'

/** A letter to one person. Whoever it is about, its purpose decides whether it may still go when its turn comes. */
export type Letter = {
  readonly template: string
  readonly purpose: string
  readonly subjectId: string
  readonly to: string
  readonly language: 'nl' | 'en'
  readonly subject: string
  /** Plain text, the leading form; the HTML form is made of it where none is given. */
  readonly text: string
  readonly html?: string
  /** `List-…`, `In-Reply-To` and `References` only; the rest of the headers are not a letter's to choose. */
  readonly headers?: Readonly<Record<string, string>>
  /** When a person writes in answer, where that goes; the sender otherwise. */
  readonly replyTo?: string
  /** A person wrote this one; every other letter says that no person sent it. @see RFC 3834 */
  readonly byHand?: true
}

export interface Outbox {
  /** Queues in the caller's transaction; the Message-ID is fixed here and never changes. */
  enqueue(work: Work, letter: Letter): Promise<string>
}

/** What the outbox is handed: it seals and counts days as it is told, and knows no law. */
export type OutboxParts = {
  seal(column: 'recipient' | 'content', subjectId: string, value: string): Sealed
  open(value: Sealed): string
  /** The last civil day of a row, by its own two events. */
  lastDay(row: { queuedAt: string; sentAt: string | null }): string | null
  readonly clock: Clock
  /** What stands behind the @ of a Message-ID: the name of this installation. */
  readonly domain: string
}

export function makeOutbox({ seal, lastDay, clock, domain }: Omit<OutboxParts, 'open'>): Outbox {
  return {
    async enqueue(work, letter) {
      const content = checkedContent(letter)
      const { subjectId, template, purpose, language } = letter
      const queuedAt = nowText(clock)
      const messageId = `<${token()}@${domain}>`
      const row = { id: randomUUIDv7(), subjectId, source: 'us', messageId, template, purpose, language } as const
      const recipient = seal('recipient', subjectId, letter.to)
      const sealed = { recipient, content: seal('content', subjectId, JSON.stringify(content)) }
      const begin = {
        state: 'queued',
        queuedAt,
        attempts: 0,
        nextAttemptAt: queuedAt,
        sendingSince: null,
        sentAt: null,
      } as const
      await as(work, outboxGate)
        .insertInto('outbox')
        .values({ ...row, ...sealed, ...begin, lastError: null, lastDay: lastDay({ queuedAt, sentAt: null }) })
        .execute()
      return messageId
    },
  }
}
