import type { Words } from '../../register/words.ts'

/** The forms that the program has, by the name with which a text places one; the register declares what each asks. */
export const forms: Readonly<Record<string, { readonly path: string; readonly words: Words }>> = {
  contact: { path: '/contact', words: { nl: 'Stuur een bericht', en: 'Send a message' } },
  nieuwsbrief: { path: '/nieuwsbrief', words: { nl: 'Vraag de nieuwsbrief aan', en: 'Ask for the newsletter' } },
}
