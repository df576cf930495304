/** The languages every sentence exists in; the Dutch text leads. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** One sentence in every language; `{name}` stands for a fact of the owner. */
export type Words = Readonly<Record<Language, string>>

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** The `{names}` that a sentence leaves open. */
export function openings(words: Words): string[] {
  const found = languages.flatMap((language) =>
    [...words[language].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  )
  return [...new Set(found)].sort()
}

/**
 * A sentence with its openings filled in.
 *
 * @throws Error when a name has no value: a statement with a hole in it is never published
 */
export function fill(words: Words, values: Readonly<Record<string, string>>): Words {
  const inOne = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined || value === '') throw new Error(`nothing is known for {${name}} in: ${text}`)
      return value
    })
  return { nl: inOne(words.nl), en: inOne(words.en) }
}
