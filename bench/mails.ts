import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { testHouse } from '../test/house.ts'
import type { Figure } from './figure.ts'
import { person } from './people.ts'

const letters = 500

/** Letters through the outbox to a server that throws them away, beside pooled Nodemailer alone. */
export async function mails(): Promise<Figure[]> {
  const { url, close } = await silentServer()
  const open = await testHouse('sqlite', { smtpUrl: url })
  const job = open.jobs.find(({ name }) => name === 'mail')
  if (!job) throw new Error('there is no job that sends mail')
  try {
    const subjectId = await person(open, 1)
    await queue(open, subjectId, 20)
    await job.run()
    await queue(open, subjectId, letters)
    const began = performance.now()
    // @NOTE one run takes a limited number of letters
    for (let run = 0; run < letters / 100; run++) await job.run()
    const ours = letters / ((performance.now() - began) / 1000)
    const bare = await alone(url)
    return [{ what: `mails of ${letters} (SQLite)`, ours, bare, against: 'pooled Nodemailer', unit: 'per second' }]
  } finally {
    await open.close()
    await close()
  }
}

const subject = 'Antwoord op je vraag'
const text = 'Hallo,\n\nDat kan. We beginnen met een half uur bellen, gratis.\n\nBureau Linde'

async function queue({ house }: Awaited<ReturnType<typeof testHouse>>, subjectId: string, number: number) {
  await house.transact(async (work) => {
    for (let n = 0; n < number; n++) {
      const to = `persoon.${n}@example.test`
      const letter = { template: 'bench', purpose: 'rights', subjectId, to, language: 'nl', subject, text } as const
      await house.outbox.enqueue(work, letter)
    }
  })
}

async function alone(url: string): Promise<number> {
  const pool = createTransport({ url, pool: true, maxConnections: 5 })
  const send = (n: number) =>
    pool.sendMail({
      from: 'anna@linde.example.test',
      to: `persoon.${n}@example.test`,
      subject,
      text,
      html: `<p>${text}</p>`,
    })
  for (let n = 0; n < 20; n++) await send(n)
  const began = performance.now()
  await Promise.all(Array.from({ length: letters }, (_, n) => send(n)))
  const perSecond = letters / ((performance.now() - began) / 1000)
  pool.close()
  return perSecond
}

async function silentServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done())
    },
  })
  smtp.on('error', () => undefined)
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port for the mail server')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((done) => smtp.close(() => done())),
  }
}
