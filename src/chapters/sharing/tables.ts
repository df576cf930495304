import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import type { Migration } from '../../platform/db/migrate.ts'
import type { PlainTable } from '../../register/activity.ts'
import type { Recipient } from '../../register/facts.ts'

export type Ground = NonNullable<Recipient['ground']>

/** A request by an authority; about whom it was does not stand here, only the number that the paper carries. */
export type GovernmentRequest = {
  id: string
  number: string
  receivedOn: string
  authority: string
  /** The provision that the authority cites. */
  article: string | null
  mandatory: 'yes' | 'no' | null
  scope: string
  decision: 'open' | 'refused' | 'disclosed'
  decidedOn: string | null
}

/** That data went to somebody who decides over them itself; which data, never whose. */
export type Disclosure = {
  id: string
  disclosedOn: string
  recipientId: string
  recipient: string
  role: Recipient['role']
  ground: Ground | null
  what: string
}

export type SharingTables = { governmentRequest: GovernmentRequest; disclosure: Disclosure }
export const sharingGate = gate<SharingTables>('sharing')

const columnsOf = <Row>(columns: Readonly<Record<keyof Row & string, true>>) =>
  Object.keys(columns) as (keyof Row & string)[]

export const plainTables: Readonly<Record<string, PlainTable>> = {
  governmentRequest: {
    holds: { nl: 'verzoeken van overheden, zonder namen', en: 'requests by authorities, without names' },
    columns: columnsOf<GovernmentRequest>({
      ...{ id: true, number: true, receivedOn: true, authority: true, article: true, mandatory: true, scope: true },
      ...{ decision: true, decidedOn: true },
    }),
  },
  disclosure: {
    holds: { nl: 'wat we aan anderen gaven, zonder namen', en: 'what we gave to others, without names' },
    columns: columnsOf<Disclosure>({
      ...{ id: true, disclosedOn: true, recipientId: true, recipient: true, role: true, ground: true, what: true },
    }),
  },
}

const column = (name: string) => sql.ref(name)

// @NOTE a check that is unknown passes, so each of them asks for a value first
export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 requests by authorities and disclosures',
    steps: (schema) => [
      schema
        .createTable('governmentRequest')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('number', 'text', (c) => c.notNull().unique())
        .addColumn('receivedOn', 'text', (c) => c.notNull())
        .addColumn('authority', 'text', (c) => c.notNull())
        .addColumn('article', 'text')
        .addColumn('mandatory', 'text')
        .addColumn('scope', 'text', (c) => c.notNull())
        .addColumn('decision', 'text', (c) =>
          c.notNull().check(sql`${column('decision')} in ('open', 'refused', 'disclosed')`),
        )
        .addColumn('decidedOn', 'text')
        .addCheckConstraint(
          'disclosedByLaw',
          sql`${column('decision')} <> 'disclosed' or (${column('article')} is not null and length(${column('article')}) > 2
            and ${column('mandatory')} is not null and ${column('mandatory')} = 'yes' and ${column('decidedOn')} is not null)`,
        ),
      schema
        .createTable('disclosure')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('disclosedOn', 'text', (c) => c.notNull())
        .addColumn('recipientId', 'text', (c) => c.notNull())
        .addColumn('recipient', 'text', (c) => c.notNull())
        .addColumn('role', 'text', (c) => c.notNull().check(sql`${column('role')} in ('processor', 'controller')`))
        .addColumn('ground', 'text')
        .addColumn('what', 'text', (c) => c.notNull())
        .addCheckConstraint(
          'controllerNeedsGround',
          sql`${column('role')} = 'processor' or (${column('ground')} is not null
            and ${column('ground')} in ('consent', 'legal obligation', 'agreement', 'legal claim'))`,
        ),
    ],
  },
]
