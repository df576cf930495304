import { afterCommit } from './platform/db/database.ts'
import type { Outbox } from './platform/mail/outbox.ts'
import { type SmtpSettings, smtpTransport, type Transport } from './platform/mail/smtp.ts'
import type { OutboundHost } from './register/declaration.ts'

/** The way our mail goes now: as the environment says, or else as the owner set it. */
export type PostOffice = {
  transport(): Transport | undefined
  /** Whom the settings make this program speak to. */
  outbound(): readonly OutboundHost[]
  /** Takes another way from now on, unless the environment decides. */
  take(settings: SmtpSettings | undefined): void
  /** The outbox, telling whoever delivers as soon as a letter is safely queued. */
  telling(outbox: Outbox): Outbox
  whenQueued(tell: () => void): void
  close(): void
}

type Fixed = { readonly transport: Transport | undefined; readonly host: string | undefined }

export function postOffice(fixed: Fixed): PostOffice {
  let { transport, host } = fixed
  let tell = (): void => undefined
  return {
    transport: () => transport,
    outbound: () => (host === undefined ? [] : [{ host, task: 'mail delivery' }]),
    take(settings) {
      if (fixed.transport) return
      transport?.close()
      transport = settings && smtpTransport(settings)
      host = settings && new URL(settings.url).hostname
    },
    telling: ({ enqueue }) => ({
      async enqueue(work, letter) {
        const messageId = await enqueue(work, letter)
        afterCommit(work, () => tell())
        return messageId
      },
    }),
    whenQueued(listener) {
      tell = listener
    },
    close: () => transport?.close(),
  }
}
