/** Milliseconds without typing before the preview is drawn again. */
const pause = 400
/** Milliseconds between two drawings at least: the door counts posts. */
const rest = 800

/** Draws the preview again while one types, in the language of the field that is typed in. */
export function livePreview(form: HTMLFormElement): void {
  const screen = form.querySelector<HTMLElement>('.screen')
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('[data-refresh]')]
  let frame = screen?.querySelector('iframe')
  if (!screen || !frame) return
  let language = 'nl'
  let drawnAt = Number.NEGATIVE_INFINITY
  let count = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const soon = (after: number) => {
    clearTimeout(timer)
    timer = setTimeout(draw, Math.max(after, drawnAt + rest - performance.now()))
  }

  /** @NOTE in a new frame that takes the place of the old one when it is ready: no flash, and nothing to go back to */
  function draw(): void {
    const button = buttons.find(({ dataset }) => dataset['refresh'] === language)
    if (!frame || !button) return
    drawnAt = performance.now()
    const next = frame.cloneNode() as HTMLIFrameElement
    next.removeAttribute('src')
    next.name = `voorbeeld-${++count}`
    next.classList.add('coming')
    for (const stale of screen?.querySelectorAll('.coming') ?? []) stale.remove()
    frame.after(next)
    next.addEventListener('load', () => {
      if (!frame || !next.isConnected || next.contentWindow?.location.href === 'about:blank') return
      next.contentWindow?.scrollTo({ top: frame.contentWindow?.scrollY ?? 0, behavior: 'instant' })
      next.classList.remove('coming')
      if (next !== frame) frame.remove()
      frame = next
      for (const each of buttons) each.formTarget = next.name
    })
    send(form, button.formAction, next.name)
  }

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    if (target.type === 'file') return
    if (/(Nl|En)$/.test(target.name)) language = target.name.endsWith('En') ? 'en' : 'nl'
    soon(pause)
  })
  for (const button of buttons)
    button.addEventListener('click', (event) => {
      event.preventDefault()
      language = button.dataset['refresh'] ?? language
      soon(0)
    })
  if (!frame.getAttribute('src') || form.querySelector('[data-unsaved]')) draw()
  sized(form, screen)
}

/** Posts the text alone, never a file that was chosen. */
function send(form: HTMLFormElement, action: string, target: string): void {
  const copy = document.createElement('form')
  Object.assign(copy, { method: 'post', action, target, hidden: true })
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name, value })
    copy.append(field)
  }
  document.body.append(copy)
  copy.submit()
  copy.remove()
}

/** A phone at its own size, or a large screen made small enough to fit. */
function sized(form: HTMLFormElement, screen: HTMLElement): void {
  const choices = [...form.querySelectorAll<HTMLButtonElement>('[data-screen]')]
  const group = form.querySelector<HTMLElement>('.screens')
  if (group) group.hidden = false
  new ResizeObserver(() => screen.style.setProperty('--scale', String(screen.clientWidth / 1280))).observe(screen)
  for (const choice of choices)
    choice.addEventListener('click', () => {
      screen.classList.toggle('large', choice.dataset['screen'] === 'wide')
      for (const each of choices) each.setAttribute('aria-pressed', String(each === choice))
    })
}
