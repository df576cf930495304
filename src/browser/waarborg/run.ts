import { make } from './make.ts'
import { trusted } from './trusted.ts'

// @NOTE a new element, since one that was found inert never runs; in order, as the page has them
export function run(inert: HTMLScriptElement): void {
  const { src, type = '' } = inert.dataset
  const script = make('script', { nonce: inert.nonce })
  for (const { name, value } of inert.attributes) script.setAttribute(name, value)
  script.type = type
  script.async = false
  if (src) script.src = trusted.createScriptURL(src)
  else script.text = trusted.createScript(inert.text)
  inert.replaceWith(script)
}
