import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Makes a form with `data-passkey` ask the browser for a passkey before it posts; without this script it stays hidden. */
function bringToLife(part: HTMLElement): void {
  const form = part.closest('form')
  const field = part.querySelector<HTMLInputElement>('input[name=answer]')
  const options: unknown = JSON.parse(part.dataset['options'] ?? 'null')
  if (!form || !field || !options) return
  part.hidden = false
  const failed = part.querySelector<HTMLElement>('[data-failed]')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(part.dataset['passkey'], options).then(
      (answer) => {
        field.value = JSON.stringify(answer)
        form.submit()
      },
      () => {
        if (failed) failed.hidden = false
      },
    )
  })
}

function ask(kind: string | undefined, options: unknown): Promise<unknown> {
  if (kind === 'new')
    return startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] })
  return startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] })
}

if (browserSupportsWebAuthn())
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) bringToLife(part)
