import { publicPages } from '../../projections/public-pages.ts'
import { cookiesOf } from '../../projections/register.ts'
import type { Statement } from '../../projections/statement.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { servicesAreSaid } from './guarantees-consent.ts'
import { broken, checked, holds, nothingYet } from './said.ts'

const declared = (look: Look) => cookiesOf(look.house.published().register)
const sameNames = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join()
const nameOf = (line: string) => line.split('=')[0]?.trim() ?? ''

/** The tables of the published statement name what is declared, no more and no less. */
async function statementLists(look: Look): Promise<Finding> {
  const { statement } = look.house.published()
  const rows = statement.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' && part.id.endsWith('-cookies') ? part.rows : [])),
  )
  const listed = rows.map(([name]) => name?.nl ?? '')
  const names = declared(look).map(({ name }) => name)
  if (!sameNames(listed, names))
    return broken(
      'de lijst in de verklaring klopt niet met het register',
      'the list in the statement differs from the register',
    )
  if (rows.some((row) => row.some((cell) => cell.nl.trim() === '')))
    return broken('in de lijst ontbreekt een doel of een duur', 'the list lacks a purpose or a duration')
  const unsaid = servicesAreSaid(look)
  if (unsaid) return unsaid
  return holds(
    `de lijst in de verklaring: ${names.length} in totaal`,
    `the list in the statement: ${names.length} in all`,
  )
}

/** /cookies names what is declared, and no public page sets anything else. */
async function pageLists(look: Look): Promise<Finding> {
  const names = declared(look).map(({ name }) => name)
  const html = await (await look.visit('/cookies')).text()
  const shown = [...html.matchAll(/\bid="cookie-([^"]+)"/g)].map(([, name]) => name ?? '')
  if (!sameNames(shown, names))
    return broken('de lijst op /cookies klopt niet met het register', 'the list on /cookies differs from the register')
  const pages = await publicPages(look)
  const stray = pages.flatMap(({ path, cookies }) =>
    cookies
      .map(nameOf)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} (${path})`),
  )
  if (stray.length > 0) return broken(`niet op de lijst: ${stray.join(', ')}`, `not on the list: ${stray.join(', ')}`)
  return holds(
    `de lijst op /cookies en ${pages.length} openbare adressen`,
    `the list on /cookies and ${pages.length} public addresses`,
  )
}

const kinds = {
  nl: ['cookies', 'localStorage', 'sessionStorage', 'databases in de browser', 'kenmerken van je apparaat'],
  en: ['cookies', 'localStorage', 'sessionStorage', 'databases in the browser', 'features of your device'],
} as const
const withdrawn = /harde\s+schijf|klein(e)?\s+tekstbestand|hard\s+(disk|drive)|small\s+text\s+file/i

const sentencesOf = ({ sections }: Statement) =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'sentence' ? [part] : [])))

/** @see Telecommunicatiewet art. 11.7a */
async function definitionCoversAll(look: Look): Promise<Finding> {
  const sentences = sentencesOf(look.house.published().statement)
  const definition = sentences.find(({ clauses }) => clauses.includes('C25'))?.words
  const lacking = (['nl', 'en'] as const).filter((language) =>
    kinds[language].some((kind) => !definition?.[language].includes(kind)),
  )
  if (lacking.length > 0)
    return broken(
      'de omschrijving noemt niet elke manier van bewaren',
      'the definition does not name every way of storing',
    )
  if (sentences.some(({ words }) => withdrawn.test(words.nl) || withdrawn.test(words.en)))
    return broken('de oude omschrijving staat nog in de verklaring', 'the old definition is still in the statement')
  return holds('de omschrijving in de verklaring, in beide talen', 'the definition in the statement, in both languages')
}

/** Whatever is stored without asking has a reason and a feature that stops without it. */
async function necessaryIsNeeded(look: Look): Promise<Finding> {
  const necessary = declared(look).filter((cookie) => cookie.class === 'necessary')
  if (necessary.length === 0) return nothingYet('er is nog geen cookie', 'there is no cookie yet')
  const unfounded = necessary.filter(({ necessity, feature }) =>
    [necessity.nl, necessity.en, feature.nl, feature.en].some((text) => text.trim().length < 4),
  )
  if (unfounded.length > 0) {
    const names = unfounded.map(({ name }) => name).join(', ')
    return broken(`zonder reden of zonder onderdeel: ${names}`, `without a reason or a feature: ${names}`)
  }
  const names = necessary.map(({ name }) => name).join(', ')
  return holds(`de reden bij ${names}`, `the reason for ${names}`)
}

/** As long as nothing can be ordered there is no cart: no page for one, and nothing stored for one. */
async function noCart(look: Look): Promise<Finding> {
  const stored = declared(look).filter((cookie) => cookie.class === 'necessary' && cookie.because === 'cart')
  if (stored.length > 0) {
    const names = stored.map(({ name }) => name).join(', ')
    return broken(`er is een cookie voor een winkelwagen: ${names}`, `there is a cookie for a cart: ${names}`)
  }
  const places = look.routes.filter(({ path }) => /^\/(winkelwagen|bestellen)(\/|$)/.test(path)).map(({ path }) => path)
  if (places.length > 0)
    return broken(`er valt iets te bestellen: ${places.join(', ')}`, `something can be ordered: ${places.join(', ')}`)
  return holds(
    `${look.routes.length} adressen en ${declared(look).length} cookies`,
    `${look.routes.length} addresses and ${declared(look).length} cookies`,
  )
}

export const listed: readonly Guarantee[] = [
  checked('C24', statementLists, {
    nl: 'wat je browser zelf bewaart, zoals de geschiedenis van je bezoek',
    en: 'what your browser keeps by itself, such as the history of your visits',
  }),
  checked(
    'C25',
    definitionCoversAll,
    {
      nl: 'of een rechter de omschrijving net zo leest',
      en: 'whether a court reads the definition the same way',
    },
    { rewritten: true },
  ),
  checked('C30', pageLists, {
    nl: 'wat een script in je browser bewaart; dat ziet deze controle niet van buiten',
    en: 'what a script stores in your browser; from outside this check does not see it',
  }),
  checked('C31', necessaryIsNeeded, {
    nl: 'of jij het onderdeel zelf nodig vindt',
    en: 'whether you yourself find the feature necessary',
  }),
  checked(
    'C32',
    noCart,
    { nl: 'wat je elders bij ons bestelt', en: 'what you order from us elsewhere' },
    { rewritten: true },
  ),
]
