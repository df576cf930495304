import { randomUUIDv7 } from 'node:crypto'
import { as } from '../../platform/db/database.ts'
import type { Example } from '../chapter.ts'
import { contactOf, insertContact, keptUntil } from './store.ts'
import { contactsGate } from './tables.ts'

/** A person who wrote once, and was answered. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, contactsGate)
  const kept = { lastContactAt: at, suspectAt: null }
  const person = {
    name: `Ada Voorbeeld ${n}`,
    email: `ada.${n}@example.test`,
    phone: `06-0${String(n).padStart(7, '0')}`,
    company: `Bureau Proef ${n}`,
    note: `Belt liever ’s ochtends ${n}`,
    language: 'nl' as const,
  }
  if (!(await contactOf(db, subjectId))) await insertContact(house, db, { subjectId, person, source: 'form', ...kept })
  for (const direction of ['in', 'out'] as const)
    await db
      .insertInto('message')
      .values({
        id: randomUUIDv7(),
        subjectId,
        direction,
        writtenAt: at,
        source: direction === 'in' ? 'form' : 'owner',
        ...kept,
        subjectLine: null,
        body: house.vault.seal(
          contactsGate,
          'message',
          'body',
          subjectId,
          direction === 'in' ? `Wanneer kun je beginnen? ${n}` : `Volgende week maandag. ${n}`,
        ),
        writtenBy: null,
        formKey: null,
        messageId: direction === 'in' ? null : `<example.${n}.${subjectId}@example.test>`,
        lastDay: keptUntil(house, kept),
      })
      .execute()
}
