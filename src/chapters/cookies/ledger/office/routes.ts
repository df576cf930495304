import { h } from 'preact'
import { today } from '../../../../platform/clock.ts'
import type { Ask } from '../../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { House } from '../../../chapter.ts'
import { cookiesGate } from '../../tables.ts'
import { type RegisterOf, replayAll } from '../replay.ts'
import { recordBy } from '../store.ts'
import { officeWords } from '../words.ts'
import { choicesPerDay } from './counts.ts'
import { type Found, ProofsPage } from './page.tsx'

export const proofsPlace = '/beheer/cookies/bewijzen'

/** What visitors chose, for the owner: counts, one proof by its number, and the check of all. */
export const officeRoutes = (house: House, registerOf: RegisterOf): readonly Route[] => [
  get(proofsPlace, 'owner', (ask) => proofs(house, ask)),
  post(`${proofsPlace}/zoeken`, 'owner', (ask) => search(house, ask)),
  post(`${proofsPlace}/controleren`, 'owner', async (ask) =>
    proofs(house, ask, { checked: await replayAll(house, registerOf) }),
  ),
]

async function proofs(house: House, ask: Ask, found: Found = {}): Promise<Response> {
  const days = await choicesPerDay(house)
  const title = ask.t(officeWords.title)
  const status = found.wrongNumber === undefined ? 200 : 422
  return ask.office({
    title,
    status,
    body: h(ProofsPage, { ask, days, today: today(house.clock).toString(), ...found }),
  })
}

async function search(house: House, ask: Ask): Promise<Response> {
  const number = (await ask.form()).get('nummer')
  const row = await recordBy(house.read(cookiesGate), number)
  if (!row) return proofs(house, ask, { wrongNumber: number })
  return ask.redirect(ask.href(`/cookies/bewijs/${row.number}`))
}
