import assert from 'node:assert/strict'
import { test } from 'node:test'
import { two, waarborg } from './waarborg.ts'

/** Where nothing can be made, so that a command that goes too far is seen to. */
const nowhere = '/dev/null/waarborg'

/** What the help of each command has to tell somebody who has never used it. */
const commands: Readonly<Record<string, readonly RegExp[]>> = {
  serve: [/serves the site/i],
  demo: [/fictional business/i],
  prove: [/every guarantee/i, /exit code 1/i, /--json/],
  lint: [/checks the register/i, /exit code 1/i],
  statement: [/markdown/i, /--language/],
  register: [/art\. 30/i, /--csv/],
  explain: [/TABLE\.COLUMN/, /how long it stays/i],
  replay: [/NUMBER/, /what a visitor saw/i, /--html/, /--all/, /exit code 1/i],
  export: [/ADDRESS/, /everything that is held/i, /--csv/],
  erase: [/ADDRESS/, /--dry-run/, /what stays, why/i],
  sweep: [/--on/, /--dry-run/, /last day/i],
  publish: [/--on/, /--reason-nl/, /--reason-en/],
  'second-factor': [/lost phone/i],
}

test('each command says what it does and which flags it takes, and does nothing else', async () => {
  const names = Object.keys(commands)
  const helps = await two(names.map((name) => () => waarborg([name, '--help'])))
  for (const [at, { code, out, err }] of helps.entries()) {
    const name = names[at] ?? ''
    assert.deepEqual({ code, err }, { code: 0, err: '' }, name)
    for (const words of commands[name] ?? []) assert.match(out, words)
    assert.match(out, /--data +DIR/)
  }
})

test('the overview names every command; what is not understood gets it with exit code 2', async () => {
  const [asked, unknown, flag, word] = await two([
    () => waarborg(['--help']),
    () => waarborg(['vernietig']),
    () => waarborg(['sweep', '--hard'], { WAARBORG_DATA: nowhere }),
    () => waarborg(['sweep', 'dry-run'], { WAARBORG_DATA: nowhere }),
  ])
  assert.equal(asked?.code, 0)
  for (const name of Object.keys(commands)) assert.match(asked.out, new RegExp(`^ {2}${name} `, 'm'))
  assert.equal(unknown?.code, 2)
  assert.equal(unknown.out, '')
  assert.match(unknown.err, /there is no command vernietig/)
  assert.equal(flag?.code, 2)
  assert.match(flag.err, /--hard[^]*waarborg sweep/)
  assert.equal(word?.code, 2, 'a flag without its dashes must not sweep')
  assert.match(word.err, /sweep does not take dry-run/)
})

test('a bad setting stops with one sentence that names it, never its value, and exit code 1', async () => {
  const wrong = {
    PORT: 'veel',
    BASE_URL: 'spot.example.test',
    DATABASE_URL: 'mysql://geheim@localhost/x',
    WAARBORG_KEY: 'tekort',
    WAARBORG_SITE: 'nergens',
    SMTP_URL: 'geheim',
    WAARBORG_DATA: nowhere,
  }
  const answers = await two(
    Object.entries(wrong).map(
      ([name, value]) =>
        () =>
          waarborg(['lint'], { WAARBORG_DATA: nowhere, [name]: value }),
    ),
  )
  for (const [at, { code, out, err }] of answers.entries()) {
    const [name, value] = Object.entries(wrong)[at] ?? ['', '']
    assert.deepEqual({ code, out }, { code: 1, out: '' }, name)
    assert.match(err, new RegExp(`^The setting ${name} should be [^\\n]+\\.\\n$`), name)
    if (name !== 'WAARBORG_SITE') assert.ok(!err.includes(value), name)
  }
})
