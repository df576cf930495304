import {
  Button,
  Card,
  count,
  day,
  Empty,
  Field,
  Form,
  Lead,
  LineChart,
  Notice,
  Table,
} from '../../../../platform/html/index.ts'
import type { Ask } from '../../../../platform/http/ask.ts'
import type { Checked } from '../replay.ts'
import { checkedWords, receiptWords, officeWords as w } from '../words.ts'
import { type Counted, choicesPerMonth } from './counts.ts'

const place = '/beheer/cookies/bewijzen'

/** What somebody asked of the page besides its counts. */
export type Found = {
  readonly checked?: Checked
  /** What was typed, where no proof has that number. */
  readonly wrongNumber?: string
}

type Props = Found & {
  readonly ask: Ask
  readonly days: ReadonlyMap<string, Counted>
  readonly today: string
}

export function ProofsPage({ ask, days, today, checked, wrongNumber }: Props) {
  const { t } = ask
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      {checked && <Outcome ask={ask} checked={checked} />}
      {days.size === 0 ? <Empty>{t(w.none)}</Empty> : <Counts {...{ ask, days, today }} />}
      <Card title={t(w.find)} note={t(w.findLead)}>
        <Form action={ask.href(`${place}/zoeken`)}>
          <Field
            name="nummer"
            label={t(receiptWords.number)}
            hint={t(receiptWords.hint)}
            value={wrongNumber ?? ''}
            autocomplete="off"
            required
            maxlength={60}
            error={wrongNumber === undefined ? undefined : t(receiptWords.nothing)}
          />
          <Button kind="quiet">{t(receiptWords.open)}</Button>
        </Form>
      </Card>
      <Card title={t(w.check)} note={t(w.checkLead)}>
        <Form action={ask.href(`${place}/controleren`)}>
          <Button kind="quiet">{t(w.checkNow)}</Button>
        </Form>
      </Card>
    </>
  )
}

function Counts({ ask, days, today }: Pick<Props, 'ask' | 'days' | 'today'>) {
  const { t, language } = ask
  const last = Temporal.PlainDate.from(today)
  const points = Array.from({ length: 30 }, (_, index) => {
    const on = last.subtract({ days: 29 - index }).toString()
    return { label: day(on, language), value: days.get(on)?.granted ?? 0 }
  })
  const rows = choicesPerMonth(days).map(([month, { granted, withdrawn, refused }]) => [
    monthName(month, language),
    ...[granted, withdrawn, refused].map((number) => count(number, language)),
  ])
  return (
    <>
      <LineChart caption={t(w.perDay)} columns={[t(w.day), t(w.granted)]} points={points} />
      <Table
        caption={t(w.perMonth)}
        columns={[
          { label: t(w.month) },
          { label: t(w.granted), numeric: true },
          { label: t(w.withdrawn), numeric: true },
          { label: t(w.refused), numeric: true },
        ]}
        rows={rows}
      />
      <p class="soft small">{t(w.mixed)}</p>
    </>
  )
}

const monthName = (month: string, language: string): string =>
  Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: 1 })
    .toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric' })

/** How the check came out, with the numbers to look up. */
function Outcome({ ask, checked }: { ask: Ask; checked: Checked }) {
  const { t } = ask
  const { records, changed, lost } = checked
  if (records === 0) return <Notice kind="note">{t(checkedWords.none)}</Notice>
  if (changed.length + lost.length === 0) return <Notice kind="ok">{t(checkedWords.whole(checked))}</Notice>
  const numbers = [...new Set([...changed, ...lost])]
  return (
    <Notice kind="warning">
      {changed.length > 0 && <p>{t(checkedWords.changed(changed.length))}</p>}
      {lost.length > 0 && <p>{t(checkedWords.lost(lost.length))}</p>}
      <details>
        <summary>{t(w.numbers)}</summary>
        <ul>
          {numbers.slice(0, 100).map((number) => (
            <li key={number}>
              <code>{number}</code>
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
