import type { Language } from './setting.ts'

/** The few words that frames and parts say themselves; all other sentences are handed in. */
export const words = {
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  menu: { nl: 'Menu', en: 'Menu' },
  mainNavigation: { nl: 'Hoofdmenu', en: 'Main menu' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  contents: { nl: 'Inhoud', en: 'Contents' },
  elsewhere: { nl: 'opent een andere website', en: 'opens another website' },
  waiting: { nl: 'wachten op jou', en: 'waiting for you' },
  optional: { nl: 'hoeft niet', en: 'optional' },
  errorHeading: { nl: 'Dit lukte nog niet', en: 'This did not work yet' },
  choose: { nl: 'Kies…', en: 'Choose…' },
  trap: { nl: 'Laat dit veld leeg', en: 'Leave this field empty' },
  seen: { nl: 'Bekeken', en: 'Looked at' },
  at: { nl: 'Wanneer', en: 'When' },
  notShown: { nl: 'Dit laat de controle niet zien', en: 'What this check does not show' },
  figures: { nl: 'Dezelfde cijfers in een tabel', en: 'The same figures in a table' },
} as const satisfies Record<string, Record<Language, string>>
