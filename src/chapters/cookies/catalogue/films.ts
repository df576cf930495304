import { google } from './google.ts'
import type { Offer } from './index.ts'

/** @see https://support.google.com/youtube/answer/171780 and https://vimeo.com/cookie_list */
export const films: readonly Offer[] = [
  {
    asOf: '2026-11-23',
    service: {
      id: 'youtube',
      name: 'YouTube',
      kind: 'embed',
      purpose: 'media',
      words: {
        nl: 'Toont een filmpje van YouTube op de plek zelf, zonder dat je onze site verlaat.',
        en: 'Shows a YouTube film in its place, without leaving our site.',
      },
      recipient: google,
      data: {
        nl: 'je IP-adres, kenmerken van je browser en welk filmpje je bekijkt',
        en: 'your IP address, features of your browser and which film you watch',
      },
      stores: [
        {
          name: 'yt-remote-*',
          kind: 'localStorage',
          at: 'their host',
          lasts: 'until deleted',
          words: { nl: 'instellingen van de speler', en: 'settings of the player' },
        },
        {
          name: 'VISITOR_INFO1_LIVE',
          kind: 'cookie',
          at: 'their host',
          lasts: 'P180D',
          words: {
            nl: 'herkent je browser en meet de verbinding',
            en: 'recognises your browser and measures the line',
          },
        },
        {
          name: 'YSC',
          kind: 'cookie',
          at: 'their host',
          lasts: 'session',
          words: { nl: 'telt weergaven', en: 'counts views' },
        },
      ],
      hosts: { frame: ['www.youtube-nocookie.com'] },
      frames: [
        {
          link: '^https://(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?v=|embed/|shorts/)([\\w-]{6,20})(?:[?&#].*)?$',
          frame: 'https://www.youtube-nocookie.com/embed/$1',
          shape: 'wide',
          example: 'https://www.youtube.com/watch?v=abcdefghijk',
        },
        {
          link: '^https://youtu\\.be/([\\w-]{6,20})(?:[?#].*)?$',
          frame: 'https://www.youtube-nocookie.com/embed/$1',
          shape: 'wide',
          example: 'https://youtu.be/abcdefghijk',
        },
      ],
    },
  },
  {
    asOf: '2026-11-23',
    service: {
      id: 'vimeo',
      name: 'Vimeo',
      kind: 'embed',
      purpose: 'media',
      words: {
        nl: 'Toont een filmpje van Vimeo op de plek zelf. We vragen Vimeo daarbij om je niet te volgen.',
        en: 'Shows a Vimeo film in its place. We ask Vimeo not to track you with it.',
      },
      recipient: {
        name: 'Vimeo.com, Inc.',
        country: 'US',
        statement: 'https://vimeo.com/privacy',
        transfer: { kind: 'standard clauses', module: '1', signedOn: '2021-09-27' },
      },
      data: {
        nl: 'je IP-adres, kenmerken van je browser en welk filmpje je bekijkt',
        en: 'your IP address, features of your browser and which film you watch',
      },
      stores: [
        {
          name: 'player',
          kind: 'cookie',
          at: 'their host',
          lasts: 'P1Y',
          words: { nl: 'onthoudt geluid en kwaliteit', en: 'remembers sound and quality' },
        },
      ],
      hosts: { frame: ['player.vimeo.com'] },
      frames: [
        {
          link: '^https://(?:www\\.)?(?:player\\.)?vimeo\\.com/(?:video/)?(\\d{5,12})(?:[?#].*)?$',
          frame: 'https://player.vimeo.com/video/$1?dnt=1',
          shape: 'wide',
          example: 'https://vimeo.com/123456789',
        },
      ],
    },
  },
]
