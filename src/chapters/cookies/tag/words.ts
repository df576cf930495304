import type { Language } from '../../../register/words.ts'

/** What the tag says around the names of services: short, since every word of it travels with every page. */
export const tagWords: Readonly<Record<Language, TagWords>> = {
  nl: {
    others: (count) => (count === 1 ? 'Eén ander krijgt gegevens.' : `${count} anderen krijgen gegevens.`),
    withdraw: 'Intrekken kan hier altijd.',
    more: 'Wie, wat, hoe lang',
    refuse: 'Alles weigeren',
    accept: 'Alles toestaan',
    choose: 'Kies zelf',
    save: 'Bewaar keuze',
    allow: 'Dit toestaan',
    failed: 'Mislukt: er mag niets.',
    recorded: 'Je keuze is bewaard. Bewijs: ',
  },
  en: {
    others: (count) => (count === 1 ? 'One other receives data.' : `${count} others receive data.`),
    withdraw: 'You can withdraw here at any time.',
    more: 'Who, what, how long',
    refuse: 'Reject all',
    accept: 'Allow all',
    choose: 'Choose yourself',
    save: 'Save choice',
    allow: 'Allow this',
    failed: 'Failed: nothing is allowed.',
    recorded: 'Your choice is saved. Receipt: ',
  },
}

export type TagWords = {
  readonly others: (count: number) => string
  readonly withdraw: string
  readonly more: string
  readonly refuse: string
  readonly accept: string
  readonly choose: string
  readonly save: string
  readonly allow: string
  readonly failed: string
  readonly recorded: string
}
