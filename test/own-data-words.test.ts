import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { ways } from '../src/chapters/cookies/tables.ts'
import { channels, grounds, identities, rights } from '../src/chapters/rights/tables.ts'
import { moment } from '../src/platform/clock.ts'
import type { FileValue } from '../src/projections/personal-file.ts'
import { personalTables } from '../src/projections/register.ts'
import { isSealed } from '../src/projections/retention.ts'
import { codeWords, meaningOf } from '../src/projections/value-words.ts'
import { newSubject } from '../src/vault/subjects.ts'
import { type TestHouse, testHouse } from './house.ts'

/** Names and marks that stand for themselves: what the owner calls a form or a service, texts shown, fingerprints. */
const speaksForItself =
  /^(formId|granted|takenBack|textShown|question|number|messageId|subjectId|\w*Hash|credentialId|publicKey)$/
const looksLikeCode = /^[a-z][A-Za-z -]*$|^$/

const bare = ({ column, value, meaning }: FileValue): boolean =>
  meaning === undefined && !speaksForItself.test(column) && looksLikeCode.test(value)

/** The values in plain sight in the file of an invented person of each chapter, as `table.column` and the value. */
async function everyPlainValue({ house, chapters, duties }: TestHouse): Promise<(readonly [string, FileValue])[]> {
  const tables = personalTables(house.published().register)
  const found: (readonly [string, FileValue])[] = []
  for (const { name, declarations, example } of chapters) {
    if (!example) continue
    const first = tables.find(({ chapter }) => declarations.some((one) => one.chapter === chapter))
    const kind = first?.table.subjects ?? 'person'
    const subjectId = await house.transact((work) =>
      newSubject(work, house.vault, { kind, address: `${name}@example.test`, source: 'you' }),
    )
    const at = moment(house.clock.now())
    for (const n of [1, 2, 3]) await house.transact((work) => example({ house, work, subjectId, n, at }))
    for (const { table, rows } of (await duties.exportOf(subjectId)).sections)
      for (const value of rows.flatMap(({ values }) => values)) {
        const column = tables.find((one) => one.name === table)?.table.columns[value.column]
        if (column !== undefined && !isSealed(column)) found.push([`${table}.${value.column}`, value])
      }
  }
  return found
}

test('nobody reads a bare code in their own data', async () => {
  const open = await testHouse('sqlite')
  try {
    const values = await everyPlainValue(open)
    assert.ok(values.length > 100)
    assert.deepEqual(
      values.filter(([, value]) => bare(value)).map(([where, { value }]) => `${where}: ${value}`),
      [],
    )
    const purpose = values.find(([where]) => where === 'outbox.purpose')?.[1]
    assert.ok(purpose && bare({ ...purpose, value: 'lending', meaning: undefined }), 'the test sees a bare code')
  } finally {
    await open.close()
  }
})

const closed: Readonly<Record<string, readonly string[]>> = {
  right: rights,
  channel: [...channels, 'website'],
  identity: identities,
  refusalGround: grounds,
  via: ways,
  noticeKind: ways,
  kind: ['restriction', 'objection', 'answer', 'extension', 'receipt'],
  sentBy: ['mail', 'post', 'page'],
  outcome: ['granted', 'refused'],
  state: ['queued', 'sending', 'sent', 'failed', 'withheld'],
  language: ['nl', 'en'],
}

test('several codes in one value are all said, and a value that is no code stays as it is', () => {
  const codes = {
    kaart: { nl: 'Kaart', en: 'Map' },
    film: { nl: 'Film', en: 'Film' },
    '': { nl: 'niets', en: 'nothing' },
  }
  assert.deepEqual(meaningOf(codes, 'film kaart'), { nl: 'Film, Kaart', en: 'Film, Map' })
  assert.equal(meaningOf(codes, '')?.nl, 'niets')
  for (const value of ['film teller', 'toString', 'Ada']) assert.equal(meaningOf(codes, value), undefined)
})

test('every word of a closed list says what it means, in both languages', () => {
  for (const [column, codes] of Object.entries(closed))
    for (const code of codes) {
      const { nl, en } = codeWords(column)[code] ?? {}
      assert.ok(nl && en && nl !== code, `${column}: ${code}`)
    }
})

test('every letter that the program can send is called by a name, not by its template', async () => {
  const src = join(import.meta.dirname, '../src')
  const files = (await readdir(src, { recursive: true })).filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  const texts = await Promise.all(files.map((path) => readFile(join(src, path), 'utf8')))
  const written = texts.flatMap((text) => [...text.matchAll(/(?:template: |[^\w]letter\()'([a-z -]+)'/g)])
  const names = [...new Set(written.map(([, name]) => String(name)))].filter((name) => name !== 'mail delivery')
  assert.ok(names.length > 8)
  assert.deepEqual(
    names.filter((name) => codeWords('template')[name] === undefined),
    [],
  )
})
