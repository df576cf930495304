import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureOf } from './failure.ts'

const ada = 'ada.blom@praktijk-blom.example.test'
const answered = (code: string, responseCode: number, response: string, command = 'RCPT TO') =>
  Object.assign(new Error('refused'), { code, responseCode, response, command })

test('what the server said is kept without the address or the name in it', () => {
  const said = '550 5.1.1 <ada.blom@praktijk-blom.example.test>: user Ada BLOM unknown\r\nat praktijk-blom.example.test'
  const failure = failureOf(answered('EENVELOPE', 550, said), ada)
  assert.equal(failure.kind, 'refused')
  assert.match(failure.text, /^550 5\.1\.1 .*unknown at \[address\]$/)
  assert.doesNotMatch(failure.text, /ada|blom|praktijk/i)
})

test('only an answer to the letter itself ends it: a wrong password or sender lets it wait', () => {
  assert.equal(failureOf(answered('EENVELOPE', 451, 'later'), ada).kind, 'delayed')
  assert.equal(failureOf(answered('EMESSAGE', 554, 'no', 'DATA'), ada).kind, 'refused')
  assert.equal(failureOf(answered('EAUTH', 535, 'no', 'AUTH PLAIN'), ada).kind, 'unreachable')
  assert.equal(failureOf(answered('EENVELOPE', 553, 'not your address', 'MAIL FROM'), ada).kind, 'unreachable')
  assert.equal(failureOf(Object.assign(new Error('gone'), { code: 'ECONNECTION' }), ada).kind, 'unreachable')
})
