/** Why a password is refused; the pages say it in words. */
export type PasswordProblem =
  | 'too short'
  | 'too long'
  | 'contains your name'
  | 'contains your address'
  | 'contains the business'
  | 'common'

export type AboutOwner = { readonly name: string; readonly email: string; readonly business: string }

export const shortestPassword = 12
const longestPassword = 256

/** What people take when a password must be long; compared after digits and signs at either end are taken off. */
const common = new Set(
  (
    'password passwordpassword passw0rd wachtwoord wachtwoordwachtwoord mijnwachtwoord geheim geheimwachtwoord welkom welkomwelkom ' +
    'welcome letmein iloveyou ikhouvanjou administrator admin beheer beheerder qwerty qwertyuiop qwertyqwerty azerty azertyuiop ' +
    'asdfghjkl zxcvbnm qwertyuiopasdfghjkl qazwsxedc unknown changeme changemenow trustno footballfootball voetbal feyenoord ajax ' +
    'amsterdam rotterdam nederland zomer winter lente herfst summer spring autumn sunshine princess prinses monkey dragon superman ' +
    'batman abcdef abcdefg abcdefgh abcdefghijkl abcdefghijklmnopqrstuvwxyz correcthorsebatterystaple thisismypassword testtest test'
  ).split(' '),
)

/**
 * Why this password would be guessed soon; undefined when it may be used.
 *
 * No rule on signs or capitals: those make passwords worse.
 *
 * @see NIST SP 800-63B §3.1.1.2
 */
export function passwordProblem(password: string, about: AboutOwner): PasswordProblem | undefined {
  const text = password.normalize('NFKC')
  if (Array.from(text).length < shortestPassword) return 'too short'
  if (text.length > longestPassword) return 'too long'
  const lower = text.toLowerCase()
  const letters = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  if (common.has(letters) || (letters === '' && !isVaried(lower)) || new Set(lower).size < 5) return 'common'
  if (words(about.name).some((word) => lower.includes(word))) return 'contains your name'
  const [mailbox = '', host = ''] = about.email.toLowerCase().split('@')
  if ([mailbox, ...host.split('.').slice(0, -1)].some((part) => part.length >= 4 && lower.includes(part)))
    return 'contains your address'
  if (words(about.business).some((word) => lower.includes(word))) return 'contains the business'
  return undefined
}

/** @NOTE shorter words stand in too many others to be refused */
const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4)

/** Whether digits and signs do more than count up, count down or repeat. */
function isVaried(text: string): boolean {
  const steps = Array.from(text)
    .slice(1)
    .map((sign, index) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0))
  return new Set(steps).size > 3
}
