import { h } from 'preact'
import { today } from '../../platform/clock.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { differences } from '../../projections/differences.ts'
import { statementOf } from '../../projections/statement.ts'
import type { House } from '../chapter.ts'
import { ChangesPage, NoSuchVersionPage, type Shown, VersionPage } from './pages.tsx'
import { listVersions, type Version, versionNumbered } from './store.ts'
import { changesGate } from './tables.ts'

const perPage = 10

export const routes = (house: House): readonly Route[] => [
  get('/privacy/wijzigingen', 'public', (ask) => changesPage(house, ask)),
  get('/privacy/versie/:version', 'public', (ask) => versionPage(house, ask)),
]

async function changesPage(house: House, ask: Ask): Promise<Response> {
  const page = Math.min(10_000, Math.max(0, Number.parseInt(ask.query.get('blad') ?? '0', 10) || 0))
  const all = await listVersions(house.read(changesGate))
  const newestFirst = all.toReversed()
  const from = page * perPage
  const shown = newestFirst
    .slice(from, from + perPage)
    .map((version, index) => shownAfter(version, newestFirst[from + index + 1]))
  return ask.page({
    title: ask.t({ nl: 'Wijzigingen in onze privacyverklaring', en: 'Changes to our privacy statement' }),
    body: h(ChangesPage, {
      ask,
      shown,
      page,
      current: house.published().version,
      today: today(house.clock).toString(),
      hasOlder: newestFirst.length > from + perPage,
    }),
  })
}

const shownAfter = (version: Version, before: Version | undefined): Shown => ({
  version,
  changed: before ? differences(before.register, version.register) : [],
})

async function versionPage(house: House, ask: Ask): Promise<Response> {
  const asked = ask.param('version')
  const version = /^[1-9]\d{0,5}$/.test(asked)
    ? await versionNumbered(house.read(changesGate), Number(asked))
    : undefined
  if (!version) {
    const title = ask.t({ nl: 'Deze versie is er niet', en: 'There is no such version' })
    return ask.page({ title, status: 404, noindex: true, body: h(NoSuchVersionPage, { ask }) })
  }
  const number = version.version
  return ask.page({
    title: ask.t({ nl: `Privacyverklaring, versie ${number}`, en: `Privacy statement, version ${number}` }),
    wide: true,
    noindex: true,
    body: h(VersionPage, {
      ask,
      version,
      statement: statementOf(version.register),
      current: house.published().version,
    }),
  })
}
