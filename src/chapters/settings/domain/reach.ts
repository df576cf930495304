import type { Words } from '../../../register/words.ts'

export type Reached = {
  readonly kind: 'answers' | 'unsafe' | 'somebody else' | 'no answer' | 'only here'
  readonly words: Words
}

/** Whether this house answers at its own address. */
export type Reach = (baseUrl: string) => Promise<Reached>

const patience = 5000

/** @param ask - `fetch` of the machine; a test hands over its own */
export const reachOver =
  (ask: typeof fetch): Reach =>
  async (baseUrl) => {
    if (isOnlyHere(baseUrl)) return onlyHere
    try {
      const answer = await ask(`${baseUrl}/healthz`, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
      if (await isOurs(answer)) return baseUrl.startsWith('https:') ? answers : unsafe
      const onward = answer.headers.get('location')
      return onward === null ? somebodyElse(answer.status) : sentOn(onward)
    } catch (cause) {
      const plain = baseUrl.replace(/^https:/, 'http:')
      if (plain !== baseUrl && isRefused(cause) && (await answersAt(ask, plain))) return onlyUnsafe
      return noAnswer(cause)
    }
  }

const isOurs = async (answer: Response): Promise<boolean> =>
  answer.ok && Object(await answer.json().catch(() => undefined)).status === 'ok'

async function answersAt(ask: typeof fetch, baseUrl: string): Promise<boolean> {
  try {
    return await isOurs(await ask(`${baseUrl}/healthz`, { redirect: 'manual', signal: AbortSignal.timeout(patience) }))
  } catch {
    return false
  }
}

export const isOnlyHere = (baseUrl: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(baseUrl).hostname)

const onlyHere: Reached = {
  kind: 'only here',
  words: {
    nl: 'De site heeft nog geen eigen domein: alleen deze computer kan hem openen.',
    en: 'The site has no domain of its own yet: only this computer can open it.',
  },
}

const answers: Reached = {
  kind: 'answers',
  words: { nl: 'De site antwoordt op dit adres.', en: 'The site answers at this address.' },
}

const unsafe: Reached = {
  kind: 'unsafe',
  words: {
    nl: 'De site antwoordt, maar zonder HTTPS: iedereen onderweg kan meelezen. Zet Caddy ervoor en laat BASE_URL met https:// beginnen.',
    en: 'The site answers, but without HTTPS: anybody on the way can read along. Put Caddy before it and have BASE_URL begin with https://.',
  },
}

const onlyUnsafe: Reached = {
  kind: 'unsafe',
  words: {
    nl: 'De site antwoordt alleen op http://, niet op https://. Start Caddy en open poort 443.',
    en: 'The site answers at http:// only, not at https://. Start Caddy and open port 443.',
  },
}

const sentOn = (location: string): Reached => ({
  kind: 'somebody else',
  words: {
    nl: `Dit adres stuurt bezoekers door naar ${location}. Haal die doorverwijzing weg bij je domeinbedrijf of in de webserver, of zet BASE_URL op het andere adres.`,
    en: `This address sends visitors on to ${location}. Remove that forwarding at your domain provider or in the web server, or set BASE_URL to the other address.`,
  },
})

const somebodyElse = (status: number): Reached => ({
  kind: 'somebody else',
  words: {
    nl: `Op dit adres antwoordt iets anders dan deze site (antwoord ${status}). Kijk of het domein naar deze server wijst, met de regels hieronder.`,
    en: `Something other than this site answers at this address (answer ${status}). See whether the domain points to this server, by the records below.`,
  },
})

function codeOf(cause: unknown): string {
  const inner: { code?: unknown } = Object(Object(cause).cause ?? cause)
  return typeof inner.code === 'string' ? inner.code : ''
}

const isRefused = (cause: unknown): boolean => /ECONNREFUSED|SSL|EPROTO|TIMEDOUT|TIMEOUT/.test(codeOf(cause))

function noAnswer(cause: unknown): Reached {
  const code = codeOf(cause)
  const say = (nl: string, en: string): Reached => ({ kind: 'no answer', words: { nl, en } })
  if (/ENOTFOUND|EAI_AGAIN/.test(code))
    return say(
      'Dit domein is nog niet te vinden. Zet bij je domeinbedrijf het adres van deze server neer; het duurt soms een dag.',
      'This domain cannot be found yet. Enter the address of this server at your domain provider; it can take a day.',
    )
  if (code === 'CERT_HAS_EXPIRED')
    return say(
      'Het certificaat van dit adres is verlopen, dus een browser houdt bezoekers tegen. Caddy vernieuwt het vanzelf: kijk met journalctl -u caddy waarom dat niet lukt.',
      'The certificate of this address has expired, so a browser stops visitors. Caddy renews it by itself: see by journalctl -u caddy why it cannot.',
    )
  if (/ALTNAME/.test(code))
    return say(
      'Het certificaat is van een ander adres. Het domein wijst waarschijnlijk naar een andere server, of Caddy kent deze naam nog niet.',
      'The certificate is that of another address. The domain probably points to another server, or Caddy does not know this name yet.',
    )
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code))
    return say(
      'Het certificaat van dit adres klopt niet, dus een browser waarschuwt bezoekers. Kijk de instelling voor HTTPS na.',
      'The certificate of this address is not right, so a browser warns visitors. Check the set-up of HTTPS.',
    )
  if (/ECONNREFUSED/.test(code))
    return say(
      'De server is er, maar er luistert nog geen webserver. Start hem, of open poort 443.',
      'The server is there, but no web server listens yet. Start it, or open port 443.',
    )
  return say(
    'Dit adres gaf geen antwoord. Kijk of het domein naar deze server wijst en of de firewall poort 443 doorlaat.',
    'This address gave no answer. See whether the domain points to this server and whether the firewall lets port 443 through.',
  )
}
