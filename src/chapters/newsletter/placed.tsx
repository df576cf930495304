import type { House, PlacedForm } from '../chapter.ts'
import { SubscribeForm } from './pages.tsx'
import { consentFor } from './routes.ts'

/** The form to ask for the newsletter, for a text to place. */
export const placed = async (house: House): Promise<readonly PlacedForm[]> => [
  {
    name: 'nieuwsbrief',
    path: '/nieuwsbrief',
    words: { nl: 'Vraag de nieuwsbrief aan', en: 'Ask for the newsletter' },
    fields: [
      { name: 'email', words: { nl: 'E-mailadres', en: 'E-mail address' } },
      { name: 'consent', words: { nl: 'Toestemming', en: 'Consent' } },
    ],
    show: (ask, scope) => (
      <SubscribeForm {...{ ask, scope }} from={ask.path} email="" errors={[]} consent={consentFor(house, ask)} />
    ),
  },
]
