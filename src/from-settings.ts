import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Site } from './chapters/website/site.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import { machineClock, nowText } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { lineLog } from './platform/log.ts'
import { smtpTransport } from './platform/mail/smtp.ts'
import { copyingApart } from './vault/copy/apart.ts'
import { settleRestore } from './vault/copy/place.ts'
import { rootSecret } from './vault/secret.ts'

/**
 * The site in a folder: one of ours by its name, or any folder by its path.
 *
 * @throws Error when there is none
 */
export async function loadSite(named: string): Promise<Site> {
  const folder = /[\\/]/.test(named) ? resolve(named) : resolve(import.meta.dirname, '../sites', named)
  const file = ['index.js', 'index.ts'].map((name) => resolve(folder, name)).find((path) => existsSync(path))
  if (!file) throw new Error(`The setting WAARBORG_SITE should be the folder of a site; there is none at ${named}.`)
  const { site }: { site: Site } = await import(pathToFileURL(file).href)
  return site
}

/** Opens the house that the settings describe, on this machine's clock. */
export async function openFromSettings(
  config: Config,
  write = (line: string): unknown => process.stdout.write(line),
): Promise<OpenHouse> {
  const site = await loadSite(config.site)
  try {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Error('The setting WAARBORG_DATA should be a folder that we may make and write in.', { cause })
  }
  settleRestore(config.dataFolder) // @NOTE a restore that was killed halfway is finished before anything is read
  const clock = machineClock(site.facts.zone)
  const secret = rootSecret(config.dataFolder, config.key)
  const from = { name: site.facts.tradeName, address: site.facts.email }
  return openHouse({
    database: config.database,
    secret,
    baseUrl: config.baseUrl,
    site,
    clock,
    log: lineLog(write, () => nowText(clock)),
    transport: config.smtpUrl === undefined ? undefined : smtpTransport({ url: config.smtpUrl, from }),
    copying: copyingApart(config, secret, clock.zone),
    mailHost: config.smtpUrl === undefined ? undefined : new URL(config.smtpUrl).hostname,
    trustedProxy: config.trustedProxy,
  })
}
