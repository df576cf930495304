import { Card, day, Lead, Link, moment } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import { copyFaultWords } from './copy/fault.ts'
import type { CopyStanding } from './copy/standing.ts'
import type { ClosingDays } from './days/closing.ts'
import type { Languages } from './languages/choice.ts'
import type { MailStanding } from './mail/store.ts'

export type OverviewProps = {
  readonly ask: Ask
  readonly mail: MailStanding
  readonly domain: string
  readonly copies: CopyStanding
  readonly zone: string
  readonly languages: Languages
  readonly financialYearEnds: string
  readonly closing: readonly ClosingDays[]
}

type Place = { readonly href: string; readonly title: Words; readonly now: Words }

/** All that can be set, each with how it stands now. */
export function OverviewPage(props: OverviewProps) {
  const { ask } = props
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Instellingen', en: 'Settings' })}</h1>
      <Lead>
        {t({
          nl: 'Elke instelling proberen we zodra je bewaart. Werkt er iets niet, dan staat erbij wat je kunt doen.',
          en: 'Each setting is tried as soon as you save it. When something does not work, it says what you can do.',
        })}
      </Lead>
      {placesOf(props).map(({ href, title, now }) => (
        <Card key={href} title={t(title)} note={t(now)}>
          <Link href={ask.href(href)} kind="quiet">
            {t({ nl: 'Bekijk', en: 'See' })}
            <span class="unseen">: {t(title)}</span>
          </Link>
        </Card>
      ))}
      <p>
        <Link href={ask.href('/beheer/begin-gids')}>
          {t({ nl: 'Naar de vragen waarmee je begon', en: 'To the questions that you began with' })}
        </Link>
      </p>
    </>
  )
}

function placesOf({ mail, domain, copies, zone, languages, financialYearEnds, closing }: OverviewProps): Place[] {
  const [next] = closing
  const ends = (language: 'nl' | 'en') => day(`2026-${financialYearEnds}`, language).replace(/,? 2026$/, '')
  return [
    { href: '/beheer/instellingen/mail', title: { nl: 'Mail', en: 'Mail' }, now: mailNow(mail) },
    {
      href: '/beheer/instellingen/afzender',
      title: { nl: 'Afzender', en: 'Sender' },
      now: { nl: 'SPF, DKIM en DMARC: komt je mail aan?', en: 'SPF, DKIM and DMARC: does your mail arrive?' },
    },
    {
      href: '/beheer/instellingen/domein',
      title: { nl: 'Domein', en: 'Domain' },
      now: { nl: domain, en: domain },
    },
    {
      href: '/beheer/instellingen/kopie',
      title: { nl: 'Kopieën', en: 'Copies' },
      now: copiesNow(copies, zone),
    },
    {
      href: '/beheer/instellingen/talen',
      title: { nl: 'Talen', en: 'Languages' },
      now:
        languages.site === 'nl'
          ? { nl: 'alleen Nederlands', en: 'Dutch only' }
          : { nl: 'Nederlands en Engels', en: 'Dutch and English' },
    },
    {
      href: '/beheer/instellingen/boekjaar',
      title: { nl: 'Boekjaar', en: 'Financial year' },
      now: { nl: `eindigt op ${ends('nl')}`, en: `ends on ${ends('en')}` },
    },
    {
      href: '/beheer/instellingen/sluitingsdagen',
      title: { nl: 'Dagen dat je dicht bent', en: 'Days on which you are closed' },
      now: next
        ? {
            nl: `eerst: ${next.words.nl}, vanaf ${day(next.from, 'nl')}`,
            en: `first: ${next.words.en}, from ${day(next.from, 'en')}`,
          }
        : { nl: 'geen', en: 'none' },
    },
  ]
}

function mailNow(mail: MailStanding): Words {
  switch (mail.kind) {
    case 'environment':
      return { nl: `via ${mail.host}, ingesteld op de server`, en: `through ${mail.host}, set on the server` }
    case 'works':
      return { nl: `via ${mail.host}; het proefbericht ging`, en: `through ${mail.host}; the test message went` }
    case 'fault':
      return mail.fault
    case 'not set':
      return { nl: 'nog niet ingesteld: mail wacht', en: 'not set yet: mail waits' }
  }
}

function copiesNow(copies: CopyStanding, zone: string): Words {
  if (copies.kind === 'not here') return { nl: 'kan hier niet', en: 'not possible here' }
  if (copies.kind === 'not set')
    return { nl: 'nog geen plek gekozen: er is geen kopie', en: 'no place chosen yet: there is no copy' }
  const { kind, good, failed } = copies
  if (kind === 'failed') return copyFaultWords[failed?.fault ?? 'not made']
  const off: Words = kind === 'off' ? { nl: 'niet vanzelf; ', en: 'not by themselves; ' } : { nl: '', en: '' }
  return good
    ? {
        nl: `${off.nl}de laatste is van ${moment(good.at, 'nl', zone)}`,
        en: `${off.en}the last is of ${moment(good.at, 'en', zone)}`,
      }
    : { nl: `${off.nl}nog geen kopie`, en: `${off.en}no copy yet` }
}
