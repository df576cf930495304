import { Link } from '../../../platform/html/index.ts'
import type { Register } from '../../../projections/register.ts'
import type { Service } from '../../../register/service.ts'
import type { Language } from '../../../register/words.ts'
import { tagSays } from './config.ts'
import { siteOf } from './sites.ts'
import { tagWords } from './words.ts'

/**
 * Which notice of the tag: `tag:SITE` for all of its services, `tag:SITE:maps.counter` where it asked for some,
 * `tag:SITE:maps.counter:12` where it said what changed since a version.
 */
export const tagNoticeKind = (site: string, asked?: readonly string[], from?: number): string =>
  ['tag', site, ...(asked ? [asked.toSorted().join('.')] : []), ...(asked && from ? [from] : [])].join(':')

export type TagNoticeProps = {
  readonly register: Register
  readonly language: Language
  readonly kind: string
  /** What visitors could allow in an earlier version. */
  readonly servicesIn?: ((version: number) => readonly Service[] | undefined) | undefined
}

/**
 * What the tag shows, element for element: the banner, and what it puts in the place of a frame.
 *
 * The script makes the same from the same words; a test in a browser compares the two.
 *
 * @throws RangeError for a site or service that the register does not know
 */
export function TagNotice({ register, language, kind, servicesIn }: TagNoticeProps) {
  const [, id = '', ids, from] = kind.split(':')
  const site = siteOf(register, id)
  const asked = ids?.split('.')
  if (!site || asked?.some((one) => !site.services.includes(one))) throw new RangeError(`no notice is called ${kind}`)
  const before = from === undefined ? undefined : servicesIn?.(Number(from))
  const { news, intro, rows, page } = tagSays({ register, site, language }, { asked, before })
  const { more, refuse, accept, choose, save, allow } = tagWords[language]
  return (
    <>
      <details class="waarborg" open>
        <summary>Cookies</summary>
        {news.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p id="waarborg">
          {intro}
          <Link href={page}>{more}</Link>
        </p>
        <button>{refuse}</button>
        <button>{accept}</button>
        <details>
          <summary>{choose}</summary>
          {rows.map(({ ids: value, text }) => (
            <p key={value}>
              <label>
                <input type="checkbox" value={value} />
                {` ${text}`}
              </label>
            </p>
          ))}
          <button>{save}</button>
        </details>
      </details>
      {rows
        .filter(({ service }) => service)
        .map(({ ids: service, text }) => (
          <fieldset class="waarborg" key={service}>
            <p>{text}</p>
            <button>{allow}</button>
          </fieldset>
        ))}
    </>
  )
}
