import { publicFaults } from '../../projections/page-surroundings.ts'
import { hostsAllowed, hostsLoaded, linksAway, type PublicPage, publicPages } from '../../projections/public-pages.ts'
import { cookiesOf } from '../../projections/register.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { nothingWithoutConsent } from './guarantees-consent.ts'
import { broken, checked, holds } from './said.ts'
import { isSocial } from './social.ts'

const declared = (look: Look) => cookiesOf(look.house.published().register)
const ownHost = (look: Look) => new URL(look.house.baseUrl).host
const paths = (pages: readonly { path: string }[]) => pages.map(({ path }) => path).join(', ')
const seenPages = (pages: readonly PublicPage[]): Finding =>
  holds(
    `${pages.length} openbare adressen, bezocht zonder cookies`,
    `${pages.length} public addresses, visited without cookies`,
  )
const noPages = broken('er is geen openbare bladzijde om te bekijken', 'there is no public page to look at')

/** Two visits by strangers: none gets a value by which it could be told from the other. */
async function strangersStayStrangers(look: Look): Promise<Finding> {
  const [once, again] = [await publicPages(look), await publicPages(look)]
  if (once.length === 0) return noPages
  const identifying = declared(look)
    .filter((cookie) => cookie.identifying)
    .map(({ name }) => name)
  const known = new Set(once.flatMap(({ cookies }) => cookies.map(pair)))
  const set = [...once, ...again].flatMap(({ cookies }) => cookies.map(pair))
  const recognising = set.filter((one) => identifying.includes(one.split('=')[0] ?? '') || !known.has(one))
  if (recognising.length > 0)
    return broken(
      'een openbare bladzijde geeft een cookie die je herkent',
      'a public page sets a cookie that recognises you',
    )
  return seenPages(once)
}

const pair = (line: string) => line.split(';')[0]?.trim() ?? ''

// @NOTE addresses for machines may say that the database is busy; that has nothing to do with cookies
const isFailingPage = ({ html, status }: PublicPage) => html !== '' && status >= 400

async function worksWithout(look: Look): Promise<Finding> {
  const pages = await publicPages(look)
  if (pages.length === 0) return noPages
  const failing = pages.filter(isFailingPage)
  if (failing.length > 0) return broken(`werkt niet: ${paths(failing)}`, `does not work: ${paths(failing)}`)
  return seenPages(pages)
}

/** What refuses without a cookie is the back office alone, and a declared cookie says so. */
async function featuresAreDeclared(look: Look): Promise<Finding> {
  const failing = (await publicPages(look)).filter(isFailingPage)
  if (failing.length > 0) return broken(`werkt niet: ${paths(failing)}`, `does not work: ${paths(failing)}`)
  const closed = look.routes.some(({ permission }) => permission === 'owner')
  const cookies = declared(look)
  if (closed && cookies.length === 0)
    return broken(
      'het beheer vraagt een cookie die nergens staat',
      'the back office needs a cookie that is nowhere declared',
    )
  const html = await (await look.visit('/cookies')).text()
  const unsaid = cookies.filter(({ feature }) => !html.includes(escaped(feature.nl)))
  if (unsaid.length > 0)
    return broken(
      'op /cookies ontbreekt wat zonder cookie niet werkt',
      '/cookies does not say what fails without a cookie',
    )
  return holds(
    'de openbare bladzijden, het beheer en de lijst op /cookies',
    'the public pages, the back office and the list on /cookies',
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

async function buttonDeletes(look: Look): Promise<Finding> {
  const answer = await look.visit('/cookies/wissen', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })
  const header = answer.headers.get('clear-site-data') ?? ''
  const gone = answer.headers
    .getSetCookie()
    .filter((line) => /max-age=0/i.test(line))
    .map((line) => line.split('=')[0])
  const left = declared(look).filter(({ kind, name }) => kind === 'cookie' && !gone.includes(name))
  if (answer.status !== 200 || !/"cookies"/.test(header) || !/"storage"/.test(header) || left.length > 0)
    return broken('de knop wist niet alles', 'the button does not delete everything')
  return holds('het antwoord van de knop op /cookies', 'the answer of the button on /cookies')
}

async function networksSetNothing(look: Look): Promise<Finding> {
  const pages = await publicPages(look)
  const hosts = pages.flatMap((page) => hostsLoaded(page, ownHost(look))).filter(isSocial)
  if (hosts.length > 0)
    return broken(`geladen: ${[...new Set(hosts)].join(', ')}`, `loaded: ${[...new Set(hosts)].join(', ')}`)
  return pages.length === 0 ? noPages : seenPages(pages)
}

/** Before a click the browser may not even ask: the content policy names no network. */
async function networksWaitForClick(look: Look): Promise<Finding> {
  const pages = (await publicPages(look)).filter(({ html }) => html !== '')
  const open = pages.filter(
    (page) => !page.policy.includes("default-src 'none'") || hostsAllowed(page, ownHost(look)).length > 0,
  )
  if (open.length > 0) return broken(`laat anderen toe: ${paths(open)}`, `lets others in: ${paths(open)}`)
  return pages.length === 0 ? noPages : seenPages(pages)
}

/** A way to a social network is a link, never a frame or a script. */
async function sharingIsALink(look: Look): Promise<Finding> {
  const { pages, faults } = await publicFaults(look)
  const embeds = faults
    .filter(({ clause, element }) => clause === 'C51' || (clause === 'C33' && isSocial(element)))
    .map(({ page }) => ({ path: page }))
  if (embeds.length > 0) return broken(`ingebed: ${paths(embeds)}`, `embedded: ${paths(embeds)}`)
  if (pages.length === 0) return noPages
  const links = pages.flatMap((page) => linksAway(page, ownHost(look))).filter(({ host }) => isSocial(host)).length
  return holds(
    `${pages.length} openbare adressen, met ${links} gewone links naar sociale netwerken`,
    `${pages.length} public addresses, with ${links} plain links to social networks`,
  )
}

const onlyOurs = { nl: 'wat er gebeurt nadat je op een link drukte', en: 'what happens after you followed a link' }

export const stranger: readonly Guarantee[] = [
  checked('C26', strangersStayStrangers, {
    nl: 'of iemand anders op jouw netwerk meekijkt',
    en: 'whether somebody else on your network is watching',
  }),
  checked('C27', worksWithout, {
    nl: 'of elk formulier zonder cookies te versturen is; dat toetsen we bij elke nieuwe versie',
    en: 'whether every form can be sent without cookies; we test that with every new version',
  }),
  checked('C28', featuresAreDeclared, {
    nl: 'onderdelen die je met een eigen link opent',
    en: 'features that you open by a link of your own',
  }),
  checked('C29', buttonDeletes, {
    nl: 'of jouw browser de opdracht uitvoert; zonder beveiligde verbinding wist hij alleen cookies',
    en: 'whether your browser obeys; without a secure connection it deletes cookies only',
  }),
  checked('C33', nothingWithoutConsent, onlyOurs),
  checked('C49', networksSetNothing, onlyOurs),
  checked('C50', networksWaitForClick, onlyOurs),
  checked('C51', sharingIsALink, onlyOurs),
]
