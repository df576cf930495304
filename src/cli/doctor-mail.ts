import { type SenderRecord, senderRecords, type TextResolver } from '../platform/mail/sender-records.ts'
import { about, type Finding, saidBy } from './doctor-finding.ts'

export type MailLook = {
  readonly sender: string
  /** Undefined where no mail server is set. */
  readonly host: string | undefined
  /** Signs in at the mail server without sending. */
  readonly verify: (() => Promise<void>) | undefined
  readonly resolver: TextResolver
}

/** Whether letters can leave, and whether others will believe that they are ours. */
export async function mailFindings({ sender, host, verify, resolver }: MailLook): Promise<Finding[]> {
  const mail = about({ nl: 'De mailserver', en: 'The mail server' })
  if (verify === undefined)
    return [
      mail.do('is niet ingesteld: alle post blijft liggen', 'is not set: all mail stays here', {
        todo: {
          nl: 'Stel mail in op /beheer/instellingen/mail, of zet SMTP_URL, met wat je mailbedrijf je gaf.',
          en: 'Set up mail at /beheer/instellingen/mail, or set SMTP_URL, with what your mail provider gave you.',
        },
        copy: 'SMTP_URL=smtps://NAAM:WACHTWOORD@mail.example.test',
      }),
    ]
  const signedIn = await verify().then(
    () => mail.good(`${host}: inloggen lukt`, `${host}: signing in works`),
    (cause: unknown) =>
      mail.do(`${host}: inloggen lukt niet: ${saidBy(cause)}`, `${host}: signing in fails: ${saidBy(cause)}`, {
        todo: {
          nl: 'Kijk naam, wachtwoord en poort na bij de mailinstellingen.',
          en: 'Check name, password and port in the mail settings.',
        },
      }),
  )
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  const records = await senderRecords(domain, resolver, undefined, host)
  return [
    signedIn,
    recordFinding('SPF', records.spf),
    recordFinding('DKIM', records.dkim),
    recordFinding('DMARC', records.dmarc),
  ]
}

const states = { good: 'good', weak: 'look', unknown: 'look', missing: 'do', wrong: 'do' } as const

function recordFinding(kind: string, { name, found, shouldBe, verdict, words }: SenderRecord): Finding {
  return {
    about: { nl: `${kind} bij ${name}`, en: `${kind} at ${name}` },
    state: states[verdict],
    seen: found === undefined ? words : { nl: `${words.nl} Er staat: ${found}`, en: `${words.en} It says: ${found}` },
    ...(shouldBe === undefined
      ? {}
      : {
          todo: {
            nl: `Zet bij je domein deze TXT-regel onder de naam ${name}:`,
            en: `Put this TXT record at your domain under the name ${name}:`,
          },
          copy: shouldBe,
        }),
  }
}
