import type { Ask } from '../../../platform/http/ask.ts'
import { problem } from '../../../platform/http/problem.ts'
import type { TagReceipt } from '../../../register/tag.ts'
import { isLanguage, type Language } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { countRefusal, recordChoice } from '../ledger/store.ts'
import { servicesIn } from '../standing.ts'
import { receiptHtml } from './receipt.tsx'
import { noticeDigits, tagNotice } from './script.ts'
import { servicesOn, siteOf, type TaggedSite } from './sites.ts'

/** What became of a choice that the tag sent, for whoever looks at it in a browser; only a number is a confirmation. */
type Refusal = { readonly status: number; readonly title: string }

/**
 * Takes a choice that was made on another site of the owner.
 *
 * It is written down only if it comes from a page of that site, and was made about what we would ask there now.
 *
 * @see RFC 9457
 */
export async function receive(house: House, ask: Ask): Promise<Response> {
  const about = aboutOf(house, ask)
  if ('title' in about) return openTo(ask, problem(about.status, about.title))
  const { site, language, version } = about
  const [asked = [], granted = [], withdrawn = [], [since = ''] = []] = (await ask.form(4096))
    .get('keuze')
    .split(';')
    .map(idsIn)
  const from = versionIn(since)
  const known = servicesOn(house.published().register, site).map(({ id }) => id)
  if (asked.length === 0 || !asked.every((id) => known.includes(id)) || new Set(asked).size < asked.length)
    return openTo(ask, problem(422, 'this site asks for other services'))
  if (![...granted, ...withdrawn].every((id) => asked.includes(id)) || granted.some((id) => withdrawn.includes(id)))
    return openTo(ask, problem(422, 'an answer was given to what was not asked'))
  if (from !== undefined && servicesIn(house)(from) === undefined)
    return openTo(ask, problem(422, 'no version of the register has that number'))
  const { kind: noticeKind, hash: noticeHash } = tagNotice(house, { site, language, asked, ...(from && { from }) })
  const given = { via: 'tag', language, version, noticeKind, noticeHash, granted, withdrawn, host: site.host } as const
  const number = await house.transact(async (work) => {
    if (granted.length + withdrawn.length > 0) return (await recordChoice(house, work, given)).number
    await countRefusal(house, work, 'tag')
    return undefined
  })
  if (number === undefined) return openTo(ask, ask.json({}))
  const address = `${house.baseUrl}${language === 'en' ? '/en' : ''}/cookies/bewijs/${number}`
  const html = receiptHtml({ language, number, address })
  return openTo(ask, ask.json({ number, address, html } satisfies TagReceipt, { 'cache-control': 'no-store' }))
}

type About = { readonly site: TaggedSite; readonly language: Language; readonly version: number }

/** The address of the post says what it is about: `winkel.12.nl.0123456789abcdef`. */
function aboutOf(house: House, ask: Ask): About | Refusal {
  const [text = ''] = ask.query.keys()
  const [id = '', at, language, notice = ''] = text.split('.')
  const { register, version } = house.published()
  const site = siteOf(register, id)
  if (!site || !isLanguage(language)) return { status: 404, title: 'no site is called that' }
  if (hostOf(ask.header('origin')) !== site.host)
    return { status: 403, title: `this comes from another site than ${id}` }
  const { hash } = tagNotice(house, { site, language })
  if (Number(at) !== version || notice !== hash.slice(0, noticeDigits))
    return { status: 409, title: 'the question has changed since this page was loaded' }
  return { site, language, version }
}

const versionIn = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)

const idsIn = (text: string): string[] => (text === '' ? [] : text.split(','))

const hostOf = (origin: string | undefined): string | undefined =>
  origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined

/** Lets the page that asked read the answer; it holds nothing of anybody else. */
function openTo(ask: Ask, response: Response): Response {
  response.headers.set('access-control-allow-origin', ask.header('origin') ?? 'null')
  response.headers.set('vary', 'origin')
  response.headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}
