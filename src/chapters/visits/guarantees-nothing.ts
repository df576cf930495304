import { publicFaults } from '../../projections/page-surroundings.ts'
import { personalTables } from '../../projections/register.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { loadedFromElsewhere } from './pages-look.ts'
import { declaration } from './wording.ts'

const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })
const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })

/** Every place and page that a page of ours points at is there, also on the pages that the owner made. */
async function pointsSomewhere(look: Look): Promise<Finding> {
  const { pages, faults } = await publicFaults(look)
  const [first, ...more] = faults.filter(({ clause }) => clause === 'C13')
  if (first === undefined)
    return holds(
      `alle verwijzingen in de verklaring en op ${pages.length} bladzijden, in twee talen`,
      `every reference in the statement and on ${pages.length} pages, in two languages`,
    )
  return broken(
    `${more.length + 1} verwijzingen lopen dood: ${first.page} → ${first.element}`,
    `${more.length + 1} references lead nowhere: ${first.page} → ${first.element}`,
  )
}

/** A topic is one of the site itself, with a page of its own; it says nothing of who reads it. */
async function topicsAreOurs(look: Look): Promise<Finding> {
  const { faults } = await publicFaults(look)
  const unknown = faults.find(({ clause }) => clause === 'C38')
  if (unknown) return { state: 'broken', seen: unknown.sentence }
  return nothingIsCounted(look)
}

/** No page makes a browser speak to somebody who could measure. */
async function nobodyMeasures(look: Look): Promise<Finding> {
  const { pages, found } = await loadedFromElsewhere(look)
  const [first] = found
  if (first)
    return broken(`${first.page} laadt iets van ${first.host}`, `${first.page} loads something from ${first.host}`)
  return holds(`${pages} pagina’s: niets van een ander`, `${pages} pages: nothing from anybody else`)
}

/** The program has no place to keep a visit in. */
async function nothingIsCounted({ house, schemaDifferences }: Look): Promise<Finding> {
  const { register } = house.published()
  const own = register.declarations
    .filter(({ chapter }) => chapter === 'visits')
    .flatMap(({ plainTables }) => Object.keys(plainTables))
  const tables = [
    ...own,
    ...personalTables(register).flatMap(({ chapter, name }) => (chapter === 'visits' ? [name] : [])),
  ]
  const stray = await schemaDifferences()
  if (tables.length + stray.length > 0)
    return broken('er is een plek waar bezoek kan staan', 'there is a place where visits could be')
  return holds('de database: geen tabel voor bezoek', 'the database: no table for visits')
}

const wordsOf = (clause: ClauseId) => {
  const sentence = declaration.sentences.find(({ clauses }) => clauses.includes(clause))
  if (!sentence) throw new Error(`visits says nothing for ${clause}`)
  return sentence.words
}

const outside = { nl: 'wat er buiten deze website gebeurt', en: 'what happens outside this website' }

const promise = (clause: ClauseId, check: (look: Look) => Promise<Finding>, rewritten: boolean): Guarantee => ({
  clause,
  sentence: wordsOf(clause),
  ...(rewritten && { rewritten: true as const }),
  notShown: outside,
  known: { by: 'check', every: 'P1D', check },
})

export const nothingKept: readonly Guarantee[] = [
  promise('C13', pointsSomewhere, false),
  ...(['C37', 'C40', 'C44', 'C46'] as const).map((clause) => promise(clause, nobodyMeasures, true)),
  promise('C38', topicsAreOurs, true),
  promise('C39', nothingIsCounted, true),
]
