import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { nowText, today } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { type ClauseId, clauseIds } from '../../../register/clauses.ts'
import type { House } from '../../chapter.ts'
import { securityGate } from '../gate.ts'

export type Attestation = {
  readonly handle: string
  readonly clause: ClauseId
  readonly statement: string
  readonly evidence: string
  readonly evidenceSha256: string | null
  readonly attestedAt: string
  readonly validUntil: string
  readonly withdrawnAt: string | null
}

const isClause = (text: string): text is ClauseId => clauseIds.some((clause) => clause === text)

/** Everything that was ever attested, the newest first; nothing of it is changed or thrown away. */
export async function attestationHistory(house: House): Promise<Attestation[]> {
  const rows = await house
    .read(securityGate)
    .selectFrom('attestation')
    .select(['handle', 'clause', 'statement', 'evidence', 'evidenceSha256', 'attestedAt', 'validUntil', 'withdrawnAt'])
    .orderBy('attestedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap(({ clause, ...row }) => (isClause(clause) ? [{ ...row, clause }] : []))
}

/** The last attestation of each clause, whether or not it has ended; none where the owner took the last one back. */
export async function attestations(house: House): Promise<Map<ClauseId, Attestation>> {
  const latest = new Map<ClauseId, Attestation>()
  for (const one of await attestationHistory(house)) if (!latest.has(one.clause)) latest.set(one.clause, one)
  return new Map([...latest].filter(([, one]) => one.withdrawnAt === null))
}

/** Whether an attestation counts on this day. */
export const counts = (attestation: Attestation, house: House): boolean =>
  attestation.validUntil >= today(house.clock).toString()

export type NewAttestation = Pick<Attestation, 'clause' | 'statement' | 'evidence' | 'evidenceSha256' | 'validUntil'>

export async function attest(house: House, work: Work, made: NewAttestation): Promise<void> {
  const row = { ...made, id: randomUUIDv7(), handle: token(), attestedAt: nowText(house.clock), withdrawnAt: null }
  await as(work, securityGate).insertInto('attestation').values(row).execute()
}

/** Takes an attestation back: from now on the clause shows as not attested. */
export async function withdrawAttestation(house: House, work: Work, handle: string): Promise<void> {
  const db = as(work, securityGate)
  await db
    .updateTable('attestation')
    .set({ withdrawnAt: nowText(house.clock) })
    .where('handle', '=', handle)
    .where('withdrawnAt', 'is', null)
    .execute()
}
