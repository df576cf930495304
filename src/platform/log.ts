/** A line of the log: an event and plain facts about it, never a personal value (there is no way to pass one). */
export type LogValue = string | number | boolean | undefined
export type Log = (event: string, facts?: Readonly<Record<string, LogValue>>) => void

/**
 * One JSON object per line on standard output.
 *
 * Anything that looks like an address, a link with a secret or a number to call is left out.
 */
export function lineLog(write: (line: string) => unknown, now: () => string): Log {
  return (event, facts = {}) => {
    const clean = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]),
    )
    write(`${JSON.stringify({ at: now(), event, ...clean })}\n`)
  }
}

/** Takes out mail addresses, bank accounts, phone numbers, internet addresses and secret parts of paths. */
export function redact(text: string): string {
  return text
    .replace(/[^\s@"'<>/]+@[^\s@"'<>]+/g, '[address]')
    .replace(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}\b/g, '[account]')
    .replace(/(?<![\w-])(?:\+|00)?\d[\d\s()-]{7,}\d(?![\w-])/g, '[number]')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '[ip]')
    .replace(/(?<=\/)[A-Za-z0-9_-]{22,}/g, '[secret]')
}
