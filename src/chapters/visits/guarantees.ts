import type { ClauseId } from '../../register/clauses.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { loadedFromElsewhere } from './pages-look.ts'

const published = ['/privacy', '/en/privacy'] as const

/** A claim that we took back: the published texts are read for its words. */
type Withdrawn = {
  readonly clause: ClauseId
  readonly sentence: Words
  readonly claims: readonly RegExp[]
  readonly alsoPages?: true
}

const notShown: Words = {
  nl: 'De controle leest de verklaring zoals zij nu op de website staat, in beide talen. Ze leest geen oude mails of brieven.',
  en: 'The check reads the statement as it stands on the website now, in both languages. It does not read old mails or letters.',
}

const withdrawn: readonly Withdrawn[] = [
  {
    clause: 'C41',
    sentence: {
      nl: 'We bewaren niets over je bezoek, dus er valt niets te anonimiseren.',
      en: 'We keep nothing about your visit, so there is nothing to anonymise.',
    },
    claims: [
      /zo ?veel mogelijk (ge)?anoni/i,
      /anonymi[sz]ed (as (far|much) as|where) possible/i,
      /as anonymi[sz]ed as possible/i,
    ],
  },
  {
    clause: 'C42',
    sentence: {
      nl: 'Je IP-adres gaat naar niemand die meet of adverteert: onze pagina’s laden niets van anderen.',
      en: 'Your IP address goes to nobody who measures or advertises: our pages load nothing from others.',
    },
    claims: [/IP-adres wordt nadrukkelijk niet meegegeven/i, /IP address is expressly not/i],
    alsoPages: true,
  },
  {
    clause: 'C43',
    sentence: {
      nl: 'We sturen geen gegevens over je bezoek naar de Verenigde Staten.',
      en: 'We send no data about your visit to the United States.',
    },
    claims: [
      /met inbegrip van het IP-adres/i,
      /including (the|your) IP address/i,
      /servers in de Verenigde Staten/i,
      /servers in the United States/i,
    ],
    alsoPages: true,
  },
  {
    clause: 'C45',
    sentence: {
      nl: 'Wat er op deze website draait, kiezen wij; wij zijn er verantwoordelijk voor.',
      en: 'What runs on this website is our choice; we are responsible for it.',
    },
    claims: [
      /(heeft|hebben) (hier|daar|er) ?(op)? ?geen invloed/i,
      /geen invloed op/i,
      /no (influence|control) (on|over)/i,
    ],
  },
  {
    clause: 'C47',
    sentence: {
      nl: 'We beroepen ons niet op een regeling die de rechter ongeldig heeft verklaard.',
      en: 'We do not rely on an arrangement that the court has declared invalid.',
    },
    claims: [/privacy[ -]?shield/i, /safe[ -]?harbou?r/i],
  },
]

async function check(look: Look, { claims, alsoPages }: Withdrawn): Promise<Finding> {
  for (const path of published) {
    const answer = await look.visit(path)
    if (!answer.ok) return broken(`${path} is niet te lezen`, `${path} cannot be read`)
    const text = (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\s+/g, ' ')
    const claim = claims.find((each) => each.test(text))
    if (claim) return broken(`in ${path} staat de ingetrokken bewering nog`, `${path} still holds the withdrawn claim`)
  }
  if (!alsoPages) return holds('de verklaring gelezen in 2 talen', 'the statement read in 2 languages')
  const { pages, found } = await loadedFromElsewhere(look)
  const [first] = found
  if (first)
    return broken(`${first.page} laadt iets van ${first.host}`, `${first.page} loads something from ${first.host}`)
  return holds(
    `de verklaring in 2 talen en ${pages} pagina’s gelezen`,
    `the statement in 2 languages and ${pages} pages read`,
  )
}

const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })
const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })

export const guarantees: readonly Guarantee[] = withdrawn.map((claim) => ({
  clause: claim.clause,
  sentence: claim.sentence,
  rewritten: true,
  notShown,
  known: { by: 'check', every: 'P1D', check: (look) => check(look, claim) },
}))
