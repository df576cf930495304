import { moment } from '../../../platform/clock.ts'
import type { Job } from '../../../platform/jobs/job.ts'
import type { Copying, Made } from '../../../vault/copy/keeping.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { type CopyPlace, copyPlace, copyRows, keepPlace, noteMade } from './store.ts'
import { isTurn } from './turn.ts'

type Handed = Pick<SettingsHanded, 'copying'>

/** Makes a copy now and writes down what came of it. */
export async function makeCopyNow(house: House, copying: Copying, place: CopyPlace): Promise<Made> {
  const now = house.clock.now()
  const made = await tryAndMake(house, copying, place, now)
  await house.transact((work) => noteMade(work, moment(now), made))
  if (made.kind === 'fault') house.log('copy failed', { fault: made.fault })
  return made
}

async function tryAndMake(house: House, copying: Copying, place: CopyPlace, now: Temporal.Instant): Promise<Made> {
  if (!place.isKnown) {
    const trial = await copying.tryPlace(place.folder, false)
    if (trial.kind === 'fault') return trial
    await house.transact((work) => keepPlace(house, work, place, trial.warnings))
  }
  return copying.make(place, now)
}

/** Looks each hour whether it is time for a copy. */
export const copyJob = (house: House, handed: Handed): Job => ({
  name: 'copy',
  every: 'PT1H',
  async run() {
    const place = await copyPlace(house, handed)
    if (!place || !handed.copying) return
    const when = { now: house.clock.now(), zone: house.clock.zone, every: place.every }
    if (isTurn(when, await copyRows(house))) await makeCopyNow(house, handed.copying, place)
  },
})
