/** One measurement, beside what the same machine does in the same run without us. */
export type Figure = {
  readonly what: string
  readonly ours: number
  /** The bare limit; left out where there is none to name. */
  readonly bare?: number
  /** What the limit was measured with. */
  readonly against?: string
  readonly unit: 'ms' | 'µs' | 'per second' | 'MB'
}

/** How many times the bare limit ours takes; 1 is as fast as it. */
export const ratioOf = ({ ours, bare, unit }: Figure): number | undefined =>
  bare === undefined || bare === 0 || ours === 0 ? undefined : unit === 'per second' ? bare / ours : ours / bare

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
export const shown = (value: number): string => number.format(value)

/** The figures as a table for people; ratio says how many times the bare limit ours takes. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['measured', 'ours', 'bare', 'unit', 'ratio', 'bare is']
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure)
    const { what, ours, bare, unit, against = '' } = figure
    return [
      what,
      shown(ours),
      bare === undefined ? '' : shown(bare),
      unit,
      ratio === undefined ? '' : `× ${shown(ratio)}`,
      against,
    ]
  })
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => (row[n] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, n) => (n === 0 || n > 2 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** The value that so much of all lies under, of at least one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How many milliseconds each of so many runs took. */
export async function timed(runs: number, does: (run: number) => unknown): Promise<number[]> {
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await does(run)
    took.push(performance.now() - began)
  }
  return took
}
