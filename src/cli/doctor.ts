import { Resolver } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { copyPlace, type Reach, reachOver } from '../chapters/settings/index.ts'
import type { OpenHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import type { TextResolver } from '../platform/mail/sender-records.ts'
import type { Command } from './arguments.ts'
import { openQuietly, settingsOf } from './copy-settings.ts'
import { copyFindings } from './doctor-copies.ts'
import { about, type Finding, saidBy } from './doctor-finding.ts'
import { houseFindings } from './doctor-house.ts'
import { machineFindings } from './doctor-machine.ts'
import { mailFindings } from './doctor-mail.ts'
import { settingsFindings } from './doctor-settings.ts'
import { languageOf, print, printJson } from './open.ts'

const signs = { good: '✓', look: '·', do: '!' } as const

export const doctor: Command = {
  name: 'doctor',
  words: 'Looks at everything and says what to do. Exit code 1 when something has to be done.',
  flags: { language: { type: 'string', words: 'nl (default) or en' } },
  async run(typed) {
    const said = languageOf(typed)
    const resolver = new Resolver({ timeout: 3_000, tries: 2 })
    const findings = await examine({
      settings: () => settingsOf(typed),
      open: openQuietly,
      resolver,
      reach: reachOver(fetch),
    })
    if (typed.flags['json']) printJson(findings)
    else for (const line of findings.flatMap((finding) => told(finding, said))) print(line)
    return findings.some(({ state }) => state === 'do') ? 1 : 0
  },
}

function told({ about: what, state, seen, todo, copy }: Finding, said: 'nl' | 'en'): string[] {
  const lines = [`${signs[state]} ${what[said]}: ${seen[said]}`]
  if (todo) lines.push(`    ${todo[said]}`)
  if (copy !== undefined) lines.push(`    ${copy}`)
  return lines
}

export type Examination = {
  readonly settings: () => Config
  readonly open: (config: Config) => Promise<OpenHouse>
  readonly resolver: TextResolver
  /** Asks our own address; left out, nobody is asked. */
  readonly reach?: Reach | undefined
}

/** Looks at everything; what cannot be looked at is a finding of its own. */
export async function examine({ settings, open, resolver, reach }: Examination): Promise<Finding[]> {
  const readable = readSettings(settings)
  if ('finding' in readable) return [readable.finding]
  const { config } = readable
  const findings = machineFindings(config, process.versions.node)
  // @NOTE looking must not make anything: opening a house that is not there would
  if (config.database.startsWith('file:') && !existsSync(config.database.slice('file:'.length)))
    return [...findings, nothingYet(config)]
  const now = Temporal.Now.instant()
  let isWeekly = false
  try {
    const house = await open(config)
    try {
      findings.push(...(await houseFindings(house)), ...(await mailOf(house, resolver)))
      findings.push(...(await settingsFindings(house, config, reach)))
      isWeekly = (await copyPlace(house.house, {}))?.every === 'week'
    } finally {
      await house.close()
    }
  } catch (cause) {
    findings.push(doesNotOpen(cause))
  }
  return [...findings, ...copyFindings(config.dataFolder, now, isWeekly)]
}

function readSettings(settings: () => Config): { config: Config } | { finding: Finding } {
  try {
    return { config: settings() }
  } catch (cause) {
    const of = about({ nl: 'De instellingen', en: 'The settings' })
    return {
      finding: of.do(saidBy(cause), saidBy(cause), {
        todo: { nl: 'Verbeter die instelling.', en: 'Put that setting right.' },
      }),
    }
  }
}

const nothingYet = ({ dataFolder }: Config): Finding =>
  about({ nl: 'De database', en: 'The database' }).do(
    `is er nog niet in ${dataFolder}`,
    `is not there yet in ${dataFolder}`,
    {
      todo: { nl: 'Start het programma, of zet een kopie terug.', en: 'Start the program, or put a copy back.' },
    },
  )

const doesNotOpen = (cause: unknown): Finding =>
  about({ nl: 'Het programma', en: 'The program' }).do(
    `opent niet: ${saidBy(cause)}`,
    `does not open: ${saidBy(cause)}`,
    {
      todo: {
        nl: 'Los dit op, of zet je nieuwste kopie terug met de vorige versie.',
        en: 'Solve this, or put your newest copy back with the version before.',
      },
    },
  )

async function mailOf({ house, office }: OpenHouse, resolver: TextResolver): Promise<Finding[]> {
  const { email } = house.published().register.facts
  const transport = office.transport()
  return mailFindings({
    sender: email,
    host: office.outbound()[0]?.host,
    verify: transport && (() => transport.verify()),
    resolver,
  })
}
