import type { FieldError } from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'

/** Days, both ends included, on which nobody answers. Legal terms run on: they are not counted with these. */
export type ClosingDays = { readonly key: string; readonly from: string; readonly until: string; readonly words: Words }

export type TypedClosing = { readonly from: string; readonly until: string; readonly nl: string; readonly en: string }
export const noClosing: TypedClosing = { from: '', until: '', nl: '', en: '' }

export const typedClosing = (form: Form): TypedClosing => ({
  ...{ from: form.get('from'), until: form.get('until') || form.get('from'), nl: form.get('nl'), en: form.get('en') },
})

export const closedOn = (closing: readonly ClosingDays[], day: string): ClosingDays | undefined =>
  closing.find(({ from, until }) => from <= day && day <= until)

const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

type About = { readonly closing: readonly ClosingDays[]; readonly today: string; readonly t: (words: Words) => string }

export function mistakesIn({ from, until, nl, en }: TypedClosing, { closing, today, t }: About): FieldError[] {
  const errors: FieldError[] = []
  const refuse = (field: string, dutch: string, english: string) =>
    errors.push({ field, sentence: t({ nl: dutch, en: english }) })
  if (!isDay(from)) refuse('from', 'Kies de eerste dag.', 'Choose the first day.')
  else if (!isDay(until)) refuse('until', 'Kies de laatste dag.', 'Choose the last day.')
  else if (until < from) refuse('until', 'De laatste dag ligt voor de eerste.', 'The last day comes before the first.')
  else if (until < today) refuse('until', 'Deze dagen zijn al voorbij.', 'These days have gone by.')
  else if (closing.some((one) => one.from <= until && from <= one.until))
    refuse('from', 'Op een van deze dagen was je al dicht.', 'You were closed on one of these days already.')
  if (nl === '' || nl.length > 100)
    refuse(
      'nl',
      'Schrijf in een paar woorden waarom, zoals: kerstvakantie.',
      'Say in a few Dutch words why, such as: kerstvakantie.',
    )
  if (en === '' || en.length > 100)
    refuse(
      'en',
      'Schrijf dit ook in het Engels, zoals: Christmas holiday.',
      'Say this in English too, such as: Christmas holiday.',
    )
  return errors
}
