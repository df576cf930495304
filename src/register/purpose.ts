import type { Words } from './words.ts'

/**
 * Why processing is lawful; each kind asks for what the law makes us say about it.
 *
 * @see GDPR Art. 6(1), 13(1)(c)-(d), 13(2)(c) and (e)
 */
export type Basis =
  | { readonly kind: 'consent'; readonly withdrawAt: string }
  | { readonly kind: 'contract'; readonly withoutIt: Words }
  | { readonly kind: 'legal obligation'; readonly provision: string; readonly withoutIt?: Words }
  | { readonly kind: 'legitimate interest'; readonly interest: Words; readonly balance: Words }

/** One purpose of one activity, as a half sentence that follows "We gebruiken dit" / "We use this". */
export type Purpose = { readonly dpv: string; readonly words: Words; readonly basis: Basis }

/** The purpose that every column serves because the law says so: showing and sending a person their own data. */
export const rightsPurpose = 'rights'

export const basisArticle = {
  consent: 'Art. 6(1)(a)',
  contract: 'Art. 6(1)(b)',
  'legal obligation': 'Art. 6(1)(c)',
  'legitimate interest': 'Art. 6(1)(f)',
} as const satisfies Record<Basis['kind'], string>

export const basisWords = {
  consent: { nl: 'omdat je toestemming gaf', en: 'because you gave consent' },
  contract: { nl: 'omdat het nodig is voor onze overeenkomst', en: 'because our agreement needs it' },
  'legal obligation': { nl: 'omdat de wet het vraagt', en: 'because the law requires it' },
  'legitimate interest': {
    nl: 'omdat we er een gerechtvaardigd belang bij hebben',
    en: 'because we have a legitimate interest',
  },
} as const satisfies Record<Basis['kind'], Words>
