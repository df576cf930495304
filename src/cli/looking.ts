import { guaranteesJson } from '../chapters/opening/index.ts'
import { nowText, today } from '../platform/clock.ts'
import { lint } from '../projections/lint.ts'
import { fullRecordOf, recordCsv } from '../projections/record.ts'
import { statementJson } from '../projections/statement-json.ts'
import { statementMarkdown } from '../projections/statement-markdown.ts'
import { type Command, Usage } from './arguments.ts'
import { explain } from './explain.ts'
import { languageOf, print, printJson, within } from './open.ts'

const language = { language: { type: 'string', words: 'nl (default) or en' } } as const

export const prove: Command = {
  name: 'prove',
  words: 'Looks at every guarantee now and prints a row per clause. Exit code 1 when one is broken.',
  flags: language,
  run: (typed) =>
    within(typed, async (open) => {
      const states = await open.prove()
      const said = languageOf(typed)
      if (typed.flags['json']) printJson(guaranteesJson(nowText(open.house.clock), open.house.published(), states))
      else for (const { clause, state, seen } of states) print(`${clause}  ${state.padEnd(12)} ${seen[said]}`)
      return states.some(({ state }) => state === 'broken') ? 1 : 0
    }),
}

export const lintCommand: Command = {
  name: 'lint',
  words: 'Checks the register against the rules for a statement. Exit code 1 when an error is found.',
  flags: language,
  run: (typed) =>
    within(typed, async ({ house }) => {
      const found = lint(house.published().register, today(house.clock).toString())
      const said = languageOf(typed)
      if (typed.flags['json']) printJson(found)
      else if (found.length === 0) print('nothing found')
      else
        for (const { rule, severity, where, sentence } of found)
          print(`${rule}  ${severity.padEnd(8)} ${where}: ${sentence[said]}`)
      return found.some(({ severity }) => severity === 'error') ? 1 : 0
    }),
}

export const statement: Command = {
  name: 'statement',
  words: 'Prints the published statement as Markdown, or as JSON.',
  flags: language,
  run: (typed) =>
    within(typed, async ({ house }) => {
      const published = house.published()
      const title = {
        nl: `Privacy bij ${published.register.facts.tradeName}`,
        en: `Privacy at ${published.register.facts.tradeName}`,
      }
      if (typed.flags['json']) printJson(statementJson(published, published.statement))
      else print(statementMarkdown(published, published.statement, { title, language: languageOf(typed) }))
      return 0
    }),
}

export const register: Command = {
  name: 'register',
  words: 'Prints the record of processing (Art. 30) with every table and column, as JSON or CSV.',
  flags: { csv: { type: 'boolean', words: 'as CSV' } },
  run: (typed) =>
    within(typed, async ({ house }) => {
      const record = fullRecordOf(house.published().register)
      if (typed.flags['csv']) print(recordCsv(record))
      else printJson(record)
      return 0
    }),
}

export const explainCommand: Command = {
  name: 'explain',
  takes: 'TABLE.COLUMN',
  words: 'Says what a column is for, on what basis, how long it stays, who receives it and where it appears.',
  flags: language,
  run: (typed) =>
    within(typed, async ({ house }) => {
      const [column] = typed.positionals
      if (column === undefined) throw new Usage('name a column, such as subscriber.email')
      const found = explain(house.published().register, column)
      if (!found) throw new Usage(`no chapter declares ${column}`)
      const said = languageOf(typed)
      if (typed.flags['json']) printJson(found)
      else for (const { label, words } of found) print(`${label.padEnd(12)} ${words[said]}`)
      return 0
    }),
}
