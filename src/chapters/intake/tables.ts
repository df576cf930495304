import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf, sealedText } from '../../platform/db/migrate.ts'
import type { FormBasis, formBases } from '../../register/form.ts'
import type { Language } from '../../register/words.ts'
import type { Personal } from '../../vault/personal.ts'

export type IntakePurpose = (typeof formBases)[FormBasis]['purpose']
export type IntakeSource = 'form'

/**
 * What decides how long a row stays: every form keeps three months at least.
 *
 * @NOTE a period counts from a column of its own row, and each form has its own period; so there is a column per period
 */
export type Kept = {
  receivedAt: string
  receivedForAYearAt: string | null
  receivedForTwoYearsAt: string | null
  lastDay: string | null
}

export type IntakeTables = {
  intake: Kept & {
    id: string
    subjectId: string
    /** What stands in addresses of the back office. */
    ref: string
    formId: string
    /** What the register said the form was for when it was sent. */
    purpose: IntakePurpose
    language: Language
    statementVersion: number
    /** The sentence that was ticked, where the form rests on consent. */
    textShown: string | null
    answeredAt: string | null
    source: IntakeSource
  }
  intakeAnswer: Kept & {
    id: string
    intakeId: string
    subjectId: string
    fieldId: string
    /** Where it stood in the form. */
    place: number
    /** As the person read it: the form may ask something else by now. */
    question: string
    // @NOTE a column has one category, and a form asks of several; the register says of each field which it is
    value: Personal<'message', IntakePurpose>
    source: IntakeSource
  }
}

export const intakeGate = gate<IntakeTables>('intake')

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 forms sent',
    steps: (schema) => [
      schema
        .createTable('intake')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('ref', 'text', (c) => c.notNull().unique())
        .addColumn('formId', 'text', (c) => c.notNull())
        .addColumn('purpose', 'text', oneOf('purpose', ['intakeRequest', 'intakeConsent', 'intakeInterest']))
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('statementVersion', 'integer', (c) => c.notNull())
        .addColumn('textShown', 'text')
        .addColumn('answeredAt', 'text')
        .addColumn('receivedAt', 'text', (c) => c.notNull())
        .addColumn('receivedForAYearAt', 'text')
        .addColumn('receivedForTwoYearsAt', 'text')
        .addColumn('source', 'text', oneOf('source', ['form']))
        .addColumn('lastDay', 'text'),
      schema
        .createTable('intakeAnswer')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('intakeId', 'text', (c) => c.notNull())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('fieldId', 'text', (c) => c.notNull())
        .addColumn('place', 'integer', (c) => c.notNull())
        .addColumn('question', 'text', (c) => c.notNull())
        .addColumn('value', 'text', (c) => sealedText('value')(c.notNull()))
        .addColumn('receivedAt', 'text', (c) => c.notNull())
        .addColumn('receivedForAYearAt', 'text')
        .addColumn('receivedForTwoYearsAt', 'text')
        .addColumn('source', 'text', oneOf('source', ['form']))
        .addColumn('lastDay', 'text')
        .addUniqueConstraint('oneAnswerPerField', ['intakeId', 'fieldId']),
      schema.createIndex('intakeByMoment').on('intake').column('receivedAt'),
      ...['intake', 'intakeAnswer'].flatMap((table) => [
        schema.createIndex(`${table}BySubject`).on(table).column('subjectId'),
        schema.createIndex(`${table}ByLastDay`).on(table).column('lastDay'),
      ]),
    ],
  },
]
