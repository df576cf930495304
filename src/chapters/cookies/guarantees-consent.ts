import { choiceCookie, writeChoice } from '../../projections/choice.ts'
import { originOf } from '../../projections/csp.ts'
import { hostsAllowed, hostsLoaded, type PublicPage, pageOf, publicPages } from '../../projections/public-pages.ts'
import { cookiesOf } from '../../projections/register.ts'
import { asksOnEveryPage, servicesOf } from '../../projections/services.ts'
import type { Service } from '../../register/service.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Look } from '../chapter.ts'
import { ledgerLooks } from './ledger/index.ts'
import { broken, holds } from './said.ts'

const ownHost = (look: Look) => new URL(look.house.baseUrl).host

/** How strangers come who allowed nothing: without an answer, having refused, and with the signal of their browser. */
function refusing(look: Look): { how: Words; headers: Record<string, string> }[] {
  const { version, register } = look.house.published()
  const refused = servicesOf(register).map(({ id }) => id)
  const choice = writeChoice({ version, granted: [], refused })
  return [
    { how: { nl: 'zonder keuze', en: 'without a choice' }, headers: {} },
    ...(refused.length === 0
      ? []
      : [
          { how: { nl: 'na weigeren', en: 'after refusing' }, headers: { cookie: `${choiceCookie}=${choice}` } },
          { how: { nl: 'met GPC', en: 'with GPC' }, headers: { 'sec-gpc': '1' } },
        ]),
  ]
}

/** Nothing of others is loaded, allowed or set for who allowed nothing; each allowed service opens itself alone. */
export async function nothingWithoutConsent(look: Look): Promise<Finding> {
  const { register } = look.house.published()
  const consenting = new Set(cookiesOf(register).flatMap((one) => (one.class === 'consent' ? [one.name] : [])))
  let seen = 0
  for (const { how, headers } of refusing(look)) {
    const isPlain = Object.keys(headers).length === 0
    const pages = await publicPages(isPlain ? look : { ...look, visit: (path) => look.visit(path, { headers }) })
    seen += pages.length
    const hosts = pages.flatMap((page) => [...hostsLoaded(page, ownHost(look)), ...hostsAllowed(page, ownHost(look))])
    if (hosts.length > 0)
      return broken(`${how.nl}: ${[...new Set(hosts)].join(', ')}`, `${how.en}: ${[...new Set(hosts)].join(', ')}`)
    const set = pages.flatMap(({ cookies }) => cookies.map((line) => line.split('=')[0] ?? ''))
    const tracking = set.filter((name) => consenting.has(name))
    if (tracking.length > 0) return broken(`${how.nl}: ${tracking.join(', ')}`, `${how.en}: ${tracking.join(', ')}`)
  }
  if (seen === 0) return broken('er is geen openbare bladzijde om te bekijken', 'there is no public page to look at')
  const fault = (await unequal(look)) ?? (await openedTooWide(look))
  if (fault) return fault
  const ledger = await proofs(look)
  return ledger?.state === 'broken'
    ? ledger
    : holds(`${seen} bezoeken aan openbare adressen`, `${seen} visits to public addresses`)
}

/** @NOTE a house on paper has no records to look at */
const proofs = (look: Look) =>
  servicesOf(look.house.published().register).length === 0 ? undefined : ledgerLooks(look)

/** Where there is a question, refusing stands beside allowing, and nothing is ticked beforehand. */
async function unequal(look: Look): Promise<Finding | undefined> {
  if (!servicesOf(look.house.published().register).some(asksOnEveryPage)) return undefined
  for (const path of ['/', '/en']) {
    const { html } = await pageOf(path, await look.visit(path))
    const question = /<section class="choice"[\s\S]*?<\/section>/.exec(html)?.[0]
    const buttons = [...(question ?? '').matchAll(/<button name="act" value="(weiger|sta-toe)">/g)].map(
      ([, act]) => act,
    )
    if (!question || buttons.join() !== 'weiger,sta-toe' || /\schecked/.test(question))
      return broken('weigeren staat niet naast toestaan', 'refusing does not stand beside allowing')
  }
  return undefined
}

/** Whoever allows one service has the policy opened for its hosts and for nobody else's. */
async function openedTooWide(look: Look): Promise<Finding | undefined> {
  const { register, version } = look.house.published()
  for (const service of servicesOf(register)) {
    const choice = writeChoice({ version, granted: [service.id], refused: [] })
    const page = await pageOf('/', await look.visit('/', { headers: { cookie: `${choiceCookie}=${choice}` } }))
    const strange = notOf(service, page, ownHost(look)).join(', ')
    if (strange !== '')
      return broken(
        `wie ${service.name} toestaat, opent ook ${strange}`,
        `allowing ${service.name} opens ${strange} too`,
      )
  }
  return undefined
}

function notOf({ hosts }: Service, page: PublicPage, host: string): string[] {
  const own = Object.values(hosts).flatMap((some: readonly string[]) => some.map(originOf))
  return hostsAllowed(page, host).filter((allowed) => !own.includes(allowed))
}

/** The table of services in the published statement names each, with all there is to say of it. */
export function servicesAreSaid(look: Look): Finding | undefined {
  const { register, statement } = look.house.published()
  const rows = statement.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' && part.id === 'cookies-services' ? part.rows : [])),
  )
  const said = rows.map(([name]) => name?.nl ?? '').toSorted()
  const names = servicesOf(register).map(({ name }) => name)
  if (said.join() !== names.toSorted().join() || rows.some((row) => row.some((cell) => cell.nl.trim() === '')))
    return broken('een dienst staat niet in de verklaring', 'a service is not in the statement')
  return undefined
}
