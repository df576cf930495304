import type { Kysely, Transaction } from 'kysely'

/** A chapter's key to its own tables; only that chapter's folder can import it. */
export type Gate<Tables> = { readonly chapter: string; readonly tables?: Tables }

export const gate = <Tables>(chapter: string): Gate<Tables> => ({ chapter })

/** What a store takes: in a transaction one holds nothing else, so nothing can escape it. */
export type Db<Tables> = Kysely<Tables> | Transaction<Tables>
