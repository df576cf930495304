import type { Declaration } from '../../register/declaration.ts'
import { plainTables } from './tables.ts'

export const declaration: Declaration = {
  chapter: 'links',
  title: { nl: 'Links naar andere websites', en: 'Links to other websites' },
  activities: [],
  plainTables,
  cookies: [],
  sentences: [
    {
      id: 'links-marked',
      clauses: ['C52'],
      words: {
        nl: 'Een link naar een andere website herken je aan een pijltje (↗). Volg je zo’n link, dan hoort die website niet van welke pagina je komt.',
        en: 'You recognise a link to another website by an arrow (↗). If you follow one, that website does not learn which page you came from.',
      },
    },
    {
      id: 'links-responsibility',
      clauses: ['C53'],
      words: {
        nl: 'Wat zo’n andere website met je gegevens doet, bepalen wij niet. Dit gaat niet over bedrijven die voor ons werken: voor hen blijven wij verantwoordelijk.',
        en: 'What such a website does with your data is not ours to decide. This is not about businesses that work for us: for them we remain responsible.',
      },
    },
    {
      id: 'links-read-theirs',
      clauses: ['C54'],
      words: {
        nl: 'Lees de privacyverklaring van die website voordat je er gegevens achterlaat.',
        en: 'Read the privacy statement of that website before you leave data there.',
      },
    },
  ],
}
