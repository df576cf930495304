import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { text as readAll } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { readMime } from './mime.ts'

export interface Message {
  /** The envelope's sender, which may differ from the From header. */
  from: string
  /** The envelope's recipients. */
  to: string[]
  raw: string
  /** By name in lower case, unfolded and decoded; a repeated header is joined by a line break. */
  headers: ReadonlyMap<string, string>
  text: string
  html?: string | undefined
}

export interface Mailbox {
  /** What goes into SMTP_URL. */
  url: string
  messages: Message[]
  /** The first message, already here or still to come, that fits; fails after `ms` naming what did come. */
  waitFor(fits: (message: Message) => boolean, ms?: number): Promise<Message>
  /** Refuses the next `n` messages with an SMTP code: 4xx asks to try later, 5xx says never. */
  failNext(n: number, code: number): void
  close(): Promise<void>
}

/** A real SMTP server, on this machine only, that keeps all it receives. */
export async function mailbox(): Promise<Mailbox> {
  const messages: Message[] = []
  const arrivals = new EventEmitter()
  const refusals: number[] = []

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, done) {
      const responseCode = refusals.shift()
      done(responseCode === undefined ? null : Object.assign(new Error('refused by the test'), { responseCode }))
    },
    onData(stream, session, done) {
      readAll(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope
        const to = rcptTo.map(({ address }) => address)
        messages.push({ from: mailFrom === false ? '' : mailFrom.address, to, raw, ...readMime(raw) })
        arrivals.emit('message')
        done()
      }, done)
    },
  })
  smtp.on('error', () => {}) // a client that hangs up is the program's own affair
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref() // a test that fails before it closes its mailbox must not hold the process up
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    messages,
    async waitFor(fits, ms = 5000) {
      const signal = AbortSignal.timeout(ms)
      for (;;) {
        const found = messages.find(fits)
        if (found) return found
        await once(arrivals, 'message', { signal }).catch((cause: unknown) => {
          const came = messages.map(({ to, headers }) => `${to.join(', ')}: ${headers.get('subject') ?? ''}`)
          throw new Error(`no such mail within ${ms} ms; these came: ${came.join(' · ') || 'none'}`, { cause })
        })
      }
    },
    failNext(n, code) {
      refusals.push(...Array<number>(n).fill(code))
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}
