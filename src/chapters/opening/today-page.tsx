import { Card, Cards, DataList, Due, DueList, day, Empty, Lead, Link, Sign, Time } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { DueItem, GuaranteeState, House, Published } from '../chapter.ts'
import { stateWords, tally } from './checks/standing.ts'

/** Days before its day on which something counts as near. */
const nearWithin = 3

export type TodayProps = {
  readonly ask: Ask
  readonly house: House
  /** In the order of their days. */
  readonly items: readonly DueItem[]
  readonly states: readonly GuaranteeState[]
}

/** What needs a person today, and how the business stands beside it. */
export function TodayPage({ ask, house, items, states }: TodayProps) {
  const now = house.clock.now().toZonedDateTimeISO(house.clock.zone)
  const published = house.published()
  return (
    <>
      <h1>{`${ask.t(greeting(now.hour))}${ask.staff?.name ? `, ${ask.staff.name}` : ''}`}</h1>
      <Lead>
        {waits(ask, items.length)} {standing(ask, states)}
      </Lead>
      {items.length === 0 ? (
        <Empty action={<Link href={ask.href('/')}>{ask.t({ nl: 'Bekijk je site', en: 'See your site' })}</Link>}>
          {ask.t({
            nl: 'Er wacht niets. Komt er een bericht, verzoek of klacht binnen, dan staat het hier en krijg je een mail.',
            en: 'Nothing is waiting. When a message, request or complaint arrives, it stands here and you receive a mail.',
          })}
        </Empty>
      ) : (
        <DueList>
          {items.map((item) => (
            <Waiting key={`${item.href} ${item.title.nl}`} {...{ ask, item }} today={now.toPlainDate()} />
          ))}
        </DueList>
      )}
      <Cards>
        <Standing ask={ask} states={states} />
        <Facts ask={ask} published={published} />
      </Cards>
    </>
  )
}

const greeting = (hour: number) => {
  if (hour < 6) return { nl: 'Goedenacht', en: 'Good night' }
  if (hour < 12) return { nl: 'Goedemorgen', en: 'Good morning' }
  return hour < 18 ? { nl: 'Goedemiddag', en: 'Good afternoon' } : { nl: 'Goedenavond', en: 'Good evening' }
}

function waits(ask: Ask, number: number): string {
  if (number === 0) return ask.t({ nl: 'Er wacht vandaag niets op jou.', en: 'Nothing is waiting for you today.' })
  if (number === 1) return ask.t({ nl: 'Eén ding wacht op jou.', en: 'One thing is waiting for you.' })
  return ask.t({ nl: `${number} dingen wachten op jou.`, en: `${number} things are waiting for you.` })
}

function Waiting({ ask, item, today }: { ask: Ask; item: DueItem; today: Temporal.PlainDate }) {
  const left = item.dueOn === undefined ? undefined : today.until(item.dueOn).total('days')
  const urgency = left === undefined || left > nearWithin ? undefined : left < 0 ? 'late' : 'near'
  return (
    <Due
      when={ask.t(whenWords(left))}
      urgency={urgency}
      detail={<Detail {...{ ask, item }} />}
      action={
        <Link kind="quiet" href={ask.href(item.href)}>
          {ask.t({ nl: 'Openen', en: 'Open' })}
        </Link>
      }
    >
      <strong>{ask.t(item.title)}</strong>
    </Due>
  )
}

function Detail({ ask, item: { dueOn, note } }: { ask: Ask; item: DueItem }) {
  if (dueOn === undefined) return note === undefined ? null : <>{ask.t(note)}</>
  const last = `${ask.t({ nl: 'uiterlijk', en: 'by' })} ${day(dueOn, ask.language)}`
  return <>{note === undefined ? last : `${last} · ${ask.t(note)}`}</>
}

/** @param left - whole days until the last day, which still counts itself */
export function whenWords(left: number | undefined) {
  if (left === undefined) return { nl: 'wacht', en: 'waiting' }
  if (left < 0) return { nl: 'verlopen', en: 'overdue' }
  if (left === 0) return { nl: 'vandaag', en: 'today' }
  if (left === 1) return { nl: 'morgen', en: 'tomorrow' }
  return { nl: `nog ${left} dagen`, en: `${left} days left` }
}

/** Says what is missing in the same breath: a high number of checked sentences alone would flatter. */
function standing(ask: Ask, states: readonly GuaranteeState[]): string {
  const all = states.length
  const number = (name: GuaranteeState['state']) => states.filter(({ state }) => state === name).length
  const [checked, unbuilt] = [number('holds'), number('unbuilt')]
  const rest = ask.t({ nl: `${unbuilt} hebben nog geen controle`, en: `${unbuilt} have no check yet` })
  const start = ask.t({
    nl: `${checked} van ${all} zinnen gecontroleerd`,
    en: `${checked} of ${all} sentences checked`,
  })
  return unbuilt === 0 ? `${start}.` : `${start}, ${rest}.`
}

function Standing({ ask, states }: { ask: Ask; states: readonly GuaranteeState[] }) {
  const items = tally(states).map(({ state, number }) => ({
    term: ask.t(stateWords[state]),
    value: (
      <>
        <Sign state={state} /> {number}
      </>
    ),
  }))
  return (
    <Card
      title={ask.t({ nl: 'Hoe de zinnen staan', en: 'How the sentences stand' })}
      actions={<Link href={ask.href('/beheer/waarborgen')}>{ask.t({ nl: 'Waarborgen', en: 'Guarantees' })}</Link>}
    >
      <DataList items={items} />
    </Card>
  )
}

function Facts({ ask, published: { version, effectiveOn, register } }: { ask: Ask; published: Published }) {
  const confirmed = register.facts.confirmedAt
  return (
    <Card
      title={ask.t({ nl: 'Je verklaring', en: 'Your statement' })}
      actions={
        <>
          <Link href={ask.href('/privacy')}>{ask.t({ nl: 'Lezen', en: 'Read' })}</Link>
          <Link href={ask.href('/beheer/register')}>{ask.t({ nl: 'Register', en: 'Record' })}</Link>
        </>
      }
    >
      <p>
        {ask.t({ nl: `Versie ${version}, geldt sinds `, en: `Version ${version}, in force since ` })}
        <Time at={effectiveOn} />.{' '}
        {confirmed === undefined
          ? ask.t({
              nl: 'De gegevens van je bedrijf zijn nog niet bevestigd; zolang is de site een concept.',
              en: 'The details of your business are not confirmed yet; until then the site is a concept.',
            })
          : ask.t({
              nl: 'De gegevens van je bedrijf zijn bevestigd.',
              en: 'The details of your business are confirmed.',
            })}
      </p>
    </Card>
  )
}
