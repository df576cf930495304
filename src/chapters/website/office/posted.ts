import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import type { Ask, Form } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import type { WebsiteHanded } from '../addresses.ts'
import { move } from '../pages/acts.ts'
import { addPage, addVersion, type Page, type Version, versionsOf } from '../pages/store.ts'
import type { Text } from '../site.ts'
import { websiteGate } from '../tables.ts'
import { setTopics } from '../topics/store.ts'
import { cannotKeep, type Draft } from './draft.ts'
import { edit } from './editing.tsx'

/** One post of the editor, read. */
export type Posted = {
  readonly house: House
  readonly ask: Ask
  readonly handed: WebsiteHanded
  readonly form: Form
  readonly page: Page | undefined
  readonly draft: Draft
  /** The draft with the address as it was typed, to fill the form in again. */
  readonly typed: Draft
}

type Kept =
  | { readonly kind: 'kept'; readonly page: Page; readonly number: number }
  | { readonly kind: 'answered'; readonly response: Response }

/** Makes a version of what was posted, unless it cannot be one or somebody else made a newer one meanwhile. */
export async function keep({ house, ask, handed, page, draft, typed }: Posted): Promise<Kept> {
  const faults = await cannotKeep(house, draft, page, handed)
  const answered = (response: Response): Kept => ({ kind: 'answered', response })
  if (faults.length > 0)
    return answered(await edit(house, ask, handed, { draft: typed, page, faults, isUnsaved: true }))
  const { kind, path, text, topics } = draft
  const outcome = await house.transact(async (work) => {
    const db = as(work, websiteGate)
    const at = nowText(house.clock)
    const overtakenBy = page && newerThan(draft, await versionsOf(db, page.id))
    if (overtakenBy) return { kind: 'overtaken' as const, by: overtakenBy }
    const own = page ?? (await addPage(db, kind, path, at))
    await move(db, own, path, at)
    if (kind === 'article') await setTopics(db, own.id, topics)
    const kept = { ...own, path }
    return { kind: 'kept' as const, page: kept, number: await addVersion(db, own.id, text, { at }) }
  })
  if (outcome.kind === 'kept') return outcome
  const overtakenBy = outcome.by
  const told = { ...typed, from: overtakenBy.number }
  return answered(await edit(house, ask, handed, { draft: told, page, overtakenBy, isUnsaved: true }))
}

function newerThan({ from, text }: Draft, [newest]: readonly [Version, ...Version[]]): Version | undefined {
  return from === undefined || newest.number <= from || isSame(newest, text) ? undefined : newest
}

export const isSame = (one: Text, other: Text): boolean =>
  (['title', 'lead', 'body', 'description'] as const).every(
    (name) => one[name].nl === other[name].nl && one[name].en === other[name].en,
  )
