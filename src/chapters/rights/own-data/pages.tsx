import {
  BarChart,
  Button,
  Card,
  Empty,
  Form,
  Hidden,
  Lead,
  Link,
  Notice,
  Row,
  Table,
  Time,
} from '../../../platform/html/index.ts'
import type { Voice } from '../../../platform/http/ask.ts'
import type { PersonalFile } from '../../../projections/personal-file.ts'
import type { Purpose } from '../../../register/purpose.ts'
import { mayObject, mayRestrict, type Stop } from '../stops.ts'
import { calendarOf } from './calendar.ts'
import { Held, type Wrong } from './held.tsx'
import { counted } from './receipt.ts'
import { ownWords as w } from './words.ts'

export type StoppingProps = Pick<OwnPage, 'ask' | 'at' | 'file' | 'purposes' | 'stops'> & {
  readonly kind: Stop['kind']
}

export type OwnPage = {
  readonly ask: Voice
  /** The address of this page, in the language of the request. */
  readonly at: string
  readonly file: PersonalFile
  readonly purposes: ReadonlyMap<string, Purpose>
  readonly stops: readonly Stop[]
  readonly closesAt: string
  /** `hh:mm` in the controller's zone. */
  readonly closesTime: string
  readonly isDone?: boolean | undefined
  readonly wrong?: Wrong | undefined
}

/** Everything about one person, with the buttons that change it. */
export function OwnDataPage(own: OwnPage) {
  const { ask, at, file, closesAt, closesTime } = own
  const { t, href } = ask
  const isEmpty = file.sections.every(({ rows }) => rows.length === 0)
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      <Form action={`${at}/sluiten`} class="row">
        <span>
          {t(w.closes)} <Time at={closesAt}>{closesTime}</Time>
        </span>
        <Button kind="quiet">{t(w.close)}</Button>
      </Form>
      {own.isDone && <Notice kind="ok">{t(w.done)}</Notice>}
      {own.wrong && <Notice kind="warning">{t(w.wrong)}</Notice>}
      <Row>
        <Link kind="quiet" href={`${at}/download.json`} download>
          {t(w.json)}
        </Link>
        <Link kind="quiet" href={`${at}/download.csv`} download>
          {t(w.csv)}
        </Link>
        <Link kind="quiet" href={`${at}/afdrukken`}>
          {t(w.print)}
        </Link>
        <Link kind="quiet" href={`${at}/verwijderen`}>
          {t(w.erase)}
        </Link>
      </Row>
      {isEmpty && <Empty>{t(w.nothing)}</Empty>}
      <Held ask={ask} file={file} at={at} wrong={own.wrong} />
      <Disappearing ask={ask} file={file} />
      <Stopping {...own} kind="objection" />
      <Stopping {...own} kind="restriction" />
      <Card title={t(w.more)} actions={<Link href={href('/klacht')}>{t(w.complain)}</Link>}>
        <p>{t(w.moreSay)}</p>
      </Card>
    </>
  )
}

/** The same without a single button, as it comes on paper. */
export function PrintPage({ ask, at, file, on }: Pick<OwnPage, 'ask' | 'at' | 'file'> & { on: string }) {
  const { t } = ask
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>
        {t(w.asOf)} <Time at={on} />. {t(w.howToPrint)}
      </Lead>
      <Link href={at}>{t(w.backToOwn)}</Link>
      {file.sections.every(({ rows }) => rows.length === 0) && <Empty>{t(w.nothing)}</Empty>}
      <Held ask={ask} file={file} />
    </>
  )
}

function Disappearing({ ask: { t }, file }: { ask: Voice; file: PersonalFile }) {
  const days = calendarOf(file)
  const perYear = new Map<string, number>()
  for (const { day, rows } of days) perYear.set(day.slice(0, 4), (perYear.get(day.slice(0, 4)) ?? 0) + rows)
  const points = [...perYear].map(([label, value]) => ({ label, value }))
  const rows = days.map(({ day, what, rows: many }) => [<Time at={day} />, t(counted({ holds: what, rows: many }))])
  return (
    <Card title={t(w.calendar)}>
      {days.length === 0 && <p class="soft">{t(w.calendarEmpty)}</p>}
      {points.length > 1 && <BarChart caption={t(w.perYear)} columns={[t(w.year), t(w.many)]} points={points} />}
      {days.length > 0 && (
        <Table
          caption={t(w.calendar)}
          quietCaption
          stacks
          columns={[{ label: t(w.day) }, { label: t(w.what) }]}
          rows={rows}
        />
      )}
    </Card>
  )
}

const stopping = {
  objection: { title: w.object, lead: w.objectLead, button: w.objectButton, may: mayObject },
  restriction: { title: w.restrict, lead: w.restrictLead, button: w.restrictButton, may: mayRestrict },
} as const

/** Per purpose that concerns this person: stop, or allow again. @see GDPR Art. 18, 21(4): apart from all else */
export function Stopping({ ask: { t }, at, file, purposes, stops, kind }: StoppingProps) {
  const { title, lead, button, may } = stopping[kind]
  const theirs = new Set(
    file.sections.flatMap((section) => (section.rows.length === 0 ? [] : section.purposes.map(({ id }) => id))),
  )
  const stopped = new Map(
    stops.flatMap((stop) => (stop.kind === kind ? [[stop.purpose, stop.stoppedAt] as const] : [])),
  )
  const listed = [...purposes].filter(([id, purpose]) => (theirs.has(id) && may(purpose)) || stopped.has(id))
  if (listed.length === 0) return null
  return (
    <Card title={t(title)} note={t(lead)}>
      {listed.map(([id, purpose]) => {
        const since = stopped.get(id)
        return (
          <Form action={`${at}/${since === undefined ? 'stoppen' : 'toestaan'}`} class="row" key={id}>
            <span>
              {t(purpose.words)}
              {purpose.basis.kind === 'legitimate interest' && (
                <small class="soft"> ({t(purpose.basis.interest)})</small>
              )}
              {since !== undefined && (
                <>
                  {' · '}
                  {t(w.stoppedSince)} <Time at={since} />
                </>
              )}
            </span>
            <Hidden name="purpose" value={id} />
            <Hidden name="kind" value={kind} />
            <Button kind="quiet">{t(since === undefined ? button : w.lift)}</Button>
          </Form>
        )
      })}
    </Card>
  )
}

export function ClosedPage({ ask: { t, href } }: { ask: Voice }) {
  return (
    <>
      <h1>{t(w.goneTitle)}</h1>
      <Lead>{t(w.gone)}</Lead>
      <Link kind="main" href={href('/mijn-gegevens')}>
        {t(w.again)}
      </Link>
    </>
  )
}
