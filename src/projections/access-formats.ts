import type { Language, Words } from '../register/words.ts'
import type { FileSection, PersonalFile } from './personal-file.ts'

/**
 * The file as JSON, in both languages, for a person and for the service they take it to.
 *
 * @see GDPR Art. 20(1)
 */
export function fileAsJson(file: PersonalFile): string {
  const sections = file.sections.map(({ rows, ...section }) => ({
    ...section,
    rows: rows.map(({ values, source, lastDay }) => ({
      source,
      lastDay,
      values: values.map(({ column, label, category, value }) => ({ column, label, category, value })),
    })),
  }))
  return `${JSON.stringify({ format: 'waarborg personal file 1', at: file.at, number: file.subjectId, sections }, null, 2)}\n`
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'onderdeel',
    'wat',
    'rij',
    'gegeven',
    'waarde',
    'hoe wij eraan komen',
    'laatste dag',
    'hoe lang',
    'waarvoor',
    'wie het ontvangt',
  ],
  en: ['part', 'what', 'row', 'item', 'value', 'how we got it', 'last day', 'how long', 'what for', 'who receives it'],
}

/**
 * The file as one table, a line per value.
 *
 * Comma, quotes and CRLF as in RFC 4180, with the byte order mark without which spreadsheets misread accents.
 * A value that a spreadsheet would calculate gets an apostrophe before it; the JSON has it untouched.
 */
export function fileAsCsv(file: PersonalFile, language: Language): string {
  const lines = file.sections.flatMap((section) => sectionLines(section, language))
  return `\uFEFF${[headings[language], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`
}

function sectionLines(section: FileSection, language: Language): string[][] {
  const inLanguage = (words: Words) => words[language]
  const purposes = section.purposes.map(({ words }) => inLanguage(words)).join('; ')
  return section.rows.flatMap((row, index) =>
    row.values.map(({ label, value }) => [
      inLanguage(section.title),
      inLanguage(section.holds),
      String(index + 1),
      inLanguage(label),
      value,
      inLanguage(row.source),
      row.lastDay ?? '',
      inLanguage(section.keeps),
      purposes,
      section.recipients.join('; '),
    ]),
  )
}

/** @see OWASP, CSV Injection */
const calculates = /^[\s]*[=+\-@\t\r\n＝＋－＠]/u

function cell(value: string): string {
  const safe = calculates.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
