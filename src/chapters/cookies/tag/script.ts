import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sinceWhen } from '../../../projections/choice.ts'
import type { TagConfig } from '../../../register/tag.ts'
import type { Language } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { noticeHash, noticeHtml } from '../notice/html.tsx'
import { servicesIn } from '../standing.ts'
import { tagConfig } from './config.ts'
import { tagNoticeKind } from './notice.tsx'
import { servicesOn, type TaggedSite } from './sites.ts'

/** How much of the hash of a notice travels: enough to notice that the register says otherwise by now. */
export const noticeDigits = 6

/** The script with what it knows; whatever it names stays inside. */
export const tagScript = (code: string, config: TagConfig): string => `($w=>{${code.trim()}})(${inScript(config)})`

// @NOTE whoever pastes the script into a page must not be able to end it halfway
const inScript = (config: TagConfig) =>
  JSON.stringify(config)
    .replaceAll(/<(?=\/?script|!--)/gi, '\\u003c')
    // what holds quotes is told between others: shorter
    .replaceAll(/"((?:[^"\\']|\\.)*\\"(?:[^"\\']|\\.)*)"/g, (_, text: string) => `'${text.replaceAll('\\"', '"')}'`)

type NoticeOf = {
  readonly site: TaggedSite
  readonly language: Language
  /** The services that were asked for; all of them when absent. */
  readonly asked?: readonly string[]
  /** The version since which it says what changed. */
  readonly from?: number
}

/** What the tag of a site shows, with the hash of exactly that. */
export function tagNotice(house: House, { site, language, asked, from }: NoticeOf) {
  const { register, version } = house.published()
  const kind = tagNoticeKind(site.id, asked, from)
  const html = noticeHtml({ register, version, language, kind, servicesIn: servicesIn(house) })
  return { kind, html, hash: noticeHash(html) }
}

/** The script of a site as its pages load it. */
export function scriptOf(
  house: House,
  code: string,
  { site, language, isRefusing = false }: { site: TaggedSite; language: Language; isRefusing?: boolean },
): string {
  const { register, version } = house.published()
  const since = sinceWhen(house.hooks.pastServices())
  const { html, hash } = tagNotice(house, { site, language })
  const news = newsOf(house, site, language)
  const baked = { since, base: house.baseUrl, version, html, hash: hash.slice(0, noticeDigits), news, isRefusing }
  return tagScript(code, tagConfig({ register, site, language }, baked))
}

/** What changed on a site since each version, as long as a choice from that version can still be in a browser. */
function newsOf(house: House, site: TaggedSite, language: Language) {
  const past = house.hooks.pastServices().slice(0, -1)
  const ids = servicesOn(house.published().register, site).map(({ id }) => id)
  const said = past.map(({ version }) => {
    const { html } = tagNotice(house, { site, language, asked: ids, from: version })
    return [version, /<\/summary>(.*?)<p id=/.exec(html)?.[1] ?? ''] as const
  })
  const last = said.findLastIndex(([, html]) => html !== '')
  return said.slice(0, last + 1).filter(([, html], place) => html !== said[place + 1]?.[1] || place === last)
}

/** What `npm run build:browser` made of `src/browser/waarborg.ts`; undefined where it was not built. */
export function builtCode(): string | undefined {
  const path = ['../../../../dist/browser/waarborg.js', '../../../../browser/waarborg.js']
    .map((near) => resolve(import.meta.dirname, near))
    .find((one) => existsSync(one))
  return path && readFileSync(path, 'utf8')
}
