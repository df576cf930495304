import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { type Shop, shop } from './stage.ts'

const run = promisify(execFile)
const folder = resolve(import.meta.dirname, '../../tag/wordpress')
const hasPhp = await run('php', ['--version']).then(
  () => true,
  () => false,
)

let stage: Shop
before(async () => {
  stage = await shop()
})
after(() => stage.close())

test('the plugin keeps its promises', { skip: !hasPhp && 'no PHP on this machine' }, async () => {
  const { stdout } = await run('php', [resolve(folder, 'plugin.test.php')])
  assert.doesNotMatch(stdout, /BROKEN/)
})

test('the plugin stops before WordPress is there, and prints nothing that it did not escape', async () => {
  const code = await readFile(resolve(folder, 'waarborg/waarborg.php'), 'utf8')
  assert.match(code, /if \(!defined\('ABSPATH'\)\) \{\n\texit;/)
  for (const [, printed = ''] of code.matchAll(/(?:echo|print) ([^;]*)/g))
    assert.match(printed.trim(), /^esc_(html|attr)\(/)
  assert.doesNotMatch(code, /\b(eval|unserialize|file_get_contents|curl_\w+|REMOTE_ADDR|HTTP_USER_AGENT)\b/)
})

test('what the plugin asks for says all that its header needs, and nothing of visitors', async () => {
  const answer = await fetch(`${stage.house.url}/waarborg.json?site=winkel`)
  const said = (await answer.json()) as {
    version: number
    lock: { name: string }[]
    services: { id: string; since: number; cookies: string[] }[]
  }
  assert.equal(said.version, stage.house.house.published().version)
  assert.ok(said.lock.some(({ name }) => name === 'script-src'))
  assert.deepEqual(said.services.find(({ id }) => id === 'teller')?.cookies, ['_tel*'])
  assert.ok(said.services.every(({ since }) => Number.isInteger(since)))
  assert.equal((await fetch(`${stage.house.url}/waarborg.json?site=nergens`)).status, 404)
})
