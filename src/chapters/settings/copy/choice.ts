import { resolve } from 'node:path'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import { keepDaysDefault } from '../../../vault/copy/names.ts'
import { type CopyEvery, copyEvery } from '../tables.ts'

export type CopyChoice = { readonly folder: string; readonly every: CopyEvery; readonly keep: number }
export type TypedCopy = { readonly folder: string; readonly every: string; readonly keep: string }

export const usualCopies = { every: 'day', keep: 14 } as const
export const noCopies: TypedCopy = { folder: '', every: usualCopies.every, keep: String(usualCopies.keep) }

/** @param environmentTo - the place that the environment names, whatever was typed */
export const typedCopy = (form: Form, environmentTo: string | undefined): TypedCopy => ({
  ...{ folder: environmentTo ?? form.get('folder'), every: form.get('every'), keep: form.get('keep') },
})

/** Days from one copy to the next. */
export const daysBetween = (every: CopyEvery): number => (every === 'week' ? 7 : 1)

/** @see GDPR Art. 5(1)(e): what was erased is in a copy until that copy goes */
const most = (every: CopyEvery): number => keepDaysDefault / daysBetween(every)

/** What was typed as a choice, or what is wrong with it; whether the folder can be used is tried later. */
export function chosen({ folder, every: typedEvery, keep: typedKeep }: TypedCopy, t: (words: Words) => string) {
  const errors: FieldError[] = []
  const every = copyEvery.find((one) => one === typedEvery)
  const keep = Number(typedKeep)
  if (folder === '')
    errors.push({
      field: 'folder',
      sentence: t({
        nl: 'Vul in in welke map de kopieën komen.',
        en: 'Fill in the folder to which the copies go.',
      }),
    })
  if (every === undefined)
    errors.push({ field: 'every', sentence: t({ nl: 'Kies hoe vaak.', en: 'Choose how often.' }) })
  else if (!Number.isInteger(keep) || keep < 2 || keep > most(every))
    errors.push({
      field: 'keep',
      sentence: t({
        nl: `Kies een getal van 2 tot en met ${most(every)}. Wat je wist, staat nog in oude kopieën; daarom gaat een kopie na ${keepDaysDefault} dagen weg.`,
        en: `Choose a number from 2 to ${most(every)}. What you erase is still in old copies; therefore a copy goes after ${keepDaysDefault} days.`,
      }),
    })
  if (errors.length > 0 || every === undefined) return { kind: 'wrong', errors } as const
  return { kind: 'right', choice: { folder: tidy(folder), every, keep } } as const
}

/** @NOTE a path that is not full stays as it was typed, so that the trial can say so */
const tidy = (folder: string): string => (/^([A-Za-z]:)?[\\/]/.test(folder) ? resolve(folder) : folder)
