import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'

/**
 * Every test, in two processes beside each other, which take about as long: most of what needs a browser, and the rest.
 * One process would keep a second core waiting for a third of an hour.
 */
const all = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts']).toSorted()
const inBrowser = (file: string) => /^test\/(consent|tag|journeys\/(?!audit))/.test(file)

const run = (files: readonly string[], isShown: boolean) =>
  new Promise<{ code: number; text: string }>((done) => {
    const flags = ['--import', 'tsx', '--test', '--test-isolation=none', '--test-force-exit', '--test-timeout=180000']
    const stdio = ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'] as const
    const child = spawn(process.execPath, [...flags, ...files], { stdio: [...stdio] })
    const text: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => text.push(String(data)))
    child.on('close', (code) => done({ code: code ?? 1, text: text.join('') }))
  })

const [rest, browser] = await Promise.all([
  run(
    all.filter((file) => !inBrowser(file)),
    true,
  ),
  run(all.filter(inBrowser), false),
])
process.stdout.write(`\nin the browser\n${browser.text}`)
process.exitCode = Math.max(rest.code, browser.code)
