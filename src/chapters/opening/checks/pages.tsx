import { DataList, Lead, Legend, Link, Row, Sign, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { clauses } from '../../../register/clauses.ts'
import type { Words } from '../../../register/words.ts'
import type { GuaranteeState, Published } from '../../chapter.ts'
import { promises } from './promises.ts'
import { legendStates, saidOf, statesByClause, stateWords, type Told, tally, worst } from './standing.ts'

export type GuaranteesProps = {
  readonly ask: Ask
  readonly published: Published
  readonly states: readonly GuaranteeState[]
}

/** About ten promises in a customer's words, and behind each the clauses that it stands on. */
export function GuaranteesPage({ ask, published, states }: GuaranteesProps) {
  const byClause = statesByClause(states)
  const told = { language: ask.language, zone: published.register.facts.zone }
  return (
    <>
      <h1>{ask.t({ nl: 'Waarborgen', en: 'Guarantees' })}</h1>
      <Lead>{ask.t(lead)}</Lead>
      <p>{tallySentence(ask, states)}</p>
      <Legend states={legendStates.map((state) => ({ state, words: ask.t(stateWords[state]) }))} />
      {promises.map((promise) => {
        const own = promise.clauses.flatMap((clause) => byClause.get(clause) ?? [])
        return (
          <section key={promise.id} id={promise.id}>
            <Promised {...{ ask, own }} words={promise.words} />
            <details open={ask.query.has('open')}>
              <summary>{behind(ask, own.length)}</summary>
              <ClauseRows {...{ ask, published, told }} states={own} />
            </details>
          </section>
        )
      })}
      <p class="soft small">
        {ask.t(ownCheck)} {ask.t({ nl: 'Verklaring versie', en: 'Statement version' })} {published.version},{' '}
        {ask.t({ nl: 'geldt sinds', en: 'in force since' })} <Time at={published.effectiveOn} />.
      </p>
      <Row>
        <Link href={ask.href('/privacy')}>{ask.t({ nl: 'De verklaring', en: 'The statement' })}</Link>
        <Link href={`${ask.href('/waarborgen')}?open`}>
          {ask.t({ nl: 'Alles open, om te printen', en: 'All open, to print' })}
        </Link>
        <Link href="/waarborgen.json">JSON</Link>
      </Row>
    </>
  )
}

const lead: Words = {
  nl: 'Dit beloven we. Achter elke belofte staat wat ons programma zelf nakeek, wanneer, en wat die controle niet laat zien.',
  en: 'This is what we promise. Behind each promise stands what our program looked at itself, when, and what that check does not show.',
}
const ownCheck: Words = {
  nl: 'Het is onze eigen controle, geen keurmerk en geen oordeel van een ander.',
  en: 'It is our own check, not a quality mark and nobody else’s judgement.',
}

const behind = (ask: Ask, number: number): string =>
  ask.t({ nl: `Waar dit op steunt (${number} zinnen)`, en: `What this rests on (${number} sentences)` })

/** 'Van 82 zinnen: 48 gecontroleerd, 4 door ons bevestigd …', so that what is missing is counted too. */
export function tallySentence(ask: Ask, states: readonly GuaranteeState[]): string {
  return `${ask.t({ nl: `Van ${states.length} zinnen`, en: `Of ${states.length} sentences` })}: ${counted(ask, states)}.`
}

const counted = (ask: Ask, states: readonly GuaranteeState[]): string =>
  tally(states)
    .map(({ state, number }) => `${number} ${ask.t(stateWords[state])}`)
    .join(', ')

/** A promise with the sign of the worst of its clauses. */
function Promised({ ask, own, words }: { ask: Ask; own: readonly GuaranteeState[]; words: Words }) {
  const state = worst(own)
  return (
    <>
      <h2>{ask.t(words)}</h2>
      {state && (
        <p class="soft small">
          <Sign state={state.state} /> {counted(ask, own)}
        </p>
      )}
    </>
  )
}

type RowsProps = {
  ask: Ask
  published: Published
  told: Told
  states: readonly GuaranteeState[]
}

/** Clauses under the chapter of the statement that they belong to, each with what was seen. */
export function ClauseRows({ ask, published, told, states }: RowsProps) {
  const chapters = [...new Set(states.map(({ clause }) => clauses[clause].chapter))]
  return chapters.map((chapter) => (
    <div key={chapter}>
      <h3>{chapterTitle(ask, published, chapter)}</h3>
      {states
        .filter(({ clause }) => clauses[clause].chapter === chapter)
        .map((state) => (
          <ClauseRow key={state.clause} {...{ ask, told, state }} />
        ))}
    </div>
  ))
}

function chapterTitle(ask: Ask, { register }: Published, chapter: string): string {
  const declared = register.declarations.find((one) => one.chapter === chapter)
  return ask.t(declared?.title ?? otherChapters[chapter] ?? { nl: chapter, en: chapter })
}

/** Chapters of the statement that declare nothing while they are not built. */
const otherChapters: Readonly<Record<string, Words>> = {
  network: { nl: 'Netwerk van websites', en: 'Network of websites' },
  visits: { nl: 'Bezoek aan de site', en: 'Visits to the site' },
  payments: { nl: 'Betalen', en: 'Paying' },
}

function ClauseRow({ ask, told, state }: { ask: Ask; told: Told; state: GuaranteeState }) {
  const wasLookedAt = state.state !== 'unbuilt' && state.state !== 'unattested'
  const items = [
    { term: ask.t({ nl: 'Stand', en: 'State' }), value: saidOf(state, told) },
    { term: ask.t({ nl: 'Gezien', en: 'Seen' }), value: ask.t(state.seen) },
    ...(wasLookedAt ? [{ term: ask.t({ nl: 'Wanneer', en: 'When' }), value: <Time at={state.at} /> }] : []),
    { term: ask.t({ nl: 'Dit laat het niet zien', en: 'What this does not show' }), value: ask.t(state.notShown) },
  ]
  return (
    <div class="card" id={state.clause}>
      <p>
        <Sign state={state.state} /> <strong>{state.clause}</strong> {ask.t(state.sentence)}
      </p>
      {state.rewritten && <p class="soft small">{ask.t(rewritten)}</p>}
      <DataList items={items} />
    </div>
  )
}

const rewritten: Words = {
  nl: 'Dit zeggen we in plaats van een oudere zin die niet waar te maken was.',
  en: 'We say this instead of an older sentence that could not be kept.',
}
