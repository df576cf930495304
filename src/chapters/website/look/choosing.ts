import {
  type FieldError,
  faintPairs,
  isThemeName,
  type LookChoice,
  nearestAccent,
  type Theme,
  themeOf,
} from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import { themeWords } from './words.ts'

/** What stands in the form: a colour from the picker, and the same as text. */
export type Typed = { readonly theme: string; readonly colour: string; readonly hex: string }

export type Choice =
  | { readonly kind: 'chosen'; readonly look: LookChoice }
  | {
      readonly kind: 'refused'
      readonly errors: readonly FieldError[]
      readonly nearest?: string
      /** What was asked for, to show how badly it reads. */
      readonly theme?: Theme
    }

export const typedIn = (form: Form): Typed => {
  const nearest = form.get('nearest')
  const [colour, hex] = [form.get('colour'), form.get('hex')]
  if (nearest !== '') return { theme: form.get('theme'), colour: nearest, hex: nearest }
  // @NOTE without a script the two do not follow each other: the one that was changed counts, the text first
  const isPicked = hex === form.get('hex-was') && colour !== form.get('colour-was')
  return { theme: form.get('theme'), colour, hex: isPicked ? colour : hex }
}

/** The look that was asked for, or why it cannot be with the nearest colour that can. */
export function choose({ theme, hex }: Typed, t: (words: Words) => string): Choice {
  const refused = (field: string, words: Words, more: { nearest?: string; theme?: Theme } = {}): Choice => ({
    kind: 'refused',
    errors: [{ field, sentence: t(words) }],
    ...more,
  })
  if (!isThemeName(theme)) return refused('theme', { nl: 'Kies een thema.', en: 'Choose a theme.' })
  if (hex === '') return { kind: 'chosen', look: { theme } }
  const accent = accentOf(hex)
  if (accent === undefined)
    return refused('hex', {
      nl: 'Zo schrijf je geen kleur. Neem # en zes tekens, 0 tot 9 of a tot f, zoals #0f6657.',
      en: 'That is no colour. Write # and six characters, 0 to 9 or a to f, such as #0f6657.',
    })
  const wanted = themeOf({ theme, accent })
  const [faint] = faintPairs(wanted).toSorted((a, b) => a.ratio - b.ratio)
  if (!faint) return { kind: 'chosen', look: { theme, accent } }
  const ratio = floored(faint.ratio)
  const { name } = themeWords[theme]
  return refused(
    'hex',
    {
      nl: `${accent} is te licht om te lezen op ${name.nl}: ${String(ratio).replace('.', ',')} op 1, en het moet 4,5 op 1 zijn.`,
      en: `${accent} is too pale to read on ${name.en}: ${ratio} to 1, and it must be 4.5 to 1.`,
    },
    { nearest: nearestAccent(accent, wanted.light), theme: wanted },
  )
}

/** One decimal, never rounded up: 4.49 does not pass for 4.5. */
export const floored = (ratio: number): number => Math.floor(ratio * 10) / 10

function accentOf(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`
}
