/** How a page says, once, what became of a choice. */
export const choiceWords = ['bewaard', 'ingetrokken', 'geweigerd', 'veranderd'] as const
export type ChoiceWord = (typeof choiceWords)[number]

/** An address to return to, if it is one of our own; anything else gives the other. */
export function ownPathFrom(text: string, otherwise: string): string {
  const base = 'https://own.invalid'
  if (!text.startsWith('/') || !URL.canParse(text, base)) return otherwise
  const url = new URL(text, base)
  // @NOTE /.//elsewhere is read as the path //elsewhere, which a browser takes for another site
  return url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : otherwise
}

/** The same address, with the word that says what became of the choice. */
export function withWord(path: string, word: ChoiceWord): string {
  const url = new URL(path, 'https://own.invalid')
  url.searchParams.set('keuze', word)
  return `${url.pathname}${url.search}${url.hash}`
}
