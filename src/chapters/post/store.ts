import { contentOf } from '../../platform/mail/desk.ts'
import { type LetterState, outboxGate } from '../../platform/mail/tables.ts'
import type { House } from '../chapter.ts'

export type ListedLetter = {
  /** The random part of its Message-ID. */
  readonly key: string
  readonly template: string
  readonly purpose: string
  readonly state: LetterState
  readonly queuedAt: string
  readonly attempts: number
  readonly subject: string
}

const unsent: readonly LetterState[] = ['failed', 'queued', 'sending', 'withheld']

/** The letters of late with their subjects, newest first: those that did not go apart, so that no others hide them. */
export async function listLetters(house: House, most = 100): Promise<ListedLetter[]> {
  return [...(await lettersIn(house, unsent, most)), ...(await lettersIn(house, ['sent'], most))]
}

async function lettersIn(house: House, states: readonly LetterState[], most: number): Promise<ListedLetter[]> {
  const rows = await house
    .read(outboxGate)
    .selectFrom('outbox')
    .select(['messageId', 'template', 'purpose', 'state', 'queuedAt', 'attempts', 'content'])
    .where('state', 'in', states)
    .orderBy('queuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ messageId, content, ...row }) => ({
    ...row,
    key: messageId.slice(1, messageId.indexOf('@')),
    subject: contentOf((value) => house.vault.openForItsOwner(value), content).subject,
  }))
}
