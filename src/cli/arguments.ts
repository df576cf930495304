import { parseArgs } from 'node:util'

/** What somebody typed behind `waarborg COMMAND`. */
export type Typed = {
  readonly positionals: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** Thrown for a mistake in the call; the command line answers with its help and exit code 2. */
export class Usage extends Error {
  override readonly name = 'Usage'
}

type Flag = { readonly type: 'string' | 'boolean'; readonly words: string }

/** A command of the command line: its help is written from this. */
export type Command = {
  readonly name: string
  readonly takes?: string
  readonly words: string
  readonly flags: Readonly<Record<string, Flag>>
  /** @returns the exit code: 0 holds or done, 1 does not hold */
  run(typed: Typed): Promise<number>
}

/** Flags that every command understands. */
export const everywhere: Readonly<Record<string, Flag>> = {
  data: { type: 'string', words: 'DIR: the data folder (or set DATABASE_URL)' },
  json: { type: 'boolean', words: 'answer in JSON where it reports' },
  help: { type: 'boolean', words: 'this text' },
}

/** @throws Usage naming what was not understood */
export function readArguments(command: Command, given: readonly string[]): Typed {
  const options = Object.fromEntries(
    Object.entries({ ...everywhere, ...command.flags }).map(([name, { type }]) => [name, { type }]),
  )
  let read: ReturnType<typeof parseArgs>
  try {
    read = parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (cause) {
    throw new Usage(cause instanceof Error ? cause.message : String(cause), { cause })
  }
  // @NOTE a flag without its dashes must not become the real thing: `sweep dry-run`
  const [unasked] = read.positionals.slice(command.takes === undefined ? 0 : 1)
  if (unasked !== undefined) throw new Usage(`${command.name} does not take ${unasked}`)
  return { positionals: read.positionals, flags: read.values as Typed['flags'] }
}

export function helpOf(command: Command): string {
  const flags = Object.entries({ ...command.flags, ...everywhere }).map(
    ([name, { words }]) => `  --${name.padEnd(12)} ${words}`,
  )
  return `waarborg ${command.name}${command.takes ? ` ${command.takes}` : ''}\n${command.words}\n\n${flags.join('\n')}\n`
}

/** The text of a flag that has to be a day. */
export function dayFlag(typed: Typed, name: string): string | undefined {
  const value = typed.flags[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value))
    throw new Usage(`--${name} takes a day such as 2026-12-31`)
  return value
}
