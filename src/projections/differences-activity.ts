import type { Activity, ActivityElsewhere } from '../register/activity.ts'
import { type Category, categories } from '../register/category.ts'
import type { Words } from '../register/words.ts'
import { beforeAfter, type Difference, isSame, sideBySide } from './differences-pair.ts'
import { isLonger } from './differences-period.ts'
import { taskWords } from './recipients.ts'
import { carriedOutHere, personalTables, type Register, standing } from './register.ts'
import { keepWords } from './retention.ts'
import { basisInFull, categoriesIn } from './statement.ts'

type Either = Activity | ActivityElsewhere
export type Placed = { readonly chapter: string; readonly activity: Either }
type Scope = Pick<Difference, 'activities' | 'tables'>
type Draft = Omit<Difference, keyof Scope>

export const placedIn = (register: Register): Placed[] =>
  standing(register).flatMap(({ chapter, activities }) => activities.map((activity) => ({ chapter, activity })))

/** The tables whose people an activity concerns: its own, or where it has none, those of its chapter. */
export function scopeOf(placed: readonly Placed[], before: Register, after: Register): Scope {
  const both = new Set(personalTables(after).map(({ name }) => name))
  const known = personalTables(before).filter(({ name }) => both.has(name))
  const tables = placed.flatMap(({ chapter, activity }) =>
    carriedOutHere(activity)
      ? known.filter(({ name }) => name in activity.tables).map(({ name }) => name)
      : known.filter((table) => table.chapter === chapter).map(({ name }) => name),
  )
  return { activities: placed.map(({ activity }) => activity.title), tables: [...new Set(tables)].sort() }
}

/** What changed in the activities: purposes, bases, categories, who receives, and how long. */
export function activityDifferences(before: Register, after: Register): Difference[] {
  return pairs(placedIn(before), placedIn(after)).flatMap((pair) => {
    const placed = [pair.before, pair.after].filter((one) => one !== undefined).slice(-1)
    const scope = scopeOf(placed, before, after)
    const [was, is] = [pair.before?.activity, pair.after?.activity]
    const periods = was && is ? periodDifferences([was, before], [is, after]) : []
    const drafts = [...purposeDifferences(was, is), ...(was && is ? contentDifferences(was, is) : []), ...periods]
    return drafts.map((draft) => ({ ...draft, ...scope }))
  })
}

const namesIn = (activity: Either) => [
  ...Object.keys(activity.purposes).map((purpose) => `purpose ${purpose}`),
  ...(carriedOutHere(activity) ? Object.keys(activity.tables) : []).map((table) => `table ${table}`),
]

/** An activity has no name of its own; it is the same one as long as it keeps a purpose or a table. */
function pairs(before: readonly Placed[], after: readonly Placed[]): { before?: Placed; after?: Placed }[] {
  const left = new Set(before)
  const kept = after.map((is) => {
    const names = namesIn(is.activity)
    const was = [...left].find(
      ({ chapter, activity }) => chapter === is.chapter && namesIn(activity).some((name) => names.includes(name)),
    )
    if (was) left.delete(was)
    return was ? { before: was, after: is } : { after: is }
  })
  return [...kept, ...[...left].map((was) => ({ before: was }))]
}

function purposeDifferences(before: Either | undefined, after: Either | undefined): Draft[] {
  const list = (activity: Either | undefined) =>
    Object.entries(activity?.purposes ?? {}).map(([id, purpose]) => ({ id, purpose }))
  const title = (after ?? before)?.title ?? { nl: '', en: '' }
  return sideBySide(list(before), list(after), ({ id }) => id).flatMap((pair): Draft[] => {
    const [was, is] = [pair.before?.purpose, pair.after?.purpose]
    const basis = [was && basisInFull(was), is && basisInFull(is)] as const
    if (was === undefined && is !== undefined)
      return [
        {
          kind: 'purpose',
          material: true,
          words: { nl: `${title.nl}: nieuw doel`, en: `${title.en}: new purpose` },
          after: { nl: `${is.words.nl}, ${basis[1]?.nl}`, en: `${is.words.en}, ${basis[1]?.en}` },
        },
      ]
    if (was !== undefined && is === undefined) {
      const words = { nl: `${title.nl}: doel vervallen`, en: `${title.en}: purpose removed` }
      return [{ kind: 'purpose', material: false, words, before: was.words }]
    }
    if (was === undefined || is === undefined) return []
    const changed: Draft[] = []
    if (was.dpv !== is.dpv || !isSame(was.words, is.words)) {
      const words = { nl: `${title.nl}: ander doel`, en: `${title.en}: another purpose` }
      changed.push({ kind: 'purpose', material: true, words, before: was.words, after: is.words })
    }
    if (!isSame(was.basis, is.basis)) {
      const words = { nl: `${title.nl}: andere grondslag`, en: `${title.en}: another legal basis` }
      changed.push({ kind: 'basis', material: true, words, ...beforeAfter(basis[0], basis[1]) })
    }
    return changed
  })
}

