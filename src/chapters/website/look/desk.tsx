import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { type LookChoice, themed, themeOf } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import type { Site } from '../site.ts'
import { websiteGate } from '../tables.ts'
import { choose, type Typed, typedIn } from './choosing.ts'
import { changeLogo } from './logo.tsx'
import { logoOf } from './logo-store.ts'
import { LookPage, type LookView } from './page.tsx'
import { frontPreview, lookDesk, lookIn, sheet, sheetHref } from './preview.tsx'
import { addLook, type Look, listLooks, looksOf, previousLook } from './store.ts'

/** @NOTE before the desk's addresses with a token: the first that fits answers */
export const lookRoutes = (house: House, site: Site): readonly Route[] => [
  get(lookDesk, 'owner', (ask) => lookPage(house, ask, site, worn(lookIn(ask)))),
  post(lookDesk, 'owner', (ask) => chooseLook(house, ask, site)),
  post(`${lookDesk}/terug`, 'owner', (ask) => backToLook(house, ask)),
  post(`${lookDesk}/logo`, 'owner', async (ask) => {
    const wrong = await changeLogo(house, ask)
    if (wrong) return lookPage(house, ask, site, { errors: [{ field: 'logo', sentence: ask.t(wrong) }] })
    return ask.redirect(ask.href(`${lookDesk}?gezegd=bewaard`))
  }),
  get(`${lookDesk}/voorpagina`, 'owner', (ask) => frontPreview(house, ask)),
  { ...get(`${lookDesk}/stijl/:sheet`, 'owner', sheet), plain: true },
]

async function lookPage(house: House, ask: Ask, site: Site, view: Partial<LookView> = {}): Promise<Response> {
  const looks = await looksOf(house)
  const now: Look = looks[0] ?? 'begin'
  const theme = now === 'begin' ? themed(site.theme) : themeOf(now)
  const typed = typedFrom(now, theme.light.accent, site)
  const whole: LookView = {
    theme,
    typed,
    errors: [],
    previous: previousLook(looks),
    now,
    logo: await logoOf(house),
    ...view,
  }
  const { previewed, errors, isSent = true } = whole
  return ask.office({
    title: ask.t({ nl: 'Uiterlijk', en: 'Look' }),
    status: errors.length > 0 && isSent ? 422 : 200,
    scripts: ['/assets/look.js'],
    stylesheet: previewed && sheetHref(previewed),
    body: <LookPage ask={ask} {...whole} />,
  })
}

/** The page in a look that nobody has chosen yet. */
function worn(look: LookChoice | undefined): Partial<LookView> {
  if (!look) return {}
  const theme = themeOf(look)
  return { theme, previewed: look, typed: { theme: look.theme, colour: theme.light.accent, hex: look.accent ?? '' } }
}

/** What the form holds before anybody has typed. */
function typedFrom(now: Look, colour: string, site: Site): Typed {
  const hex = (now === 'begin' ? site.theme['accent'] : now.accent) ?? ''
  return { theme: now === 'begin' ? 'papier' : now.theme, colour, hex }
}

async function chooseLook(house: House, ask: Ask, site: Site): Promise<Response> {
  const form = await ask.form()
  const typed = typedIn(form)
  const choice = choose(typed, ask.t)
  if (choice.kind === 'refused') {
    const { errors, nearest, theme } = choice
    return lookPage(house, ask, site, { typed, errors, nearest, isSent: form.has('act'), ...(theme && { theme }) })
  }
  const { look } = choice
  if (form.get('act') !== 'use') return lookPage(house, ask, site, worn(look))
  await house.transact((work) => addLook(as(work, websiteGate), look, nowText(house.clock)))
  return ask.redirect(ask.href(`${lookDesk}?gezegd=bewaard`))
}

async function backToLook(house: House, ask: Ask): Promise<Response> {
  await house.transact(async (work) => {
    const db = as(work, websiteGate)
    const previous = previousLook(await listLooks(db))
    if (previous !== undefined) await addLook(db, previous, nowText(house.clock))
  })
  return ask.redirect(ask.href(`${lookDesk}?gezegd=terug`))
}
