import { type Kind, type TestHouse, testHouse } from '../../../../test/house.ts'
import type { Service } from '../../../register/service.ts'
import type { Language } from '../../../register/words.ts'
import { noticeHash, noticeHtml } from '../notice/html.tsx'
import { servicesIn } from '../standing.ts'
import type { Way } from '../tables.ts'
import { recordChoice } from './store.ts'

/** A made-up service of a made-up recipient. */
export const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: `Dienst ${id}`,
  kind: 'script',
  purpose: 'statistics',
  words: { nl: `Telt bezoek voor ${id}.`, en: `Counts visits for ${id}.` },
  recipient: { name: `${id} BV`, country: 'NL', statement: `https://${id}.example.test/privacy` },
  data: { nl: 'je bezoek en je netwerkadres', en: 'your visit and your network address' },
  stores: [{ name: `_${id}`, kind: 'cookie', at: 'our site', lasts: 'P1Y', words: { nl: 'telt', en: 'counts' } }],
  hosts: { script: [`${id}.example.test`] },
  ...more,
})

export const film = service('film', { kind: 'embed', purpose: 'media' })
export const teller = service('teller')

export const publish = ({ house }: TestHouse, services: readonly Service[]): Promise<void> =>
  house.transact((work) => house.hooks.changeFacts(work, { services }, 'owner'))

/** A house with two services to choose from. */
export async function stage(kind: Kind, services: readonly Service[] = [film, teller]): Promise<TestHouse> {
  const open = await testHouse(kind)
  await publish(open, services)
  return open
}

type Chosen = {
  readonly kind?: string
  readonly via?: Way
  readonly language?: Language
  readonly granted?: readonly string[]
  readonly withdrawn?: readonly string[]
}

/** Somebody chooses, having seen what the site shows now. @returns the number of the receipt */
export async function choose({ house }: TestHouse, chosen: Chosen = {}): Promise<string> {
  const { kind = 'banner', via = 'banner', language = 'nl', granted = ['teller'], withdrawn = [] } = chosen
  const { register, version } = house.published()
  const html = noticeHtml({ register, version, language, kind, servicesIn: servicesIn(house) })
  const seen = { version, language, noticeKind: kind, noticeHash: noticeHash(html) }
  return (await house.transact((work) => recordChoice(house, work, { ...seen, via, granted, withdrawn }))).number
}
