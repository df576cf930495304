import type { FieldError } from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import {
  type DeclaredField,
  type DeclaredForm,
  type FieldKind,
  type FormBasis,
  type FormPeriod,
  fieldKinds,
  formBases,
  formCategories,
  formPeriods,
  isKnownField,
  knownField,
} from '../../../register/form.ts'
import { type FormFault, fieldFaults, formFaults, takenNames } from '../../../register/form-faults.ts'
import type { Words } from '../../../register/words.ts'
import { idFor } from './desk.ts'

/** What was typed, by the name of its field, so that a mistake costs nobody their work. */
export type Typed = ReadonlyMap<string, string>

const typedIn = (form: Form, names: readonly string[]): Typed => new Map(names.map((name) => [name, form.get(name)]))
const words = (typed: Typed, name: string): Words => ({
  nl: typed.get(`${name}Nl`) ?? '',
  en: typed.get(`${name}En`) ?? '',
})
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The field of the page at which a fault is told, and the sentence in the reader's language. */
const told = (faults: readonly FormFault[], typed: Typed, t: (words: Words) => string): FieldError[] => {
  const spread = ['label', 'why', 'options', 'title', 'purpose']
  const linesIn = (name: string) => lines(typed.get(name) ?? '').length
  const fieldOf = (at: string) =>
    spread.includes(at) ? `${at}${linesIn(`${at}En`) < linesIn(`${at}Nl`) ? 'En' : 'Nl'}` : at
  const told = new Map<string, string>()
  for (const { at, words: because } of faults) if (!told.has(fieldOf(at))) told.set(fieldOf(at), t(because))
  const order = [...typed.keys()]
  return [...told]
    .map(([field, sentence]) => ({ field, sentence }))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

const isSame = (a: Words, b: Words): boolean => a.nl.toLowerCase() === b.nl.toLowerCase()
const asked: Words = { nl: 'Deze vraag staat er al.', en: 'This question is there already.' }
const made: Words = {
  nl: 'Je hebt al een formulier met deze naam. Kies een andere naam.',
  en: 'You have a form of this name already. Choose another name.',
}

/** In the order of the page. */
const fieldNames = ['labelNl', 'labelEn', 'category', 'whyNl', 'whyEn', 'kind', 'optionsNl', 'optionsEn', 'required']

export type ReadField = { readonly typed: Typed; readonly field: DeclaredField; readonly wrong: readonly FieldError[] }
type Around = {
  readonly before?: DeclaredField | undefined
  readonly others: readonly DeclaredField[]
  readonly t: (words: Words) => string
}

/** A question as the owner typed it, and what must change before it can stand in a form. */
export function readField(form: Form, { before, others, t }: Around): ReadField {
  const typed = typedIn(form, fieldNames)
  const required = typed.get('required') === 'yes'
  if (before && isKnownField(before.id)) {
    const field = knownField(before.id, required || before.id === 'email')
    return { typed, field, wrong: [] }
  }
  const taken = [...others.map(({ id }) => id), ...takenNames.fields]
  const kind = typed.get('kind') as FieldKind
  const [optionsNl, optionsEn] = [lines(typed.get('optionsNl') ?? ''), lines(typed.get('optionsEn') ?? '')]
  const options = Array.from({ length: Math.max(optionsNl.length, optionsEn.length) }, (_, index) => ({
    nl: optionsNl[index] ?? '',
    en: optionsEn[index] ?? '',
  }))
  const label = words(typed, 'label')
  const field: DeclaredField = {
    id: before?.id ?? idFor(label.nl, taken),
    label,
    kind: Object.hasOwn(fieldKinds, kind) ? kind : ('' as FieldKind),
    ...(kind === 'choice' ? { options } : {}),
    required,
    category: formCategories.find((known) => known === typed.get('category')) ?? ('' as DeclaredField['category']),
    why: words(typed, 'why'),
  }
  const twice = others.some((other) => isSame(other.label, label)) ? [{ at: 'label', words: asked }] : []
  return { typed, field, wrong: told([...twice, ...fieldFaults(field)], typed, t) }
}

/** A question back into the fields it came from. */
export const typedOfField = ({ label, kind, options = [], required, category, why }: DeclaredField): Typed =>
  new Map([
    ...Object.entries({ labelNl: label.nl, labelEn: label.en, kind, category, whyNl: why.nl, whyEn: why.en }),
    ['optionsNl', options.map(({ nl }) => nl).join('\n')],
    ['optionsEn', options.map(({ en }) => en).join('\n')],
    ['required', required ? 'yes' : ''],
  ])

const formNames = ['titleNl', 'titleEn', 'purposeNl', 'purposeEn', 'basis', 'keepFor']

export type ReadForm = { readonly typed: Typed; readonly form: DeclaredForm; readonly wrong: readonly FieldError[] }

/** What the owner says of a form as a whole; a new one begins with a name, an address and a message. */
export function readForm(
  posted: Form,
  {
    before,
    others,
    t,
  }: { before?: DeclaredForm | undefined; others: readonly DeclaredForm[]; t: (words: Words) => string },
): ReadForm {
  const typed = typedIn(posted, formNames)
  const title = words(typed, 'title')
  const basis = typed.get('basis') as FormBasis
  const keepFor = typed.get('keepFor') as FormPeriod
  const form: DeclaredForm = {
    id: before?.id ?? idFor(title.nl, [...others.map(({ id }) => id), ...takenNames.forms]),
    title,
    purpose: words(typed, 'purpose'),
    basis: Object.hasOwn(formBases, basis) ? basis : ('' as FormBasis),
    keepFor: formPeriods.includes(keepFor) ? keepFor : ('' as FormPeriod),
    fields: before?.fields ?? [knownField('name', true), knownField('email', true), knownField('message', true)],
  }
  const twice = others.some((other) => isSame(other.title, title)) ? [{ at: 'title', words: made }] : []
  return { typed, form, wrong: told([...twice, ...formFaults(form)], typed, t) }
}

export const typedOfForm = ({ title, purpose, basis, keepFor }: DeclaredForm): Typed =>
  new Map(
    Object.entries({
      titleNl: title.nl,
      titleEn: title.en,
      purposeNl: purpose.nl,
      purposeEn: purpose.en,
      basis,
      keepFor,
    }),
  )
