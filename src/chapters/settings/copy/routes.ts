import { h } from 'preact'
import { moment } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { CopyFault } from '../../../vault/copy/keeping.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { type CopyChoice, chosen, noCopies, type TypedCopy, typedCopy } from './choice.ts'
import { copyFaultWords } from './fault.ts'
import { CopyPage } from './page.tsx'
import { makeCopyNow } from './run.ts'
import { copyStanding } from './standing.ts'
import { copyPlace, copyRows, keepPlace, noteMade } from './store.ts'

export const copyPath = '/beheer/instellingen/kopie'

type Desk = { readonly house: House; readonly handed: SettingsHanded }
type Filled = { readonly typed: TypedCopy; readonly errors: readonly FieldError[]; readonly said?: string | undefined }

export const copyRoutes = (house: House, handed: SettingsHanded): readonly Route[] => [
  get(copyPath, 'owner', (ask) => show({ house, handed }, ask)),
  post(copyPath, 'owner', (ask) => save({ house, handed }, ask)),
  post(`${copyPath}/nu`, 'owner', (ask) => copyNow({ house, handed }, ask)),
]

async function show({ house, handed }: Desk, ask: Ask, filled?: Filled): Promise<Response> {
  const standing = await copyStanding(house, handed)
  const place = await copyPlace(house, handed)
  const typed = filled?.typed ?? (place ? { ...place, keep: String(place.keep) } : noCopies)
  const rows = (await copyRows(house)).filter(({ folder }) => folder !== null)
  const best = rows.find(({ openedAt }) => openedAt !== null) ?? rows[0]
  return ask.office({
    title: ask.t({ nl: 'Kopieën', en: 'Copies' }),
    status: filled ? 422 : 200,
    body: h(CopyPage, {
      ...{ ask, standing, typed, rows, place, errors: filled?.errors ?? [], said: filled?.said },
      zone: house.clock.zone,
      isFixed: handed.copying?.environmentTo !== undefined,
      done: ask.query.get('gedaan') ?? '',
      command: handed.copying?.restoreCommand(best?.folder ?? 'MAP') ?? '',
    }),
  })
}

async function save(desk: Desk, ask: Ask): Promise<Response> {
  const { copying } = desk.handed
  if (!copying) return show(desk, ask)
  const typed = typedCopy(await ask.form(), copying.environmentTo)
  const read = chosen(typed, ask.t)
  if (read.kind === 'wrong') return show(desk, ask, { typed, errors: read.errors })
  const wrong = (fault: CopyFault, said?: string) => {
    const errors = [{ field: 'folder', sentence: ask.t(copyFaultWords[fault]) }]
    return show(desk, ask, { typed, errors, said })
  }
  const trial = await copying.tryPlace(read.choice.folder, false)
  if (trial.kind === 'fault') return wrong(trial.fault, trial.said)
  if (read.choice.every === 'off') {
    await desk.house.transact((work) => keepPlace(desk.house, work, read.choice, trial.warnings))
    return ask.redirect(`${ask.href(copyPath)}?gedaan=uit`)
  }
  const fault = await firstCopy(desk, copying, read.choice)
  return fault ? wrong(fault.fault, fault.said) : ask.redirect(`${ask.href(copyPath)}?gedaan=bewaard`)
}

/** @NOTE a place comes into use with a copy that was opened; until then the one before stays in use */
async function firstCopy({ house }: Desk, copying: NonNullable<SettingsHanded['copying']>, choice: CopyChoice) {
  const now = house.clock.now()
  const made = await copying.make(choice, now)
  if (made.kind === 'fault') return made
  await house.transact(async (work) => {
    await keepPlace(house, work, choice, made.warnings)
    await noteMade(work, moment(now), made)
  })
  return undefined
}

async function copyNow(desk: Desk, ask: Ask): Promise<Response> {
  const place = await copyPlace(desk.house, desk.handed)
  if (!place || !desk.handed.copying) return ask.redirect(ask.href(copyPath))
  const made = await makeCopyNow(desk.house, desk.handed.copying, place)
  return ask.redirect(`${ask.href(copyPath)}?gedaan=${made.kind === 'made' ? 'kopie' : 'mislukt'}`)
}