const categoriesOf = (activity: Either): Category[] => [
  ...new Set(carriedOutHere(activity) ? Object.values(activity.tables).flatMap(categoriesIn) : activity.categories),
]

function contentDifferences(before: Either, after: Either): Draft[] {
  const { title } = after
  const told = (kind: Draft['kind'], isNew: boolean, [nl, en]: readonly [string, string], thing: Words): Draft => ({
    kind,
    material: isNew,
    words: { nl: `${title.nl}: ${nl}`, en: `${title.en}: ${en}` },
    ...(isNew ? { after: thing } : { before: thing }),
  })
  const kinds = sideBySide(categoriesOf(before), categoriesOf(after), (category) => category)
  const tasks = sideBySide(before.receivedBy, after.receivedBy, (task) => task)
  const worded = !isSame([before.title, before.people, before.sources], [title, after.people, after.sources])
  return [
    ...kinds.flatMap((pair): Draft[] => {
      if (pair.before === undefined && pair.after !== undefined)
        return [told('category', true, ['nieuw soort gegevens', 'new kind of data'], categories[pair.after].words)]
      if (pair.after === undefined && pair.before !== undefined)
        return [
          told('category', false, ['soort gegevens vervallen', 'kind of data removed'], categories[pair.before].words),
        ]
      return []
    }),
    ...tasks.flatMap((pair): Draft[] => {
      if (pair.before === undefined && pair.after !== undefined)
        return [told('recipient', true, ['nieuwe ontvanger', 'new recipient'], taskWords[pair.after])]
      if (pair.after === undefined && pair.before !== undefined)
        return [told('recipient', false, ['ontvanger vervallen', 'recipient removed'], taskWords[pair.before])]
      return []
    }),
    ...(worded
      ? [
          {
            kind: 'wording' as const,
            material: false,
            words: {
              nl: `${title.nl}: anders omschreven, of een andere herkomst van de gegevens`,
              en: `${title.en}: described otherwise, or another source of the data`,
            },
          },
        ]
      : []),
  ]
}

type Kept = { readonly name: string; readonly holds: Words; readonly how: Words; readonly atErasure?: unknown }

const keptBy = (activity: Either): Kept[] =>
  carriedOutHere(activity)
    ? Object.entries(activity.tables).map(([name, { holds, keep, onErasure }]) => ({
        name,
        holds,
        how: keepWords(keep),
        atErasure: onErasure.then,
      }))
    : activity.keeps.map(({ what, how }) => ({ name: `elsewhere ${what.nl}`, holds: what, how }))

function periodDifferences([was, before]: [Either, Register], [is, after]: [Either, Register]): Draft[] {
  return sideBySide(keptBy(was), keptBy(is), ({ name }) => name).flatMap((pair): Draft[] => {
    const tableIn = (activity: Either) => {
      const { name } = pair.after ?? pair.before ?? { name: '' }
      return carriedOutHere(activity) ? activity.tables[name] : undefined
    }
    const holds = (pair.after ?? pair.before)?.holds ?? { nl: '', en: '' }
    const draft = (material: boolean, [nl, en]: readonly [string, string]): Draft => ({
      kind: 'period',
      material,
      words: { nl: `${nl}: ${holds.nl}`, en: `${en}: ${holds.en}` },
      ...beforeAfter(pair.before?.how, pair.after?.how),
    })
    if (pair.before === undefined) return [draft(true, ['Bewaren we voortaan', 'Kept from now on'])]
    if (pair.after === undefined) return [draft(false, ['Bewaren we niet meer', 'No longer kept'])]
    const [old, fresh] = [tableIn(was), tableIn(is)]
    if (pair.before.atErasure === 'delete' && pair.after.atErasure === 'keep')
      return [draft(true, ['Blijft voortaan bestaan na een verwijdering', 'Stays after an erasure from now on'])]
    // @NOTE a period elsewhere is known in words only, so that any other words may mean longer
    if (old === undefined || fresh === undefined)
      return isSame(pair.before.how, pair.after.how) ? [] : [draft(true, ['Andere bewaartermijn', 'Another period'])]
    if (isLonger([old.keep, before.facts], [fresh.keep, after.facts]))
      return [draft(true, ['Langer bewaard', 'Kept longer'])]
    if (!isSame(old.keep, fresh.keep)) return [draft(false, ['Korter bewaard', 'Kept for a shorter time'])]
    return []
  })
}
