import { h } from 'preact'
import { z } from 'zod'
import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { differences } from '../../../projections/differences.ts'
import { assemble } from '../../../projections/register.ts'
import type { House } from '../../chapter.ts'
import { changeFacts, planProposal, publishProposed } from '../facts.ts'
import { announceBy } from '../notices.ts'
import type { Press } from '../publish.ts'
import { listVersions, versionNumbered, withChange, withdrawProposal } from '../store.ts'
import { changesGate } from '../tables.ts'

import { changeIn, mistakesIn, type Typed, typedIn, typedOf } from './fields.ts'
import { type Announcing, type Done, done, OfficePage } from './page.tsx'

const place = '/beheer/verklaring'
const isAddress = (value: string) => z.email().max(254).safeParse(value).success

export const officeRoutes = (house: House, handed: Pick<Press, 'concernedBy' | 'versions'>): readonly Route[] => {
  const desk: Desk = { house, press: { clock: house.clock, ...handed } }
  return [
    get(place, 'owner', (ask) => ownerPage(desk, ask)),
    post(place, 'owner', (ask) => changed(desk, ask)),
    post(`${place}/bevestigen`, 'owner', (ask) => confirmed(desk, ask)),
    post(`${place}/publiceren`, 'owner', (ask) => published(desk, ask)),
    post(`${place}/intrekken`, 'owner', (ask) => withdrawn(desk, ask)),
  ]
}

type Desk = { readonly house: House; readonly press: Press }
type Filled = {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly isPreview?: boolean
  readonly announcing?: Announcing
}

async function ownerPage({ house, press }: Desk, ask: Ask, filled: Filled = {}): Promise<Response> {
  const versions = await listVersions(house.read(changesGate))
  const proposal = await house.transact((work) => planProposal(press, work))
  const { register, version } = house.published()
  const typed = filled.typed ?? (await earlier(house, ask)) ?? typedOf(register.facts)
  const errors = filled.errors ?? []
  const next = filled.isPreview
    ? assemble(register.declarations, withChange(register.facts, changeIn(typed, register.facts)))
    : undefined
  return ask.office({
    title: ask.t({ nl: 'Verklaring', en: 'Statement' }),
    status: errors.length > 0 ? 422 : 200,
    body: h(OfficePage, {
      ask,
      versions,
      proposal,
      typed,
      errors,
      facts: register.facts,
      current: version,
      preview: next && differences(register, next),
      announcing: filled.announcing ?? { on: proposal?.earliest ?? '', nl: '', en: '' },
      done: done.find((one) => one === ask.query.get('gedaan')),
    }),
  })
}

/** The facts of an earlier version in the form; publishing them undoes what came after. */
async function earlier(house: House, ask: Ask): Promise<Typed | undefined> {
  const asked = ask.query.get('van') ?? ''
  if (!/^[1-9]\d{0,5}$/.test(asked)) return undefined
  const version = await versionNumbered(house.read(changesGate), Number(asked))
  return version && typedOf(version.register.facts)
}

const back = (ask: Ask, what: Done) => ask.redirect(`${ask.href(place)}?gedaan=${what}`)

async function changed(desk: Desk, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const typed = typedIn(form)
  const errors = mistakesIn(typed, isAddress, ask.t)
  if (errors.length > 0) return ownerPage(desk, ask, { typed, errors })
  if (form.get('do') !== 'publiceer') return ownerPage(desk, ask, { typed, isPreview: true })
  const change = changeIn(typed, desk.house.published().register.facts)
  const outcome = await desk.house.transact((work) => changeFacts(desk.press, work, change, 'owner'))
  const what = { published: 'gepubliceerd', 'nothing changed': 'niets', 'too early': 'voorgesteld' } as const
  return back(ask, what[outcome.kind])
}

async function confirmed(desk: Desk, ask: Ask): Promise<Response> {
  const form = await ask.form()
  if (form.get('right') !== 'yes') {
    const sentence = ask.t({
      nl: 'Zet een vinkje als alles klopt.',
      en: 'Tick the box if everything is right.',
    })
    return ownerPage(desk, ask, { errors: [{ field: 'right', sentence }] })
  }
  const confirmedAt = nowText(desk.house.clock)
  await desk.house.transact((work) => changeFacts(desk.press, work, { confirmedAt }, 'owner'))
  return back(ask, 'bevestigd')
}

async function published(desk: Desk, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const announcing = { on: form.get('on'), nl: form.get('reasonNl'), en: form.get('reasonEn') }
  const errors = mistakesInAnnouncing(ask, announcing)
  if (errors.length > 0) return ownerPage(desk, ask, { errors, announcing })
  const outcome = await desk.house.transact((work) => {
    const reason = { nl: announcing.nl, en: announcing.en }
    return publishProposed(desk.press, work, { effectiveOn: announcing.on, reason }, announceBy(desk.house))
  })
  switch (outcome.kind) {
    case 'published':
      return back(ask, 'gepubliceerd')
    case 'nothing changed':
      return back(ask, 'niets')
    case 'too early': {
      const { earliest } = outcome.plan
      const sentence = ask.t({
        nl: `Kies ${earliest} of later, zodat iedereen het op tijd hoort.`,
        en: `Choose ${earliest} or later, so that everybody hears of it in time.`,
      })
      return ownerPage(desk, ask, { errors: [{ field: 'on', sentence }], announcing })
    }
  }
}

function mistakesInAnnouncing({ t }: Ask, { on, nl, en }: Announcing): FieldError[] {
  const errors: FieldError[] = []
  if (!z.iso.date().safeParse(on).success)
    errors.push({ field: 'on', sentence: t({ nl: 'Kies een dag.', en: 'Choose a day.' }) })
  const why = t({ nl: 'Schrijf in één zin waarom dit verandert.', en: 'Write in one sentence why this changes.' })
  if (nl.length < 10 || nl.length > 500) errors.push({ field: 'reasonNl', sentence: why })
  if (en.length < 10 || en.length > 500) errors.push({ field: 'reasonEn', sentence: why })
  return errors
}

async function withdrawn({ house }: Desk, ask: Ask): Promise<Response> {
  await house.transact((work) => withdrawProposal(as(work, changesGate)))
  return back(ask, 'ingetrokken')
}
