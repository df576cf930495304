import { type Content, checkAddress, inOneLine } from './content.ts'
import { letterPage } from './letter-page.tsx'

export type Outgoing = Content & {
  readonly to: string
  readonly messageId: string
  readonly queuedAt: string
  readonly language: 'nl' | 'en'
}

export interface Transport {
  /** Resolves once the mail server has taken the letter upon itself. */
  send(letter: Outgoing): Promise<void>
  /** Signs in without sending anything. */
  verify(): Promise<void>
  close(): void
}

export type Dkim = { readonly domain: string; readonly selector: string; readonly privateKey: string }

export type SmtpSettings = {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string
  readonly from: { readonly name: string; readonly address: string }
  readonly dkim?: Dkim | undefined
}

const minute = 60_000
/** The most that one letter may take; the claim on it lasts longer. */
const deadline = 8 * minute

// @NOTE RFC 8058 section 4 wants both List-Unsubscribe headers signed, and Nodemailer leaves the second out by default
const signed =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'In-Reply-To:References:List-Id:List-Help:List-Unsubscribe:List-Unsubscribe-Post:List-Owner:List-Archive:Auto-Submitted'

/**
 * Pooled SMTP. Anything but this machine itself must speak TLS; `?requireTLS=false` behind the address allows it not to.
 *
 * @throws TypeError when the address or the sender cannot be used
 */
export function smtpTransport({ url, from, dkim }: SmtpSettings): Transport {
  checkAddress(from.address, 'sender')
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
  const options = {
    url,
    pool: true as const,
    maxConnections: 5,
    maxRequeues: 1,
    idleTimeout: minute,
    connectionTimeout: minute / 2,
    greetingTimeout: minute / 2,
    socketTimeout: minute,
    requireTLS: !isHere,
    disableUrlAccess: true,
    disableFileAccess: true,
    ...(dkim
      ? {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            headerFieldNames: signed,
          },
        }
      : {}),
  }
  // @NOTE loaded with the first letter: a house without mail never pays for it
  const open = async () => (await import('nodemailer')).createTransport(options)
  let opened: ReturnType<typeof open> | undefined
  const pool = () => (opened ??= open())
  const sender = { name: inOneLine(from.name), address: from.address }
  return {
    async send({ to, subject, text, html, headers, replyTo, messageId, queuedAt, language }) {
      await (await pool()).sendMail({
        from: sender,
        to: { name: '', address: to },
        envelope: { from: from.address, to: [to] },
        ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html: html ?? letterPage({ subject, text, language }),
        headers: { ...headers, 'Content-Language': language },
        messageId,
        date: new Date(queuedAt),
        xMailer: false,
        signal: AbortSignal.timeout(deadline),
      })
    },
    async verify() {
      await (await pool()).verify()
    },
    close() {
      void opened?.then(
        (one) => one.close(),
        () => undefined,
      )
    },
  }
}
