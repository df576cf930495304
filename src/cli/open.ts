import { recordBy } from '../chapters/cookies/ledger/index.ts'
import { cookiesGate } from '../chapters/cookies/tables.ts'
import { openFromSettings } from '../from-settings.ts'
import type { OpenHouse } from '../open-house.ts'
import { readConfig } from '../platform/config.ts'
import { subjectsAt } from '../vault/subjects.ts'
import { vaultGate } from '../vault/tables.ts'
import { type Typed, Usage } from './arguments.ts'

/** Opens the house that the settings and `--data` point at, does one thing and closes it. */
export async function within<R>(typed: Typed, does: (open: OpenHouse) => Promise<R>): Promise<R> {
  const data = typed.flags['data']
  const config = readConfig(typeof data === 'string' ? { WAARBORG_DATA: data } : {})
  // @NOTE what a command prints is for a next program; the log goes beside it
  const open = await openFromSettings(config, (line) => process.stderr.write(line))
  try {
    return await does(open)
  } finally {
    await open.close()
  }
}

/**
 * The one person behind an address, behind a number of our own, or behind the number of a receipt.
 *
 * @throws Usage when nobody or more than one person is found
 */
export async function personBehind({ house }: OpenHouse, typed: Typed): Promise<string> {
  const [who] = typed.positionals
  if (who === undefined) throw new Usage('name a person by e-mail address or number')
  if (!who.includes('@')) {
    const receipt = await recordBy(house.read(cookiesGate), who)
    if (receipt) return receipt.subjectId
    const known = house.read(vaultGate).selectFrom('subject').select('subjectId').where('subjectId', '=', who)
    if ((await known.executeTakeFirst()) === undefined) throw new Usage('nobody has that number')
    return who
  }
  const found = await subjectsAt(house.read(vaultGate), house.vault, who)
  const [only] = found
  if (only === undefined) throw new Usage('nobody is known by that address')
  if (found.length > 1)
    throw new Usage(`${found.length} people share that address; name one by number: ${found.join(', ')}`)
  return only
}

export const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

/** `--language en`, else Dutch. */
export function languageOf(typed: Typed): 'nl' | 'en' {
  const language = typed.flags['language'] ?? 'nl'
  if (language !== 'nl' && language !== 'en') throw new Usage('--language takes nl or en')
  return language
}
