import type { Language, Words } from '../../register/words.ts'

export const authorityAddress = 'https://www.autoriteitpersoonsgegevens.nl/'

/**
 * The way to the authority, in every letter and never on a condition.
 *
 * @see GDPR Art. 77(1), 13(2)(d)
 */
export const authority: Words = {
  nl: `Je mag altijd naar de Autoriteit Persoonsgegevens, ook als je nog met ons in gesprek bent: ${authorityAddress}`,
  en: `You may go to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens) at any time, also while you are talking with us: ${authorityAddress}`,
}

export type Writing = { readonly language: Language; readonly business: string }

const frame = ({ language, business }: Writing, body: readonly string[]): string =>
  [
    { nl: 'Hallo,', en: 'Hello,' }[language],
    ...body,
    authority[language],
    `${{ nl: 'Met vriendelijke groet,', en: 'Kind regards,' }[language]}\n${business}`,
  ].join('\n\n')

const received: Words = {
  nl: 'Je klacht is binnen. Vervelend dat het nodig is; we zoeken het uit. Je krijgt uiterlijk op {until} een geschreven antwoord. Het nummer is {number}.',
  en: 'Your complaint has arrived. We are sorry that it is needed; we will look into it. You have a written answer by {until} at the latest. The number is {number}.',
}

export const receiptLetter = (about: { number: string; until: string }, writing: Writing): string =>
  frame(writing, [received[writing.language].replace('{until}', about.until).replace('{number}', about.number)])

const opening: Words = {
  nl: 'Dank je voor je klacht. We hebben uitgezocht wat er is gebeurd: …\n\nDit hebben we eraan gedaan: …',
  en: 'Thank you for your complaint. We looked into what happened: …\n\nThis is what we did about it: …',
}

/** A first text of the answer; the dots are for the owner to fill. */
export const firstText = (language: Language): string => opening[language]

/** The answer as it is sent: what the owner wrote, and the way to the authority. */
export const answerLetter = (body: string, writing: Writing): string => frame(writing, [body])

export const letterSubjects: Readonly<Record<'receipt' | 'answer', Words>> = {
  receipt: { nl: 'Je klacht is binnen', en: 'Your complaint has arrived' },
  answer: { nl: 'Antwoord op je klacht', en: 'Answer to your complaint' },
}
