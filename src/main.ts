import { openFromSettings } from './from-settings.ts'
import { readConfig } from './platform/config.ts'
import { serveHouse } from './serve.ts'

try {
  const config = readConfig()
  await serveHouse(await openFromSettings(config), config, (line) => process.stdout.write(`${line}\n`))
  process.exit(0)
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
}
