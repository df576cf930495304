import { categories } from '../register/category.ts'
import { type DeclaredField, type DeclaredForm, formBases } from '../register/form.ts'
import type { Words } from '../register/words.ts'
import { beforeAfter, type Difference, isSame, sideBySide } from './differences-pair.ts'
import { isLonger } from './differences-period.ts'
import { formPeriodWords } from './forms-table.ts'
import { personalTables, type Register } from './register.ts'

type Draft = Omit<Difference, 'activities' | 'tables'>
type Said = readonly [nl: string, en: string]

/** Holds the answers that people gave; a form that begins to ask more concerns them. */
const answers = 'intakeAnswer'

/** What changed in the owner's forms. A whole new form concerns nobody yet: who fills it in reads it there. */
export function formDifferences(before: Register, after: Register): Difference[] {
  const declared = [before, after].every((register) => personalTables(register).some(({ name }) => name === answers))
  const tables = declared ? [answers] : []
  const pairs = sideBySide(before.facts.forms ?? [], after.facts.forms ?? [], ({ id }) => id)
  return pairs.flatMap((pair): Difference[] => {
    const { title } = pair.after ?? pair.before ?? { title: { nl: '', en: '' } }
    if (pair.before === undefined && pair.after !== undefined) {
      const words = { nl: `Nieuw formulier: ${title.nl}`, en: `New form: ${title.en}` }
      const drafts: Draft[] = [{ kind: 'purpose', material: true, words, after: contentWords(pair.after) }]
      return drafts.map((draft) => ({ ...draft, activities: [title], tables: [] }))
    }
    const drafts = pair.before && pair.after ? changedForm(pair.before, pair.after, [before, after]) : removed(pair)
    return drafts.map((draft) => ({ ...draft, activities: [title], tables }))
  })
}

function removed({ before }: { before?: DeclaredForm }): Draft[] {
  if (before === undefined) return []
  const words = { nl: `Formulier vervallen: ${before.title.nl}`, en: `Form removed: ${before.title.en}` }
  return [{ kind: 'wording', material: false, words, before: contentWords(before) }]
}

function changedForm(was: DeclaredForm, is: DeclaredForm, [before, after]: readonly [Register, Register]): Draft[] {
  const tell = (kind: Draft['kind'], material: boolean, [nl, en]: Said, said: object = {}): Draft => ({
    kind,
    material,
    words: { nl: `${is.title.nl}: ${nl}`, en: `${is.title.en}: ${en}` },
    ...said,
  })
  const found: Draft[] = []
  if (!isSame(was.title, is.title))
    found.push(
      tell(
        'wording',
        false,
        ['andere naam van het formulier', 'another name of the form'],
        beforeAfter(was.title, is.title),
      ),
    )
  if (!isSame(was.purpose, is.purpose))
    found.push(tell('purpose', true, ['ander doel', 'another purpose'], beforeAfter(was.purpose, is.purpose)))
  if (was.basis !== is.basis)
    found.push(
      tell('basis', true, ['andere grondslag', 'another legal basis'], {
        before: formBases[was.basis].words,
        after: formBases[is.basis].words,
      }),
    )
  if (was.keepFor !== is.keepFor) {
    const longer = isLonger([keep(was), before.facts], [keep(is), after.facts])
    const said: Said = longer ? ['langer bewaard', 'kept longer'] : ['korter bewaard', 'kept for a shorter time']
    found.push(
      tell('period', longer, said, { before: formPeriodWords(was.keepFor), after: formPeriodWords(is.keepFor) }),
    )
  }
  for (const pair of sideBySide(was.fields, is.fields, ({ id }) => id)) found.push(...fieldDrafts(pair, tell))
  const order = ({ fields }: DeclaredForm, other: DeclaredForm) =>
    fields.map(({ id }) => id).filter((id) => other.fields.some((one) => one.id === id))
  if (!isSame(order(was, is), order(is, was)))
    found.push(tell('wording', false, ['vragen in een andere volgorde', 'questions in another order']))
  return found
}

const keep = ({ keepFor }: DeclaredForm) => [{ from: 'receivedAt', for: keepFor, calendar: 'exact' } as const]

/** A question that differs in anything but being optional from now on asks something else. */
function fieldDrafts(
  { before: was, after: is }: { before?: DeclaredField; after?: DeclaredField },
  tell: (kind: Draft['kind'], material: boolean, said: Said, change: object) => Draft,
): Draft[] {
  if (was === undefined && is !== undefined)
    return [tell('category', true, ['nieuwe vraag', 'new question'], { after: fieldWords(is) })]
  if (was !== undefined && is === undefined)
    return [tell('category', false, ['vraag vervallen', 'question removed'], { before: fieldWords(was) })]
  if (was === undefined || is === undefined || isSame(was, is)) return []
  const said = { before: fieldWords(was), after: fieldWords(is) }
  if (was.category !== is.category)
    return [tell('category', true, ['ander soort gegeven', 'another kind of data'], said)]
  if (!isSame(was.why, is.why))
    return [tell('purpose', true, ['vraag met een ander doel', 'question with another purpose'], said)]
  const isOptionalNow = isSame({ ...was, required: false }, is)
  return [tell('category', !isOptionalNow, ['vraag gewijzigd', 'question changed'], said)]
}

function fieldWords({ label, category, why, required, options = [] }: DeclaredField): Words {
  const inOne = (language: keyof Words, [must, may]: Said) => {
    const chosen = options.length > 0 ? ` [${options.map((option) => option[language]).join(', ')}]` : ''
    return `${label[language]}${chosen} (${categories[category].words[language]}, ${required ? must : may}): ${why[language]}`
  }
  return { nl: inOne('nl', ['verplicht', 'hoeft niet']), en: inOne('en', ['required', 'optional']) }
}

function contentWords({ purpose, fields, keepFor }: DeclaredForm): Words {
  const inOne = (language: keyof Words) =>
    `${purpose[language]}: ${fields.map(({ label }) => label[language]).join(', ')} (${formPeriodWords(keepFor)[language]})`
  return { nl: inOne('nl'), en: inOne('en') }
}
