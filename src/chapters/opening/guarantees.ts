import { publicFaults } from '../../projections/page-surroundings.ts'
import { textOf } from '../../projections/public-pages.ts'
import { registerHash } from '../../projections/register.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { sentence } from './wording.ts'

const every = 'PT1H'

const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })
const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })
const nothingYet = (nl: string, en: string): Finding => ({ state: 'nothing-yet', seen: { nl, en } })

/** The six measures under Security, of which 'with care' is only the heading. */
const measures: readonly string[] = ['C68', 'C69', 'C70', 'C71', 'C72', 'C73']

/** Taking care is no more than its measures; which of them fails is not said here. */
async function careIsCarried({ house }: Look): Promise<Finding> {
  const states = (await house.hooks.guaranteeStates()).filter(({ clause }) => measures.includes(clause))
  if (states.some(({ state }) => state === 'broken'))
    return broken('een van de maatregelen is nu niet bevestigd', 'one of the measures is not confirmed now')
  const carried = states.filter(({ state }) => state === 'holds' || state === 'attested').length
  if (carried < measures.length)
    return nothingYet(
      `${carried} van de ${measures.length} maatregelen zijn gecontroleerd of bevestigd`,
      `${carried} of the ${measures.length} measures are checked or confirmed`,
    )
  return holds('alle maatregelen onder Beveiliging', 'all measures under Security')
}

/** The pages as served carry the published register, word for word, in both languages. */
async function statementIsProjection(look: Look): Promise<Finding> {
  const { register, hash, statement } = look.house.published()
  if (registerHash(register) !== hash) return broken('het register is veranderd', 'the register was changed')
  const said = statement.sections.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'sentence'))
  for (const [language, path] of [
    ['nl', '/privacy'],
    ['en', '/en/privacy'],
  ] as const) {
    const html = await (await look.visit(path)).text()
    if (!html.includes(`data-register="${hash}"`))
      return broken(`${path} noemt een ander register`, `${path} names another register`)
    const text = textOf(html)
    const missing = said.filter((part) => part.kind === 'sentence' && !text.includes(squeezed(part.words[language])))
    if (missing.length > 0)
      return broken(
        `op ${path} ontbreken zinnen of staan andere: ${missing.length}`,
        `on ${path} sentences are missing or differ: ${missing.length}`,
      )
  }
  const json: unknown = await (await look.visit('/privacy.json')).json()
  if (typeof json !== 'object' || json === null || !('hash' in json) || json.hash !== hash)
    return broken('/privacy.json noemt een ander register', '/privacy.json names another register')
  return holds(
    `alle ${said.length} zinnen van het register, op de bladzijde in twee talen, met hetzelfde kenmerk`,
    `all ${said.length} sentences of the register, on the page in two languages, with the same fingerprint`,
  )
}

/** Every page of the site, also those that its owner made, says at its foot who is responsible. */
async function everyPageNamesUs(look: Look): Promise<Finding> {
  const { pages, faults } = await publicFaults(look)
  const failing = pages.find(({ status }) => status >= 500)
  if (failing) return broken(`${failing.path} gaf geen bladzijde`, `${failing.path} gave no page`)
  const bare = faults.find(({ clause }) => clause === 'C75')
  if (bare)
    return broken(`onder ${bare.page} staat niet wie wij zijn`, `${bare.page} does not say at its foot who we are`)
  if (pages.length === 0) return broken('geen enkele bladzijde antwoordde', 'not a single page answered')
  return holds(`de voet van ${pages.length} bladzijden`, `the foot of ${pages.length} pages`)
}

/** The statement gives the register's own contact details, and they can be the ones of a business. @see WB-ID-01 */
async function contactDetailsStand(look: Look): Promise<Finding> {
  const { facts } = look.house.published().register
  if (!/^\d{8}$/.test(facts.kvk))
    return broken('het KvK-nummer heeft geen acht cijfers', 'the KvK number lacks eight digits')
  const text = textOf(await (await look.visit('/privacy')).text())
  const details = [facts.kvk, facts.email, facts.phone, facts.legalName, facts.address].filter(
    (one) => one !== undefined,
  )
  if (!details.every((detail) => text.includes(squeezed(detail))))
    return broken('de verklaring noemt andere contactgegevens', 'the statement names other contact details')
  if (facts.legalName === undefined || facts.address === undefined)
    return nothingYet(
      'het KvK-nummer en hoe je ons bereikt; de volledige naam of het adres vult de onderneming nog in',
      'the KvK number and how to reach us; the business has yet to fill in the full name or the address',
    )
  return holds('naam, adres, KvK-nummer en hoe je ons bereikt', 'name, address, KvK number and how to reach us')
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const check = (look: (look: Look) => Promise<Finding>): Guarantee['known'] => ({ by: 'check', every, check: look })

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C01',
    rewritten: true,
    sentence: sentence('opening-care'),
    notShown: { nl: 'of zorg ook zo voelt', en: 'whether care also feels like it' },
    known: check(careIsCarried),
  },
  {
    clause: 'C02',
    sentence: sentence('opening-statement'),
    notShown: { nl: 'wat er buiten dit programma gebeurt', en: 'what happens outside this program' },
    known: check(statementIsProjection),
  },
  {
    clause: 'C75',
    sentence: sentence('opening-website'),
    notShown: { nl: 'of er nog een andere site op onze naam staat', en: 'whether another site uses our name' },
    known: check(everyPageNamesUs),
  },
  {
    clause: 'C76',
    sentence: sentence('opening-reach'),
    notShown: { nl: 'of het nummer bij de KvK echt van ons is', en: 'whether the KvK number is really ours' },
    known: check(contactDetailsStand),
  },
]
