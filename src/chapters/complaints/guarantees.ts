import { today } from '../../platform/clock.ts'
import type { Finding, Guarantee, House, Look } from '../chapter.ts'
import { authorityAddress } from './letters.ts'
import { complaintsGate } from './tables.ts'

const lookedAt = 25
const pages = ['/klacht', '/en/klacht'] as const

const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })
const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })

/** What the page itself says, without the frame around it. */
const textOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()

/** Words that would make talking to us a condition of going to the authority. */
const condition =
  /\beerst\b|pas daarna|pas als|alleen als|niet eens (bent|met onze reactie)|\bfirst\b|only (if|when|after)|before you (go|may)|do not agree with our/

async function checkInvitation(look: Look): Promise<Finding> {
  for (const path of pages) {
    const page = await look.visit(path)
    const html = await page.text()
    if (page.status !== 200 || !/<form[^>]*klacht/.test(html))
      return broken('Het klachtenformulier werkt niet.', 'The complaint form does not work.')
    if (condition.test(textOf(html)))
      return broken('De pagina stelt een voorwaarde aan een klacht.', 'The page puts a condition on a complaint.')
  }
  return holds('De pagina nodigt uit en stelt geen voorwaarde.', 'The page invites and sets no condition.')
}

async function checkTerm({ house }: Look): Promise<Finding> {
  const db = house.read(complaintsGate)
  const now = today(house.clock)
  const open = await db.selectFrom('complaint').select('promiseBy').where('closedAt', 'is', null).execute()
  const closed = await db
    .selectFrom('complaint')
    .select(['id', 'promiseBy', 'closedAt', 'closingLetterId'])
    .where('closedAt', '>=', now.subtract({ years: 1 }).toString())
    .execute()
  if (open.length + closed.length === 0)
    return {
      state: 'nothing-yet',
      seen: { nl: 'Er kwam nog geen klacht binnen.', en: 'No complaint has come in yet.' },
    }
  if (open.some(({ promiseBy }) => promiseBy < now.toString()))
    return broken('Een klacht wacht langer dan we beloofden.', 'A complaint waits longer than we promised.')
  const letters = await db
    .selectFrom('complaintLetter')
    .select(['id', 'complaintId'])
    .where('kind', '=', 'answer')
    .execute()
  const answers = new Map(letters.map(({ id, complaintId }) => [complaintId, id]))
  if (closed.some(({ id, closingLetterId }) => closingLetterId === null || answers.get(id) !== closingLetterId))
    return broken(
      'Een klacht is gesloten zonder geschreven antwoord.',
      'A complaint was closed without a written answer.',
    )
  if (closed.some(({ closedAt, promiseBy }) => closedAt !== null && dayOf(house, closedAt) > promiseBy))
    return broken('Het afgelopen jaar kwam een antwoord te laat.', 'In the past year an answer came too late.')
  return holds(
    'Geen klacht is over zijn dag heen, en elk antwoord is een brief.',
    'No complaint is past its day, and every answer is a letter.',
  )
}

const dayOf = (house: House, at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(house.clock.zone).toPlainDate().toString()

async function checkAuthority(look: Look): Promise<Finding> {
  for (const path of pages) {
    const text = textOf(await (await look.visit(path)).text())
    if (!/je mag altijd|at any time/.test(text))
      return broken('De pagina zegt niet dat je altijd mag.', 'The page does not say that you may at any time.')
    if (condition.test(text)) return broken('De pagina stelt een voorwaarde.', 'The page sets a condition.')
  }
  const letters = await look.house
    .read(complaintsGate)
    .selectFrom('complaintLetter')
    .select('text')
    .orderBy('sentAt', 'desc')
    .limit(lookedAt)
    .execute()
  const texts = await Promise.all(letters.map(({ text }) => look.house.vault.reveal(text, 'complaints')))
  if (texts.some((text) => !text.includes(authorityAddress)))
    return broken(
      'Een brief noemt de Autoriteit Persoonsgegevens niet.',
      'A letter does not name the Data Protection Authority.',
    )
  return holds(
    'De pagina en de brieven die we naliepen, wijzen de weg zonder voorwaarde.',
    'The page and the letters that we went through show the way without a condition.',
  )
}

async function checkLink(look: Look): Promise<Finding> {
  const { host } = new URL(authorityAddress)
  for (const path of pages) {
    const html = await (await look.visit(path)).text()
    const leads = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
    const isThere = leads.some(
      (href) => URL.canParse(href) && new URL(href).protocol === 'https:' && new URL(href).host === host,
    )
    if (!isThere)
      return broken(
        'De link naar de Autoriteit ontbreekt of klopt niet.',
        'The link to the Authority is missing or wrong.',
      )
  }
  return holds(`De link leidt naar ${host}.`, `The link leads to ${host}.`)
}

const check = (every: string, does: (look: Look) => Promise<Finding>) => ({ by: 'check', every, check: does }) as const

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C77',
    sentence: { nl: 'Heb je een klacht? Vertel het ons.', en: 'Do you have a complaint? Tell us.' },
    notShown: {
      nl: 'Een klacht per telefoon of brief schrijft een mens op.',
      en: 'A complaint by telephone or letter is written down by a person.',
    },
    known: check('PT1H', checkInvitation),
  },
  {
    clause: 'C78',
    sentence: {
      nl: 'Je krijgt binnen vier weken een geschreven antwoord.',
      en: 'You have a written answer within four weeks.',
    },
    notShown: {
      nl: 'Of het antwoord je helpt, staat hier niet.',
      en: 'Whether the answer helps you is not shown here.',
    },
    known: check('PT1H', checkTerm),
  },
  {
    clause: 'C79',
    rewritten: true,
    sentence: {
      nl: 'Je mag altijd naar de Autoriteit Persoonsgegevens.',
      en: 'You may go to the Data Protection Authority at any time.',
    },
    notShown: { nl: 'Brieven buiten dit programma zien we niet.', en: 'We do not see letters outside this program.' },
    known: check('PT6H', checkAuthority),
  },
  {
    clause: 'C80',
    sentence: {
      nl: 'De link naar de Autoriteit Persoonsgegevens klopt.',
      en: 'The link to the Data Protection Authority is right.',
    },
    notShown: {
      nl: 'Of die website het doet, vragen we niet: onze server roept geen andere sites aan.',
      en: 'Whether that website works we do not ask: our server calls no other sites.',
    },
    known: check('PT6H', checkLink),
  },
]
