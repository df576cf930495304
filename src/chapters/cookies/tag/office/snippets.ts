import type { Service } from '../../../../register/service.ts'
import type { Language } from '../../../../register/words.ts'

/** What the owner pastes into the head of every page in one language. */
export const tagLine = (base: string, site: string, language: Language): string =>
  `<script defer src="${base}/waarborg.js?site=${site}${language === 'en' ? '&taal=en' : ''}"></script>`

/** How something of a service is marked, so that it waits. */
export const markedLine = ({ id, kind }: Service): string =>
  kind === 'embed'
    ? `<iframe data-waarborg="${id}" data-src="https://…" width="560" height="315" title="…"></iframe>`
    : `<script type="text/plain" data-waarborg="${id}" data-src="https://…"></script>`
