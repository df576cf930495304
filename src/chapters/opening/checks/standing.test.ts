import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../../projections/statement.ts'
import { type ClauseId, clauseIds } from '../../../register/clauses.ts'
import type { GuaranteeName, GuaranteeState } from '../../chapter.ts'
import { arranged } from '../statement/arranged.ts'
import { whenWords } from '../today-page.tsx'
import { promises } from './promises.ts'
import { markOf, tally, worst } from './standing.ts'

const standing = (clause: ClauseId, state: GuaranteeName): GuaranteeState => ({
  clause,
  state,
  at: clause === 'C08' ? '2026-11-23T08:00:00.000Z' : '2026-11-22T08:00:00.000Z',
  sentence: {
    nl: 'zin',
    en: 'sentence',
  },
  seen: {
    nl: `gezien bij ${clause}`,
    en: `seen at ${clause}`,
  },
  notShown: {
    nl: 'de rest',
    en: 'the rest',
  },
})
const told = { language: 'nl', zone: 'Europe/Amsterdam' } as const

test('every clause stands behind one promise, and none behind two', () => {
  const covered = promises.flatMap(({ clauses }) => clauses)
  assert.deepEqual(covered.toSorted(), [...clauseIds].sort())
})

test('a sentence never looks better than the worst of its clauses, and shows the evidence of each', () => {
  const states = [standing('C08', 'holds'), standing('C09', 'unattested'), standing('C10', 'nothing-yet')]
  assert.equal(worst(states)?.clause, 'C09')
  const mark = markOf(states, told)
  assert.equal(mark?.state, 'unattested')
  assert.equal(mark?.evidence?.seen, 'C08: gezien bij C08. C09: gezien bij C09. C10: gezien bij C10')
  assert.equal(mark?.evidence?.at, '2026-11-22T08:00:00.000Z')
  assert.equal(worst([...states, standing('C11', 'broken')])?.clause, 'C11')
})

test('a sentence that promises nothing has no mark, and one that holds says since when', () => {
  assert.equal(markOf([], told), undefined)
  assert.equal(markOf([standing('C08', 'holds')], told)?.words, 'gecontroleerd op 23 november 2026 om 09:00')
})

test('the tally counts every clause and hides none that is missing', () => {
  const states = [standing('C08', 'holds'), standing('C09', 'unbuilt'), standing('C10', 'unbuilt')]
  assert.deepEqual(tally(states), [
    { state: 'holds', number: 1 },
    { state: 'unbuilt', number: 2 },
  ])
})

test('parts without a sentence come last, and nothing of them is lost', () => {
  const words = { nl: 'x', en: 'x' }
  const table = { kind: 'table', id: 'vault-1-held', caption: words, head: [words], rows: [] } as const
  const said = { kind: 'sentence', id: 'one', clauses: [], words } as const
  const statement: Statement = {
    sections: [
      { id: 'vault', title: words, parts: [table] },
      { id: 'opening', title: words, parts: [said] },
    ],
  }
  const { sections } = arranged(statement)
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['opening', 'machinery'],
  )
  assert.ok(sections[1]?.parts.includes(table))
})

test('the last day itself still counts', () => {
  assert.equal(whenWords(0).nl, 'vandaag')
  assert.equal(whenWords(-1).nl, 'verlopen')
  assert.equal(whenWords(1).en, 'tomorrow')
  assert.equal(whenWords(11).nl, 'nog 11 dagen')
})
