/** What the tag offers to the code of a site. */
export type Waarborg = {
  /** Whether this visitor allows a service now, by its id in the register. */
  allows(service: string): boolean
  /** Opens the question, with all choices in it. */
  open(): void
  /** Takes back the consent for one service, or for all; the page is loaded anew. */
  withdraw(service?: string): void
}

export type Wanted = {
  /** Where your Waarborg is reached, such as `https://privacy.example.com`. */
  readonly from: string
  /** The short name of this site in its register. */
  readonly site: string
  /** That of the page when absent. */
  readonly language?: 'nl' | 'en'
}

declare global {
  interface Window {
    waarborg?: Waarborg
  }
  interface DocumentEventMap {
    /** After every choice, and once at the start: the ids that are allowed now. */
    'waarborg:choice': CustomEvent<readonly string[]>
  }
}

type Policy = { createScriptURL(text: string): string }
type Policies = { createPolicy(name: string, rules: Policy): Policy }

/**
 * Puts the tag into the page, once; a later call waits for the same.
 *
 * Rejects when it cannot be loaded: nothing is allowed then, and what is marked stays still.
 */
export function loadWaarborg({ from, site, language }: Wanted): Promise<Waarborg> {
  const said = language ?? (document.documentElement.lang.startsWith('en') ? 'en' : 'nl')
  const address = new URL('/waarborg.js', from)
  address.search = new URLSearchParams({ site, taal: said }).toString()
  return new Promise((resolve, reject) => {
    const arrived = () => (window.waarborg ? resolve(window.waarborg) : reject(new Error('waarborg.js did not start')))
    if (window.waarborg) return resolve(window.waarborg)
    const present = [...document.scripts].find((script) => script.src === address.href)
    const script = present ?? document.createElement('script')
    script.addEventListener('load', arrived)
    script.addEventListener('error', () => reject(new Error(`${address.origin} did not answer`)))
    if (present) return
    const rules: Policy = { createScriptURL: (text) => text }
    const { trustedTypes } = globalThis as { trustedTypes?: Policies }
    script.src = (trustedTypes?.createPolicy('waarborg-loader', rules) ?? rules).createScriptURL(address.href)
    if (document.body) document.head.append(script)
    else document.addEventListener('DOMContentLoaded', () => document.head.append(script))
  })
}

/** Hears every choice; the function that comes back stops it. */
export function onChoice(hear: (allowed: readonly string[]) => void): () => void {
  const listener = ({ detail }: CustomEvent<readonly string[]>) => hear(detail)
  document.addEventListener('waarborg:choice', listener)
  return () => document.removeEventListener('waarborg:choice', listener)
}
