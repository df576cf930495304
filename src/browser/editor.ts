import { livePreview } from './editor/preview.ts'
import { bringToLife } from './editor/toolbar.ts'

/** Asks before a text that is kept nowhere is left behind. */
function warnOnLeaving(form: HTMLFormElement): void {
  let isUnsaved = form.querySelector('[data-unsaved]') !== null
  form.addEventListener('input', () => {
    isUnsaved = true
  })
  form.addEventListener('submit', () => {
    isUnsaved = false
  })
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault()
  })
}

/** On a small screen text and preview take turns, each where it was left. */
function takeTurns(form: HTMLFormElement): void {
  let leftAt = 0
  const turn = (to: boolean) => (event: Event) => {
    event.preventDefault()
    if (to) leftAt = scrollY
    form.classList.toggle('showing', to)
    scrollTo({ top: to ? form.offsetTop : leftAt, behavior: 'instant' })
    form.querySelector<HTMLElement>(to ? '.to-text' : '.to-preview')?.focus({ preventScroll: true })
  }
  form.querySelector('.to-preview')?.addEventListener('click', turn(true))
  form.querySelector('.to-text')?.addEventListener('click', turn(false))
}

const form = document.querySelector<HTMLFormElement>('form.editor')
if (form) {
  for (const bar of document.querySelectorAll<HTMLElement>('.tools')) bringToLife(bar)
  livePreview(form)
  warnOnLeaving(form)
  takeTurns(form)
}
