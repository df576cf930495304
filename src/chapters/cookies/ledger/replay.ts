import type { Register } from '../../../projections/register.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { House } from '../../chapter.ts'
import { noticeHash, noticeHtml } from '../notice/html.tsx'
import { type ConsentRow, cookiesGate } from '../tables.ts'
import { isWhole, pagesOf } from './seal.ts'
import { keptNotice } from './store.ts'

/** The register as a version was published; undefined when there is no such version. */
export type RegisterOf = (version: number) => Promise<Register | undefined>

/**
 * How the notice of a record comes back: drawn again from the register of then; as the copy that was kept, where this
 * release draws it otherwise; or not at all.
 */
export type Replayed = {
  readonly notice: { readonly from: 'register' | 'copy'; readonly html: string } | undefined
  readonly isWhole: boolean
}

/** A record holds when it is as it was written, and what was shown comes back to the byte. */
export const holdsAfterReplay = ({ notice, isWhole: whole }: Replayed): boolean => whole && notice !== undefined

type Read = Pick<House, 'read' | 'vault'>
type Drawn = Pick<ConsentRow, 'registerVersion' | 'language' | 'noticeKind'>

/** Draws the notices of records again; many of them share a version, so what was drawn is remembered. */
export function replayer({ read, vault }: Read, registerOf: RegisterOf): (row: ConsentRow) => Promise<Replayed> {
  const register = remembering(4, registerOf)
  const drawn = remembering(200, async (key: string) => draw(register, JSON.parse(key) as Drawn))
  const kept = remembering(200, (hash: string) => keptNotice(read(cookiesGate), hash))
  return async (row) => {
    const { registerVersion, language, noticeKind, noticeHash: wanted } = row
    const fits = (html: string | undefined): html is string => html !== undefined && noticeHash(html) === wanted
    const again = await drawn(JSON.stringify({ registerVersion, language, noticeKind }))
    if (fits(again)) return { notice: { from: 'register', html: again }, isWhole: isWhole(vault, row) }
    const copy = await kept(wanted)
    return { notice: fits(copy) ? { from: 'copy', html: copy } : undefined, isWhole: isWhole(vault, row) }
  }
}

async function draw(registerOf: RegisterOf, { registerVersion, language, noticeKind }: Drawn) {
  const register = await registerOf(registerVersion)
  if (register === undefined) return undefined
  const before = await registerOf(Number(/^(?:banner|tag:[^:]*:[^:]*):(\d{1,9})(?::|$)/.exec(noticeKind)?.[1] ?? 0))
  const servicesIn = () => before && servicesOf(before)
  try {
    return noticeHtml({ register, version: registerVersion, language, kind: noticeKind, servicesIn })
  } catch (cause) {
    // @NOTE a record that was tampered with may name a notice that never was
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function remembering<K, V>(most: number, find: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return found
  }
}

export type Checked = {
  readonly records: number
  /** How many came back as the kept copy alone. */
  readonly copies: number
  /** Numbers of the records that were changed. */
  readonly changed: readonly string[]
  /** Numbers of those whose notice does not come back. */
  readonly lost: readonly string[]
}

/** Replays every record. */
export async function replayAll(house: Read, registerOf: RegisterOf): Promise<Checked> {
  const replay = replayer(house, registerOf)
  const [changed, lost]: [string[], string[]] = [[], []]
  let [records, copies] = [0, 0]
  for await (const page of pagesOf(house.read(cookiesGate)))
    for (const row of page) {
      const { notice, isWhole: whole } = await replay(row)
      records += 1
      if (notice?.from === 'copy') copies += 1
      if (!whole) changed.push(row.number)
      if (notice === undefined) lost.push(row.number)
    }
  return { records, copies, changed, lost }
}
