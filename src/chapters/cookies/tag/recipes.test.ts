import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { type Directive, lockFor } from './lock.ts'
import { places, recipe } from './recipes.ts'

const lock: readonly Directive[] = [
  { name: 'default-src', always: ["'self'"], after: [] },
  {
    name: 'script-src',
    always: ["'self'", 'https://waarborg.test'],
    after: [
      { id: 'teller', sources: ['https://teller.test'] },
      { id: 'teller-twee', sources: ['https://twee.test', 'https://*.twee.test'] },
    ],
  },
  { name: 'frame-ancestors', always: ["'self'"], after: [] },
]
const recipes = { lock, version: 3 }

test('a visitor gets the hosts of what they allowed and of nothing else', () => {
  const closed = "default-src 'self'; script-src 'self' https://waarborg.test; frame-ancestors 'self'"
  assert.equal(lockFor(lock, []), closed)
  assert.equal(lockFor(lock, ['teller']), closed.replace('waarborg.test', 'waarborg.test https://teller.test'))
  assert.doesNotMatch(lockFor(lock, ['teller-twee']), /teller\.test/)
})

test('no recipe lets a declared host in beforehand, except the two that cannot follow a choice', () => {
  for (const place of places.filter((one) => one !== 'wordpress')) {
    const policy =
      recipe(place, recipes)
        .split('\n')
        .find((line) => /content-security-policy/i.test(line)) ?? ''
    assert.equal(/https:\/\/teller\.test/.test(policy), place === 'meta' || place === 'static', place)
  }
  assert.doesNotMatch(recipe('meta', recipes), /frame-ancestors/)
})

const run = promisify(execFile)
const hasCaddy = await run('caddy', ['version']).then(
  () => true,
  () => false,
)

test('Caddy opens the header to who allowed a service, and to nobody else', { skip: !hasCaddy }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-caddy-'))
  const port = 20_000 + (process.pid % 20_000)
  const block = recipe('caddy', recipes).replaceAll(/^/gm, '\t')
  await writeFile(
    join(folder, 'Caddyfile'),
    `{\n\tadmin off\n}\nhttp://127.0.0.1:${port} {\n${block}\n\trespond "hello"\n}\n`,
  )
  const environment = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
  const caddy = execFile('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    env: environment,
  })
  try {
    const policyFor = async (cookie: string) => {
      for (let tries = 0; tries < 100; tries++) {
        const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } }).catch(() => undefined)
        if (answer) return { policy: answer.headers.get('content-security-policy'), vary: answer.headers.get('vary') }
        await new Promise((done) => setTimeout(done, 50))
      }
      throw new Error('Caddy did not start')
    }
    const closed = lockFor(lock, [])
    assert.deepEqual(await policyFor('a=b'), { policy: closed, vary: 'Cookie' })
    for (const cookie of [
      'waarborg-keuze=3.-teller',
      'waarborg-keuze=teller',
      'waarborg-keuze=3.tellers',
      'x=3.teller',
    ])
      assert.equal((await policyFor(cookie)).policy, closed, cookie)
    for (const cookie of ['waarborg-keuze=3.teller', 'a=b; waarborg-keuze=3.-x.teller; c=d'])
      assert.equal((await policyFor(cookie)).policy, lockFor(lock, ['teller']), cookie)
    assert.equal((await policyFor('waarborg-keuze=3.-teller.teller-twee')).policy, lockFor(lock, ['teller-twee']))
  } finally {
    caddy.kill()
    await rm(folder, { recursive: true, force: true })
  }
})
