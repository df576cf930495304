import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { mailbox } from '../../../test/mailbox.ts'
import { smtpTransport } from './smtp.ts'

const from = { name: 'Spot', address: 'post@example.test' }
const letter = {
  to: 'ada@example.test',
  subject: 'Nieuws',
  text: 'Dag',
  headers: { 'List-Unsubscribe': '<https://example.test/u>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  messageId: '<one@example.test>',
  queuedAt: '2026-11-23T09:00:00.000Z',
  language: 'nl',
} as const

test('a signed letter has both unsubscribe headers under its signature', async () => {
  const box = await mailbox()
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const transport = smtpTransport({
    url: box.url,
    from,
    dkim: { domain: 'example.test', selector: 'post', privateKey: pem },
  })
  await transport.verify()
  await transport.send(letter)
  transport.close()
  const signature = box.messages[0]?.headers.get('dkim-signature') ?? ''
  const fields = /\bh=([^;]+)/.exec(signature)?.[1]?.replace(/\s/g, '').toLowerCase().split(':')
  assert.ok(fields?.includes('list-unsubscribe') && fields.includes('list-unsubscribe-post'), signature)
  assert.equal(box.messages[0]?.headers.get('date'), 'Mon, 23 Nov 2026 09:00:00 +0000')
  assert.equal(box.messages[0]?.headers.has('x-mailer'), false)
  await box.close()
})

test('a mail server on another machine gets nothing without TLS', async () => {
  const box = await mailbox()
  const elsewhere = box.url.replace('127.0.0.1', '0.0.0.0') // the same server by a name that is not this machine's
  const transport = smtpTransport({ url: elsewhere, from })
  await assert.rejects(transport.send(letter), { code: 'ETLS' })
  transport.close()
  assert.equal(box.messages.length, 0)
  await box.close()
})

test('a sender that is more than one address is refused', () => {
  const address = 'post@example.test, ada@example.test'
  assert.throws(() => smtpTransport({ url: 'smtp://127.0.0.1', from: { name: 'Spot', address } }), TypeError)
})
