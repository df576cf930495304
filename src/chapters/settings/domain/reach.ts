import type { Words } from '../../../register/words.ts'

export type Reached = { readonly kind: 'answers' | 'somebody else' | 'no answer' | 'only here'; readonly words: Words }

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
      const told: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined
      return Object(told).status === 'ok' ? answers : somebodyElse(answer.status)
    } catch (cause) {
      return noAnswer(cause)
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

const somebodyElse = (status: number): Reached => ({
  kind: 'somebody else',
  words: {
    nl: `Op dit adres antwoordt iets anders dan deze site (antwoord ${status}). Kijk of het domein naar deze server wijst.`,
    en: `Something other than this site answers at this address (answer ${status}). See whether the domain points to this server.`,
  },
})

function noAnswer(cause: unknown): Reached {
  const inner: { code?: unknown } = Object(Object(cause).cause ?? cause)
  const code = typeof inner.code === 'string' ? inner.code : ''
  const say = (nl: string, en: string): Reached => ({ kind: 'no answer', words: { nl, en } })
  if (/ENOTFOUND|EAI_AGAIN/.test(code))
    return say(
      'Dit domein is nog niet te vinden. Zet bij je domeinbedrijf het adres van deze server neer; het duurt soms een dag.',
      'This domain cannot be found yet. Enter the address of this server at your domain provider; it can take a day.',
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
