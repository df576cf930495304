import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from '../../src/platform/config.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const installed = '/opt/waarborg/current/'

/** `name=value` lines, and those that stand ready behind a `#`. */
function settingsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^#?([A-Z_]+)=(\S+)$/gm)].map(([, name, value]) => [String(name), String(value)]),
  )
}

/** Keys of a unit, each with its values. */
function unit(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [, key = '', value = ''] of read(path).matchAll(/^([A-Za-z]+)=(.*)$/gm))
    found.set(key, [...(found.get(key) ?? []), value])
  return found
}

/** What a build makes of a path within `dist`, as it stands in the tree. */
const source = (path: string): string => path.replace(/^dist\//, '').replace(/\.js$/, '.ts')

for (const name of ['waarborg.service'])
  test(`${name} starts what a build makes, as nobody in particular, and may write in its own place alone`, () => {
    const found = unit(`deploy/${name}`)
    const words = (found.get('ExecStart')?.[0] ?? '').split(' ').filter((word) => !word.startsWith('--'))
    const [program, script, ...flags] = words
    assert.ok(
      program?.startsWith(installed) && existsSync(join(root, program.slice(installed.length))),
      String(program),
    )
    assert.ok(script && existsSync(join(root, source(script))), String(script))
    if (flags.length > 0) assert.match(read('src/cli/main.ts'), new RegExp(`from './${flags[0]}\\.ts'`))
    for (const [key, wanted] of [
      ['User', 'waarborg'],
      ['NoNewPrivileges', 'true'],
      ['CapabilityBoundingSet', ''],
      ['ProtectSystem', 'strict'],
      ['ProtectHome', 'true'],
      ['StateDirectory', 'waarborg'],
      ['StateDirectoryMode', '0700'],
      ['UMask', '0077'],
    ] as const)
      assert.deepEqual(found.get(key), [wanted], key)
    assert.equal(found.has('MemoryDenyWriteExecute'), false)
  })

test('every setting of the recipe is one that the program reads, and says what the recipe needs', () => {
  const settings = settingsIn(read('deploy/waarborg.env'))
  const known = [...read('src/platform/config.ts').matchAll(/^ {2}([A-Z_]+): z\./gm)].map(([, name]) => name)
  assert.deepEqual(
    Object.keys(settings).filter((name) => !known.includes(name)),
    [],
  )
  const config = readConfig(settings, {})
  assert.ok(config.baseUrl.startsWith('https://'))
  assert.equal(config.trustedProxy, true)
  assert.ok(config.dataFolder.startsWith('/var/lib/waarborg/'), 'a folder within the one that the unit may write in')
  assert.deepEqual(unit('deploy/waarborg.service').get('ReadWritePaths'), [`-${config.copyTo}`])
})

test('the server before it sends everything to where the program listens, and logs no request', () => {
  const lines = read('deploy/Caddyfile')
    .split('\n')
    .map((line) => line.trim())
  const { host, port } = readConfig({}, {})
  assert.ok(lines.includes(`reverse_proxy ${host}:${port} {`))
  assert.ok(lines.includes('header_up X-Forwarded-For {remote_host}'))
  assert.ok(lines.includes('exclude http'))
  assert.deepEqual(
    lines.filter((line) => /^log(\s|$)/.test(line)),
    ['log default {'],
  )
})

test('the container starts what a build makes, without rights, and copies what exists', () => {
  const lines = read('deploy/Dockerfile').split('\n')
  const start = JSON.parse(lines.findLast((line) => line.startsWith('CMD'))?.slice('CMD '.length) ?? '[]') as string[]
  assert.deepEqual(start[0], 'node')
  assert.ok(existsSync(join(root, source(start.at(-1) ?? ''))))
  assert.ok(lines.includes('USER node'))
  for (const line of lines.filter((one) => /^COPY [^-]/.test(one)))
    for (const path of line.split(' ').slice(1, -1)) assert.ok(existsSync(join(root, path)), path)
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
  for (const [, name] of read('deploy/Dockerfile').matchAll(/npm run ([a-z:]+)/g)) assert.ok(scripts[String(name)])
})

test('every file that the instructions name is there', () => {
  const texts = [read('docs/going-live.md'), read('docs/operations.md'), read('deploy/README.md')].join('\n')
  const named = [...texts.matchAll(/\bdeploy\/([A-Za-z.-]*[A-Za-z])/g)].map(([, name]) => String(name))
  assert.ok(named.length > 3)
  for (const name of new Set(named)) if (name !== 'copies') assert.ok(existsSync(join(root, 'deploy', name)), name)
})
