import type { Sealed } from '../platform/db/sealed.ts'
import type { Category } from '../register/category.ts'

/**
 * A sealed personal value in the types: its category, and the purposes it may be revealed for.
 *
 * `Personal<'contact details', 'newsletter'>` cannot be revealed for anything but the newsletter and the person's rights.
 */
export type Personal<C extends Category = Category, P extends string = string> = Sealed & {
  readonly sealedAs: C
  readonly purposes?: P
}
