import { google } from './google.ts'
import type { Offer } from './index.ts'

const sees = {
  nl: 'je IP-adres, kenmerken van je browser en welke plek je bekijkt',
  en: 'your IP address, features of your browser and which place you look at',
} as const

export const maps: readonly Offer[] = [
  {
    asOf: '2026-11-23',
    service: {
      id: 'openstreetmap',
      name: 'OpenStreetMap',
      kind: 'embed',
      purpose: 'media',
      words: {
        nl: 'Toont een kaart van OpenStreetMap waarop je kunt schuiven en vergroten.',
        en: 'Shows a map of OpenStreetMap that you can move and enlarge.',
      },
      recipient: {
        name: 'OpenStreetMap Foundation',
        country: 'GB',
        statement: 'https://osmfoundation.org/wiki/Privacy_Policy',
        transfer: { kind: 'adequacy', decision: 'United Kingdom' },
      },
      data: sees,
      stores: [
        {
          name: '_osm_totp_token',
          kind: 'cookie',
          at: 'their host',
          lasts: 'PT1H',
          words: { nl: 'geeft toegang tot de kaart', en: 'gives access to the map' },
        },
      ],
      hosts: { frame: ['www.openstreetmap.org'] },
      frames: [
        {
          link: '^https://www\\.openstreetmap\\.org/export/embed\\.html(\\?[\\w=&.,%-]+)$',
          frame: 'https://www.openstreetmap.org/export/embed.html$1',
          shape: 'square',
          example: 'https://www.openstreetmap.org/export/embed.html?bbox=5.1%2C52.0%2C5.2%2C52.1&layer=mapnik',
        },
      ],
    },
  },
  {
    asOf: '2026-11-23',
    service: {
      id: 'google-maps',
      name: 'Google Maps',
      kind: 'embed',
      purpose: 'media',
      words: {
        nl: 'Toont een kaart van Google waarop je kunt schuiven en een route kunt vragen.',
        en: 'Shows a map of Google that you can move and ask for a route.',
      },
      recipient: google,
      data: sees,
      stores: [
        {
          name: 'NID',
          kind: 'cookie',
          at: 'their host',
          lasts: 'P6M',
          words: { nl: 'herkent je browser bij Google', en: 'recognises your browser at Google' },
        },
      ],
      hosts: { frame: ['www.google.com'] },
      frames: [
        {
          link: '^https://www\\.google\\.(?:com|nl)/maps/embed(\\?pb=[\\w!.%:-]+)$',
          frame: 'https://www.google.com/maps/embed$1',
          shape: 'square',
          example: 'https://www.google.com/maps/embed?pb=!1m18!1m12',
        },
      ],
    },
  },
]
