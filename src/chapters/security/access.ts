import { moment } from '../../platform/clock.ts'
import type { Finding, Look } from '../chapter.ts'
import { cookieName } from './cookie.ts'
import { securityGate } from './gate.ts'

/** Only who is signed in with two factors comes in, and what lies in the database cannot be read without the key. */
export async function accessHolds(look: Look): Promise<Finding> {
  const missing = look.missingProtection()
  if (missing !== undefined)
    return broken({
      nl: `een bescherming van de database ontbreekt: ${missing}`,
      en: `a protection of the database is missing: ${missing}`,
    })
  const readable = Object.entries(await look.unsealed()).filter(([, values]) => values > 0)
  if (readable.length > 0) {
    const columns = readable.map(([column]) => column).join(', ')
    return broken({ nl: `leesbare waarden in ${columns}`, en: `readable values in ${columns}` })
  }
  const half = await halfSignedIn(look)
  if (half > 0)
    return broken({
      nl: `${half} sessies zonder tweede factor staan te lang open`,
      en: `${half} sessions without a second factor stay open too long`,
    })
  const doors = look.routes.filter(({ permission }) => permission === 'owner')
  if (doors.length === 0)
    return {
      state: 'nothing-yet',
      seen: { nl: 'er zijn nog geen afgesloten pagina’s', en: 'there are no closed pages yet' },
    }
  const open = await openDoors(look, doors)
  if (open.length > 0)
    return broken({
      nl: `een vreemde komt binnen bij ${open.join(', ')}`,
      en: `a stranger gets in at ${open.join(', ')}`,
    })
  return {
    state: 'holds',
    seen: {
      nl: `alle ${doors.length} afgesloten pagina’s weigeren een vreemde en een verzonnen cookie, en geen gesloten kolom is leesbaar`,
      en: `all ${doors.length} closed pages refuse a stranger and an invented cookie, and no sealed column can be read`,
    },
  }
}

const broken = (seen: Finding['seen']): Finding => ({ state: 'broken', seen })

/** Sessions that never showed a second factor end ten minutes after they began. */
async function halfSignedIn({ house }: Look): Promise<number> {
  const rows = await house
    .read(securityGate)
    .selectFrom('session')
    .select('id')
    .where('provedAt', 'is', null)
    .where('endsAt', '>', moment(house.clock.now().add({ minutes: 11 })))
    .execute()
  return rows.length
}

async function openDoors(look: Look, doors: readonly { method: string; path: string }[]): Promise<string[]> {
  const open: string[] = []
  for (const { method, path } of doors)
    for (const cookie of ['', `${cookieName}=${'A'.repeat(44)}`]) {
      const { origin } = new URL(look.house.baseUrl)
      const headers = { origin, 'sec-fetch-site': 'same-origin', ...(cookie === '' ? {} : { cookie }) }
      const answer = await look.visit(path.replaceAll(/:\w+/g, 'AAAAAAAAAAAAAAAAAAAAAA'), {
        method,
        headers,
        redirect: 'manual',
      })
      if (!isRefusal(answer)) open.push(`${method} ${path}`)
    }
  return [...new Set(open)]
}

/** @NOTE being asked to wait (429) comes before the door, so it neither opens it nor shows that it is closed */
function isRefusal({ status, headers }: Response): boolean {
  if (status === 401 || status === 403 || status === 429) return true
  return status === 303 && (headers.get('location') ?? '').endsWith('/beheer/inloggen')
}
