import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask, Form } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import type { Topic } from '../card.tsx'
import { memberAddress } from '../hosts.ts'
import type { NewNotice, Notice } from '../notices.ts'

/** A host as browsers name it, with a port where it has one. */
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}(:\d{2,5})?$/
const mostHosts = 20

/** The hosts that an owner typed, each on a line; a whole address is taken for its host. */
export function checkHosts(
  ask: Ask,
  typed: string,
  own: string,
): { readonly hosts: readonly string[]; readonly errors: readonly FieldError[] } {
  const words = typed.split(/[\s,]+/).filter((word) => word !== '')
  const hosts = [...new Set(words.map((word) => URL.parse(word)?.host || word.toLowerCase()))]
  const wrong = hosts.find((host) => !hostName.test(host))
  const sentence =
    wrong !== undefined
      ? ask.t({
          nl: `${wrong} is geen adres van een website. Typ het zoals winkel.voorbeeld.nl.`,
          en: `${wrong} is not the address of a website. Type it like winkel.voorbeeld.nl.`,
        })
      : hosts.includes(own)
        ? ask.t({
            nl: `${own} is deze website zelf; die hoort er vanzelf bij.`,
            en: `${own} is this website itself; it belongs to it anyway.`,
          })
        : hosts.length > mostHosts
          ? ask.t({ nl: 'Noem hooguit twintig websites.', en: 'Name twenty websites at most.' })
          : undefined
  return { hosts, errors: sentence === undefined ? [] : [{ field: 'hosts', sentence }] }
}

const fields = ['topic', 'titleNl', 'titleEn', 'textNl', 'textEn', 'href', 'from', 'until'] as const

/** What stands in the form, right or wrong. */
export type TypedNotice = Readonly<Record<(typeof fields)[number], string>>

const typedFrom = (valueOf: (field: (typeof fields)[number]) => string): TypedNotice => ({
  topic: valueOf('topic'),
  titleNl: valueOf('titleNl'),
  titleEn: valueOf('titleEn'),
  textNl: valueOf('textNl'),
  textEn: valueOf('textEn'),
  href: valueOf('href'),
  from: valueOf('from'),
  until: valueOf('until'),
})

export const noTyped: TypedNotice = typedFrom(() => '')
export const typedNotice = (form: Form): TypedNotice => typedFrom((field) => form.get(field))

export const typedOf = ({ topic, title, text, href, from, until }: Notice): TypedNotice => ({
  ...{ topic, titleNl: title.nl, titleEn: title.en, textNl: text.nl, textEn: text.en, href },
  from: from ?? '',
  until: until ?? '',
})

export type Checked =
  | { readonly kind: 'right'; readonly notice: NewNotice }
  | { readonly kind: 'wrong'; readonly errors: readonly FieldError[] }

export function checkNotice(house: House, ask: Ask, typed: TypedNotice, topics: readonly Topic[]): Checked {
  const errors: FieldError[] = []
  const refuse = (field: string, nl: string, en: string) => void errors.push({ field, sentence: ask.t({ nl, en }) })
  if (typed.titleNl === '') refuse('titleNl', 'Geef de advertentie een kop.', 'Give the advertisement a heading.')
  if (typed.topic !== '' && !topics.some(({ slug }) => slug === typed.topic))
    refuse('topic', 'Dit onderwerp is er niet meer.', 'This topic no longer exists.')
  const isOwnPath = /^\/(?![/\\])/.test(typed.href)
  if (!isOwnPath && memberAddress(house, typed.href) === undefined)
    refuse(
      'href',
      'Kies een adres op deze website, zoals /diensten, of een heel adres op een website van je netwerk.',
      'Choose an address on this website, such as /diensten, or a whole address on a website of your network.',
    )
  if (!isDayOrNone(typed.from)) refuse('from', 'Kies een dag.', 'Choose a day.')
  if (!isDayOrNone(typed.until)) refuse('until', 'Kies een dag.', 'Choose a day.')
  else if (typed.from !== '' && typed.until !== '' && typed.until < typed.from)
    refuse('until', 'De laatste dag ligt voor de eerste.', 'The last day lies before the first.')
  if (errors.length > 0) return { kind: 'wrong', errors }
  const notice: NewNotice = {
    topic: typed.topic,
    title: { nl: typed.titleNl, en: typed.titleEn },
    text: { nl: typed.textNl, en: typed.textEn },
    href: typed.href,
    from: typed.from || undefined,
    until: typed.until || undefined,
  }
  return { kind: 'right', notice }
}

function isDayOrNone(text: string): boolean {
  if (text === '') return true
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
