import { count } from './format.ts'
import { useSetting } from './setting.ts'
import { Table } from './table.tsx'
import { words } from './words.ts'

export type Point = { label: string; value: number }
/** Something that happened at one of the points. */
export type ChartEvent = { at: number; words: string }

export type ChartProps = {
  caption: string
  /** What stands in the two columns of the table. */
  columns: readonly [string, string]
  points: readonly Point[]
}

/** A table whose rows carry a bar, so that figure and drawing are one. */
export function BarChart({ caption, columns, points }: ChartProps) {
  const { language } = useSetting()
  const most = highest(points)
  const rows = points.map((point) => [
    <>
      {point.label}
      <svg class="bar-of" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={scaled(point.value, most, 100)} height="4" />
      </svg>
    </>,
    count(point.value, language),
  ])
  return (
    <div class="bars">
      <Table caption={caption} columns={[{ label: columns[0] }, { label: columns[1], numeric: true }]} rows={rows} />
    </div>
  )
}

const WIDTH = 600
const HEIGHT = 140

/** A line over time with the events that explain it, and the same figures in a table that folds open. */
export function LineChart({ caption, columns, points, events = [] }: ChartProps & { events?: readonly ChartEvent[] }) {
  const { language } = useSetting()
  const most = highest(points)
  const x = (index: number) => (points.length < 2 ? 0 : Math.round((index * WIDTH) / (points.length - 1)))
  const y = (value: number) => HEIGHT - scaled(value, most, HEIGHT - 20)
  const line = points.map((point, index) => `${x(index)} ${y(point.value)}`).join(' ')
  const rows = points.map((point) => [point.label, count(point.value, language)])
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={caption}>
        <path class="grid" d={`M0 20H${WIDTH}M0 80H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
        {points.length > 1 && <path class="area" d={`M0 ${HEIGHT} ${line} ${WIDTH} ${HEIGHT}Z`} />}
        {points.length > 1 && <path class="line" d={`M${line}`} />}
        {events.map((event) => (
          <path class="event" d={`M${x(event.at)} 6V${HEIGHT}`} key={event.at} />
        ))}
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{points.at(0)?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </p>
      {events.length > 0 && (
        <ul class="events">
          {events.map((event) => (
            <li key={event.at}>
              {points[event.at]?.label}: {event.words}
            </li>
          ))}
        </ul>
      )}
      <details class="figures">
        <summary>{words.figures[language]}</summary>
        <Table
          caption={caption}
          quietCaption
          columns={[{ label: columns[0] }, { label: columns[1], numeric: true }]}
          rows={rows}
        />
      </details>
    </figure>
  )
}

function highest(points: readonly Point[]): number {
  return points.reduce((most, point) => Math.max(most, point.value), 0)
}

function scaled(value: number, most: number, size: number): number {
  return most === 0 ? 0 : Math.round((Math.max(0, value) * size * 10) / most) / 10
}
