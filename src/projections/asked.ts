import { formPath } from '../register/form.ts'
import type { Register } from './register.ts'

/** The names that every form of the owner may have besides what it asks: the trap for machines, and the tick of a consent. */
const ofEveryForm = ['website', 'consent']

/** Every field that the register knows, by the path that its form is sent to. */
export function askedFields(register: Register): ReadonlyMap<string, ReadonlySet<string>> {
  const declared = register.declarations.flatMap(({ asks = {} }) => Object.entries(asks))
  const made = (register.facts.forms ?? []).map(
    ({ id, fields }) => [formPath(id), [...ofEveryForm, ...fields.map((field) => field.id)]] as const,
  )
  return new Map([
    ...declared.map(([path, fields]) => [path, new Set(Object.keys(fields))] as const),
    ...made.map(([path, fields]) => [path, new Set(fields)] as const),
  ])
}
