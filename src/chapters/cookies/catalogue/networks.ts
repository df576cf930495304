import type { Service, Stored } from '../../../register/service.ts'
import type { Offer } from './index.ts'

const sees = {
  nl: 'je IP-adres, kenmerken van je browser, welke pagina je leest, en wie je bent als je daar bent ingelogd',
  en: 'your IP address, features of your browser, which page you read, and who you are if you are signed in there',
} as const
const shows = (name: string): Service['words'] => ({
  nl: `Toont een bericht van ${name} op de plek zelf.`,
  en: `Shows a post of ${name} in its place.`,
})
const recognises = (name: string, lasts: string): Stored => ({
  name,
  kind: 'cookie',
  at: 'their host',
  lasts,
  words: { nl: 'herkent je browser', en: 'recognises your browser' },
})
const framework = { kind: 'adequacy', decision: 'EU-US Data Privacy Framework' } as const

/** Posts in their place. A button to share is a plain link and needs none of these. */
export const networks: readonly Offer[] = [
  {
    asOf: '2026-11-23',
    service: {
      ...{ id: 'linkedin', name: 'LinkedIn', kind: 'embed', purpose: 'social', words: shows('LinkedIn'), data: sees },
      recipient: {
        name: 'LinkedIn Ireland Unlimited Company',
        country: 'IE',
        statement: 'https://www.linkedin.com/legal/privacy-policy',
      },
      stores: [recognises('bcookie', 'P1Y'), recognises('li_gc', 'P180D'), recognises('lidc', 'P1D')],
      hosts: { frame: ['www.linkedin.com'] },
      frames: [
        {
          link: '^https://www\\.linkedin\\.com/embed/feed/update/(urn:li:(?:share|ugcPost|activity):\\d+)(?:\\?.*)?$',
          frame: 'https://www.linkedin.com/embed/feed/update/$1',
          shape: 'tall',
          example: 'https://www.linkedin.com/embed/feed/update/urn:li:share:7000000000000000000',
        },
      ],
    },
  },
  {
    asOf: '2026-11-23',
    service: {
      ...{ id: 'facebook', name: 'Facebook', kind: 'embed', purpose: 'social', words: shows('Facebook'), data: sees },
      recipient: {
        name: 'Meta Platforms Ireland Limited',
        country: 'IE',
        statement: 'https://www.facebook.com/privacy/policy/',
      },
      stores: [recognises('datr', 'P400D'), recognises('fr', 'P90D'), recognises('sb', 'P400D')],
      hosts: { frame: ['www.facebook.com'] },
      frames: [
        {
          link: '^https://www\\.facebook\\.com/plugins/(post|video)\\.php(\\?href=[\\w%.&=-]+)$',
          frame: 'https://www.facebook.com/plugins/$1.php$2',
          shape: 'tall',
          example: 'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpage%2Fposts%2F1',
        },
      ],
    },
  },
  {
    asOf: '2026-11-23',
    service: {
      ...{ id: 'x', name: 'X (Twitter)', kind: 'embed', purpose: 'social', words: shows('X (Twitter)'), data: sees },
      recipient: {
        name: 'X Corp.',
        country: 'US',
        statement: 'https://x.com/en/privacy',
        transfer: framework,
      },
      stores: [recognises('guest_id', 'P400D'), recognises('personalization_id', 'P400D')],
      hosts: { frame: ['platform.twitter.com'] },
      frames: [
        {
          link: '^https://(?:www\\.)?(?:x|twitter)\\.com/\\w{1,20}/status/(\\d{5,25})(?:\\?.*)?$',
          frame: 'https://platform.twitter.com/embed/Tweet.html?id=$1&dnt=true',
          shape: 'tall',
          example: 'https://x.com/naam/status/1234567890123456789',
        },
      ],
    },
  },
]
