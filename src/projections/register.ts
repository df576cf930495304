import type { Activity, ActivityElsewhere, Column, PersonalTable } from '../register/activity.ts'
import type { Category } from '../register/category.ts'
import { type Asked, type Cookie, type Declaration, notKept } from '../register/declaration.ts'
import { type Facts, namedFacts } from '../register/facts.ts'
import { formFaults } from '../register/form-faults.ts'
import { checkPeriod } from '../register/period.ts'
import { fill, openings, type Words } from '../register/words.ts'
import { hashOf } from './canonical.ts'

/** Everything the business declares: what its program can do, and who it is. All artefacts are made from this. */
export type Register = { readonly declarations: readonly Declaration[]; readonly facts: Facts }

/** One personal table with what stands around it in the register. */
export type RegisteredTable = {
  readonly chapter: string
  readonly name: string
  readonly activity: Activity
  readonly table: PersonalTable
}

export const carriedOutHere = (activity: Activity | ActivityElsewhere): activity is Activity => 'tables' in activity

/**
 * Declarations and facts become the register.
 *
 * @throws Error naming every sentence without a language, period that cannot be computed, name used twice or unknown fact
 */
export function assemble(declarations: readonly Declaration[], facts: Facts): Register {
  const register = { declarations, facts }
  const wrong = [...wrongWords(register), ...wrongPeriods(register), ...wrongNames(register), ...wrongForms(register)]
  if (wrong.length > 0) throw new Error(`the register cannot be published:\n- ${wrong.join('\n- ')}`)
  return register
}

export const registerHash = (register: Register): string => hashOf(register)

type Conditional = { readonly needs?: readonly string[]; readonly unless?: readonly string[] }

/** Whether something counts with the facts as they are. */
export function counts({ needs = [], unless = [] }: Conditional, facts: Facts): boolean {
  const named = namedFacts(facts)
  return needs.every((name) => named[name] !== undefined) && unless.every((name) => named[name] === undefined)
}

/** The declarations that count with the facts as they are; of the others only the tables exist. */
export const standing = ({ declarations, facts }: Register): Declaration[] =>
  declarations
    .filter((declaration) => counts(declaration, facts))
    .map((declaration) => {
      const activities = declaration.activities.filter((activity) => counts(activity, facts))
      return activities.length === declaration.activities.length ? declaration : { ...declaration, activities }
    })

export const activitiesOf = (register: Register): (Activity | ActivityElsewhere)[] =>
  standing(register).flatMap(({ activities }) => activities)

export function personalTables(register: Register): RegisteredTable[] {
  return register.declarations.flatMap(({ chapter, activities }) =>
    activities
      .filter(carriedOutHere)
      .flatMap((activity) =>
        Object.entries(activity.tables).map(([name, table]) => ({ chapter, name, activity, table })),
      ),
  )
}

export const cookiesOf = (register: Register): Cookie[] =>
  standing(register).flatMap(({ cookies }) => cookies.filter((cookie) => counts(cookie, register.facts)))

/** Every declared column, as `table.column`. */
export function declaredColumns(register: Register): Set<string> {
  const personal = personalTables(register).flatMap(({ name, table }) =>
    Object.keys(table.columns).map((column) => `${name}.${column}`),
  )
  const plain = register.declarations.flatMap(({ plainTables }) =>
    Object.entries(plainTables).flatMap(([name, { columns }]) => columns.map((column) => `${name}.${column}`)),
  )
  return new Set([...personal, ...plain])
}

/** The category of a column, if it is about a person. */
export function categoryOf(column: Column, table: PersonalTable): Category | undefined {
  if (column === 'not personal') return undefined
  if (typeof column === 'string') return column
  if ('sealed' in column) return column.sealed
  const looked = table.columns[column.lookup]
  return looked === undefined ? undefined : categoryOf(looked, table)
}

/** The purposes for which a sealed column (`table.column`) may be revealed. */
export function purposesOf(register: Register): (column: string) => readonly string[] {
  const known = new Map<string, readonly string[]>(
    personalTables(register).flatMap(({ name, activity, table }) =>
      Object.keys(table.columns).map((column) => [`${name}.${column}`, Object.keys(activity.purposes)] as const),
    ),
  )
  return (column) => known.get(column) ?? []
}

