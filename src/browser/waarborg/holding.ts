import { choose } from './asking.ts'
import { isAllowed } from './choice.ts'
import { allow, services } from './config.ts'
import { make } from './make.ts'
import { run } from './run.ts'
import { trusted } from './trusted.ts'

type Marked = HTMLScriptElement & HTMLIFrameElement

/** Brings marked scripts and frames of allowed services to life, and holds the place of all other frames. */
export function scan(): void {
  for (const element of document.querySelectorAll<Marked>('[data-waarborg]')) {
    const { waarborg: id = '', src } = element.dataset
    if (element.type === 'text/plain') {
      if (isAllowed(id)) run(element)
    } else if (src && !element.src)
      if (isAllowed(id)) element.src = src
      else if (element.previousElementSibling?.className !== 'waarborg') hold(element, id)
  }
  for (const box of document.querySelectorAll('div.waarborg'))
    if (!box.nextElementSibling?.matches('[data-waarborg]:not([src])')) box.remove()
}

/** A box of the same size in the same place, that says who is waiting and asks for that one service; it hides what follows it. */
function hold(element: HTMLElement, id: string): void {
  const name = services.find(([known]) => known === id)?.[1]
  if (!name) return
  const box = make('div', { className: 'waarborg', innerHTML: trusted.createHTML(`<p>${name}</p>${allow}`) })
  const { display, inset, margin, position } = getComputedStyle(element)
  Object.assign(box.style, {
    display: display.replace(/^inline$/, 'inline-block'),
    height: `${element.offsetHeight}px`,
    inset,
    margin,
    position,
    width: `${element.offsetWidth}px`,
  })
  const button = box.querySelector('button')
  if (button) button.onclick = () => choose([id], [id])
  element.before(box)
}
