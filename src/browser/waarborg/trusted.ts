type Rules = { readonly [Create in 'createHTML' | 'createScript' | 'createScriptURL']: (text: string) => string }
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Rules }
  }
}

const same = (text: string) => text
const rules: Rules = { createHTML: same, createScript: same, createScriptURL: same }

/** Where a page demands Trusted Types, what we put into it goes through the policy `waarborg`. */
export const trusted = window.trustedTypes?.createPolicy('waarborg', rules) ?? rules
