/** Which languages visitors may choose from, and in which one the site writes to its owner. */
export type Languages = { readonly site: 'nl' | 'nl en'; readonly owner: 'nl' | 'en' }

export const usualLanguages: Languages = { site: 'nl en', owner: 'nl' }
