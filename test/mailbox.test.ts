import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { mailbox } from './mailbox.ts'
import { person } from './person.ts'

const long =
  'Dag Zoë, je ontvangt 1 % korting op € 1.234,50 = een zin die langer is dan één regel van een mail mag zijn.'

test('the mailbox gives back what was sent, decoded, in each transfer encoding', async () => {
  const box = await mailbox()
  const transport = createTransport(box.url)
  const [from, to] = [person(1).email, person(2).email]
  for (const textEncoding of ['quoted-printable', 'base64'] as const) {
    const subject = `Café ${textEncoding}: ${long}`
    await transport.sendMail({ from, to, subject, text: `${long}\n\nTot ziens`, html: `<p>${long}</p>`, textEncoding })
    const message = await box.waitFor(({ headers }) => headers.get('subject') === subject)
    assert.deepEqual([message.from, message.to], [from, [to]])
    assert.equal(message.text.trim().replace(/\r\n/g, '\n'), `${long}\n\nTot ziens`)
    assert.equal(message.html?.trim(), `<p>${long}</p>`)
  }
  await box.close()
})

test('the mailbox refuses as many messages as asked and keeps none of them', async () => {
  const box = await mailbox()
  const transport = createTransport(box.url)
  const mail = { from: person(1).email, to: person(2).email, subject: 'hoi', text: 'dag' }
  box.failNext(1, 451)
  await assert.rejects(transport.sendMail(mail), { responseCode: 451 })
  assert.deepEqual(box.messages, [])
  await transport.sendMail(mail)
  assert.equal(box.messages.length, 1)
  await assert.rejects(
    box.waitFor(() => false, 50),
    /these came: .*hoi/,
  )
  await box.close()
})
