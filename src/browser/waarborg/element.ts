type Rules = { readonly [Create in 'createHTML' | 'createScript' | 'createScriptURL']: (text: string) => string }
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Rules }
  }
}

const rules: Rules = { createHTML: String, createScript: String, createScriptURL: String }

/** Where a page demands Trusted Types, what we put into it goes through the policy `waarborg`. */
export const trusted = window.trustedTypes?.createPolicy('waarborg', rules) ?? rules

/** An element that looks like ours. */
export const make = <Name extends 'details' | 'fieldset'>(name: Name): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  element.className = 'waarborg'
  return element
}

// @NOTE another element, since one that was found inert never runs; in order, as the page has them
export const run = (inert: HTMLScriptElement): void => {
  const { src, type = '' } = inert.dataset
  const script = inert.cloneNode() as HTMLScriptElement
  script.type = type
  script.async = false
  if (src) script.src = trusted.createScriptURL(src)
  else script.text = trusted.createScript(inert.text)
  script.dataset['waarborg'] = ''
  inert.replaceWith(script)
}
