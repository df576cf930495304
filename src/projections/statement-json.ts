import type { Statement } from './statement.ts'

/** Which published register a statement was made from. */
export type Edition = { readonly version: number; readonly hash: string; readonly effectiveOn: string }

/** The statement for machines: every sentence with its clauses, every table, in both languages. */
export const statementJson = ({ version, hash, effectiveOn }: Edition, statement: Statement) => ({
  version,
  hash,
  effectiveOn,
  leads: 'nl' as const,
  sections: statement.sections,
})
