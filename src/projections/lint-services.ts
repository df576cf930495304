import { error, type Finding } from './lint-finding.ts'
import { cookiesOf, type Register } from './register.ts'
import { servicesOf } from './services.ts'
import { transferAllowed } from './transfers.ts'

/** What visitors can allow: each cookie belongs to something they are asked about, and each recipient may have it. */
export function lintServices(register: Register, onDay: string): Finding[] {
  const services = servicesOf(register)
  const orphans = cookiesOf(register).flatMap((cookie) =>
    cookie.class === 'necessary' || services.some(({ id }) => id === cookie.service)
      ? []
      : [
          error(
            'WB-CKE-01',
            `cookies.${cookie.name}`,
            'deze cookie wil toestemming, en nergens wordt die gevraagd',
            'this cookie needs consent, and nobody is asked for it',
          ),
        ],
  )
  const transfers = services.flatMap(({ id, kind, recipient }): Finding[] => {
    const transfer = kind === 'own' ? undefined : transferAllowed(recipient, onDay)
    return transfer?.kind === 'not allowed'
      ? [{ rule: 'WB-TRF-01', severity: 'error', sentence: transfer.why, where: `services.${id}` }]
      : []
  })
  return [...orphans, ...transfers]
}
