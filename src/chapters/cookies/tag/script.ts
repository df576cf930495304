import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sinceWhen } from '../../../projections/choice.ts'
import type { TagConfig } from '../../../register/tag.ts'
import type { Language } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { noticeHash, noticeHtml } from '../notice/html.tsx'
import { tagConfig } from './config.ts'
import { tagNoticeKind } from './notice.tsx'
import type { TaggedSite } from './sites.ts'

/** How much of the hash of a notice travels: enough to notice that the register says otherwise by now. */
export const noticeDigits = 8

/** The script with what it knows; whatever it names stays inside. */
export const tagScript = (code: string, config: TagConfig): string => `($w=>{${code.trim()}})(${inScript(config)})\n`

// @NOTE whoever pastes the script into a page must not be able to end it halfway
const inScript = (config: TagConfig) => JSON.stringify(config).replaceAll('<', '\\u003c')

/** The notice of a site for all of its services, or for those that were asked for, with the hash of exactly that. */
export function tagNotice(house: House, site: TaggedSite, language: Language, asked?: readonly string[]) {
  const { register, version } = house.published()
  const kind = tagNoticeKind(site.id, asked)
  return { kind, hash: noticeHash(noticeHtml({ register, version, language, kind })) }
}

/** The script of a site as its pages load it. */
export function scriptOf(house: House, code: string, site: TaggedSite, language: Language): string {
  const { register, version } = house.published()
  const since = sinceWhen(house.hooks.pastServices())
  const notice = tagNotice(house, site, language).hash.slice(0, noticeDigits)
  return tagScript(code, tagConfig({ register, version, site, language }, { since, base: house.baseUrl, notice }))
}

/** What `npm run build:browser` made of `src/browser/waarborg.ts`; undefined where it was not built. */
export function builtCode(): string | undefined {
  const path = ['../../../../dist/browser/waarborg.js', '../../../../browser/waarborg.js']
    .map((near) => resolve(import.meta.dirname, near))
    .find((one) => existsSync(one))
  return path && readFileSync(path, 'utf8')
}
