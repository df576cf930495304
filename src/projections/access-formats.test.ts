import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fileAsCsv, fileAsJson } from './access-formats.ts'
import type { PersonalFile } from './personal-file.ts'

const words = { nl: 'Bibliotheek', en: 'Library' }

const fileWith = (...held: string[]): PersonalFile => ({
  subjectId: 'number-1',
  at: '2026-11-23T09:00:00.000Z',
  sections: [
    {
      chapter: 'library',
      table: 'card',
      title: words,
      holds: { nl: 'je pas', en: 'your card' },
      purposes: [],
      recipients: ['Proefhost'],
      keeps: { nl: 'één jaar na je afmelding', en: 'one year after your leaving' },
      rows: held.map((value, index) => ({
        id: `row-${index}`,
        source: { nl: 'door jou', en: 'by you' },
        lastDay: null,
        values: [{ column: 'holder', label: { nl: 'naam', en: 'name' }, category: 'name', value, correctable: true }],
      })),
    },
  ],
})

/** What a reader of RFC 4180 sees. */
function cells(csv: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, end] of csv.replace('\uFEFF', '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    lines.at(-1)?.push((quoted ?? '').replaceAll('""', '"'))
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

test('whatever a value holds, it stays in its own cell', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (held) => {
      const [, ...lines] = cells(fileAsCsv(fileWith(...held), 'nl'))
      assert.deepEqual(
        lines.map((line) => line.length),
        held.map(() => 10),
      )
      for (const [index, line] of lines.entries()) assert.ok([held[index], `'${held[index]}`].includes(line[4]))
    }),
  )
})

test('a spreadsheet calculates nothing that a person typed', () => {
  for (const value of ['=1+1', '+31', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1']) {
    const [, line] = cells(fileAsCsv(fileWith(value), 'en'))
    assert.equal(line?.[4], `'${value}`)
  }
  assert.equal(cells(fileAsCsv(fileWith('Ada = Bo'), 'en'))[1]?.[4], 'Ada = Bo')
})

test('the JSON holds values untouched, and no row ids', () => {
  const json = fileAsJson(fileWith('=1+1', 'Ünal "Bo"'))
  assert.ok(json.includes('"=1+1"'))
  assert.ok(!json.includes('row-0'))
  const parsed: unknown = JSON.parse(json)
  assert.ok(typeof parsed === 'object' && parsed !== null && 'sections' in parsed)
})
