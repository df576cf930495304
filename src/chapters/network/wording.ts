import type { Declaration } from '../../register/declaration.ts'

export const declaration: Declaration = {
  chapter: 'network',
  title: { nl: 'Netwerk en profielen', en: 'Network and profiles' },
  activities: [],
  plainTables: {},
  cookies: [],
  sentences: [
    {
      id: 'network-none',
      clauses: ['C34'],
      words: {
        nl: 'Onze website hoort niet bij een netwerk van websites. Wat wij in je browser bewaren, kan geen andere website lezen.',
        en: 'Our website is not part of a network of websites. What we store in your browser, no other website can read.',
      },
    },
    {
      id: 'network-no-profile',
      clauses: ['C35'],
      words: {
        nl: 'We houden geen profiel bij van wat je leest of bekijkt. Er is dus ook geen profiel dat aan je naam of adres kan worden gekoppeld.',
        en: 'We keep no profile of what you read or look at. So there is no profile to be linked to your name or address either.',
      },
    },
    {
      id: 'network-no-ads',
      clauses: ['C36'],
      words: {
        nl: 'We tonen geen advertenties, en we gebruiken je gegevens niet om advertenties op je af te stemmen.',
        en: 'We show no advertisements, and we do not use your data to tune advertisements to you.',
      },
    },
  ],
}
