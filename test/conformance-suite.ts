import { after, suite, test } from 'node:test'
import type { Chapter } from '../src/chapters/chapter.ts'
import type { Database } from '../src/platform/db/database.ts'
import { carriedOutHere } from '../src/projections/register.ts'
import {
  demandCorrection,
  demandErasure,
  demandExport,
  demandRows,
  demandSweep,
  demandWords,
} from './conformance-demands.ts'
import { demandIndexes, demandSources } from './conformance-schema.ts'
import { type OpenHouse, setStage } from './conformance-stage.ts'

const holdsPeople = ({ declarations }: Chapter): boolean =>
  declarations.some(({ activities }) =>
    activities.some((activity) => carriedOutHere(activity) && Object.keys(activity.tables).length > 0),
  )

const names: Readonly<Record<Database['kind'], string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** The duties that every chapter with personal tables owes, from its declaration and its example alone. */
export function conformance(chapters: readonly Chapter[], openHouse: OpenHouse): void {
  for (const kind of ['sqlite', 'postgres'] as const)
    for (const chapter of chapters.filter(holdsPeople)) {
      suite(`${chapter.name} on ${names[kind]}`, () => {
        const opened = openLazily(openHouse, kind)
        const staged = lazily(async () => setStage(await opened(), chapter))
        test('its example fills every table, with the last day its period gives', async () =>
          demandRows(await staged()))
        test('whatever a person reads of it exists in both languages', async () => demandWords(await staged()))
        test('the database refuses a source that nobody declared', async () => demandSources(await staged()))
        test('its tables have the indexes that export and sweep count on', async () => demandIndexes(await staged()))
        test('a person gets all of their own data, and nobody else’s', async () => demandExport(await staged()))
        test('a person corrects what is theirs, and nothing of others', async () => demandCorrection(await staged()))
        test('erasing Ada leaves Bo untouched and no Ada, except what the plan kept', async () =>
          demandErasure(await staged()))
        test('every row goes the day after its last day, and not before', async () => demandSweep(await staged()))
      })
    }
}

function openLazily(openHouse: OpenHouse, kind: Database['kind']) {
  const opened = lazily(() => openHouse(kind))
  after(async () => {
    if (opened.begun()) await (await opened()).close()
  })
  return opened
}

/** @NOTE nothing is opened for a suite whose tests are skipped */
function lazily<T>(make: () => Promise<T>): (() => Promise<T>) & { begun(): boolean } {
  let made: Promise<T> | undefined
  return Object.assign(() => (made ??= make()), { begun: () => made !== undefined })
}
