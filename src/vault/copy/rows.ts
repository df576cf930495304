/** A table's row, as either database gives it. */
export type Row = Record<string, unknown>

const bytesKey = '$bytes'

/**
 * A row as one line of JSON that either database can take back.
 *
 * @throws TypeError for a value that neither text, number, nothing nor bytes is
 */
export function lineOf(table: string, row: Row): string {
  const plain = Object.entries(row).map(([column, value]) => [column, portable(`${table}.${column}`, value)])
  // @NOTE these two end a line for whoever reads line by line, and JSON leaves them as they are
  const line = JSON.stringify(Object.fromEntries(plain))
  return `${line.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}

function portable(where: string, value: unknown): unknown {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Uint8Array) return { [bytesKey]: Buffer.from(value).toString('base64') }
  throw new TypeError(`${where} holds a value that cannot be copied`)
}

export function rowOf(line: string): Row {
  const row = JSON.parse(line) as Row
  for (const [column, value] of Object.entries(row))
    if (typeof value === 'object' && value !== null && bytesKey in value)
      row[column] = Buffer.from(String(value[bytesKey]), 'base64')
  return row
}
