import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { type Shop, settled, shop, until } from './stage.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'tag/npm')
const tsc = join(root, 'node_modules/.bin/tsc')

let stage: Shop
before(async () => {
  await run(tsc, ['-p', folder])
  stage = await shop()
})
after(() => stage.close())

test('the package holds what it promises and nothing else', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder })
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    'README.md',
    'dist/index.d.ts',
    'dist/index.js',
    'package.json',
  ])
})

test('who uses it is helped by its types, and stopped by them', async () => {
  const user = await mkdtemp(join(tmpdir(), 'waarborg-user-'))
  const compile = async (line: string) => {
    await writeFile(join(user, 'use.ts'), `import { loadWaarborg, onChoice } from '@waarborg/tag'\n${line}\n`)
    const flags = '--noEmit --strict --module esnext --moduleResolution bundler --target es2022 --lib es2022,dom'
    return run(tsc, [...flags.split(' '), join(user, 'use.ts')], { cwd: user }).then(
      () => 'well',
      ({ stdout }: { stdout: string }) => stdout,
    )
  }
  try {
    await run('mkdir', ['-p', join(user, 'node_modules/@waarborg')])
    await symlink(folder, join(user, 'node_modules/@waarborg/tag'))
    const well = `loadWaarborg({ from: 'https://a.test', site: 'a' }).then((one) => one.withdraw('b'))
      onChoice((allowed) => allowed.includes('b'))
      document.addEventListener('waarborg:choice', ({ detail }) => detail.length)`
    assert.equal(await compile(well), 'well')
    assert.match(await compile("loadWaarborg({ from: 'https://a.test' })"), /site/)
    assert.match(await compile("loadWaarborg({ from: 'https://a.test', site: 'a', language: 'de' })"), /de/)
  } finally {
    await rm(user, { recursive: true, force: true })
  }
})

test('the loader brings the tag in, also where Trusted Types are demanded, and hears what was chosen', async () => {
  const { house, pages, headers } = stage
  pages.set('/loader.js', await readFile(join(folder, 'dist/index.js'), 'utf8'))
  pages.set(
    '/app.js',
    `import { loadWaarborg, onChoice } from '/loader.js'
     onChoice((allowed) => { window.heard = [...(window.heard ?? []), allowed] })
     const [one, two] = await Promise.all([1, 2].map(() => loadWaarborg({ from: '${house.url}', site: 'winkel' })))
     window.loaded = one === two && one.allows('teller') === false`,
  )
  pages.set('/', '<main></main><script type="module" src="/app.js"></script>')
  stage.head = ''
  headers.set(
    'content-security-policy',
    `script-src 'self' ${house.url}; connect-src ${house.url}; require-trusted-types-for 'script'`,
  )
  const wrong: string[] = []
  const page = await stage.browse({ wrong })
  await page.goto('/')
  await until(page, 'window.loaded')
  await page.getByRole('button', { name: 'Alles toestaan' }).click()
  await until(page, 'window.heard.length === 2')
  assert.deepEqual(await page.evaluate('window.heard'), [
    [],
    ['filmwand', 'kaartenbak', 'prikbord', 'teller', 'reclame'],
  ])
  await settled(page)
  assert.deepEqual(wrong, [])
  assert.equal(await page.evaluate("document.querySelectorAll('details.waarborg').length"), 1)
  await page.context().close()
})
