import type { Finding, Look } from '../../chapter.ts'
import { cookiesGate } from '../tables.ts'
import { verifyRecords } from './seal.ts'

/** The columns whose text is not ours to choose. */
const free = ['host', 'noticeKind', 'granted', 'takenBack'] as const
const address = /\b\d{1,3}(\.\d{1,3}){3}\b|\b([0-9a-f]{1,4}:){3,}[0-9a-f]{0,4}\b|Mozilla\//i

/** The records of consent as a check sees them: each as it was written, with nothing in it that says who. */
export async function ledgerLooks({ house }: Look): Promise<Finding> {
  const db = house.read(cookiesGate)
  const { records, changed } = await verifyRecords(house.vault, db)
  if (records === 0)
    return { state: 'nothing-yet', seen: { nl: 'nog niemand stond iets toe', en: 'nobody allowed anything yet' } }
  if (changed.length > 0)
    return {
      state: 'broken',
      seen: { nl: `${changed.length} bewijzen zijn veranderd`, en: `${changed.length} proofs were changed` },
    }
  const newest = await db.selectFrom('consentRecord').select(free).orderBy('id', 'desc').limit(500).execute()
  const telling = newest.filter((row) => Object.values(row).some((text) => address.test(text)))
  if (telling.length > 0)
    return {
      state: 'broken',
      seen: { nl: 'in een bewijs staat wie het was', en: 'a proof says who it was' },
    }
  return {
    state: 'holds',
    seen: { nl: `het zegel van ${records} bewijzen`, en: `the seal of ${records} proofs` },
  }
}
