import { google } from './google.ts'
import type { Offer } from './index.ts'

/** Counting by others; our own counting needs no consent and none of this. */
export const counting: readonly Offer[] = [
  {
    asOf: '2026-11-23',
    account: { looks: '^G-[A-Z0-9]{6,12}$', example: 'G-ABC1234567' },
    service: {
      id: 'google-analytics',
      name: 'Google Analytics',
      kind: 'script',
      purpose: 'statistics',
      words: {
        nl: 'Laat Google tellen wie welke pagina bekijkt, en herkent je browser bij een volgend bezoek.',
        en: 'Has Google count who looks at which page, and recognises your browser on a next visit.',
      },
      recipient: google,
      data: {
        nl: 'je IP-adres, kenmerken van je browser en welke pagina’s je bekijkt',
        en: 'your IP address, features of your browser and which pages you look at',
      },
      stores: [
        {
          name: '_ga',
          kind: 'cookie',
          at: 'our site',
          lasts: 'P2Y',
          words: { nl: 'herkent je browser', en: 'recognises your browser' },
        },
        {
          name: '_ga_*',
          kind: 'cookie',
          at: 'our site',
          lasts: 'P2Y',
          words: { nl: 'houdt een bezoek bij elkaar', en: 'keeps one visit together' },
        },
      ],
      hosts: {
        script: ['www.googletagmanager.com'],
        connect: ['*.google-analytics.com', '*.analytics.google.com', 'www.googletagmanager.com'],
        image: ['*.google-analytics.com', 'www.googletagmanager.com'],
      },
      runs: {
        account: '',
        script: 'https://www.googletagmanager.com/gtag/js?id={account}',
        prepare: 'google-tag.js',
      },
    },
  },
]
