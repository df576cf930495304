import type { TagReceipt } from '../../register/tag.ts'
import { allow, choice, failed, first, ids, isAllowed, isOpen, keep, last, rows, services, target } from './choice.ts'
import { tellGoogle } from './consent-mode.ts'
import { make, run, trusted } from './element.ts'

/** The banner: open where a page must ask, else a button by which it opens; never a wall before the page. */
export const panel = make('details')

/**
 * Puts the question, for some services.
 *
 * @param message - in HTML, what the visitor has to know first
 * @param from - the version since which that message says what changed
 */
export const ask = (asked: readonly string[], message = '', from?: number): void => {
  panel.innerHTML = trusted.createHTML(
    `<summary>Cookies</summary>${message}${first}${rows
      .map(([ids, text]) =>
        ids.split(' ').some((id) => asked.includes(id))
          ? `<p><label><input type="checkbox" value="${ids}"${isAllowed(ids) ? ' checked' : ''}> ${text}</label></p>`
          : '',
      )
      .join('')}${last}`,
  )
  panel.querySelectorAll('button').forEach((button, place) => {
    // @NOTE a box may be that of all services of one purpose: then its value is a list of words, and an id is one
    button.onclick = () =>
      choose(asked, (id) => (place > 1 ? panel.querySelector(`[value~="${id}"]:checked`) : place), from)
  })
}

export const fold = (isUnfolded: unknown): void => {
  panel.open = isUnfolded as boolean
  ;(panel.firstChild as HTMLElement).focus()
}

type Marked = HTMLScriptElement & HTMLIFrameElement

const held = new Map<Marked, HTMLElement>()

/** Brings marked scripts and frames of allowed services to life, and holds the place of all other frames. */
export const scan = (): void => {
  for (const [id, name] of services)
    for (const element of document.querySelectorAll<Marked>(`[data-waarborg="${id}"]`))
      if (isAllowed(id))
        if (element.type) run(element)
        else element.src ||= element.dataset['src'] as string
      else if (!(element.type || element.src || held.has(element))) hold(element, id, name)
  for (const [element, box] of held)
    if (element.src || !element.isConnected) {
      box.remove()
      held.delete(element)
    }
}

/** A box of the same size in the same place, that says who is waiting and asks for that one service; it hides what follows. */
const hold = (element: Marked, id: string, name: string) => {
  const box = make('fieldset')
  box.innerHTML = trusted.createHTML(`<p>${name}${allow}`)
  const looks = getComputedStyle(element)
  // @NOTE border, bottom, display, float, flex, height, inset, margin, max-height, padding, position, width, z-index
  for (const one of looks) if (/^([hipwz]|bo|di|fl|ma)/.test(one)) box.style[one as 'width'] = looks[one as 'width']
  ;(box.lastChild as HTMLElement).onclick = () => {
    void choose([id], String)
    // @NOTE inside a form of the page it must not send that form
    return false
  }
  element.before(box)
  held.set(element, box)
}

/**
 * Carries a choice out. A refusal counts at once; a consent counts once its record is confirmed, and not before.
 *
 * @param asked - the services that were asked for
 * @param isYes - which of them are allowed; the others are refused
 */
export const choose = async (
  asked: readonly string[],
  isYes: (id: string) => unknown,
  from?: number,
): Promise<void> => {
  const granted = asked.filter((id) => isYes(id) && !isAllowed(id))
  const withdrawn = asked.filter((id) => !isYes(id) && choice.add(`-${id}`).delete(id))
  for (const id of granted) choice.delete(`-${id}`)
  keep()
  const answer = fetch(target, {
    method: 'POST',
    body: new URLSearchParams(`keuze=${[asked, granted, withdrawn, from].join(';')}`),
    keepalive: true,
  })
    .then((response): Promise<TagReceipt> => response.json())
    .catch(() => undefined)
  fold(false)
  const receipt = granted[0] && (await answer)?.html
  // @NOTE whoever refused while the record was under way has refused
  if (receipt) for (const id of granted.filter(isOpen)) choice.add(id)
  keep()
  if (withdrawn[0]) location.reload()
  carryOut()
  ask(ids, granted[0] && (receipt || failed))
  fold(granted[0] && !receipt)
}

/** Lets the page have what is allowed now: Google hears of it first, then scripts and frames run, then the page itself. */
export const carryOut = (): void => {
  tellGoogle()
  scan()
  document.dispatchEvent(new CustomEvent('waarborg:choice', { detail: ids.filter(isAllowed) }))
}
