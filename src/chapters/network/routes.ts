import { h } from 'preact'
import type { Ask } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { House } from '../chapter.ts'
import type { Topic } from './card.tsx'
import { deskRoutes } from './desk/routes.ts'
import { arrive, type Step, setOut } from './hand-over.ts'
import { NotOurs } from './not-ours.tsx'
import { emptyProfile } from './visitor.ts'

/** What the network needs of the website: the topics that its articles are about. */
export type NetworkHanded = { readonly topics: (house: House) => Promise<readonly Topic[]> }

export const routesWith =
  (handed: NetworkHanded) =>
  (house: House): readonly Route[] => [
    { ...get('/netwerk/over', 'capability', async (ask) => shown(ask, await setOut(house, ask))), plain: true },
    { ...get('/netwerk/aan', 'capability', async (ask) => shown(ask, await arrive(house, ask))), plain: true },
    post('/netwerk/wissen', 'public', async (ask) => {
      await emptyProfile(house, ask)
      return ask.redirect(`${ask.href('/cookies')}#profiel`)
    }),
    ...deskRoutes(house, handed),
  ]

function shown(ask: Ask, step: Step): Response {
  if (step.kind === 'go') return step.answer
  const title = ask.t({ nl: 'Dit adres kennen we niet', en: 'We do not know this address' })
  return ask.page({ title, status: 404, noindex: true, body: h(NotOurs, { ask, title }) })
}
