import type { Words } from '../../../register/words.ts'
import type { Owed } from './store.ts'
import type { Decision } from './tables.ts'

/** What can be decided, in words. */
export const decisions: Record<Decision, Words> = {
  'no breach': { nl: 'Geen datalek', en: 'No data breach' },
  'breach without risk': {
    nl: 'Datalek, maar zonder risico voor mensen',
    en: 'Data breach, but without risk to people',
  },
  'tell authority': {
    nl: 'Datalek: melden bij de Autoriteit Persoonsgegevens',
    en: 'Data breach: report to the authority',
  },
  'tell authority and people': {
    nl: 'Datalek met hoog risico: melden, en de mensen zelf inlichten',
    en: 'Data breach with high risk: report, and tell the people themselves',
  },
}

export const isDecision = (text: string): text is Decision => Object.hasOwn(decisions, text)

/** What is still to be done, in words. */
export const owedWords: Record<Owed, Words> = {
  decide: { nl: 'besluit of dit een datalek is', en: 'decide whether this is a data breach' },
  'tell authority': { nl: 'meld het bij de Autoriteit Persoonsgegevens', en: 'report it to the authority' },
  'tell people': { nl: 'vertel het de mensen om wie het gaat', en: 'tell the people concerned' },
}
