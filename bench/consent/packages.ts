import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const run = promisify(execFile)

/** Without a network the bench says so at once, instead of trying for minutes. */
const once = ['--fetch-retries=0', '--fetch-timeout=20000']

/** A consent tool as its makers publish it, with the least that makes its banner appear. */
type Wanted = {
  readonly name: string
  readonly spec: string
  /** Files that a page must load, within the package. */
  readonly files: readonly string[]
  /** Those of them that the page itself names; all when absent. The tool asks for the others. */
  readonly named?: readonly string[]
  /** What starts it, in a script after the others; before them where they look for it at once. */
  readonly start: string
  readonly isFirst?: true
  /** The button that takes consent, for the measurement of when it can be pressed. */
  readonly accept: string
  /** No file for a browser is published: bundled here with what it needs. */
  readonly entry?: string
}

export const peers: readonly Wanted[] = [
  {
    name: 'vanilla-cookieconsent',
    spec: 'vanilla-cookieconsent@3.1.0',
    files: ['dist/cookieconsent.css', 'dist/cookieconsent.umd.js'],
    start: `CookieConsent.run({ hideFromBots: false, categories: { necessary: { readOnly: true }, a: {}, b: {} }, language: { default: 'en', translations: { en: { consentModal: { title: 'Cookies', description: 'May we?', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject' }, preferencesModal: { title: 'Cookies', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', savePreferencesBtn: 'Save', sections: [{ title: 'a', linkedCategory: 'a' }, { title: 'b', linkedCategory: 'b' }] } } } } })`,
    accept: '#cc-main [data-role=all]',
  },
  {
    name: 'orejime',
    spec: 'orejime@3.2.1',
    files: ['dist/orejime-standard.css', 'dist/orejime-standard-en.js'],
    start:
      "window.orejimeConfig = { privacyPolicyUrl: '/', purposes: [{ id: 'a', title: 'A', cookies: ['a'] }, { id: 'b', title: 'B', cookies: ['b'] }] }",
    isFirst: true,
    accept: '.orejime-Banner-saveButton, .orejime-Button--save',
  },
  {
    name: 'klaro',
    spec: 'klaro@0.7.22',
    files: ['dist/klaro.min.css', 'dist/klaro-no-css.js'],
    start:
      "klaro.setup({ acceptAll: true, translations: { en: {} }, services: [{ name: 'a', title: 'A', purposes: ['x'] }, { name: 'b', title: 'B', purposes: ['y'] }] })",
    accept: '.klaro .cm-btn-success',
  },
  {
    name: 'tarteaucitronjs',
    spec: 'tarteaucitronjs@1.34.0',
    files: [
      'css/tarteaucitron.min.css',
      'tarteaucitron.min.js',
      'tarteaucitron.services.min.js',
      'lang/tarteaucitron.en.min.js',
    ],
    named: ['tarteaucitron.min.js'],
    start:
      "tarteaucitron.init({ privacyUrl: '', hashtag: '#t', cookieName: 't', orientation: 'bottom', showAlertSmall: false, cookieslist: false, acceptAllCta: true, denyAllCta: true, highPrivacy: true, useExternalCss: false }); (tarteaucitron.job = tarteaucitron.job || []).push('youtube')",
    accept: '#tarteaucitronPersonalize2',
  },
  { name: 'c15t (no banner of its own)', spec: 'c15t@2.2.1', files: [], start: '', accept: '', entry: 'c15t' },
]

export type Package = Wanted & { readonly loaded: readonly { readonly name: string; readonly body: Buffer }[] }

/** Takes the tools from the registry into a folder that is gone afterwards; one that cannot be had is left out. */
export async function fetchPeers(say: (line: string) => void): Promise<Package[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-peers-'))
  const found: Package[] = []
  try {
    for (const peer of peers) {
      try {
        found.push({ ...peer, loaded: await loadedBy(peer, join(folder, String(found.length))) })
      } catch (cause) {
        say(`${peer.name} is left out: ${String(cause).split('\n')[0]}`)
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return found
}

async function loadedBy(peer: Wanted, folder: string): Promise<Package['loaded']> {
  await mkdir(folder, { recursive: true })
  if (peer.entry !== undefined) return [{ name: 'bundle.js', body: await bundled(peer, peer.entry, folder) }]
  await run('npm', ['pack', '--silent', ...once, peer.spec], { cwd: folder })
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error('nothing came')
  await run('tar', ['xzf', archive], { cwd: folder })
  return Promise.all(
    peer.files.map(async (name) => ({
      name: name.replace('dist/', ''),
      body: await readFile(join(folder, 'package', name)),
    })),
  )
}

async function bundled({ spec }: Wanted, entry: string, folder: string): Promise<Buffer> {
  await writeFile(join(folder, 'package.json'), '{"private":true}')
  await run('npm', ['install', '--silent', ...once, '--no-audit', '--no-fund', '--ignore-scripts', spec], {
    cwd: folder,
  })
  await writeFile(join(folder, 'entry.js'), `import * as all from '${entry}'; window.all = all`)
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'entry.js')],
    bundle: true,
    minify: true,
    target: 'es2020',
    write: false,
    logLevel: 'silent',
  })
  return Buffer.from(outputFiles[0]?.contents ?? [])
}
