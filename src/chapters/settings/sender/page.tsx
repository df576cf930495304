import type { ComponentChildren } from 'preact'
import { Button, Card, DataList, Form, Lead, Link, Notice, Sign } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { SenderRecord, SenderRecords } from '../../../platform/mail/sender-records.ts'
import type { Words } from '../../../register/words.ts'
import type { SigningKey } from './key.ts'

export type SenderPageProps = {
  readonly ask: Ask
  readonly domain: string
  readonly records: SenderRecords
  readonly signing: SigningKey | undefined
  readonly note: Words | undefined
}

const verdicts: Readonly<Record<SenderRecord['verdict'], Words>> = {
  good: { nl: 'in orde', en: 'in order' },
  weak: { nl: 'kan beter', en: 'could be better' },
  missing: { nl: 'ontbreekt', en: 'missing' },
  wrong: { nl: 'klopt niet', en: 'not right' },
  unknown: { nl: 'weten we niet', en: 'not known' },
}

const sign = { good: 'holds', weak: 'fact', missing: 'broken', wrong: 'broken', unknown: 'nothing-yet' } as const

const titles = {
  spf: { nl: 'SPF: wie mag mailen uit jouw naam', en: 'SPF: who may mail in your name' },
  dkim: { nl: 'DKIM: de handtekening onder je mail', en: 'DKIM: the signature under your mail' },
  dmarc: { nl: 'DMARC: wat er met valse mail gebeurt', en: 'DMARC: what happens to false mail' },
} as const satisfies Record<keyof SenderRecords, Words>

/** The three records by which other servers know a letter of ours: as they are, and as they should be. */
export function SenderPage({ ask, domain, records, signing, note }: SenderPageProps) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Afzender', en: 'Sender' })}</h1>
      <Lead>
        {t({
          nl: `Andere mailservers kijken in de naamserver van ${domain} of een mail echt van jou komt. Deze regels zet je zelf neer, bij het bedrijf waar je domein geregistreerd staat.`,
          en: `Other mail servers look in the name server of ${domain} whether a mail is really yours. You enter these lines yourself, at the company where your domain is registered.`,
        })}
      </Lead>
      {note !== undefined && <Notice kind="note">{t(note)}</Notice>}
      {(['spf', 'dkim', 'dmarc'] as const).map((which) => (
        <RecordCard key={which} ask={ask} title={titles[which]} record={records[which]}>
          {which === 'dkim' && <Signing ask={ask} signing={signing} isSeen={records.dkim.verdict === 'good'} />}
        </RecordCard>
      ))}
      <p>
        <Link href={ask.href('/beheer/instellingen/afzender')}>{t({ nl: 'Kijk opnieuw', en: 'Look again' })}</Link>
      </p>
    </>
  )
}

type RecordProps = {
  readonly ask: Ask
  readonly title: Words
  readonly record: SenderRecord
  readonly children?: ComponentChildren
}

function RecordCard({ ask, title, record, children }: RecordProps) {
  const { t } = ask
  const { name, shouldBe, verdict, words } = record
  return (
    <Card title={t(title)}>
      <p>
        <Sign state={sign[verdict]} /> <strong>{t(verdicts[verdict])}.</strong> {t(words)}
      </p>
      {(verdict !== 'unknown' || shouldBe !== undefined) && (
        <DataList
          items={[
            { term: t({ nl: 'naam', en: 'name' }), value: <code>{name}</code> },
            { term: t({ nl: 'zo is het nu', en: 'as it is now' }), value: foundNow(ask, record) },
            ...(shouldBe === undefined
              ? []
              : [
                  {
                    term: t({ nl: 'zo hoort het (TXT)', en: 'as it should be (TXT)' }),
                    value: <code>{shouldBe}</code>,
                  },
                ]),
          ]}
        />
      )}
      {children}
    </Card>
  )
}

function foundNow({ t }: Ask, { found, verdict }: SenderRecord): ComponentChildren {
  if (found !== undefined) return <code>{found}</code>
  return verdict === 'unknown'
    ? t({ nl: 'niet bekend', en: 'not known' })
    : t({ nl: 'er staat niets', en: 'there is nothing' })
}

type SigningProps = { readonly ask: Ask; readonly signing: SigningKey | undefined; readonly isSeen: boolean }

function Signing({ ask, signing, isSeen }: SigningProps) {
  const { t } = ask
  const action = ask.href('/beheer/instellingen/afzender')
  if (!signing)
    return (
      <Form action={action}>
        <p class="small">
          {t({
            nl: 'Tekent je mailbedrijf al? Doe dan niets. Anders kan dit programma het doen: we maken een sleutel, en jij zet de regel neer.',
            en: 'Does your mail provider sign already? Then do nothing. Otherwise this program can: we make a key, and you enter the line.',
          })}
        </p>
        <Button kind="quiet" name="do" value="maak">
          {t({ nl: 'Maak een sleutel', en: 'Make a key' })}
        </Button>
      </Form>
    )
  if (signing.signingSince !== undefined)
    return (
      <Form action={action}>
        <p>{t({ nl: 'Je mail wordt getekend.', en: 'Your mail is signed.' })}</p>
        <Button kind="danger" name="do" value="stop">
          {t({ nl: 'Stop met tekenen en gooi de sleutel weg', en: 'Stop signing and throw the key away' })}
        </Button>
      </Form>
    )
  return (
    <Form action={action}>
      <p class="small">
        {isSeen
          ? t({ nl: 'De regel staat er. Nu kun je beginnen.', en: 'The line is there. Now you can begin.' })
          : t({
              nl: 'Zet eerst de regel neer. Tot we hem zien, tekenen we niet: mail met een onbekende handtekening komt slechter aan.',
              en: 'First enter the line. Until we see it we do not sign: mail with an unknown signature arrives less well.',
            })}
      </p>
      <Button kind={isSeen ? 'main' : 'quiet'} name="do" value="begin">
        {t({ nl: 'Begin met tekenen', en: 'Begin to sign' })}
      </Button>
    </Form>
  )
}
