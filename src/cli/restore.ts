import { type Command, Usage } from './arguments.ts'
import { chaptersOf, folderFlag, openQuietly, ownVersion, settingsOf } from './copy-settings.ts'
import { print, printJson } from './open.ts'
import { type Restored, restoreCopy } from './restore-steps.ts'

export const restore: Command = {
  name: 'restore',
  words: 'Puts a copy back, whole or not at all; what stood there is set aside first. Stop the program before it.',
  flags: {
    from: { type: 'string', words: 'COPY: the folder that waarborg copy made' },
    'secret-from': {
      type: 'string',
      words: 'FILE or DIR: where you kept the root secret, when it is not in the data folder',
    },
    replace: { type: 'boolean', words: 'there is data already: set it aside and put the copy in its place' },
  },
  async run(typed) {
    const config = settingsOf(typed)
    const secretFrom = typed.flags['secret-from']
    if (secretFrom !== undefined && typeof secretFrom !== 'string')
      throw new Usage('--secret-from takes a file or folder')
    const restored = await restoreCopy({
      from: folderFlag(typed, 'from'),
      config,
      replace: typed.flags['replace'] === true,
      secretFrom,
      now: Temporal.Now.instant(),
      parts: await chaptersOf(config),
      version: ownVersion(),
      open: openQuietly,
    })
    if (typed.flags['json']) printJson(told(restored))
    else for (const line of sentences(restored)) print(line)
    return 0
  },
}

const told = ({ manifest: { madeAt, version, from }, ...rest }: Restored) => ({ madeAt, version, from, ...rest })

/** What was done, and what it means for people who had something erased. */
export function sentences({ manifest, rows, swept, aside, repeat }: Restored): string[] {
  const lines = [
    `The copy of ${manifest.madeAt} is back: ${rows} rows; every checksum fits, and tables, register and statement agree.`,
    `${swept} rows had passed their last day since then and were removed.`,
  ]
  if (aside !== undefined)
    lines.push(`What stood here is set aside at ${aside}. It holds personal data: destroy it within 35 days.`)
  lines.push('', `Whatever was erased, withdrawn or corrected after ${manifest.madeAt} is undone by this copy.`)
  if (repeat.receipts === undefined)
    lines.push(
      'How many erasures that were is not known here: no data from after the copy was found. Look in your mail for',
      'confirmations of erasure, and repeat each with: waarborg erase ADDRESS',
    )
  else {
    lines.push(
      `The data that was set aside has ${repeat.receipts} receipts of erasure from after the copy. Erasures that left no`,
      'receipt, withdrawals and corrections are not among them.',
    )
    if (repeat.people.length > 0)
      lines.push(
        `${repeat.people.length} people are back who were gone there, or had something erased. Repeat it:`,
        ...repeat.people.map((subjectId) => `  waarborg erase ${subjectId}`),
      )
  }
  return lines
}
