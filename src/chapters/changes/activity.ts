import type { ActivityOver } from '../../register/activity.ts'
import type { PersonalTables } from './tables.ts'

export const changes = {
  title: { nl: 'Bericht over wijzigingen', en: 'Notice of changes' },
  people: { nl: 'mensen voor wie een wijziging gevolgen heeft', en: 'people whom a change concerns' },
  purposes: {
    notice: {
      dpv: 'dpv:LegalCompliance',
      words: {
        nl: 'om te weten dat we je vooraf lieten weten wat er verandert',
        en: 'to know that we told you beforehand what changes',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 13 lid 3, 14 lid 4 en 5 lid 2' },
    },
  },
  sources: {
    us: { words: { nl: 'door ons vastgelegd', en: 'recorded by us' }, from: 'ourselves' },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    changeNotice: {
      holds: { nl: 'dat we je mailden over een wijziging', en: 'that we mailed you about a change' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        version: 'mail delivery',
        sentAt: 'mail delivery',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'sentAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<PersonalTables>
