import { publicFaults } from '../../projections/page-surroundings.ts'
import { linksAway } from '../../projections/public-pages.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { declaration } from './wording.ts'

const sentence = (id: string): Words => {
  const found = declaration.sentences.find((one) => one.id === id)
  if (!found) throw new Error(`the chapter on links has no sentence ${id}`)
  return found.words
}

const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })
const ownHost = (look: Look) => new URL(look.house.baseUrl).host

/** Every link away is marked, and carries nothing of the page that it stands on. */
async function linksTellNothing(look: Look): Promise<Finding> {
  const { pages, faults } = await publicFaults(look)
  const telling = pages.filter(({ referrerPolicy }) => !/^(same-origin|no-referrer)$/.test(referrerPolicy))
  if (telling.length > 0) return broken(`vertelt verder: ${paths(telling)}`, `tells others: ${paths(telling)}`)
  const bare = faults.filter(({ clause }) => clause === 'C52').map(({ page }) => ({ path: page }))
  if (bare.length > 0) return broken(`link zonder teken: ${paths(bare)}`, `link without its mark: ${paths(bare)}`)
  const count = pages.flatMap((page) => linksAway(page, ownHost(look))).length
  const seen = {
    nl: `${count} links naar andere websites op ${pages.length} bladzijden`,
    en: `${count} links to other websites on ${pages.length} pages`,
  }
  return { state: count === 0 ? 'nothing-yet' : 'holds', seen }
}

const paths = (pages: readonly { path: string }[]) => [...new Set(pages.map(({ path }) => path))].join(', ')

/** The disclaimer does not stretch to those who work for us: no link leads to one of their hosts. @see GDPR Art. 82, 28 */
async function disclaimerEndsAtOurs(look: Look): Promise<Finding> {
  const said = look.house
    .published()
    .statement.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'sentence' && part.clauses.includes('C53') ? [part.words] : [])),
    )
  const carvedOut = said.some(({ nl, en }) => /voor hen blijven wij/.test(nl) && /for them we remain/.test(en))
  if (!carvedOut)
    return broken('de zin zondert wie voor ons werkt niet uit', 'the sentence does not except those who work for us')
  const { pages, faults } = await publicFaults(look)
  const covered = faults.filter(({ clause }) => clause === 'C53').map(({ element }) => element)
  if (covered.length > 0)
    return broken(
      `link naar wie voor ons werkt: ${covered.join(', ')}`,
      `link to somebody who works for us: ${covered.join(', ')}`,
    )
  const links = pages.flatMap((page) => linksAway(page, ownHost(look)))
  return {
    state: 'holds',
    seen: {
      nl: `de zin in de verklaring, en ${links.length} links naast de lijst van ontvangers`,
      en: `the sentence in the statement, and ${links.length} links beside the list of recipients`,
    },
  }
}

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C52',
    sentence: sentence('links-marked'),
    notShown: { nl: 'wat je browser uit zichzelf meestuurt', en: 'what your browser sends along by itself' },
    known: { by: 'check', every: 'PT1H', check: linksTellNothing },
  },
  {
    clause: 'C53',
    sentence: sentence('links-responsibility'),
    rewritten: true,
    notShown: { nl: 'wat een andere website doet', en: 'what another website does' },
    known: { by: 'check', every: 'PT1H', check: disclaimerEndsAtOurs },
  },
  {
    clause: 'C54',
    sentence: sentence('links-read-theirs'),
    notShown: { nl: 'of die verklaring klopt', en: 'whether that statement is true' },
    known: {
      by: 'fact',
      asOf: '2026-11-23',
      until: '2027-11-23',
      seen: { nl: 'deze zin is een raad, geen belofte', en: 'this sentence is advice, not a promise' },
    },
  },
]
