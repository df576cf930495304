import type { ComponentChildren } from 'preact'

export type Column = { label: string; numeric?: boolean | undefined }

export type TableProps = {
  caption: string
  /** The caption is for screen readers only, where a heading above already says it. */
  quietCaption?: boolean | undefined
  /** Turns rows into small lists on a phone; left out, only a table of more than two columns does. */
  stacks?: boolean | undefined
  columns: readonly Column[]
  /** Each row as long as `columns`; its first cell is the row's heading. */
  rows: readonly (readonly ComponentChildren[])[]
}

/** A table of which a phone shows each row as a small list when the columns would be too narrow to read. */
export function Table({ caption, quietCaption, columns, rows, stacks = columns.length > 2 }: TableProps) {
  // @NOTE roles are written out: a browser that draws a row as a block forgets that it is a row
  return (
    <table role="table" class={stacks ? 'stacks' : undefined}>
      <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th role="columnheader" scope="col" class={column.numeric ? 'num' : undefined} key={column.label}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr role="row" key={index}>
            {row.map((cell, place) => (
              <Cell column={columns[place]} first={place === 0} key={place}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { column: Column | undefined; first: boolean; children: ComponentChildren }

function Cell({ column, first, children }: CellProps) {
  if (column === undefined) throw new Error('a row of a table has more cells than there are columns')
  const look = column.numeric ? 'num' : undefined
  if (first) {
    return (
      <th role="rowheader" scope="row" class={look}>
        {children}
      </th>
    )
  }
  return (
    <td role="cell" class={look} data-label={column.label}>
      {children}
    </td>
  )
}
