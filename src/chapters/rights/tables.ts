import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { isOneOf, type Migration, oneOf, sealedText } from '../../platform/db/migrate.ts'
import type { Personal } from '../../vault/personal.ts'
import { personalIndexes, personalTable } from '../../vault/personal-table.ts'

export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdrawal',
] as const
export type Right = (typeof rights)[number]

export const channels = ['web', 'mail', 'phone', 'letter', 'in person'] as const
export type Channel = (typeof channels)[number]

/** How we became certain enough of who asks, from light to heavy; a copy of an identity document is not among them. */
export const identities = ['link', 'reply', 'code', 'knowledge', 'seen'] as const
export type Identity = (typeof identities)[number]

export const grounds = ['unfounded', 'excessive', 'unknown person', 'law', 'others'] as const
export type Ground = (typeof grounds)[number]

export type RightsSource = 'you' | 'owner'
type Request = Personal<'request', 'answering'>
type Placed = { subjectId: string; source: RightsSource; lastDay: string | null }

export type RightsTables = {
  accessLink: Placed & { id: string; tokenHash: string; askedAt: string; tries: number; spentAt: string | null }
  accessSession: Placed & { id: string; tokenHash: string; openedAt: string; closesAt: string; endedAt: string | null }
  /** A purpose for which a person's data may not be used: restricted (Art. 18) or objected to (Art. 21). */
  stoppedUse: Placed & {
    id: string
    purpose: string
    kind: 'restriction' | 'objection'
    stoppedAt: string
    announcedAt: string | null
    liftedAt: string | null
  }
  rightsCase: Placed & {
    id: string
    number: string
    right: Right
    channel: Channel
    language: 'nl' | 'en'
    who: Personal<'name', 'answering'> | null
    asked: Request | null
    receivedOn: string
    registeredAt: string
    promiseBy: string
    legalBy: string
    answerBy: string
    extendedAt: string | null
    identity: Identity | null
    remindedHalfAt: string | null
    remindedThreeQuartersAt: string | null
    remindedNineTenthsAt: string | null
    outcome: 'granted' | 'refused' | null
    refusalGround: Ground | null
    refusalFacts: Request | null
    receipt: Request | null
    closedAt: string | null
    closingLetterId: string | null
  }
  caseLetter: Placed & {
    id: string
    caseId: string
    kind: 'answer' | 'extension'
    text: Request
    sentBy: 'mail' | 'post' | 'page'
    sentAt: string
    messageId: string | null
    closedAt: string | null
  }
}

export const rightsGate = gate<RightsTables>('rights')

const sources = ['you', 'owner'] as const satisfies RightsSource[]

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 links, requests and their letters',
    steps: (schema) => {
      const table = (name: string) => personalTable(schema, name, sources)
      return [
        table('accessLink')
          .addColumn('tokenHash', 'text', (c) => c.notNull())
          .addColumn('askedAt', 'text', (c) => c.notNull())
          .addColumn('tries', 'integer', (c) => c.notNull())
          .addColumn('spentAt', 'text'),
        schema.createIndex('accessLinkByToken').on('accessLink').column('tokenHash'),
        table('accessSession')
          .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
          .addColumn('openedAt', 'text', (c) => c.notNull())
          .addColumn('closesAt', 'text', (c) => c.notNull())
          .addColumn('endedAt', 'text'),
        table('stoppedUse')
          .addColumn('purpose', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', oneOf('kind', ['restriction', 'objection']))
          .addColumn('stoppedAt', 'text', (c) => c.notNull())
          .addColumn('announcedAt', 'text')
          .addColumn('liftedAt', 'text')
          // @NOTE nobody's restriction is lifted before they were told (Art. 18(3))
          .addCheckConstraint('stoppedUseAnnounced', sql`"liftedAt" is null or "announcedAt" is not null`),
        table('caseLetter')
          .addColumn('caseId', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', oneOf('kind', ['answer', 'extension']))
          .addColumn('text', 'text', (c) => sealedText('text')(c.notNull()))
          .addColumn('sentBy', 'text', oneOf('sentBy', ['mail', 'post', 'page']))
          .addColumn('sentAt', 'text', (c) => c.notNull())
          .addColumn('messageId', 'text')
          .addColumn('closedAt', 'text')
          .addCheckConstraint('caseLetterSent', sql`"sentBy" <> 'mail' or "messageId" is not null`),
        table('rightsCase')
          .addColumn('number', 'text', (c) => c.notNull().unique())
          .addColumn('right', 'text', oneOf('right', rights))
          .addColumn('channel', 'text', oneOf('channel', channels))
          .addColumn('language', 'text', oneOf('language', ['nl', 'en']))
          .addColumn('who', 'text', sealedText('who'))
          .addColumn('asked', 'text', sealedText('asked'))
          .addColumn('receivedOn', 'text', (c) => c.notNull())
          .addColumn('registeredAt', 'text', (c) => c.notNull())
          .addColumn('promiseBy', 'text', (c) => c.notNull())
          .addColumn('legalBy', 'text', (c) => c.notNull())
          .addColumn('answerBy', 'text', (c) => c.notNull())
          .addColumn('extendedAt', 'text')
          .addColumn('identity', 'text', (c) => c.check(isOneOf('identity', identities)))
          .addColumn('remindedHalfAt', 'text')
          .addColumn('remindedThreeQuartersAt', 'text')
          .addColumn('remindedNineTenthsAt', 'text')
          .addColumn('outcome', 'text', (c) => c.check(isOneOf('outcome', ['granted', 'refused'])))
          .addColumn('refusalGround', 'text', (c) => c.check(isOneOf('refusalGround', grounds)))
          .addColumn('refusalFacts', 'text', sealedText('refusalFacts'))
          .addColumn('receipt', 'text', sealedText('receipt'))
          .addColumn('closedAt', 'text')
          // @NOTE a letter goes with its case, whichever of the two the sweep takes first
          .addColumn('closingLetterId', 'text', (c) => c.references('caseLetter.id').onDelete('cascade'))
          .addCheckConstraint('rightsCaseAnswered', sql`"closedAt" is null or "closingLetterId" is not null`)
          .addCheckConstraint(
            'rightsCaseReasoned',
            sql`"outcome" is null or "outcome" <> 'refused' or ("refusalGround" is not null and "refusalFacts" is not null)`,
          ),
        schema.createIndex('rightsCaseByAnswerBy').on('rightsCase').columns(['closedAt', 'answerBy']),
        schema.createIndex('caseLetterByCase').on('caseLetter').column('caseId'),
        ...['accessLink', 'accessSession', 'stoppedUse', 'caseLetter', 'rightsCase'].flatMap((name) =>
          personalIndexes(schema, name),
        ),
      ]
    },
  },
]
