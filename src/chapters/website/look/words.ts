import type { ThemeName } from '../../../platform/html/index.ts'
import type { Words } from '../../../register/words.ts'

export const themeWords: Readonly<Record<ThemeName, { readonly name: Words; readonly about: Words }>> = {
  papier: {
    name: { nl: 'Papier', en: 'Paper' },
    about: {
      nl: 'Warm papier, letters met schreef, dunne lijnen. Leest als een verzorgde brief.',
      en: 'Warm paper, letters with serifs, thin lines. Reads like a careful letter.',
    },
  },
  linnen: {
    name: { nl: 'Linnen', en: 'Linen' },
    about: {
      nl: 'Zacht en rond, witte vellen op linnen, veel lucht. Voelt als een ontvangst.',
      en: 'Soft and round, white sheets on linen, much air. Feels like a welcome.',
    },
  },
  drukwerk: {
    name: { nl: 'Drukwerk', en: 'Print' },
    about: {
      nl: 'Zwarte inkt, stevige koppen, rechte hoeken. Helder als een affiche.',
      en: 'Black ink, firm headings, square corners. Clear as a poster.',
    },
  },
}

/** A look in words, such as "Papier, #7a3e6b". */
export const inWords = (look: 'begin' | { theme: ThemeName; accent?: string | undefined }): Words => {
  if (look === 'begin') return { nl: 'zoals de site begon', en: 'as the site began' }
  const { name } = themeWords[look.theme]
  const colour = look.accent === undefined ? '' : `, ${look.accent}`
  return { nl: `${name.nl}${colour}`, en: `${name.en}${colour}` }
}
