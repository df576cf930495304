import type { Declaration } from '../../register/declaration.ts'
import { changes } from './activity.ts'

export const declaration: Declaration = {
  chapter: 'changes',
  title: { nl: 'Wijzigingen', en: 'Changes' },
  activities: [changes],
  plainTables: {
    registerVersion: {
      holds: { nl: 'elke versie van deze verklaring', en: 'every version of this statement' },
      columns: [
        'version',
        'hash',
        'register',
        'publishedAt',
        'effectiveOn',
        'reasonNl',
        'reasonEn',
        'material',
        'publishedBy',
        'concerned',
        'notified',
        'unreachable',
        'chain',
      ],
    },
    fact: {
      holds: { nl: 'de gegevens van onze onderneming door de tijd', en: 'the details of our business through time' },
      columns: ['id', 'key', 'value', 'validFrom', 'recordedAt', 'recordedBy'],
    },
  },
  cookies: [],
  sentences: [
    {
      id: 'changes-versions',
      clauses: ['C81'],
      words: {
        nl: 'We kunnen deze verklaring veranderen. Elke versie blijft te lezen, met de dag waarop ze inging, de reden en wat er anders werd. Verandert er iets dat voor jou belangrijk is, en hebben we je mailadres? Dan mailen we je dat minstens veertien dagen voordat het ingaat.',
        en: 'We may change this statement. Every version stays readable, with the day it took effect, the reason and what became different. Does something change that matters to you, and do we have your mail address? Then we mail you at least fourteen days before it takes effect.',
      },
    },
    {
      id: 'changes-consent',
      clauses: ['C81'],
      words: {
        nl: 'Je toestemming geldt voor wat er stond toen je haar gaf. Voor een nieuw doel vragen we haar opnieuw.',
        en: 'Your consent covers what was written when you gave it. For a new purpose we ask you again.',
      },
    },
    {
      id: 'changes-no-need-to-check',
      clauses: ['C82'],
      words: {
        nl: 'Je hoeft deze verklaring niet in de gaten te houden. Wat er verandert aan hoe we jouw gegevens gebruiken, hoor je van ons.',
        en: 'You need not keep an eye on this statement. What changes in how we use your data, you hear from us.',
      },
    },
  ],
}
