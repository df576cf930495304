import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Look } from '../../chapter.ts'
import { remembering } from './remembering.ts'

test('a page is opened once in a run, keeps its cookies and headers, and is read anew after a post', async () => {
  const opened: string[] = []
  const visit: Look['visit'] = async (path, init) => {
    opened.push(`${init?.method ?? 'GET'} ${path}`)
    return new Response(`page ${opened.length}`, { status: 404, headers: { 'set-cookie': 'a=1' } })
  }
  const look = remembering({ visit } as Look)
  const [first, second] = [await look.visit('/a'), await look.visit('/a')]
  assert.deepEqual([await first.text(), await second.text()], ['page 1', 'page 1'])
  assert.deepEqual([second.status, second.headers.getSetCookie()], [404, ['a=1']])
  await look.visit('/a', { method: 'POST' })
  assert.equal(await (await look.visit('/a')).text(), 'page 3')
  assert.deepEqual(opened, ['GET /a', 'POST /a', 'GET /a'])
})
