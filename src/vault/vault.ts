import type { Gate } from '../platform/db/gate.ts'
import type { Sealed } from '../platform/db/sealed.ts'
import type { Category } from '../register/category.ts'
import { rightsPurpose } from '../register/purpose.ts'
import type { Keys } from './keys.ts'
import type { Personal } from './personal.ts'
import { lookupOf, macOf, openValue, sealValue, subjectOf } from './sealing.ts'

type SealedColumn<Row> = { [C in keyof Row]: NonNullable<Row[C]> extends Personal ? C : never }[keyof Row] & string

/** Answers whether a person's data may be used for a purpose today: not when restricted, objected to or withdrawn. */
export type MayUse = (subject: string, purpose: string) => Promise<boolean>

/** Thrown when a value is asked for a purpose that its column was not declared for, or that its person has stopped. */
export class NotForThisPurpose extends Error {
  override readonly name = 'NotForThisPurpose'
}

export interface Vault {
  /** The only way in: `vault.seal(gate, 'subscriber', 'email', subject, 'ada@example.test')`. */
  seal<Tables, T extends keyof Tables & string, C extends SealedColumn<Tables[T]>>(
    gate: Gate<Tables>,
    table: T,
    column: C,
    subject: string,
    value: string,
  ): NonNullable<Tables[T][C]>
  /**
   * The only way out.
   *
   * @throws NotForThisPurpose when the register, or the person, does not allow it
   */
  reveal<P extends string>(value: Personal<Category, P>, purpose: NoInfer<P> | typeof rightsPurpose): Promise<string>
  /** For equality on a column declared as a look-up. */
  lookup(column: string, value: string): string
  /** A keyed fingerprint of text in plain sight, by which a change of it is found; `use` keeps keys apart. */
  mac(use: string, text: string): string
  /** What enforcement and the export use to give people their own data; purposes do not apply to it. */
  openForItsOwner(value: Sealed): string
}

/**
 * @param purposesOf - the purposes that the register declares for a column (`table.column`)
 * @see GDPR Art. 5(1)(b), 18, 21, 7(3)
 */
export function openVault(keys: Keys, purposesOf: (column: string) => readonly string[], mayUse: MayUse): Vault {
  return {
    seal: <Tables, T extends keyof Tables & string, C extends SealedColumn<Tables[T]>>(
      _gate: Gate<Tables>,
      table: T,
      column: C,
      subject: string,
      value: string,
    ) => sealValue(keys, `${table}.${column}`, subject, value) as Sealed as NonNullable<Tables[T][C]> & Sealed,
    async reveal(value, purpose) {
      if (purpose !== rightsPurpose) {
        if (!purposesOf(value.column).includes(purpose))
          throw new NotForThisPurpose(`${value.column} was not declared for ${purpose}`)
        if (!(await mayUse(subjectOf(value), purpose)))
          throw new NotForThisPurpose(`its person does not let ${value.column} be used for ${purpose}`)
      }
      return openValue(keys, value)
    },
    lookup: (column, value) => lookupOf(keys, column, value),
    mac: (use, text) => macOf(keys, use, text),
    openForItsOwner: (value) => openValue(keys, value),
  }
}
