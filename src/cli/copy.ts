import { resolve } from 'node:path'
import { moment } from '../platform/clock.ts'
import { checkApart, makeCopy } from '../vault/copy/make.ts'
import { rememberCopy } from '../vault/copy/memory.ts'
import { keepDaysDefault, removeOldCopies } from '../vault/copy/names.ts'
import { settleRestore } from '../vault/copy/place.ts'
import { keepSecret, readSecret } from '../vault/copy/secret.ts'
import { type Command, type Typed, Usage } from './arguments.ts'
import { folderFlag, megabytes, ownVersion, settingsOf } from './copy-settings.ts'
import { print, printJson } from './open.ts'

export const copy: Command = {
  name: 'copy',
  words:
    'Copies everything to a second place while the program runs, reads it back, and removes copies of ours that are too old.',
  flags: {
    to: { type: 'string', words: 'DIR: the second place, on another machine or disk (or set WAARBORG_COPY_TO)' },
    keep: { type: 'string', words: `DAYS: how long copies stay there (default ${keepDaysDefault})` },
    'secret-to': { type: 'string', words: 'DIR: also keep the root secret, in a third place' },
  },
  async run(typed) {
    const config = settingsOf(typed)
    const [to, keepDays] = [
      (typed.flags['to'] === undefined && config.copyTo) || folderFlag(typed, 'to'),
      daysOf(typed),
    ]
    checkApart(to, config.dataFolder)
    settleRestore(config.dataFolder)
    const secret = config.key ?? readSecret(config.dataFolder)
    const now = Temporal.Now.instant()
    const { database, dataFolder } = config
    const made = await makeCopy({ database, dataFolder, secret, to, now, version: ownVersion() })
    rememberCopy(dataFolder, { lastAt: moment(now), lastTo: resolve(to) })
    const removed = removeOldCopies(to, keepDays, now)
    const secretTo = typed.flags['secret-to']
    const keptAt = typeof secretTo === 'string' ? keepSecret(secret, secretTo, to) : undefined
    if (keptAt !== undefined) rememberCopy(dataFolder, { secretKeptAt: moment(now) })

    const rows = made.manifest.files.reduce((sum, file) => sum + (file.rows ?? 0), 0)
    if (typed.flags['json'])
      printJson({
        copy: made.folder,
        madeAt: made.manifest.madeAt,
        rows,
        sizeBytes: made.sizeBytes,
        removed,
        secret: keptAt,
      })
    else {
      print(`${made.folder}: ${rows} rows, ${megabytes(made.sizeBytes)}, read back and found whole.`)
      for (const folder of removed) print(`Removed, older than ${keepDays} days: ${folder}`)
      print(
        keptAt === undefined
          ? 'The root secret is not in it. Without that secret the copy is of no use to anybody, to you neither: keep it elsewhere (--secret-to).'
          : `The root secret is kept at ${keptAt}. Never keep it where the copies are.`,
      )
    }
    return 0
  },
}

function daysOf(typed: Typed): number {
  const days = Number(typed.flags['keep'] ?? keepDaysDefault)
  if (!Number.isInteger(days) || days < 1) throw new Usage('--keep takes a number of days, such as 35')
  return days
}
