import {
  type DeclaredField,
  type DeclaredForm,
  fieldKinds,
  formBases,
  formCategories,
  formPeriods,
  isKnownField,
  knownFields,
} from './form.ts'
import { refusedIn } from './form-refused.ts'
import type { Words } from './words.ts'

/** What must change before a form or field is declared; `at` names the part of it. */
export type FormFault = { readonly at: string; readonly words: Words }

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** Names that a form uses itself, or that stand for something else in an address or a text. */
export const takenNames = { fields: ['website', 'consent'], forms: ['nieuw', 'binnen', 'contact', 'nieuwsbrief'] }
export const longestWords = 300
export const mostFields = 30

const isSaid = ({ nl, en }: Words): boolean => nl.trim() !== '' && en.trim() !== ''
const isLong = ({ nl, en }: Words): boolean => nl.length > longestWords || en.length > longestWords

function wordsFault(at: string, words: Words, empty: Words): FormFault[] {
  if (!isSaid(words)) return [{ at, words: empty }]
  return isLong(words) ? [{ at, words: { nl: 'Dit is te lang. Maak het korter.', en: 'Make this shorter.' } }] : []
}

/** A field of which nobody says what it is and what it is for is no field. @see GDPR Art. 5(1)(b) and (c), 13(1)(c) */
export function fieldFaults(field: DeclaredField): FormFault[] {
  const { id, label, kind, category, why, options = [] } = field
  const faults: FormFault[] = []
  const refuse = (at: string, nl: string, en: string) => faults.push({ at, words: { nl, en } })
  if (!slug.test(id) || id.length > 40 || takenNames.fields.includes(id))
    refuse('label', 'Kies een andere vraag: deze naam kan niet.', 'Choose another question: this name will not do.')
  faults.push(
    ...wordsFault('label', label, {
      nl: 'Schrijf de vraag in het Nederlands en in het Engels.',
      en: 'Write the question in Dutch and in English.',
    }),
    ...wordsFault('why', why, {
      nl: 'Zeg in het Nederlands en in het Engels waarvoor je dit vraagt.',
      en: 'Say in Dutch and in English what you ask this for.',
    }),
  )
  if (!Object.hasOwn(fieldKinds, kind))
    refuse('kind', 'Kies hoe iemand antwoord geeft.', 'Choose how somebody answers.')
  if (!formCategories.some((known) => known === category))
    refuse('category', 'Kies wat voor gegeven dit is.', 'Choose what kind of data this is.')
  if (kind === 'choice' && (options.length < 2 || options.length > 20 || !options.every(isSaid)))
    refuse(
      'options',
      'Geef twee tot twintig keuzes, elk in het Nederlands en in het Engels.',
      'Give two to twenty choices, each in Dutch and in English.',
    )
  const refused = [label, why, ...options].map(refusedIn).find((because) => because !== undefined)
  if (refused) faults.push({ at: 'label', words: refused })
  const known = isKnownField(id) ? knownFields[id] : undefined
  if (known && (known.kind !== kind || known.category !== category))
    refuse('label', 'Dit veld kennen we al, als iets anders.', 'This field is known already, as something else.')
  return faults
}

/** Everything that keeps a form from being declared. */
export function formFaults({ id, title, purpose, basis, keepFor, fields }: DeclaredForm): FormFault[] {
  const faults: FormFault[] = []
  const refuse = (at: string, nl: string, en: string) => faults.push({ at, words: { nl, en } })
  if (!slug.test(id) || id.length > 60 || takenNames.forms.includes(id))
    refuse('title', 'Kies een andere naam: deze kan niet.', 'Choose another name: this one will not do.')
  faults.push(
    ...wordsFault('title', title, {
      nl: 'Geef het formulier een naam, in het Nederlands en in het Engels.',
      en: 'Give the form a name, in Dutch and in English.',
    }),
    ...wordsFault('purpose', purpose, {
      nl: 'Zeg in het Nederlands en in het Engels waarvoor je het gebruikt.',
      en: 'Say in Dutch and in English what you use it for.',
    }),
  )
  const refused = [title, purpose].map(refusedIn).find((because) => because !== undefined)
  if (refused) faults.push({ at: 'title', words: refused })
  if (!Object.hasOwn(formBases, basis))
    refuse('basis', 'Kies waarom je dit mag vragen.', 'Choose why you may ask this.')
  if (!formPeriods.some((known) => known === keepFor))
    refuse('keepFor', 'Kies hoe lang je het bewaart.', 'Choose for how long you keep it.')
  const ids = fields.map((field) => field.id)
  if (!fields.some((field) => field.id === 'email' && field.required))
    refuse('fields', 'Een formulier vraagt altijd een e-mailadres.', 'A form always asks for an e-mail address.')
  if (new Set(ids).size !== ids.length || ids.length > mostFields)
    refuse('fields', 'Elke vraag staat er één keer, hoogstens dertig.', 'Each question stands once, thirty at most.')
  return [...faults, ...fields.flatMap(fieldFaults)]
}
