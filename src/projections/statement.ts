import type { Activity, ActivityElsewhere, PersonalTable } from '../register/activity.ts'
import { type Category, categories } from '../register/category.ts'
import type { ClauseId } from '../register/clauses.ts'
import type { Cookie, Declaration, Sentence } from '../register/declaration.ts'
import type { Words } from '../register/words.ts'
import { basisInFull } from './basis.ts'
import { formParts } from './forms-table.ts'
import { recipientsFor } from './recipients.ts'
import { recipientsTable } from './recipients-table.ts'
import { carriedOutHere, categoryOf, cookiesOf, counts, inFull, type Register, standing } from './register.ts'
import { keepWords } from './retention.ts'
import { servicesTable } from './services-table.ts'
import { lastsWords, whyStored } from './stored.ts'

export { basisInFull } from './basis.ts'

export type StatementSentence = {
  readonly kind: 'sentence'
  readonly id: string
  readonly clauses: readonly ClauseId[]
  readonly words: Words
}
export type StatementTable = {
  readonly kind: 'table'
  readonly id: string
  /** The particulars of one activity, which a page may fold away behind its sentences. */
  readonly isParticular?: true
  readonly caption: Words
  readonly head: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
}
export type StatementPart =
  | StatementSentence
  | StatementTable
  | { readonly kind: 'heading'; readonly id: string; readonly words: Words }

/** The privacy statement as data: the register said in sentences and tables, in every language at once. */
export type Statement = { readonly sections: readonly StatementSection[] }
export type StatementSection = { readonly id: string; readonly title: Words; readonly parts: readonly StatementPart[] }

const same = (text: string): Words => ({ nl: text, en: text })

/** @see GDPR Art. 12(1), 13, 14; Telecommunicatiewet art. 11.7a */
export function statementOf(register: Register): Statement {
  const sections = standing(register).map((declaration) => sectionOf(declaration, register))
  return { sections: sections.filter(({ parts }) => parts.length > 0) }
}

function sectionOf(declaration: Declaration, register: Register): StatementSection {
  const { chapter: id, title } = declaration
  const said = declaration.sentences.filter((sentence) => counts(sentence, register.facts))
  const cookies = cookiesSaidIn(declaration, register)
  const parts: StatementPart[] = [
    ...said.flatMap((sentence) => sentenceParts(sentence, register)),
    ...(declaration.chapter === 'intake' ? formParts(register) : []),
    ...declaration.activities.flatMap((activity, index) =>
      activityParts(activity, `${declaration.chapter}-${index + 1}`, declaration, register),
    ),
    ...(cookies.length > 0 ? [cookieTable(declaration.chapter, cookies)] : []),
    ...(declaration.chapter === 'cookies' ? [servicesTable(register) ?? []].flat() : []),
    ...(declaration.chapter === 'sharing' ? [recipientsTable(register)] : []),
  ]
  return { id, title, parts }
}

function sentenceParts({ id, clauses, words, heading }: Sentence, register: Register): StatementPart[] {
  const part: StatementPart = { kind: 'sentence', id, clauses, words: inFull(words, register) }
  return heading ? [{ kind: 'heading', id: `${id}-title`, words: inFull(heading, register) }, part] : [part]
}

function activityParts(
  activity: Activity | ActivityElsewhere,
  id: string,
  declaration: Declaration,
  register: Register,
): StatementPart[] {
  const heading: StatementPart[] =
    declaration.activities.length > 1 && activity.title.nl !== declaration.title.nl
      ? [{ kind: 'heading', id: `${id}-title`, words: activity.title }]
      : []
  const says = carriedOutHere(activity) ? undefined : activity.says
  const sentence: StatementPart[] = says
    ? [{ kind: 'sentence', id: `${id}-says`, clauses: [], words: inFull(says, register) }]
    : []
  return [...heading, ...sentence, purposeTable(activity, id), holdingsTable(activity, id, register)]
}

function purposeTable(activity: Activity | ActivityElsewhere, id: string): StatementTable {
  return {
    kind: 'table',
    id: `${id}-purposes`,
    isParticular: true,
    caption: { nl: 'Waarom we dit mogen gebruiken', en: 'Why we may use this' },
    head: [
      { nl: 'we gebruiken het', en: 'we use it' },
      { nl: 'dat mag', en: 'we may' },
    ],
    rows: Object.values(activity.purposes).map((purpose) => [purpose.words, basisInFull(purpose)]),
  }
}

function holdingsTable(activity: Activity | ActivityElsewhere, id: string, register: Register): StatementTable {
  const received = recipientsFor(activity.receivedBy, register)
  const rows = carriedOutHere(activity)
    ? Object.values(activity.tables).map((table) => [
        table.holds,
        listWords(categoriesIn(table)),
        keepWords(table.keep),
      ])
    : activity.keeps.map(({ what, how }) => [what, listWords(activity.categories), how])
  return {
    kind: 'table',
    id: `${id}-held`,
    isParticular: true,
    caption: carriedOutHere(activity)
      ? { nl: 'Wat we bewaren, en hoe lang', en: 'What we keep, and for how long' }
      : {
          nl: 'Wat er buiten onze database blijft, en hoe lang',
          en: 'What stays outside our database, and for how long',
        },
    head: [
      { nl: 'wat', en: 'what' },
      { nl: 'soort gegevens', en: 'kind of data' },
      { nl: 'hoe lang', en: 'how long' },
      { nl: 'wie het krijgt', en: 'who receives it' },
    ],
    rows: rows.map((row) => [...row, received]),
  }
}

/** The categories that one row of a table holds, each once, in the order of the columns. */
export function categoriesIn(table: PersonalTable): Category[] {
  const found = Object.values(table.columns).map((column) => categoryOf(column, table))
  return [...new Set(found.filter((category) => category !== undefined))]
}

function listWords(list: readonly Category[]): Words {
  return {
    nl: list.map((category) => categories[category].words.nl).join(', '),
    en: list.map((category) => categories[category].words.en).join(', '),
  }
}

/** Every cookie is told under the heading of that name, whoever sets it; without that heading, where it is set. */
function cookiesSaidIn({ chapter, cookies }: Declaration, register: Register): readonly Cookie[] {
  const told = 'cookies'
  if (!register.declarations.some((one) => one.chapter === told)) return cookies
  return chapter === told ? cookiesOf(register) : []
}

function cookieTable(chapter: string, cookies: readonly Cookie[]): StatementTable {
  return {
    kind: 'table',
    id: `${chapter}-cookies`,
    caption: { nl: 'Wat er in je browser wordt bewaard', en: 'What is stored in your browser' },
    head: [
      { nl: 'naam', en: 'name' },
      { nl: 'waarvoor', en: 'what for' },
      { nl: 'waarom dat mag', en: 'why we may' },
      { nl: 'hoe lang', en: 'how long' },
    ],
    rows: cookies.map((cookie) => [same(cookie.name), cookie.words, whyStored(cookie), lastsWords(cookie.lasts)]),
  }
}
