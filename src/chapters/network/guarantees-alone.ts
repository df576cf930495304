import { hostsLoaded, publicPages } from '../../projections/public-pages.ts'
import { activitiesOf, categoryOf, personalTables } from '../../projections/register.ts'
import type { Finding, Look } from '../chapter.ts'
import { profiles } from './activity.ts'

export const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })
export const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })

/** Nothing that we set can be read on another site, and no page of ours speaks to one. */
export async function standsAlone(look: Look): Promise<Finding> {
  const pages = await publicPages(look)
  const wide = pages.filter(({ cookies }) => cookies.some((line) => /;\s*(domain\s*=|samesite\s*=\s*none)/i.test(line)))
  const reaching = pages.filter((page) => hostsLoaded(page, new URL(look.house.baseUrl).host).length > 0)
  const wrong = [...wide, ...reaching].map(({ path }) => path).join(', ')
  if (wrong !== '') return broken(`te lezen door een ander: ${wrong}`, `readable by another: ${wrong}`)
  if (pages.length === 0) return broken('er is geen bladzijde om te bekijken', 'there is no page to look at')
  return holds(`${pages.length} openbare adressen en hun cookies`, `${pages.length} public addresses and their cookies`)
}

/** No table on visitors holds who they are, and no table is undeclared. */
export async function nobodyNamed(look: Look): Promise<Finding> {
  const { register } = look.house.published()
  const naming = personalTables(register).filter(
    ({ table }) =>
      table.subjects === 'visitor' &&
      Object.values(table.columns).some((column) =>
        ['name', 'contact details'].includes(categoryOf(column, table) ?? ''),
      ),
  )
  if (naming.length > 0) {
    const names = naming.map(({ name }) => name).join(', ')
    return broken(`tabel over bezoekers met namen: ${names}`, `table on visitors with names: ${names}`)
  }
  const differences = await look.schemaDifferences()
  if (differences.length > 0)
    return broken('de databank heeft een tabel die niemand opgaf', 'the database has a table that nobody declared')
  const count = personalTables(register).length
  return holds(`alle ${count} tabellen met gegevens over mensen`, `all ${count} tables with data on people`)
}

const profiling = /profil|advertis|personali[sz]|targeted|automateddecision/i

/** No declared purpose builds a profile, and of no former network is anything left. */
export async function noProfile(look: Look): Promise<Finding> {
  const purposes = purposesLike(look, profiling)
  if (purposes.length > 0) return broken(`doel: ${purposes.join(', ')}`, `purpose: ${purposes.join(', ')}`)
  const counts = await look.counts()
  const left = Object.keys(profiles.tables).reduce((sum, table) => sum + (counts[table] ?? 0), 0)
  if (left > 0) return broken(`er staan nog ${left} regels van profielen`, `${left} rows of profiles are still there`)
  return nobodyNamed(look)
}

export async function noAdvertising(look: Look): Promise<Finding> {
  const purposes = purposesLike(look, /advertis/i)
  if (purposes.length > 0) return broken(`doel: ${purposes.join(', ')}`, `purpose: ${purposes.join(', ')}`)
  const count = purposesLike(look, /^/).length
  return holds(`alle ${count} doelen in het register`, `all ${count} purposes in the register`)
}

export const purposesLike = (look: Look, what: RegExp): string[] =>
  activitiesOf(look.house.published().register).flatMap((activity) =>
    Object.entries(activity.purposes).flatMap(([id, { dpv }]) => (what.test(dpv) ? [id] : [])),
  )
