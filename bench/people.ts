import { moment } from '../src/platform/clock.ts'
import { realColumns } from '../src/platform/db/schema.ts'
import { erasureTemplate } from '../src/projections/erasure.ts'
import { newSubject } from '../src/vault/subjects.ts'
import type { TestHouse } from '../test/house.ts'

const everybody = ['contacts', 'newsletter']
const some = [...everybody, 'rights', 'complaints', 'outbox']

/** A real person in the tables of these chapters, by their own examples. @returns their number */
export async function person(open: TestHouse, n: number, names: readonly string[] = some): Promise<string> {
  const { house, chapters } = open
  const at = moment(house.clock.now().subtract({ hours: 24 * 40 }))
  const subjectId = await house.transact((work) =>
    newSubject(work, house.vault, { kind: 'person', address: `persoon.${n}@example.test`, source: 'you' }),
  )
  for (const { name, example } of chapters)
    if (example && names.includes(name)) await house.transact((work) => example({ house, work, subjectId, n, at }))
  return subjectId
}

/** The personal tables, those that others refer to first. */
export const tablesOf = (open: TestHouse): string[] =>
  erasureTemplate(open.house.published().register)
    .map(({ table }) => table)
    .toReversed()

/** The columns that must differ from row to row or point at one that does. */
const own =
  /^(id|subjectId|ref|number|handle|tokenHash|leaveTokenHash|formKey|messageId|caseId|complaintId|closingLetterId)$/

/**
 * Copies of two people, one with little and one in twenty with much, until there are so many.
 *
 * Sealed values are those of the two: nobody opens the copies.
 */
export class Crowd {
  readonly #open: TestHouse
  readonly #columns: ReadonlyMap<string, readonly string[]>
  readonly #plain: string
  readonly #full: string
  size = 0

  private constructor(open: TestHouse, columns: ReadonlyMap<string, readonly string[]>, pair: [string, string]) {
    this.#open = open
    this.#columns = columns
    ;[this.#plain, this.#full] = pair
  }

  static async of(open: TestHouse): Promise<Crowd> {
    const columns = new Map<string, string[]>()
    for (const name of await realColumns(open.database)) {
      const [table = '', column = ''] = name.split('.')
      columns.set(table, [...(columns.get(table) ?? []), column])
    }
    return new Crowd(open, columns, [await person(open, 900_001, everybody), await person(open, 900_002)])
  }

  async growTo(size: number): Promise<void> {
    const [few, many] = [Math.floor(this.size / 20), Math.floor(size / 20)]
    await this.#copy(this.#full, few, many)
    await this.#copy(this.#plain, this.size - few, size - many)
    this.size = size
    await this.#open.database.checkpoint()
    // @NOTE as autovacuum would have done by itself in the life of a real database
    if (this.#open.database.kind === 'postgres') await this.#open.database.asOwner('analyze')
  }

  async #copy(subjectId: string, from: number, to: number): Promise<void> {
    for (const table of tablesOf(this.#open)) {
      const columns = this.#columns.get(table) ?? []
      const quoted = columns.map((name) => `"${name}"`)
      const values = columns.map((name) => (own.test(name) ? `t."${name}" || '-' || n.i` : `t."${name}"`))
      await this.#open.database.asOwner(
        `with recursive n(i) as (select ${from + 1} union all select i + 1 from n where i < ${to})
         insert into "${table}" (${quoted.join(', ')})
         select ${values.join(', ')} from "${table}" t cross join n where t."subjectId" = '${subjectId}'`,
      )
    }
  }
}
