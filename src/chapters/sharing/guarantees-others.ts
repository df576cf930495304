import { breachDecisionDue } from '../../projections/deadline/breach.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { broken, checked, holds, nothingYet, sentenceFor } from './said.ts'
import { listDisclosures, listRequests } from './store.ts'

/** The statement names who is responsible, and a breach at a processor has the same three days. @see GDPR Art. 33, 82 */
async function namesTheResponsible(look: Look): Promise<Finding> {
  const { statement, register } = look.house.published()
  const { tradeName } = register.facts
  const said = statement.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'sentence' && part.clauses.includes('C21') ? [part.words] : [])),
  )
  const named = said.some(
    ({ nl, en }) =>
      nl.startsWith(`${tradeName} blijft verantwoordelijk`) && en.startsWith(`${tradeName} remains responsible`),
  )
  if (!named)
    return broken(
      'de verklaring zegt niet wie verantwoordelijk blijft',
      'the statement does not say who remains responsible',
    )
  const now = look.house.clock.now()
  const hours = now.until(breachDecisionDue(now)).total('hours')
  if (hours > 72) return broken('de klok voor een lek loopt te lang', 'the clock for a breach runs too long')
  return holds(
    `${tradeName} in de verklaring, en de klok van ${hours} uur`,
    `${tradeName} in the statement, and the clock of ${hours} hours`,
  )
}

const grounds: readonly string[] = ['consent', 'legal obligation', 'agreement', 'legal claim']

/** Whoever decides over data itself has one of four grounds, in the register and for each time that it got something. */
async function othersHaveGrounds(look: Look): Promise<Finding> {
  const controllers = look.house.published().register.facts.recipients.filter(({ role }) => role === 'controller')
  const bare = controllers.filter(({ ground }) => ground === undefined || !grounds.includes(ground))
  if (bare.length > 0) {
    const names = bare.map(({ name }) => name).join(', ')
    return broken(`zonder reden: ${names}`, `without a ground: ${names}`)
  }
  const given = await listDisclosures(look.house)
  const groundless = given.filter(({ role, ground }) => role === 'controller' && !grounds.includes(ground ?? '')).length
  if (groundless > 0)
    return broken(`${groundless} keer gegeven zonder reden`, `given ${groundless} times without a ground`)
  if (controllers.length + given.length === 0)
    return nothingYet('er ging nog niets naar anderen', 'nothing went to others yet')
  return holds(
    `de reden bij ${controllers.length} ontvangers en ${given.length} keer dat we iets gaven`,
    `the ground of ${controllers.length} recipients and of ${given.length} times that we gave something`,
  )
}

/** @see GDPR Art. 6(1)(c), 6(3) */
async function authoritiesCiteLaw(look: Look): Promise<Finding> {
  const requests = await listRequests(look.house)
  if (requests.length === 0) return nothingYet('geen overheid vroeg nog iets', 'no authority asked for anything yet')
  const lawless = requests.filter(
    ({ decision, article, mandatory }) =>
      decision === 'disclosed' && ((article ?? '').length < 3 || mandatory !== 'yes'),
  ).length
  if (lawless > 0)
    return broken(`${lawless} keer gegeven zonder wetsartikel`, `given ${lawless} times without an article of law`)
  // @NOTE no exact number: the line is public, and one request in a small business may concern one known person
  return holds('elk verzoek van een overheid, met het artikel', 'every request of an authority, with its article')
}

export const othersHandled: readonly Guarantee[] = [
  {
    clause: 'C20',
    sentence: sentenceFor('C20'),
    notShown: { nl: 'hoe het er bij een verwerker echt aan toegaat', en: 'how things really go at a processor' },
    known: { by: 'attestation' },
  },
  checked('C21', namesTheResponsible, {
    nl: 'of een verwerker een lek op tijd aan ons vertelt',
    en: 'whether a processor tells us of a breach in time',
  }),
  {
    ...checked('C22', othersHaveGrounds, {
      nl: 'wat iemand doorgeeft zonder het op te schrijven',
      en: 'what somebody passes on without writing it down',
    }),
    rewritten: true,
  },
  checked('C23', authoritiesCiteLaw, {
    nl: 'verzoeken die niemand opschreef',
    en: 'requests that nobody wrote down',
  }),
]
