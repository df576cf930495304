import { site as demo } from '../../sites/demo/index.ts'
import type { Site } from '../../src/chapters/website/site.ts'
import type { Service } from '../../src/register/service.ts'

const hosted = (host: string) => ({ script: [host], frame: [host], image: [host], connect: [host] })

/** Five services as a small business has them: two that show something, one network, one counter, one advertiser. */
export const fiveServices: readonly Service[] = [
  {
    id: 'filmwand',
    name: 'Filmwand',
    kind: 'embed',
    purpose: 'media',
    words: { nl: 'Toont onze filmpjes.', en: 'Shows our films.' },
    recipient: { name: 'Filmwand Ireland Limited', country: 'IE', statement: 'https://filmwand.test/privacy' },
    data: { nl: 'je IP-adres en wat je bekijkt', en: 'your IP address and what you watch' },
    stores: [],
    hosts: hosted('filmwand.test'),
  },
  {
    id: 'kaartenbak',
    name: 'Kaartenbak',
    kind: 'embed',
    purpose: 'media',
    words: { nl: 'Toont de weg naar ons.', en: 'Shows the way to us.' },
    recipient: { name: 'Kaartenbak B.V.', country: 'NL', statement: 'https://kaartenbak.test/privacy' },
    data: { nl: 'je IP-adres en waar je op de kaart kijkt', en: 'your IP address and where on the map you look' },
    stores: [],
    hosts: hosted('kaartenbak.test'),
  },
  {
    id: 'prikbord',
    name: 'Prikbord',
    kind: 'embed',
    purpose: 'social',
    words: { nl: 'Toont onze berichten.', en: 'Shows our posts.' },
    recipient: { name: 'Prikbord Ireland Limited', country: 'IE', statement: 'https://prikbord.test/privacy' },
    data: { nl: 'je IP-adres en welke pagina je leest', en: 'your IP address and which page you read' },
    stores: [
      { name: 'prikbord', kind: 'sessionStorage', at: 'our site', lasts: 'session', words: { nl: 'a', en: 'a' } },
    ],
    hosts: hosted('prikbord.test'),
  },
  {
    id: 'teller',
    name: 'Teller',
    kind: 'script',
    purpose: 'statistics',
    words: { nl: 'Telt bezoek.', en: 'Counts visits.' },
    recipient: { name: 'Teller Ireland Limited', country: 'IE', statement: 'https://teller.test/privacy' },
    data: { nl: 'je IP-adres en welke paginaʼs je leest', en: 'your IP address and which pages you read' },
    stores: [
      { name: '_tel*', kind: 'cookie', at: 'our site', lasts: 'P2Y', words: { nl: 'nummer', en: 'number' } },
      { name: 'tel.queue', kind: 'localStorage', at: 'our site', lasts: 'until deleted', words: { nl: 'b', en: 'b' } },
    ],
    hosts: { ...hosted('teller.test'), script: ['teller.test', 'www.googletagmanager.com'] },
  },
  {
    id: 'reclame',
    name: 'Reclamezuil',
    kind: 'script',
    purpose: 'advertising',
    words: { nl: 'Toont reclame.', en: 'Shows advertisements.' },
    recipient: { name: 'Reclamezuil Inc.', country: 'US', statement: 'https://reclame.test/privacy' },
    data: { nl: 'je IP-adres en welke paginaʼs je leest', en: 'your IP address and which pages you read' },
    stores: [
      { name: '_rz', kind: 'cookie', at: 'our site', lasts: 'P3M', words: { nl: 'nummer', en: 'number' } },
      { name: 'reclame', kind: 'indexedDB', at: 'our site', lasts: 'until deleted', words: { nl: 'c', en: 'c' } },
    ],
    hosts: hosted('reclame.test'),
  },
]

/** The fictional business with a web shop elsewhere that carries the tag. */
export const withShop = (host: string, services: readonly Service[] = fiveServices): Site => ({
  ...demo,
  facts: { ...demo.facts, services, sites: [{ id: 'winkel', host, services: services.map(({ id }) => id) }] },
})
