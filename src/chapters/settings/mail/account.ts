import type { FieldError } from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import type { SmtpSettings } from '../../../platform/mail/smtp.ts'
import type { Words } from '../../../register/words.ts'

/** How the conversation with the mail server is kept private. */
export const securities = ['tls', 'starttls', 'none'] as const
export type Security = (typeof securities)[number]

/** Everything about the way our mail goes, save the password. */
export type MailAccount = {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string
  readonly senderName: string
  readonly senderAddress: string
  readonly triedAt: string
  /** The sentence that the trial ended with; undefined when the mail went. */
  readonly fault?: Words
}

export type SenderSettings = SmtpSettings

export const fieldNames = ['host', 'port', 'security', 'user', 'senderName', 'senderAddress'] as const
export type TypedMail = Readonly<Record<(typeof fieldNames)[number], string>>

export const typedMail = (form: Form): TypedMail => ({
  host: form.get('host').toLowerCase(),
  port: form.get('port'),
  security: form.get('security'),
  user: form.get('user'),
  senderName: form.get('senderName'),
  senderAddress: form.get('senderAddress'),
})

export const typedOf = ({ host, port, security, user, senderName, senderAddress }: MailAccount): TypedMail => ({
  ...{ host, port: String(port), security, user, senderName, senderAddress },
})

/** This machine itself; a conversation with it needs no encryption. */
export const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

const isHost = (host: string) => isHere(host) || /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(host)
const isPort = (port: string) => /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) <= 65_535

type Say = (words: Words) => string

/** @param isAddress - whether a text is a mail address; the library that knows sits with the routes */
export function mistakesIn(typed: TypedMail, isAddress: (text: string) => boolean, t: Say): FieldError[] {
  const errors: FieldError[] = []
  const refuse = (field: keyof TypedMail, nl: string, en: string) => errors.push({ field, sentence: t({ nl, en }) })
  if (!isHost(typed.host))
    refuse(
      'host',
      'Vul de naam van de mailserver in, zoals smtp.voorbeeld.nl, zonder https://.',
      'Enter the name of the mail server, such as smtp.example.com, without https://.',
    )
  if (!isPort(typed.port))
    refuse('port', 'Een poort is een getal, meestal 465 of 587.', 'A port is a number, mostly 465 or 587.')
  if (!securities.some((one) => one === typed.security))
    refuse('security', 'Kies hoe de verbinding beveiligd is.', 'Choose how the connection is secured.')
  if (typed.security === 'none' && isHost(typed.host) && !isHere(typed.host))
    refuse(
      'security',
      'Zonder beveiliging kan iedereen onderweg meelezen. Dat kan alleen als de mailserver op deze zelfde computer draait.',
      'Without encryption anybody on the way can read along. That is only possible where the mail server runs on this same computer.',
    )
  if (typed.senderName === '' || typed.senderName.length > 100)
    refuse('senderName', 'Vul in van wie de mail komt.', 'Enter whom the mail is from.')
  if (!isAddress(typed.senderAddress))
    refuse(
      'senderAddress',
      'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
      'Enter an e-mail address, such as name@example.com.',
    )
  return errors
}

export const accountOf = (typed: TypedMail, triedAt: string): MailAccount => ({
  ...{ host: typed.host, port: Number(typed.port), user: typed.user, triedAt },
  ...{ senderName: typed.senderName, senderAddress: typed.senderAddress },
  security: securities.find((one) => one === typed.security) ?? 'tls',
})

/** As the transport wants it. */
export function smtpOf(account: MailAccount, password: string): SmtpSettings {
  const { host, port, security, user, senderName, senderAddress } = account
  const who = user === '' ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`
  const url = `${security === 'tls' ? 'smtps' : 'smtp'}://${who}${host}:${port}`
  return { url, from: { name: senderName, address: senderAddress } }
}
