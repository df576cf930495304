import { day, moment } from './format.ts'
import { useSetting } from './setting.ts'

/** A day or a moment in words, with the machine's own notation beside it. @param at - ISO 8601 day, or moment with offset */
export function Time({ at, children }: { at: string; children?: string | undefined }) {
  const { language, zone } = useSetting()
  const said = children ?? (at.length === 10 ? day(at, language) : moment(at, language, zone))
  return <time datetime={at}>{said}</time>
}