/** What the database driver must know: the tables of each chapter, and which columns hold sealed values. */
export function layoutOf(register: Register): { gates: Record<string, string[]>; sealed: Record<string, string[]> } {
  const gates: Record<string, string[]> = {}
  for (const { chapter, name } of personalTables(register)) (gates[chapter] ??= []).push(name)
  for (const { chapter, plainTables } of register.declarations)
    (gates[chapter] ??= []).push(...Object.keys(plainTables))
  gates['enforcement'] = personalTables(register).map(({ name }) => name)
  const sealed = Object.fromEntries(
    personalTables(register).map(({ name, table }) => [
      name,
      Object.keys(table.columns).filter(
        (column) => typeof table.columns[column] === 'object' && 'sealed' in table.columns[column],
      ),
    ]),
  )
  return { gates, sealed }
}

function* everyWords(value: unknown, path: string): Generator<{ path: string; words: Words }> {
  if (value === null || typeof value !== 'object') return
  if ('nl' in value || 'en' in value) yield { path, words: value as Words }
  else for (const [key, member] of Object.entries(value)) yield* everyWords(member, `${path}.${key}`)
}

function wrongWords({ declarations, facts }: Register): string[] {
  const named = namedFacts(facts)
  return declarations.flatMap((declaration) =>
    [...everyWords(declaration, declaration.chapter)].flatMap(({ path, words }) => {
      const silent = (['nl', 'en'] as const).filter(
        (language) => typeof words[language] !== 'string' || words[language].trim() === '',
      )
      if (silent.length > 0) return silent.map((language) => `${path} has no sentence in ${language}`)
      const sentence = declaration.sentences.find((one) => one.words === words)
      const needs: readonly string[] = [...(declaration.needs ?? []), ...(sentence?.needs ?? [])]
      const unknown = openings(words).filter((name) => named[name] === undefined && !needs.includes(name))
      return unknown.map((name) => `${path} names {${name}}, and no fact is called that`)
    }),
  )
}

function wrongPeriods(register: Register): string[] {
  return personalTables(register).flatMap(({ name, table }) => {
    if (typeof table.keep === 'string') return []
    if (table.keep.length === 0) return [`${name} is kept for no period at all`]
    return table.keep.flatMap((period) => {
      const why =
        checkPeriod(period) ??
        (period.from in table.columns ? undefined : `counts from ${period.from}, which is no column`)
      return why === undefined ? [] : [`${name}: ${why}`]
    })
  })
}

function wrongNames(register: Register): string[] {
  const tables = register.declarations.flatMap(({ plainTables, activities }) => [
    ...Object.keys(plainTables),
    ...activities.filter(carriedOutHere).flatMap((activity) => Object.keys(activity.tables)),
  ])
  const twice = tables
    .filter((name, index) => tables.indexOf(name) !== index)
    .map((name) => `two chapters declare the table ${name}`)
  const obliged = ['subjectId', 'source', 'lastDay']
  const lacking = personalTables(register).flatMap(({ name, table }) =>
    obliged
      .filter((column) => !(column in table.columns))
      .map((column) => `${name} holds personal data and has no ${column}`),
  )
  return [...twice, ...lacking]
}

/** The fields whose answers would end up in a column that nobody declared. */
function wrongAsks(register: Register): string[] {
  const columns = declaredColumns(register)
  const all: Asked[] = register.declarations.flatMap(({ asks = {} }) => Object.values(asks))
  return all.flatMap((asked) =>
    Object.entries(asked)
      .filter(([, column]) => column !== notKept && !columns.has(column))
      .map(([field, column]) => `the field ${field} is kept in ${column}, which is no declared column`),
  )
}

/** A form may ask nothing that it does not say what it is and what for. */
function wrongForms(register: Register): string[] {
  const forms = register.facts.forms ?? []
  const twice = forms.filter(({ id }, index) => forms.findIndex((one) => one.id === id) !== index)
  return [
    ...wrongAsks(register),
    ...twice.map(({ id }) => `two forms are called ${id}`),
    ...forms.flatMap((form) => formFaults(form).map(({ at, words }) => `the form ${form.id}, ${at}: ${words.en}`)),
  ]
}

/** A sentence of the register with the owner's facts in it. */
export const inFull = (words: Words, register: Register): Words => fill(words, namedFacts(register.facts))
