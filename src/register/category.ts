import type { Words } from './words.ts'

/**
 * The kinds of personal data that this program can hold: a closed list, each with its DPV concept.
 *
 * @see DPV 2.3, extension `pd`
 */
export const categories = {
  name: { dpv: 'pd:Name', words: { nl: 'naam', en: 'name' } },
  'contact details': { dpv: 'pd:Contact', words: { nl: 'contactgegevens', en: 'contact details' } },
  'company details': { dpv: 'pd:ProfessionalInformation', words: { nl: 'bedrijfsgegevens', en: 'company details' } },
  message: { dpv: 'pd:Communication', words: { nl: 'berichten', en: 'messages' } },
  preference: { dpv: 'pd:Preference', words: { nl: 'voorkeuren', en: 'preferences' } },
  'consent evidence': { dpv: 'dpv:ConsentRecord', words: { nl: 'bewijs van toestemming', en: 'proof of consent' } },
  identification: { dpv: 'pd:Identifying', words: { nl: 'kenmerken', en: 'identifiers' } },
  request: { dpv: 'dpv:DataSubjectRight', words: { nl: 'verzoeken en antwoorden', en: 'requests and answers' } },
  complaint: { dpv: 'pd:Communication', words: { nl: 'klachten en antwoorden', en: 'complaints and answers' } },
  'security report': { dpv: 'pd:Communication', words: { nl: 'meldingen over veiligheid', en: 'security reports' } },
  'sign-in secret': { dpv: 'pd:Authenticating', words: { nl: 'inloggegevens', en: 'sign-in secrets' } },
  'mail delivery': { dpv: 'pd:Communication', words: { nl: 'verzonden mail', en: 'mail sent' } },
  'payment details': { dpv: 'pd:FinancialAccount', words: { nl: 'betaalgegevens', en: 'payment details' } },
  'order details': { dpv: 'pd:Transactional', words: { nl: 'opdrachten en facturen', en: 'assignments and invoices' } },
} as const satisfies Record<string, { dpv: string; words: Words }>

export type Category = keyof typeof categories
