import type { Words } from '../../../register/words.ts'
import type { TypedMail } from './account.ts'

/** What a mail server has against us, as a sentence at the field that can mend it. */
export type MailFault = { readonly field: keyof TypedMail | 'password'; readonly words: Words }

type Told = Partial<Record<'code' | 'command' | 'response' | 'responseCode' | 'message', unknown>>

/** Says in plain words why a conversation with a mail server failed. */
export function mailFault(cause: unknown, host: string): MailFault {
  const told: Told = Object(cause)
  const code = typeof told.code === 'string' ? told.code : ''
  const said = `${typeof told.message === 'string' ? told.message : ''}`
  const answer = typeof told.responseCode === 'number' ? told.responseCode : undefined
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(said)) return notFound(host)
  if (code === 'EAUTH') return answer === undefined || answer < 500 ? noSignIn : wrongPassword
  if (code === 'EENVELOPE') return told.command === 'RCPT TO' ? ownAddressRefused(answer) : senderRefused(answer)
  if (code === 'EMESSAGE') return letterRefused(answer)
  if (/wrong version number|packet length too long|unknown protocol/i.test(said)) return otherSecurity
  if (isCertificate(code, said)) return certificate(host)
  if (code === 'ETLS' || code === 'EREQUIRETLS' || /STARTTLS/i.test(said)) return noTls
  if (/ECONNREFUSED/.test(said)) return refused
  if (code === 'ETIMEDOUT' || /timeout|ETIMEDOUT|aborted/i.test(said)) return silent
  if (answer === 530 || answer === 535 || answer === 538) return noSignIn
  return broken(answer)
}

const isCertificate = (code: string, said: string) =>
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/i.test(code) || /certificate|altnames|self.signed/i.test(said)

const code = (answer: number | undefined, language: 'nl' | 'en') =>
  answer === undefined ? '' : language === 'nl' ? ` (antwoord ${answer})` : ` (answer ${answer})`

const notFound = (host: string): MailFault => ({
  field: 'host',
  words: {
    nl: `Er bestaat geen server met de naam ${host}. Kijk of er een letter mist.`,
    en: `There is no server called ${host}. See whether a letter is missing.`,
  },
})

const refused: MailFault = {
  field: 'port',
  words: {
    nl: 'De server is er, maar op deze poort luistert niemand. Probeer 465 met TLS, of 587 met STARTTLS.',
    en: 'The server is there, but nobody listens at this port. Try 465 with TLS, or 587 with STARTTLS.',
  },
}

const silent: MailFault = {
  field: 'port',
  words: {
    nl: 'De server gaf geen antwoord. Vaak houdt een firewall deze poort dicht: probeer de andere, of vraag je hostingbedrijf.',
    en: 'The server did not answer. Often a firewall keeps this port closed: try the other one, or ask your hosting company.',
  },
}

const otherSecurity: MailFault = {
  field: 'security',
  words: {
    nl: 'Op deze poort begint het gesprek zonder versleuteling. Kies STARTTLS, of neem poort 465.',
    en: 'At this port the conversation begins without encryption. Choose STARTTLS, or take port 465.',
  },
}

const noTls: MailFault = {
  field: 'security',
  words: {
    nl: 'De server wil de verbinding niet versleutelen. Probeer TLS op poort 465, of vraag je mailbedrijf.',
    en: 'The server does not want to encrypt the connection. Try TLS at port 465, or ask your mail provider.',
  },
}

const certificate = (host: string): MailFault => ({
  field: 'host',
  words: {
    nl: `De server bewijst niet dat hij ${host} is: zijn certificaat klopt niet. Neem precies de naam die je mailbedrijf noemt.`,
    en: `The server does not prove that it is ${host}: its certificate is not right. Take exactly the name that your mail provider gives.`,
  },
})

const wrongPassword: MailFault = {
  field: 'password',
  words: {
    nl: 'De naam of het wachtwoord klopt niet. Gebruik je inloggen in twee stappen? Dan heb je vaak een apart app-wachtwoord nodig.',
    en: 'The name or the password is not right. Do you sign in in two steps? Then you often need a separate app password.',
  },
}

const noSignIn: MailFault = {
  field: 'user',
  words: {
    nl: 'Met deze gegevens kunnen we hier niet inloggen. Moet er een naam en wachtwoord bij?',
    en: 'We cannot sign in here with these details. Does it need a name and password?',
  },
}

const senderRefused = (answer: number | undefined): MailFault => ({
  field: 'senderAddress',
  words: {
    nl: `De server laat ons niet mailen uit naam van dit adres${code(answer, 'nl')}. Neem een adres dat bij deze mailbox hoort.`,
    en: `The server does not let us mail in the name of this address${code(answer, 'en')}. Take an address that belongs to this mailbox.`,
  },
})

const ownAddressRefused = (answer: number | undefined): MailFault => ({
  field: 'senderAddress',
  words: {
    nl: `Inloggen lukte, maar de server wil niet bezorgen bij jouw eigen adres${code(answer, 'nl')}. Vraag je mailbedrijf of je naar andere adressen mag mailen.`,
    en: `Signing in worked, but the server does not want to deliver to your own address${code(answer, 'en')}. Ask your mail provider whether you may mail to other addresses.`,
  },
})

const letterRefused = (answer: number | undefined): MailFault => ({
  field: 'senderAddress',
  words: {
    nl: `De server nam het proefbericht niet aan${code(answer, 'nl')}. Vraag je mailbedrijf waarom.`,
    en: `The server did not take the test message${code(answer, 'en')}. Ask your mail provider why.`,
  },
})

const broken = (answer: number | undefined): MailFault => ({
  field: 'host',
  words: {
    nl: `Het gesprek met de server brak af${code(answer, 'nl')}. Is dit wel een mailserver?`,
    en: `The conversation with the server broke off${code(answer, 'en')}. Is this a mail server?`,
  },
})
