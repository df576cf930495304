import type { TagReceipt } from '../../register/tag.ts'
import { idsOf, isAllowed, isOpen, keep, said } from './choice.ts'
import { failed, first, last, page, recorded, rows, target } from './config.ts'
import { tellGoogle } from './consent-mode.ts'
import { scan } from './holding.ts'
import { make } from './make.ts'
import { trusted } from './trusted.ts'

/** The banner: open where a page must ask, else a button by which it opens; never a wall before the page. */
export const panel = make('details', {
  className: 'waarborg',
  ariaLabel: 'Cookies',
  // @NOTE whoever opens it again finds everything, whatever was asked or said before
  ontoggle: () => panel.open || ask(idsOf()),
})

const say = (inside: string): void => {
  panel.innerHTML = trusted.createHTML(`<summary>Cookies</summary>${inside}`)
}

/**
 * Puts the question, for some services.
 *
 * @param news - what changed since the version `from`, for who answered then
 */
export function ask(asked: readonly string[], news = '', from?: string): void {
  const boxes = rows
    .filter(([ids]) => ids.split(' ').some((id) => asked.includes(id)))
    .map(
      ([ids, text]) =>
        `<label><input type="checkbox" value="${ids}"${isAllowed(ids) ? ' checked' : ''}> ${text}</label>`,
    )
  say(news + first + boxes.join('') + last)
  // @NOTE a box may be that of all services of one purpose: then its value is a list of words, and this is one
  const ticked = (id: string) => panel.querySelector(`[value~="${id}"]:checked`)
  for (const [place, fits] of [() => false, String, ticked].entries()) {
    const button = panel.querySelectorAll('button')[place]
    if (button) button.onclick = () => choose(asked, asked.filter(fits), from)
  }
}

export function fold(isUnfolded: boolean): void {
  panel.open = isUnfolded
  panel.querySelector('summary')?.focus()
}

/** Lets the page have what is allowed now: Google hears of it first, then scripts and frames run, then the page itself. */
export function carryOut(): void {
  tellGoogle()
  scan()
  document.dispatchEvent(new CustomEvent('waarborg:choice', { detail: idsOf(isAllowed) }))
}

/**
 * Carries a choice out. A refusal counts at once; a consent counts once its record is confirmed, and not before.
 *
 * @param asked - the services that were asked for
 * @param yes - those of them that are allowed; the others are refused
 * @param from - the version since which the visitor was shown what changed
 */
export async function choose(asked: readonly string[], yes: readonly string[], from = ''): Promise<void> {
  const granted = yes.filter((id) => !isAllowed(id))
  const withdrawn = asked.filter((id) => isAllowed(id) && !yes.includes(id))
  for (const id of granted) said.delete(id)
  for (const id of asked) if (!yes.includes(id)) said.set(id, false)
  keep()
  const body = new URLSearchParams(`asked=${asked}&granted=${granted}&withdrawn=${withdrawn}&from=${from}`)
  const answer = fetch(target, { method: 'POST', body, keepalive: true })
    .then((response): Promise<TagReceipt> => response.json())
    .catch(() => undefined)
  fold(false)
  const number = granted[0] && (await answer)?.number
  // @NOTE whoever refused while the record was under way has refused
  if (number) for (const id of granted.filter(isOpen)) said.set(id, true)
  keep()
  if (withdrawn[0]) location.reload()
  carryOut()
  if (granted[0]) {
    say(number ? `${recorded}<a href="${page}/bewijs/${number}">${number}</a>` : failed)
    fold(true)
  }
}
