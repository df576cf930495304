import { h } from 'preact'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import { setSetting, settingOf } from '../store.ts'
import { settingsGate } from '../tables.ts'
import { type Languages, usualLanguages } from './choice.ts'
import { LanguagesPage } from './page.tsx'

const place = '/beheer/instellingen/talen'

export const languageRoutes = (house: House): readonly Route[] => [
  get(place, 'owner', async (ask) =>
    ask.office({
      title: ask.t({ nl: 'Talen', en: 'Languages' }),
      body: h(LanguagesPage, {
        ask,
        now: await languagesOf(house),
        isSaved: ask.query.get('gedaan') === 'bewaard',
      }),
    }),
  ),
  post(place, 'owner', (ask) => save(house, ask)),
]

/** The languages as the owner chose them. */
export const languagesOf = async (house: Pick<House, 'read'>): Promise<Languages> =>
  (await settingOf(house.read(settingsGate), 'languages'))?.value ?? usualLanguages

async function save(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const value: Languages = {
    site: form.get('site') === 'nl' ? 'nl' : 'nl en',
    owner: form.get('owner') === 'en' ? 'en' : 'nl',
  }
  await house.transact((work) => setSetting(house.clock, work, 'languages', { value }))
  return ask.redirect(`${ask.href(place)}?gedaan=bewaard`)
}
