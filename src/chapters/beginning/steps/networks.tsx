import { Field } from '../../../platform/html/index.ts'
import type { Step, Typed, Wrong } from './step.ts'

const most = 10

const linesOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isProfile = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.')
}

/** The addresses of one's own pages elsewhere, from the answer to this question. */
export const networksIn = ({ links = '' }: Typed): string[] => linesOf(links).filter(isProfile)

export const networks: Step = {
  slug: 'netwerken',
  title: { nl: 'Op welke netwerken zit je?', en: 'Which networks are you on?' },
  lead: {
    nl: 'Je site krijgt alleen een gewone link. We laden niets van een netwerk: geen knop, geen filmpje, geen teller.',
    en: 'Your site gets a plain link only. We load nothing from a network: no button, no film, no counter.',
  },
  means: {
    nl: 'Wie je site bezoekt, wordt door geen netwerk gevolgd. Pas wie op de link drukt, gaat erheen. Wil je een filmpje, kaart of bericht van een ander laten zien, dan kies je dat later bij Cookies en diensten: je bezoekers worden er dan eerst om gevraagd.',
    en: 'No network follows who visits your site. Only whoever presses the link goes there. If you want to show a film, map or post of others, you choose that later at Cookies and services: your visitors are asked first.',
  },
  names: ['links'],
  typedOf: (_, { links = '' }) => ({ links }),
  read({ links = '' }) {
    const lines = linesOf(links)
    const bad = lines.find((line) => !isProfile(line))
    const wrong: Wrong[] = []
    if (bad !== undefined)
      wrong.push({
        field: 'links',
        words: {
          nl: `Dit is geen adres dat met https:// begint: ${bad.slice(0, 60)}`,
          en: `This is no address that begins with https://: ${bad.slice(0, 60)}`,
        },
      })
    if (lines.length > most)
      wrong.push({ field: 'links', words: { nl: `Kies er hooguit ${most}.`, en: `Choose ${most} at most.` } })
    return { wrong, change: {}, answer: { links: lines.join('\n') } }
  },
  without: (facts) => facts,
  fields: ({ ask: { t }, at, wrong }) => (
    <Field
      name="links"
      label={t({ nl: 'Adressen van je eigen pagina’s', en: 'Addresses of your own pages' })}
      hint={t({
        nl: 'Eén per regel, zoals https://netwerk.voorbeeld/naam. Op geen enkel netwerk? Laat het leeg.',
        en: 'One a line, such as https://network.example/name. On none at all? Leave it empty.',
      })}
      value={at('links')}
      multiline
      rows={4}
      error={wrong('links')}
    />
  ),
}
