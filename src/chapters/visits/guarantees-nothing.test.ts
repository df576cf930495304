import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../test/house.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { Look } from '../chapter.ts'
import { nothingKept } from './guarantees-nothing.ts'

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = nothingKept.find((guarantee) => guarantee.clause === clause)
  assert.ok(found?.known.by === 'check')
  return (await found.known.check(look)).state
}

/** The real pages, with something put into the statement. */
const planted = (look: Look, html: string): Look => ({
  ...look,
  visit: async (path, init) => {
    const answer = await look.visit(path, init)
    if (!path.endsWith('/privacy')) return answer
    return new Response((await answer.text()).replace('</main>', `${html}</main>`), answer)
  },
})

test('the visits of the real site: each promise holds, and turns red when it is broken', async () => {
  const open = await testHouse('sqlite')
  try {
    for (const { clause } of nothingKept) assert.equal(await state(clause, open.look), 'holds', clause)
    assert.equal(await state('C13', planted(open.look, '<a href="#nowhere">x</a>')), 'broken')
    assert.equal(await state('C13', planted(open.look, '<a href="/bestaat-niet">x</a>')), 'broken')
    assert.equal(await state('C13', planted(open.look, '<a href="https://elsewhere.test/">x</a>')), 'holds')
    for (const clause of ['C37', 'C40', 'C44', 'C46'] as const)
      assert.equal(
        await state(clause, planted(open.look, '<img alt="" src="https://stats.test/1.gif">')),
        'broken',
        clause,
      )
    await open.database.asOwner('create table pageview (path text)')
    for (const clause of ['C38', 'C39'] as const) assert.equal(await state(clause, open.look), 'broken', clause)
  } finally {
    await open.close()
  }
})
