import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delayAfter } from './delay.ts'
import { codeAt, codeUri, newCodeSecret, periodOfCode } from './one-time-code.ts'
import { qrCode } from './qr.ts'
import { newRecoveryCodes, recoveryFingerprint } from './recovery-code.ts'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

test('a code is that of RFC 6238, holds one period to either side, and names its period', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // "12345678901234567890" of appendix B
  assert.equal(codeAt(secret, at(59)), '287082')
  assert.equal(periodOfCode(secret, '287082', at(59)), 1)
  assert.equal(periodOfCode(secret, '287082', at(89)), 1)
  assert.equal(periodOfCode(secret, '287082', at(91)), undefined)
  for (const code of ['', '28708', '2870822', 'abcdef', '287083'])
    assert.equal(periodOfCode(secret, code, at(59)), undefined)
})

test('a new secret has 160 bits, and its address fits in a picture', () => {
  const secret = newCodeSecret()
  assert.equal(secret.length, 32)
  assert.notEqual(newCodeSecret(), secret)
  const uri = codeUri(secret, 'Bureau Linde', 'loes@example.test')
  assert.match(uri, /^otpauth:\/\/totp\//)
  const { size, path } = qrCode(uri)
  assert.ok(size > 20 && size < 80)
  assert.match(path, /^(M\d+ \d+h1v1h-1z)+$/)
})

test('ten recovery codes differ, avoid signs that look alike, and are the same however they are typed', () => {
  const codes = newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/)
  const [code = ''] = codes
  assert.equal(recoveryFingerprint(` ${code.toLowerCase().replaceAll('-', ' ')} `), recoveryFingerprint(code))
})

test('waiting grows from nothing and never passes its longest', () => {
  assert.deepEqual(
    [1, 4, 5, 6, 7].map((failures) => delayAfter(failures)),
    [0, 0, 5, 10, 20],
  )
  assert.equal(delayAfter(10_000), 300)
  assert.equal(delayAfter(10_000, 900), 900)
})
