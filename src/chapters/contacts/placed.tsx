import type { House, PlacedForm } from '../chapter.ts'
import { ContactForm } from './form-page.tsx'
import { openedNow } from './spam.ts'

/** The form to write to us, for a text to place. */
export const placed = async ({ vault, clock }: House): Promise<readonly PlacedForm[]> => [
  {
    name: 'contact',
    path: '/contact',
    words: { nl: 'Stuur een bericht', en: 'Send a message' },
    fields: [
      { name: 'name', words: { nl: 'Naam', en: 'Name' } },
      { name: 'email', words: { nl: 'E-mailadres', en: 'E-mail address' } },
      { name: 'phone', words: { nl: 'Telefoonnummer', en: 'Telephone number' } },
      { name: 'company', words: { nl: 'Bedrijf', en: 'Company' } },
      { name: 'text', words: { nl: 'Bericht', en: 'Message' } },
    ],
    show: (ask, scope) => (
      <ContactForm {...{ ask, scope }} from={ask.path} typed={{}} stamp={openedNow(vault, clock)} errors={[]} />
    ),
  },
]
