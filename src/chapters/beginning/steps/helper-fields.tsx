import { Field } from '../../../platform/html/index.ts'
import { chooseFrom, countryWords } from '../../../projections/transfers-adequacy.ts'
import type { Task } from '../../../register/activity.ts'
import type { Facts } from '../../../register/facts.ts'
import type { Words } from '../../../register/words.ts'
import { doing, type Helper } from './assign.ts'
import type { FieldsProps, Typed, Wrong } from './step.ts'

type HelperProps = FieldsProps & { readonly of: string; readonly label: Words; readonly hint?: Words | undefined }

/** The name of somebody who does a task, and the country that they work in. */
export function HelperFields({ ask, at, wrong, of, label, hint }: HelperProps) {
  const { t, language } = ask
  const countries = chooseFrom
    .map((country) => ({ value: country, label: countryWords(country)[language] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language))
  return (
    <>
      <Field
        name={`${of}Name`}
        label={t(label)}
        hint={hint && t(hint)}
        value={at(`${of}Name`)}
        maxlength={120}
        error={wrong(`${of}Name`)}
      />
      <Field
        name={`${of}Country`}
        label={t({ nl: 'In welk land werkt dit bedrijf?', en: 'In which country does this business work?' })}
        value={at(`${of}Country`) || undefined}
        options={countries}
        error={wrong(`${of}Country`)}
      />
    </>
  )
}

export const helperNames = (of: string): string[] => [`${of}Name`, `${of}Country`]

export function typedHelper(of: string, facts: Facts, task: Task): Typed {
  const now = doing(facts, task)
  return { [`${of}Name`]: now?.name ?? '', [`${of}Country`]: now?.country ?? '' }
}

type HelperRead = { readonly helper: Helper | undefined; readonly wrong: readonly Wrong[] }

type Part = Pick<Helper, 'role' | 'ground'>
type Doing = { readonly of: string; readonly facts: Facts; readonly task: Task; readonly part: Part }

/** An empty name means that nobody else does it; whoever did it already keeps the part that is on record. */
export function readHelper(typed: Typed, { of, facts, task, part }: Doing): HelperRead {
  const [name, country] = [typed[`${of}Name`] ?? '', typed[`${of}Country`] ?? '']
  if (name === '') return { helper: undefined, wrong: [] }
  const wrong: Wrong[] = []
  if (name.length > 120)
    wrong.push({ field: `${of}Name`, words: { nl: 'Deze naam is te lang.', en: 'This name is too long.' } })
  if (!chooseFrom.includes(country))
    wrong.push({ field: `${of}Country`, words: { nl: 'Kies het land.', en: 'Choose the country.' } })
  const now = doing(facts, task)
  const isSame = now?.name.toLowerCase() === name.toLowerCase()
  return { helper: { name, country, ...(now && isSame ? partOf(now) : part) }, wrong }
}

const partOf = ({ role, ground }: Part): Part => (ground === undefined ? { role } : { role, ground })
