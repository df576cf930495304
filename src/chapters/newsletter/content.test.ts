import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../test/house.ts'
import { contentIsAsAsked } from './content.ts'

test('wherever the newsletter can be asked for it says what it is about', async () => {
  const open = await testHouse('sqlite')
  const { state, seen } = await contentIsAsAsked(open.look)
  assert.equal(state, 'holds')
  assert.match(seen.en, /^[1-9]\d* places/)
  await open.close()
})

test('C09 is broken by a form that asks for the newsletter and does not say what is in it', async () => {
  const open = await testHouse('sqlite')
  const visit = async (path: string) => {
    const answer = await open.look.visit(path)
    if (path !== '/nieuwsbrief') return answer
    return new Response((await answer.text()).replaceAll('artikelen over ons vak', 'van alles'), answer)
  }
  const { state, seen } = await contentIsAsAsked({ ...open.look, visit })
  assert.equal(state, 'broken')
  assert.match(seen.nl, /\/nieuwsbrief/)
  await open.close()
})

test('C09 is broken when the newsletter can be asked for nowhere', async () => {
  const open = await testHouse('sqlite')
  const visit = async (path: string) => {
    const answer = await open.look.visit(path)
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
    return isPage ? new Response((await answer.text()).replaceAll('name="consent"', ''), answer) : answer
  }
  assert.equal((await contentIsAsAsked({ ...open.look, visit })).state, 'broken')
  await open.close()
})
