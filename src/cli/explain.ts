import { recipientsFor } from '../projections/recipients.ts'
import { categoryOf, inFull, personalTables, type Register } from '../projections/register.ts'
import { keepWords } from '../projections/retention.ts'
import { basisInFull } from '../projections/statement.ts'
import { categories } from '../register/category.ts'
import type { Words } from '../register/words.ts'

export type Explained = { readonly label: string; readonly words: Words }

const same = (text: string): Words => ({ nl: text, en: text })

/** Everything that the register says of one column (`table.column`); undefined when nobody declares it. */
export function explain(register: Register, column: string): Explained[] | undefined {
  const [tableName, name] = column.split('.')
  const plain = register.declarations.find(
    ({ plainTables }) => tableName !== undefined && plainTables[tableName]?.columns.includes(name ?? ''),
  )
  if (plain && tableName !== undefined)
    return [
      { label: 'chapter', words: plain.title },
      { label: 'holds', words: plain.plainTables[tableName]?.holds ?? same('') },
      { label: 'about', words: { nl: 'niemand: geen persoonsgegeven', en: 'nobody: not personal' } },
    ]
  const found = personalTables(register).find((one) => one.name === tableName)
  const declared = name === undefined ? undefined : found?.table.columns[name]
  if (!found || declared === undefined) return undefined
  const { activity, table, chapter } = found
  const category = categoryOf(declared, table)
  const erasure = table.onErasure
  return [
    { label: 'chapter', words: same(chapter) },
    { label: 'holds', words: inFull(table.holds, register) },
    {
      label: 'category',
      words: category === undefined ? { nl: 'niet persoonlijk', en: 'not personal' } : categories[category].words,
    },
    {
      label: 'sealed',
      words: typeof declared === 'object' && 'sealed' in declared ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' },
    },
    ...Object.values(activity.purposes).flatMap((purpose) => [
      { label: 'purpose', words: inFull(purpose.words, register) },
      { label: 'basis', words: basisInFull(purpose) },
    ]),
    { label: 'kept', words: keepWords(table.keep) },
    {
      label: 'erasure',
      words:
        erasure.then === 'delete' ? { nl: 'wordt verwijderd', en: 'is deleted' } : inFull(erasure.because, register),
    },
    { label: 'received by', words: recipientsFor(activity.receivedBy, register) },
    { label: 'appears in', words: same(`/privacy#${chapter}, /mijn-gegevens, /register, /beheer/register`) },
  ]
}
