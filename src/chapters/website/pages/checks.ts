import { type Found, type Problem, type Reading, readMarkdown } from '../../../platform/markdown/index.ts'
import { framedBy } from '../../../projections/frames.ts'
import type { Service } from '../../../register/service.ts'
import type { Language, Words } from '../../../register/words.ts'
import type { Known } from '../addresses.ts'
import { type AgainstForms, formProblem } from '../forms.ts'
import type { Picture } from '../pictures/store.ts'
import type { Text } from '../site.ts'

/** Something that must change before a text is published, at the field it stands in. */
export type Fault = { readonly field: string; readonly sentence: Words }

/** What a text is held against. */
export type Against = AgainstForms & {
  readonly known: Known
  readonly pictures: ReadonlyMap<string, Picture>
  /** What of others visitors can allow on this site. */
  readonly services: readonly Service[]
  /** Where the text will stand: a link to itself is never dead. */
  readonly path: string
  /** `host` of this site: a full link to it is a link of our own. */
  readonly ownHost: string
}

/** Everything in a text that would be dead, dangerous or mute for a visitor; nothing is published while there is any. */
export function faultsIn(text: Text, against: Against): Fault[] {
  const faults: Fault[] = []
  if (text.title.nl === '')
    faults.push({ field: 'titleNl', sentence: { nl: 'Geef de bladzijde een titel.', en: 'Give the page a title.' } })
  const hasEnglish = [text.description, text.lead, text.body].some(({ en }) => en !== '')
  if (hasEnglish && text.title.en === '')
    faults.push({
      field: 'titleEn',
      sentence: {
        nl: 'Er is wel Engelse tekst, maar geen Engelse titel.',
        en: 'There is English text, but no English title.',
      },
    })
  return [...faults, ...faultsOf(text, 'nl', against), ...(hasEnglish ? faultsOf(text, 'en', against) : [])]
}

function faultsOf(text: Text, language: Language, against: Against): Fault[] {
  const reading = readMarkdown(text.body[language])
  const found: readonly Problem[] = [
    ...reading.problems,
    ...reading.links.flatMap((link) => at(link, deadLink(link, reading, language, against))),
    ...reading.pictures.flatMap((picture) => at(picture, badPicture(picture, language, against))),
    ...reading.forms.flatMap((form) => at(form, formProblem(form, reading.forms, against))),
    ...reading.embeds.flatMap((embed) => at(embed, unknownEmbed(embed, against))),
  ]
  const field = language === 'nl' ? 'bodyNl' : 'bodyEn'
  return found
    .toSorted((one, other) => one.line - other.line)
    .map(({ sentence }) => ({ field, sentence: inText(language, sentence) }))
}

/** Says of a line that it is one of the English text, which stands further down in the editor. */
export const inText = (language: Language, { nl, en }: Words): Words =>
  language === 'nl'
    ? { nl, en }
    : { nl: nl.replace(/^Regel/, 'Engelse tekst, regel'), en: en.replace(/^Line/, 'English text, line') }

const at = ({ line }: Found, sentence: Words | undefined): Problem[] => (sentence ? [{ line, sentence }] : [])

function deadLink({ value, line }: Found, own: Reading, language: Language, against: Against): Words | undefined {
  const base = `https://${against.ownHost}${against.path}`
  const url = new URL(value, base)
  if (!/^https?:$/.test(url.protocol) || url.host !== against.ownHost) return undefined
  const english = /^\/en(\/|$)/.test(url.pathname)
  const target = english ? 'en' : language
  const path = english ? url.pathname.slice(3) || '/' : url.pathname
  const isHere = path === against.path && target === language
  if (!isHere && !against.known.paths[target].has(path) && !path.startsWith('/beeld/'))
    return {
      nl: `Regel ${line}: de link ${value} leidt nergens heen. Er is geen bladzijde met dat adres die bezoekers kunnen lezen.`,
      en: `Line ${line}: the link ${value} leads nowhere. There is no page at that address that visitors can read.`,
    }
  const anchor = decodeURIComponent(url.hash.slice(1))
  const anchors = isHere ? own.anchors : against.known.anchors[target].get(path)
  if (anchor === '' || anchor === 'main' || !anchors || anchors.includes(anchor)) return undefined
  const hint = anchors.map((each) => `#${each}`).join(', ') || '–'
  return {
    nl: `Regel ${line}: de link ${value} leidt naar een kop die er niet is. Wel zijn er: ${hint}.`,
    en: `Line ${line}: the link ${value} leads to a heading that is not there. There are: ${hint}.`,
  }
}

const unknownEmbed = ({ value, line }: Found, { services }: Against): Words | undefined =>
  framedBy(services, value)
    ? undefined
    : {
        nl: `Regel ${line}: geen van je diensten kan ${value} laten zien. Kies er eerst een bij Cookies en diensten, of haal "toon" weg: dan is het een gewone link.`,
        en: `Line ${line}: none of your services can show ${value}. Choose one at Cookies and services first, or take "toon" out: then it is a plain link.`,
      }

type Shown = Reading['pictures'][number]

function badPicture({ value, line, alt }: Shown, language: Language, against: Against): Words | undefined {
  const picture = against.pictures.get(value)
  if (!picture)
    return {
      nl: `Regel ${line}: het beeld ${value} staat niet bij je beelden.`,
      en: `Line ${line}: the picture ${value} is not among your pictures.`,
    }
  if (alt !== '' || picture.alt[language] !== '') return undefined
  return {
    nl: `Regel ${line}: zeg wat er op het beeld te zien is, voor wie het niet ziet: ![wat er te zien is](beeld:${value}).`,
    en: `Line ${line}: say what the picture shows, for who cannot see it: ![what it shows](beeld:${value}).`,
  }
}
