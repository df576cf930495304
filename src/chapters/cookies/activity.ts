import type { ActivityOver, PlainTable } from '../../register/activity.ts'
import type { CookiesTables, PersonalTables } from './tables.ts'

export const consent = {
  title: { nl: 'Bewijs van je keuze over cookies', en: 'Proof of your choice about cookies' },
  people: {
    nl: 'bezoekers die iets toestonden of introkken; wij weten niet wie dat zijn',
    en: 'visitors who allowed or withdrew something; we do not know who they are',
  },
  purposes: {
    choiceProof: {
      dpv: 'dpv:LegalCompliance',
      words: {
        nl: 'om te kunnen laten zien wat je toestond of introk, wanneer, en wat je toen te lezen kreeg',
        en: 'to be able to show what you allowed or withdrew, when, and what you were given to read',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 5 lid 2 en 7 lid 1' },
    },
  },
  sources: {
    choice: { words: { nl: 'door jou gekozen op de website', en: 'chosen by you on the website' }, from: 'the person' },
  },
  receivedBy: ['hosting'],
  tables: {
    consentRecord: {
      holds: {
        nl: 'het bewijs van één keuze over cookies, onder een nummer dat alleen jij hebt',
        en: 'the proof of one choice about cookies, under a number that only you have',
      },
      subjects: 'receipt',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        number: 'identification',
        chosenAt: 'consent evidence',
        via: 'consent evidence',
        language: 'preference',
        registerVersion: 'consent evidence',
        noticeKind: 'consent evidence',
        noticeHash: 'consent evidence',
        granted: 'consent evidence',
        takenBack: 'consent evidence',
        host: 'not personal',
        seal: 'not personal',
        source: 'not personal',
        lastDay: 'not personal',
      },
      // @NOTE a consent counts for six months; after its last use it must be provable for as long as somebody is likely
      // to ask, and a year is what the newsletter keeps as well. What a regulator asks later is answered by the counts.
      keep: [{ from: 'chosenAt', for: 'P18M', calendar: 'exact' }],
      // @NOTE Art. 17(3)(b) would allow us to refuse; whoever wants the proof gone is not made to argue
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<PersonalTables>

type Plain = Omit<CookiesTables, keyof PersonalTables>

/** What is kept beside the records about nobody. */
export const consentPlain = {
  consentNotice: {
    holds: {
      nl: 'wat bezoekers te lezen kregen, één keer per tekst',
      en: 'what visitors were shown, once for each text',
    },
    columns: ['hash', 'html'],
  },
  refusalCount: {
    holds: {
      nl: 'hoe vaak er per dag is geweigerd, en niet door wie',
      en: 'how often per day was refused, not by whom',
    },
    columns: ['day', 'via', 'count'],
  },
  withdrawalNotice: {
    holds: {
      nl: 'welke dienst we moeten melden dat iemand zijn toestemming introk, en niet wie',
      en: 'which service is to hear that somebody withdrew their consent, not who',
    },
    columns: ['id', 'serviceId', 'withdrawnOn', 'url', 'tries', 'nextAt', 'sentAt'],
  },
} as const satisfies { readonly [T in keyof Plain]: PlainTable<keyof Plain[T] & string> }
