import { today } from '../../platform/clock.ts'
import { hostsAllowed, hostsLoaded, publicPages } from '../../projections/public-pages.ts'
import { activitiesOf, carriedOutHere } from '../../projections/register.ts'
import { transferAllowed } from '../../projections/transfers.ts'
import { agreementWrong } from '../../projections/transfers-agreement.ts'
import type { OutboundHost } from '../../register/declaration.ts'
import type { Recipient } from '../../register/facts.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { broken, checked, holds, nothingYet } from './said.ts'

/** The hosts that the settings make this program speak to. */
export type Outbound = () => readonly OutboundHost[]

const recipientsOf = (look: Look) => look.house.published().register.facts.recipients
const onDay = (look: Look) => today(look.house.clock).toString()
const namesOf = (some: readonly Recipient[]) => some.map(({ name }) => name).join(', ')

/** @NOTE a mail server on the machine itself is nobody else */
const isOurMachine = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)

/** Whom the program speaks to is declared with that task, and the pages speak to nobody. */
const speaksToDeclared =
  (outbound: Outbound) =>
  async (look: Look): Promise<Finding> => {
    const hosts = outbound().filter(({ host }) => !isOurMachine(host))
    const stray = hosts.filter(
      ({ host, task }) =>
        !recipientsOf(look).some((one) => one.tasks.includes(task) && (one.hosts ?? []).includes(host)),
    )
    if (stray.length > 0) {
      const names = stray.map(({ host }) => host).join(', ')
      return broken(`bij geen enkele ontvanger opgegeven: ${names}`, `declared with no recipient: ${names}`)
    }
    const own = new URL(look.house.baseUrl).host
    const pages = await publicPages(look)
    const others = [...new Set(pages.flatMap((page) => [...hostsLoaded(page, own), ...hostsAllowed(page, own)]))]
    if (others.length > 0)
      return broken(`onze bladzijden laden van: ${others.join(', ')}`, `our pages load from: ${others.join(', ')}`)
    return holds(
      `${hosts.length} servers in de instellingen en ${pages.length} openbare adressen`,
      `${hosts.length} servers in the settings and ${pages.length} public addresses`,
    )
  }

const noneYet = nothingYet('er is nog geen ontvanger opgegeven', 'no recipient is declared yet')

/** @see GDPR Art. 44-46 */
async function countriesAllowed(look: Look): Promise<Finding> {
  const recipients = recipientsOf(look)
  if (recipients.length === 0) return noneYet
  const refused = recipients.filter((one) => transferAllowed(one, onDay(look)).kind === 'not allowed')
  if (refused.length > 0)
    return broken(`mag daar niet heen: ${namesOf(refused)}`, `may not go there: ${namesOf(refused)}`)
  const outside = recipients.filter((one) => transferAllowed(one, onDay(look)).kind !== 'EEA').length
  return holds(
    `het land van ${recipients.length} ontvangers, ${outside} buiten de EER`,
    `the country of ${recipients.length} recipients, ${outside} outside the EEA`,
  )
}

/** @see GDPR Art. 28(3) */
async function agreementsInOrder(look: Look): Promise<Finding> {
  const processors = recipientsOf(look).filter(({ role }) => role === 'processor')
  if (processors.length === 0) return noneYet
  const wrong = processors.filter((one) => agreementWrong(one, onDay(look)) !== undefined)
  if (wrong.length > 0) return broken(`niet in orde: ${namesOf(wrong)}`, `not in order: ${namesOf(wrong)}`)
  return holds(
    `de overeenkomst met ${processors.length} verwerkers`,
    `the agreement with ${processors.length} processors`,
  )
}

/** Nobody who receives the list of subscribers decides over it. @see GDPR Art. 4(8)-(10) */
async function subscribersStayOurs(look: Look): Promise<Finding> {
  const { register } = look.house.published()
  const newsletter = activitiesOf(register).find((one) => carriedOutHere(one) && 'subscriber' in one.tables)
  if (!newsletter) return nothingYet('er is geen nieuwsbrief', 'there is no newsletter')
  const receiving = recipientsOf(look).filter(({ tasks }) => tasks.some((task) => newsletter.receivedBy.includes(task)))
  const deciding = receiving.filter(({ role }) => role !== 'processor')
  if (deciding.length > 0)
    return broken(
      `beslist zelf over de lijst: ${namesOf(deciding)}`,
      `decides over the list itself: ${namesOf(deciding)}`,
    )
  if (receiving.length === 0) return noneYet
  return holds(`alleen verwerkers: ${namesOf(receiving)}`, `processors only: ${namesOf(receiving)}`)
}

export const givenTo = (outbound: Outbound): readonly Guarantee[] => [
  checked('C16', speaksToDeclared(outbound), {
    nl: 'wat de computer waarop dit draait zelf over het netwerk doet',
    en: 'what the computer that this runs on does over the network by itself',
  }),
  checked('C18', countriesAllowed, {
    nl: 'waar een ontvanger zijn eigen onderaannemers heeft',
    en: 'where a recipient has its own sub-processors',
  }),
  checked('C19', agreementsInOrder, {
    nl: 'of een verwerker doet wat hij tekende',
    en: 'whether a processor does what it signed',
  }),
  {
    clause: 'C11',
    sentence: {
      nl: 'De lijst met abonnees geven we niet aan anderen. Wie er voor ons mee werkt, is een verwerker en mag er verder niets mee.',
      en: 'We give the list of subscribers to nobody else. Whoever works with it for us is a processor and may do nothing else with it.',
    },
    notShown: { nl: 'een kopie die iemand met de hand maakt', en: 'a copy that somebody makes by hand' },
    known: { by: 'check', every: 'PT1H', check: subscribersStayOurs },
  },
]
