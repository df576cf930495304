import { Button, Form, Lead, Link, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { GuaranteeState, House } from '../../chapter.ts'
import { ClauseRows, tallySentence } from './pages.tsx'
import { stateWords } from './standing.ts'

/** All clauses for the owner, what needs attention first, with a button that looks again now. */
export function OfficeGuarantees({
  ask,
  house,
  states,
}: {
  ask: Ask
  house: House
  states: readonly GuaranteeState[]
}) {
  const published = house.published()
  const told = { language: ask.language, zone: house.clock.zone }
  const rows = { ask, published, told }
  const attention = states.filter(({ state }) => state === 'broken' || state === 'unattested')
  return (
    <>
      <h1>{ask.t({ nl: 'Waarborgen', en: 'Guarantees' })}</h1>
      <Lead>{tallySentence(ask, states)}</Lead>
      <Row>
        <Form action={ask.href('/beheer/waarborgen')}>
          <Button>{ask.t({ nl: 'Controleer nu alles', en: 'Check everything now' })}</Button>
        </Form>
        <Link kind="quiet" href={ask.href('/waarborgen')}>
          {ask.t({ nl: 'Wat bezoekers zien', en: 'What visitors see' })}
        </Link>
      </Row>
      <h2>{ask.t({ nl: 'Vraagt aandacht', en: 'Needs attention' })}</h2>
      {attention.length === 0 ? (
        <p>{ask.t({ nl: 'Niets op dit moment.', en: 'Nothing at this moment.' })}</p>
      ) : (
        <ClauseRows {...rows} states={attention} />
      )}
      <h2>{ask.t({ nl: 'De andere zinnen', en: 'The other sentences' })}</h2>
      {(['holds', 'attested', 'fact', 'nothing-yet', 'unbuilt'] as const).map((state) => {
        const those = states.filter((one) => one.state === state)
        if (those.length === 0) return null
        return (
          <details key={state}>
            <summary>
              {those.length} × {ask.t(stateWords[state])}
            </summary>
            <ClauseRows {...rows} states={those} />
          </details>
        )
      })}
    </>
  )
}
