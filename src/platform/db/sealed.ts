import { inspect } from 'node:util'

/** What a sealed column stores starts with this; the database itself refuses anything else in one. */
export const sealedPrefix = 'v1.'

/**
 * A value of a sealed column, as it travels through the program: it cannot be printed, joined to a text,
 * serialised or compared. Only the driver and the vault can look inside.
 */
export class Sealed {
  /** `table.column` */
  readonly column: string
  readonly #stored: string

  constructor(column: string, stored: string) {
    this.column = column
    this.#stored = stored
  }

  static stored(value: Sealed): string {
    return value.#stored
  }

  #refuse(how: string): never {
    throw new TypeError(`a personal value (${this.column}) cannot be ${how}; reveal it for a purpose`)
  }
  toString(): string {
    return this.#refuse('turned into text')
  }
  toJSON(): never {
    return this.#refuse('serialised')
  }
  [Symbol.toPrimitive](): never {
    return this.#refuse('used as a plain value')
  }
  [inspect.custom](): string {
    return `[personal: ${this.column}]`
  }
}
