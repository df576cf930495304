import type { SitePage } from '../../src/chapters/website/site.ts'

export const pages: readonly SitePage[] = [
  {
    path: '/',
    title: { nl: 'Spot Virtueel Support', en: 'Spot Virtueel Support' },
    description: {
      nl: 'Spot Virtueel Support: virtuele ondersteuning voor wie hulp kan gebruiken bij het werk.',
      en: 'Spot Virtueel Support: virtual support for whoever can use help at work.',
    },
    lead: {
      nl: 'Virtuele ondersteuning, uit Nederland. Vertel wat je nodig hebt, dan hoor je wat we voor je kunnen doen.',
      en: 'Virtual support, from the Netherlands. Say what you need, and we will tell you what we can do for you.',
    },
    body: {
      nl: `## Zorgvuldig met jouw gegevens

Wie voor een ander werkt, krijgt veel te zien. Daarom lees je hier precies [wat we van je bewaren](/privacy), waarom, en tot welke dag. Je kunt alles zelf [bekijken, verbeteren, meenemen en wissen](/mijn-gegevens).`,
      en: `## Careful with your data

Whoever works for others gets to see a lot. So you read here exactly [what we keep of you](/privacy), why, and until which day. You can [see, correct, take along and erase](/mijn-gegevens) everything yourself.`,
    },
  },
  {
    path: '/diensten',
    title: { nl: 'Diensten', en: 'Services' },
    description: {
      nl: 'Wat Spot Virtueel Support voor je kan doen.',
      en: 'What Spot Virtueel Support can do for you.',
    },
    lead: {
      nl: 'Spot Virtueel Support levert diensten en producten aan mensen en bedrijven.',
      en: 'Spot Virtueel Support provides services and products to people and companies.',
    },
    body: {
      nl: `## Hoe het gaat

Stuur een bericht met je vraag. Je krijgt antwoord per mail. Pas als we het eens zijn over wat we doen en leveren, is er een afspraak.

{formulier: contact}`,
      en: `## How it works

Send a message with your question. You will have an answer by mail. Only when we agree on what we do and deliver is there an agreement.

{formulier: contact}`,
    },
  },
]
