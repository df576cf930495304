import type { Language } from '../src/register/words.ts'

/** What a sentence of B1 may be at most; a law names long things, so the average counts most. */
export const readability = { averageWords: 18, longestWords: 35, averageLetters: 6 } as const

const phrases: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'zoals',
    'onder meer',
    'onder andere',
    'en dergelijke',
    'enzovoort',
    'diverse',
    'aanverwante zaken',
    'zo veel mogelijk',
    'zoveel mogelijk',
    'geanonimiseerd',
    'passende maatregelen',
    'danwel',
    'indien je',
    'behoudt zich het recht voor',
    'regelmatig',
    'van tijd tot tijd',
    'privacy shield',
    'safe harbor',
    'gebruiker',
    'betrokkene',
    'wij hechten',
    'u',
    'uw',
  ],
  en: [
    'such as',
    'among others',
    'among other things',
    'and the like',
    'et cetera',
    'various',
    'as far as possible',
    'as much as possible',
    'anonymised',
    'appropriate measures',
    'reserve the right',
    'regularly',
    'from time to time',
    'privacy shield',
    'safe harbor',
    'data subject',
    'we value',
    'we may process',
  ],
}

/** The phrases of the closed list that stand in a text, each with that text. */
export function forbiddenIn(texts: readonly string[], language: Language): { phrase: string; text: string }[] {
  return texts.flatMap((text) =>
    phrases[language]
      .filter((phrase) => new RegExp(`(?<![\\p{L}])${phrase}(?![\\p{L}])`, 'iu').test(text))
      .map((phrase) => ({ phrase, text })),
  )
}

/** A colon or semicolon ends no sentence here: who puts one in makes the sentence longer. */
const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\S)/).filter((one) => one.trim() !== '')
const wordsIn = (text: string): string[] => text.match(/[\p{L}\d]+(?:[-’'.@/][\p{L}\d]+)*/gu) ?? []

export function measured(texts: readonly string[]) {
  const sentences = texts.flatMap(sentencesIn)
  const counted = sentences.map((sentence) => ({ sentence, words: wordsIn(sentence).length }))
  const longest = counted.reduce((most, one) => (one.words > most.words ? one : most), { sentence: '', words: 0 })
  const words = sentences.flatMap(wordsIn).filter((word) => !/[@/.]/.test(word))
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  return {
    longest,
    averageWords: rounded(counted.reduce((sum, one) => sum + one.words, 0) / sentences.length),
    averageLetters: rounded(letters / words.length),
  }
}

const rounded = (number: number): number => Math.round(number * 10) / 10
