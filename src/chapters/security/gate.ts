import { gate } from '../../platform/db/gate.ts'
import type { StaffTables } from './accounts/tables.ts'
import type { AttestationTables } from './attestations/tables.ts'
import type { IncidentTables } from './incidents/tables.ts'
import type { SpentChallengeTables } from './passkeys/tables.ts'

export type SecurityTables = StaffTables & IncidentTables & AttestationTables & SpentChallengeTables

export const securityGate = gate<SecurityTables>('security')
