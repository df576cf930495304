import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { as } from '../../platform/db/database.ts'
import type { Example } from '../chapter.ts'
import { keptFor } from './store.ts'
import { intakeGate } from './tables.ts'

/** A form of somebody who ticked, was answered, and left a name and a question. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, intakeGate)
  const kept = keptFor(house, at, 'P1Y')
  const id = randomUUIDv7()
  await db
    .insertInto('intake')
    .values({
      ...kept,
      ...{ id, subjectId, ref: token(), formId: 'kennismaking', purpose: 'intakeConsent', language: 'nl' },
      ...{ statementVersion: 1, answeredAt: at, source: 'form' },
      textShown: `Ja, gebruik mijn antwoorden om een voorstel te maken. (${n})`,
    })
    .execute()
  const answers = { name: `Ada Voorbeeld ${n}`, uren: `${n} uur per week` }
  for (const [place, [fieldId, value]] of Object.entries(answers).entries())
    await db
      .insertInto('intakeAnswer')
      .values({
        ...kept,
        ...{
          id: randomUUIDv7(),
          intakeId: id,
          subjectId,
          fieldId,
          place,
          question: `Vraag over ${fieldId}`,
          source: 'form',
        },
        value: house.vault.seal(intakeGate, 'intakeAnswer', 'value', subjectId, value),
      })
      .execute()
}
