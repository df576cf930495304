import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import { renderPart } from '../../../platform/html/index.ts'
import { bannerText } from '../../../projections/banner.ts'
import type { Register } from '../../../projections/register.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { Service } from '../../../register/service.ts'
import type { Language } from '../../../register/words.ts'
import { TagNotice } from '../tag/notice.tsx'
import { Banner } from './banner.tsx'
import { ChoicesForm } from './choices-form.tsx'
import { Placeholder } from './placeholder.tsx'

/**
 * Which notice somebody was shown: the banner, the page with all choices, or the place of one service. A banner for
 * who answered before says so: `banner:12:maps.counter` asks again about two services since version 12.
 */
export type NoticeKind = 'banner' | 'page' | `embed:${string}` | `banner:${number}:${string}`

type Shown = {
  readonly register: Register
  readonly version: number
  readonly language: Language
  readonly kind: string
  /** What visitors could allow in an earlier version. */
  readonly servicesIn?: ((version: number) => readonly Service[] | undefined) | undefined
}

/**
 * A notice exactly as it is shown, without the address to return to.
 *
 * @throws RangeError for a kind that the register does not know
 */
export function noticeHtml({ register, version, language, kind, servicesIn }: Shown): string {
  const [what, ...rest] = kind.split(':')
  const services = servicesOf(register)
  const ownHost = new URL(register.facts.website).host
  const drawn = (part: VNode) => renderPart(part, { language, ownHost, zone: register.facts.zone })
  const around = { language, version, back: '', href: (path: string) => (language === 'en' ? `/en${path}` : path) }
  if (what === 'page') return drawn(<ChoicesForm {...around} services={services} granted={new Set()} />)
  if (what === 'tag') return drawn(<TagNotice {...{ register, language, kind, servicesIn }} />)
  if (what === 'embed') {
    const service = services.find(({ id }) => id === rest[0])
    if (!service) throw new RangeError(`version ${version} of the register has no service ${rest[0]}`)
    return drawn(<Placeholder {...around} service={service} title={service.name} />)
  }
  if (what !== 'banner') throw new RangeError(`no notice is called ${kind}`)
  const [since, ids] = rest
  const asked = services.filter(({ id, kind: its }) =>
    ids === undefined ? its !== 'embed' : ids.split('.').includes(id),
  )
  const before = since === undefined ? undefined : servicesIn?.(Number(since))
  const text = bannerText({ tradeName: register.facts.tradeName, language, services: asked, before })
  return drawn(<Banner {...around} text={text} />)
}

/** SHA-256 in hexadecimal. */
export const noticeHash = (html: string): string => createHash('sha256').update(html).digest('hex')
