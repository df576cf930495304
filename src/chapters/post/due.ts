import { listOutbox } from '../../platform/mail/desk.ts'
import { outboxGate } from '../../platform/mail/tables.ts'
import type { DueItem, House } from '../chapter.ts'
import { postWords as w } from './words.ts'

/** Letters that we stopped trying: somebody waits for them and does not know. */
export async function due(house: House): Promise<DueItem[]> {
  const failed = await listOutbox(house.read(outboxGate), { state: 'failed', limit: 10 })
  return failed.map(({ key }) => ({
    chapter: 'post',
    title: w.dueTitle,
    note: w.dueNote,
    href: `/beheer/post/${key}`,
  }))
}
