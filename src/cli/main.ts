#!/usr/bin/env node
import { erase, exportCommand, publish, secondFactor, sweep } from './acting.ts'
import { type Command, helpOf, readArguments, Usage } from './arguments.ts'
import { copy } from './copy.ts'
import { tryCommand } from './copy-try.ts'
import { csp } from './csp.ts'
import { doctor } from './doctor.ts'
import { explainCommand, lintCommand, prove, register, statement } from './looking.ts'
import { replay } from './replay.ts'
import { restore } from './restore.ts'
import { demo, serve } from './serving.ts'

const commands: readonly Command[] = [
  serve,
  demo,
  prove,
  lintCommand,
  statement,
  register,
  explainCommand,
  csp,
  replay,
  exportCommand,
  erase,
  sweep,
  copy,
  restore,
  tryCommand,
  doctor,
  publish,
  secondFactor,
]

const overview = () =>
  `waarborg: the privacy statement that runs\n\n${commands.map(({ name, takes, words }) => `  ${`${name} ${takes ?? ''}`.padEnd(24)} ${words}`).join('\n')}\n\nwaarborg COMMAND --help says more. Exit codes: 0 holds or done, 1 does not hold, 2 usage.\n`

/** @returns the exit code */
async function main([name, ...given]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const isAsked = name === undefined || name === '--help' || name === 'help'
    ;(isAsked ? process.stdout : process.stderr).write(
      isAsked ? overview() : `there is no command ${name}\n\n${overview()}`,
    )
    return isAsked ? 0 : 2
  }
  try {
    const typed = readArguments(command, given)
    if (typed.flags['help']) {
      process.stdout.write(helpOf(command))
      return 0
    }
    return await command.run(typed)
  } catch (cause) {
    if (cause instanceof Usage) {
      process.stderr.write(`${cause.message}\n\n${helpOf(command)}`)
      return 2
    }
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
