import { inspect } from 'node:util'
import { lineLog } from '../../platform/log.ts'
import type { Finding, Look } from '../chapter.ts'
import { securityGate } from './gate.ts'

/** Invented, and of every kind that must never leave: an address, a number, an account, an internet address, a secret link. */
const address = 'kanarie@example.test'
const canaries = [
  address,
  '+31 6 00000042',
  'NL91ABNA0417164300',
  '203.0.113.42',
  '/mijn-gegevens/kanarieKANARIEkanarie42',
]
const nobody = '00000000-0000-4000-8000-000000000000'

/** A line of the log as it would be written. */
export type WriteLine = (event: string, why: string) => string

const ourLine: WriteLine = (event, why) => {
  let written = ''
  lineLog(
    (line) => {
      written += line
    },
    () => '2026-01-01T00:00:00.000Z',
  )(event, { why })
  return written
}

/** Canaries sent through the log, through sealed values and through our error pages come out nowhere. */
export const disclosureHolds =
  (write: WriteLine = ourLine) =>
  async (look: Look): Promise<Finding> => {
    const leaks = [
      ...canaries
        .filter((canary) => write('request failed', `no row for ${canary}, said the driver`).includes(canary))
        .map(() => 'log'),
      ...printed(look),
      ...(await repeated(look)),
    ]
    if (leaks.length > 0) {
      const where = [...new Set(leaks)].join(', ')
      return {
        state: 'broken',
        seen: { nl: `een proefwaarde kwam naar buiten: ${where}`, en: `a trial value came out: ${where}` },
      }
    }
    return {
      state: 'holds',
      seen: {
        nl: 'proefwaarden kwamen niet in het logboek, niet uit een verzegeld gegeven en niet op een foutpagina',
        en: 'trial values reached neither the log, nor came out of a sealed value, nor stood on an error page',
      },
    }
  }

/** A sealed value that is printed by mistake shows nothing or throws. */
function printed({ house }: Look): string[] {
  const value = house.vault.seal(securityGate, 'incident', 'report', nobody, address)
  const ways: Record<string, () => string> = {
    text: () => String(value),
    JSON: () => JSON.stringify({ value }),
    inspect: () => inspect({ value }, { depth: 10, showHidden: true }),
  }
  return Object.entries(ways).flatMap(([way, print]) => {
    try {
      return print().includes(address) ? [way] : []
    } catch {
      return []
    }
  })
}

/** What a stranger sends to an address that does not exist, or in a form that cannot be read. */
async function repeated(look: Look): Promise<string[]> {
  const asked = encodeURIComponent(address)
  const { origin } = new URL(look.house.baseUrl)
  const json = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' }
  const answers = await Promise.all([
    look.visit(`/bestaat-niet/${asked}?email=${asked}`),
    look.visit(`/en/does-not-exist?email=${asked}`),
    look.visit('/veiligheid', { method: 'POST', headers: json, body: JSON.stringify({ email: address }) }),
  ])
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  return texts.flatMap((text) => (text.includes(address) || text.includes(asked) ? ['error page'] : []))
}
