import { alone, around, before, button, type Change, heading, link, type Selected } from './marks.ts'

const keys: Readonly<Record<string, string>> = { b: 'bold', i: 'italic', k: 'link' }

/** Shows a toolbar at its text field, and lets it and the keyboard type the signs. */
export function bringToLife(bar: HTMLElement): void {
  const field = document.getElementById(bar.getAttribute('aria-controls') ?? '')
  if (!(field instanceof HTMLTextAreaElement)) return
  field.before(bar)
  bar.hidden = false
  const buttons = [...bar.querySelectorAll('button')]
  for (const tool of buttons) tool.addEventListener('click', () => press(field, tool))
  bar.addEventListener('keydown', (event) => walk(buttons, event))
  field.addEventListener('keydown', (event) => {
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key.toLowerCase()]
    const tool = buttons.find(({ dataset }) => dataset['mark'] === mark)
    if (!tool) return
    event.preventDefault()
    press(field, tool)
  })
}

/** One stop for the Tab key; the arrows go from button to button. */
function walk(buttons: readonly HTMLButtonElement[], event: KeyboardEvent): void {
  const at = buttons.findIndex((tool) => tool === document.activeElement)
  const last = buttons.length - 1
  const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ]
  if (to === undefined || at < 0) return
  event.preventDefault()
  for (const [index, tool] of buttons.entries()) tool.tabIndex = index === to ? 0 : -1
  buttons[to]?.focus()
}

function press(field: HTMLTextAreaElement, { dataset }: HTMLButtonElement): void {
  const { mark = '', word = '' } = dataset
  const chooser = document.getElementById(`choose-${mark}`)
  if (chooser instanceof HTMLDialogElement) return choose(field, mark, chooser)
  const selected = selectedIn(field)
  if (mark === 'heading') type(field, heading(selected))
  if (mark === 'bold') type(field, around(selected, '**', word))
  if (mark === 'italic') type(field, around(selected, '*', word))
  if (mark === 'list')
    type(
      field,
      before(selected, () => '- ', /^[-*] /),
    )
  if (mark === 'numbers')
    type(
      field,
      before(selected, (line) => `${line + 1}. `, /^\d+[.)] /),
    )
  if (mark === 'quote')
    type(
      field,
      before(selected, () => '> ', /^> /),
    )
}

/** Asks what is to come, then types it where the cursor was. */
function choose(field: HTMLTextAreaElement, mark: string, chooser: HTMLDialogElement): void {
  const selected = selectedIn(field)
  const words = chooser.querySelector<HTMLInputElement>('[data-words]')
  const to = chooser.querySelector<HTMLInputElement>('[data-to]')
  if (words) words.value = selected.text.slice(selected.start, selected.end).replaceAll('\n', ' ')
  if (to) to.value = ''
  chooser.returnValue = ''
  chooser.addEventListener(
    'close',
    () => {
      const chosen = chooser.returnValue
      if (chosen === '') return field.focus()
      if (mark === 'picture' && chosen === 'new') return takeNew(field, selected)
      if (mark === 'picture') type(field, alone(selected, `![](beeld:${chosen})`))
      if (mark === 'form') type(field, alone(selected, `{formulier: ${chosen}}`))
      if (mark === 'link') type(field, link(selected, words?.value ?? '', to?.value.trim() ?? ''))
      if (mark === 'button') type(field, button(selected, words?.value ?? '', to?.value.trim() ?? ''))
    },
    { once: true },
  )
  chooser.showModal()
  if (words?.value) to?.focus()
}

/** Marks the place for a photo, and opens where it is chosen. */
function takeNew(field: HTMLTextAreaElement, selected: Selected): void {
  if (!field.value.includes('{beeld}')) type(field, alone(selected, '{beeld}'))
  const section = document.querySelector<HTMLDetailsElement>('#new-picture')
  if (!section) return
  section.open = true
  section.querySelector<HTMLInputElement>('input[type=file]')?.focus()
}

const selectedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
})

/** @NOTE as if it was typed, so that the browser can undo it: setting the value would wipe what can be undone */
function type(field: HTMLTextAreaElement, { start, end, by, select }: Change): void {
  field.focus()
  field.setSelectionRange(start, end)
  const typed = by === '' ? document.execCommand('delete') : document.execCommand('insertText', false, by)
  if (!typed) {
    field.setRangeText(by, start, end)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  field.setSelectionRange(start + select[0], start + select[1])
}
