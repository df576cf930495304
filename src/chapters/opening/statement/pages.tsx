import type { ComponentChildren } from 'preact'
import { Lead, Legend, Link, Reading, Row, Sentence, Table, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { StatementPart } from '../../../projections/statement.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Words } from '../../../register/words.ts'
import type { GuaranteeState, Published } from '../../chapter.ts'
import { legendStates, markOf, statesByClause, stateWords, type Told } from '../checks/standing.ts'
import { arranged } from './arranged.ts'
import { Linked } from './linked.tsx'

export const statementTitle: Words = { nl: 'Wat we van je weten, en waarom', en: 'What we know about you, and why' }

export type StatementPageProps = {
  readonly ask: Ask
  readonly published: Published
  readonly states: readonly GuaranteeState[]
}

/** The statement as a reading page; it carries the hash of the register that it was made from. */
export function StatementPage({ ask, published, states }: StatementPageProps) {
  const { sections } = arranged(published.statement)
  const told = { language: ask.language, zone: published.register.facts.zone }
  const byClause = statesByClause(states)
  const used = new Set(states.map(({ state }) => state))
  const legend = legendStates.filter((state) => used.has(state))
  return (
    <div data-register={published.hash}>
      <Reading
        contents={sections.map(({ id, title }) => ({ href: `#${id}`, label: ask.t(title) }))}
        note={<Edition ask={ask} published={published} />}
        after={
          <Link href={ask.href('/mijn-gegevens')}>{ask.t({ nl: 'Bekijk mijn gegevens', en: 'See my data' })}</Link>
        }
      >
        <h1>{ask.t(statementTitle)}</h1>
        <Lead>{ask.t(lead)}</Lead>
        <Legend states={legend.map((state) => ({ state, words: ask.t(stateWords[state]) }))} />
        {sections.map((section) => (
          <section key={section.id}>
            <h2 id={section.id}>{ask.t(section.title)}</h2>
            {folded(section.parts).map((run) => {
              const parts = run.map((part) => <Part key={part.id} {...{ ask, part, byClause, told }} />)
              return isParticular(run[0]) ? <Particulars ask={ask}>{parts}</Particulars> : parts
            })}
          </section>
        ))}
        <Row>
          <Link href={ask.href('/waarborgen')}>{ask.t({ nl: 'Alle waarborgen', en: 'All guarantees' })}</Link>
          <Link href={ask.href('/register')}>{ask.t({ nl: 'Het register', en: 'The record' })}</Link>
          <Link href={`/privacy.md${ask.language === 'en' ? '?taal=en' : ''}`}>Markdown</Link>
          <Link href="/privacy.json">JSON</Link>
        </Row>
      </Reading>
    </div>
  )
}

const lead: Words = {
  nl: 'Deze tekst hoort bij wat onze website echt kan. Naast een zin staat een teken: onze eigen controle van die zin. Druk erop en je leest wat we zagen.',
  en: 'This text goes with what our website can really do. Beside a sentence stands a sign: our own check of that sentence. Press it and you read what we saw.',
}

function Edition({ ask, published: { version, effectiveOn } }: { ask: Ask; published: Published }) {
  return (
    <p>
      {ask.t({ nl: `Versie ${version} · geldt sinds `, en: `Version ${version} · in force since ` })}
      <Time at={effectiveOn} />
      <br />
      <Link href={ask.href('/privacy/wijzigingen')}>{ask.t({ nl: 'Wat er veranderde', en: 'What changed' })}</Link>
    </p>
  )
}

const isParticular = (part: StatementPart | undefined) => part?.kind === 'table' && part.isParticular === true

/** The parts in runs: the tables of one activity together, anything else by itself. */
function folded(parts: readonly StatementPart[]): StatementPart[][] {
  const runs: StatementPart[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last && isParticular(part) && isParticular(last[0])) last.push(part)
    else runs.push([part])
  }
  return runs
}

/** The particulars of an activity, a press away: the sentences above them read as a text. */
function Particulars({ ask, children }: { ask: Ask; children: ComponentChildren }) {
  return (
    <details class="particulars">
      <summary>
        {ask.t({ nl: 'Waarom dit mag, wat we bewaren en hoe lang', en: 'Why we may, what we keep and for how long' })}
      </summary>
      {children}
    </details>
  )
}

type PartProps = {
  ask: Ask
  part: StatementPart
  byClause: ReadonlyMap<ClauseId, GuaranteeState>
  told: Told
}

function Part({ ask, part, byClause, told }: PartProps) {
  switch (part.kind) {
    case 'heading':
      return <h3 id={part.id}>{ask.t(part.words)}</h3>
    case 'sentence': {
      const states = part.clauses.flatMap((clause) => byClause.get(clause) ?? [])
      return (
        <Sentence id={part.id} mark={markOf(states, told)}>
          <p>
            <Linked text={ask.t(part.words)} />
          </p>
        </Sentence>
      )
    }
    case 'table':
      return (
        <div id={part.id}>
          <Table
            caption={ask.t(part.caption)}
            stacks
            columns={part.head.map((words) => ({ label: ask.t(words) }))}
            rows={part.rows.map((row) => row.map((cell) => <Linked text={ask.t(cell)} />))}
          />
        </div>
      )
  }
}
