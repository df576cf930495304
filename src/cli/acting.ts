import { announceBy, publishRelease } from '../chapters/changes/index.ts'
import { resetSecondFactor } from '../chapters/security/index.ts'
import { expired, sweep as sweepRows, wideGate } from '../enforcement/index.ts'
import { today } from '../platform/clock.ts'
import { fileAsCsv, fileAsJson } from '../projections/access-formats.ts'
import { retentionOf } from '../projections/retention.ts'
import { type Command, dayFlag, Usage } from './arguments.ts'
import { languageOf, personBehind, print, printJson, within } from './open.ts'

const dryRun = { 'dry-run': { type: 'boolean', words: 'only say what would happen' } } as const
const language = { language: { type: 'string', words: 'nl (default) or en' } } as const

export const exportCommand: Command = {
  name: 'export',
  takes: 'ADDRESS',
  words: 'Prints everything that is held about one person (Art. 15 and 20), as JSON or CSV.',
  flags: { ...language, csv: { type: 'boolean', words: 'as CSV' } },
  run: (typed) =>
    within(typed, async (open) => {
      const file = await open.duties.exportOf(await personBehind(open, typed))
      print(typed.flags['csv'] ? fileAsCsv(file, languageOf(typed)) : fileAsJson(file))
      return 0
    }),
}

export const erase: Command = {
  name: 'erase',
  takes: 'ADDRESS',
  words:
    'Erases one person by the plan, which it prints: what goes, what stays, why and until when (Art. 17). It writes no case and sends no letter; for a request use /beheer/verzoeken.',
  flags: { ...language, ...dryRun },
  run: (typed) =>
    within(typed, async (open) => {
      const subjectId = await personBehind(open, typed)
      const plan = await open.duties.erasurePlan(subjectId)
      const said = languageOf(typed)
      if (typed.flags['json']) printJson(plan)
      else
        for (const { table, rows, then, because, until } of plan.tables)
          print(
            `${then.padEnd(7)} ${String(rows).padStart(5)}  ${table}${because ? `: ${because[said]}` : ''}${until ? ` (${until})` : ''}`,
          )
      if (typed.flags['dry-run']) return 0
      await open.house.transact((work) => open.duties.erase(work, subjectId, plan))
      await open.database.checkpoint()
      return 0
    }),
}

export const sweep: Command = {
  name: 'sweep',
  words: 'Deletes every row whose last day lies before the day, and prints how many per table.',
  flags: { ...dryRun, on: { type: 'string', words: 'DAY: as if it were this day (with --dry-run it may lie ahead)' } },
  run: (typed) =>
    within(typed, async ({ house, database }) => {
      const now = today(house.clock).toString()
      const on = dayFlag(typed, 'on') ?? now
      const isDry = typed.flags['dry-run'] === true
      if (!isDry && on > now) throw new Usage('a day ahead can only be tried with --dry-run')
      const retention = () => retentionOf(house.published().register)
      const means = { retention, access: () => [], erasure: () => [], vault: house.vault, clock: house.clock }
      const went = isDry
        ? await expired(retention(), database.read(wideGate), on)
        : await sweepRows(means, database, on)
      if (!isDry) await database.checkpoint()
      const rows = Object.entries(went).filter(([, number]) => number > 0)
      if (typed.flags['json']) printJson({ on, dryRun: isDry, rows: went })
      else if (rows.length === 0) print('nothing has passed its last day')
      else for (const [table, number] of rows) print(`${String(number).padStart(7)}  ${table}`)
      return 0
    }),
}

export const publish: Command = {
  name: 'publish',
  words: 'Publishes this release of the register on a day to come, and queues the notices to the people concerned.',
  flags: {
    on: { type: 'string', words: 'DAY: when it takes effect' },
    'reason-nl': { type: 'string', words: 'why, in Dutch' },
    'reason-en': { type: 'string', words: 'why, in English' },
  },
  run: (typed) =>
    within(typed, async ({ house, release }) => {
      const effectiveOn = dayFlag(typed, 'on')
      const { 'reason-nl': nl, 'reason-en': en } = typed.flags
      if (effectiveOn === undefined || typeof nl !== 'string' || typeof en !== 'string')
        throw new Usage('--on, --reason-nl and --reason-en are needed')
      const outcome = await house.transact((work) =>
        publishRelease(release, work, { effectiveOn, reason: { nl, en } }, announceBy(house)),
      )
      if (outcome.kind === 'too early') throw new Usage(`the first possible day is ${outcome.plan.earliest}`)
      print(
        outcome.kind === 'published'
          ? `version ${outcome.version.version} takes effect on ${outcome.version.effectiveOn}`
          : 'nothing changed',
      )
      return 0
    }),
}

export const secondFactor: Command = {
  name: 'second-factor',
  takes: 'ADDRESS',
  words: 'For a lost phone or password: prints a one-time address at which the owner sets both anew.',
  flags: {},
  run: (typed) =>
    within(typed, async ({ house }) => {
      const [address] = typed.positionals
      if (address === undefined) throw new Usage('name the e-mail address of the account')
      const link = await resetSecondFactor(house, address)
      if (link === undefined) throw new Usage('no account has that address')
      print(link)
      return 0
    }),
}
