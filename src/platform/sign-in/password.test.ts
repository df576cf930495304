import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, passwordMatches } from './password.ts'
import { type PasswordProblem, passwordProblem } from './password-choice.ts'

test('a password opens with itself alone, and its hash never repeats or shows it', async () => {
  const stored = await hashPassword('vier paarse fietsen')
  assert.ok(await passwordMatches('vier paarse fietsen', stored))
  assert.equal(await passwordMatches('vier paarse fietsem', stored), false)
  assert.equal(await passwordMatches('', stored), false)
  assert.notEqual(await hashPassword('vier paarse fietsen'), stored)
  assert.doesNotMatch(stored, /paarse/)
})

test('the same letters in another Unicode form are the same password', async () => {
  assert.ok(await passwordMatches('cafe\u0301 op de hoek', await hashPassword('caf\u00e9 op de hoek')))
})

test('an account that does not exist has no password, not even an empty one', async () => {
  assert.equal(await passwordMatches('', undefined), false)
  assert.equal(await passwordMatches('vier paarse fietsen', undefined), false)
})

test('a damaged hash is an accident, not a wrong password', async () => {
  await assert.rejects(passwordMatches('vier paarse fietsen', 'plain'), /not in the format/)
})

const about = { name: 'Loes van den Berg', email: 'info@lindehof.example.test', business: 'Bureau Linde' }
const refused: [string, PasswordProblem | undefined][] = [
  ['kort', 'too short'],
  ['elf tekens!', 'too short'],
  ['a'.repeat(300), 'too long'],
  ['Wachtwoord123!', 'common'],
  ['123456789012', 'common'],
  ['987654321098', 'common'],
  ['aaaaaaaaaaaaaaa', 'common'],
  ['qwertyuiop12', 'common'],
  ['LOES met de fiets', 'contains your name'],
  ['mijn info is dit', 'contains your address'],
  ['thee bij lindehof', 'contains your address'],
  ['het bureau van hier', 'contains the business'],
  ['vier paarse fietsen', undefined],
  ['7391 4826 0157 2', undefined],
]
for (const [password, problem] of refused)
  test(`the password ${password.slice(0, 20)} is ${problem ?? 'taken'}`, () =>
    assert.equal(passwordProblem(password, about), problem))
