import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFromSettings } from '../from-settings.ts'
import { readConfig } from '../platform/config.ts'
import { serveHouse } from '../serve.ts'
import type { Command } from './arguments.ts'
import { print } from './open.ts'
import { seedDemo } from './seed.ts'

export const serve: Command = {
  name: 'serve',
  words: 'Serves the site, as npm start does.',
  flags: {},
  async run(typed) {
    const { data } = typed.flags
    const config = readConfig(typeof data === 'string' ? { WAARBORG_DATA: data } : {})
    await serveHouse(await openFromSettings(config), config, print)
    return 0
  },
}

export const demo: Command = {
  name: 'demo',
  words:
    'Serves the fictional business with its year of people and cases, from a temporary folder; mail stays in the outbox.',
  flags: {},
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'waarborg-demo-'))
    const config = readConfig({ WAARBORG_DATA: folder, WAARBORG_SITE: 'demo', DATABASE_URL: '', SMTP_URL: '' })
    await seedDemo(config, print)
    await serveHouse(await openFromSettings(config), config, print)
    rmSync(folder, { recursive: true, force: true })
    return 0
  },
}
