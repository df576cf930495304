import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import { type Browser, chromium as playwright } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const run = promisify(execFile)
const launched = new Map<string, Promise<Browser>>()

/**
 * The one browser of this test process, launched at the first call; a test opens a context of its own in it.
 *
 * @param more - further flags, such as `--host-resolver-rules=MAP *.test 127.0.0.1`; another set is another browser
 */
export function chromium(...more: string[]): Promise<Browser> {
  const key = more.join(' ')
  const browser = launched.get(key) ?? launch(more)
  launched.set(key, browser)
  return browser
}

async function closeAll(): Promise<void> {
  const browsers = [...launched.values()]
  launched.clear()
  for (const browser of await Promise.allSettled(browsers)) {
    if (browser.status === 'fulfilled') await browser.value.close()
  }
}

// @NOTE `after` outside the test runner would print an empty test report over the measurements
if (process.execArgv.includes('--test')) after(closeAll)

async function launch(more: string[]): Promise<Browser> {
  return await playwright.launch({ ...(await executable()), args: [...flags, ...more] })
}

interface Executable {
  executablePath: string
  env?: NodeJS.ProcessEnv
}

async function executable(): Promise<Executable> {
  const chosen = process.env['CHROME_PATH']
  if (chosen) return { executablePath: chosen }
  if (process.platform === 'linux' && process.arch === 'x64') return await packed()
  const installed = usual.find((path) => existsSync(path))
  assert.ok(installed, 'No Chrome or Chromium found: set CHROME_PATH to its executable.')
  return { executablePath: installed }
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The package's own Chromium, with the libraries and fonts that it brings where the machine has none. */
async function packed(): Promise<Executable> {
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const env = { ...process.env }
  if (!existsSync('/etc/fonts')) env['FONTCONFIG_PATH'] = join(folder, 'fonts')
  try {
    await run(executablePath, ['--version'], { env })
  } catch {
    env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib')
  }
  return { executablePath, env }
}

/**
 * The folder with the unpacked package, made once per version and kept in the system's temporary folder.
 *
 * The package unpacks to a fixed name in that folder without a lock, so a second process could start half a browser:
 * here a child process unpacks elsewhere, and the finished folder takes its name in one step.
 */
async function unpacked(): Promise<string> {
  const entry = import.meta.resolve('@sparticuz/chromium')
  const packageJson: unknown = JSON.parse(await readFile(new URL('../../package.json', entry), 'utf8'))
  assert.ok(typeof packageJson === 'object' && packageJson !== null && 'version' in packageJson)
  const folder = join(tmpdir(), `waarborg-chromium-${String(packageJson.version)}-${process.getuid?.() ?? 0}`)
  if (existsSync(folder)) return folder

  const fresh = await mkdtemp(`${folder}-`)
  const unpack = `import(${JSON.stringify(entry)}).then((chromium) => chromium.default.executablePath())`
  // @NOTE the package unpacks its libraries only where it takes itself to be in this function runtime
  const env = { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  await run(process.execPath, ['-e', unpack], { env })
  try {
    await rename(fresh, folder)
  } catch (cause) {
    if (!existsSync(folder)) throw cause
    await rm(fresh, { recursive: true, force: true }) // another process was first
  }
  return folder
}
