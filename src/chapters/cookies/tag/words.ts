import type { Language } from '../../../register/words.ts'

/** What the tag says around the names of services: short, since every word of it travels with every page. */
export const tagWords: Readonly<Record<Language, TagWords>> = {
  nl: {
    others: (count) => (count === 1 ? 'Eén ander krijgt dan gegevens.' : `${count} anderen krijgen dan gegevens.`),
    withdraw: 'Intrekken kan altijd, met de knop Cookies. ',
    more: 'Wie, wat en hoe lang',
    refuse: 'Alles weigeren',
    accept: 'Alles toestaan',
    choose: 'Kies zelf',
    save: 'Bewaar mijn keuze',
    allow: 'Sta dit toe',
    failed: 'Je keuze kwam niet aan: er is niets toegestaan. Probeer het later nog eens.',
    recorded: 'Je keuze is bewaard. Bewijs: ',
    all: 'alles',
  },
  en: {
    others: (count) => (count === 1 ? 'One other then receives data.' : `${count} others then receive data.`),
    withdraw: 'You can withdraw at any time, with the Cookies button. ',
    more: 'Who, what and how long',
    refuse: 'Reject all',
    accept: 'Allow all',
    choose: 'Choose yourself',
    save: 'Save my choice',
    allow: 'Allow this',
    failed: 'Your choice did not arrive: nothing is allowed. Try again later.',
    recorded: 'Your choice is saved. Receipt: ',
    all: 'all',
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
  readonly all: string
}
