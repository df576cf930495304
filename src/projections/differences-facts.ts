import type { Facts, Recipient } from '../register/facts.ts'
import type { Words } from '../register/words.ts'
import { placedIn, scopeOf } from './differences-activity.ts'
import { formDifferences } from './differences-forms.ts'
import { beforeAfter, type Difference, isSame, nowhere, sideBySide } from './differences-pair.ts'
import { serviceDifferences, siteDifferences } from './differences-services.ts'
import { taskWords } from './recipients.ts'
import type { Register } from './register.ts'

const same = (text: string): Words => ({ nl: text, en: text })

/** What the owner's facts are called; recipients are told one by one. */
export const factWords = {
  tradeName: { nl: 'Naam van de onderneming', en: 'Trade name' },
  legalName: { nl: 'Naam van de eigenaar of rechtspersoon', en: 'Legal name' },
  address: { nl: 'Adres', en: 'Address' },
  country: { nl: 'Land', en: 'Country' },
  kvk: { nl: 'KvK-nummer', en: 'Chamber of Commerce number (KvK)' },
  vatId: { nl: 'Btw-id', en: 'VAT id' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  website: { nl: 'Website', en: 'Website' },
  zone: { nl: 'Tijdzone', en: 'Time zone' },
  financialYearEnds: { nl: 'Einde van het boekjaar', en: 'End of the financial year' },
  answerWithinDays: { nl: 'Dagen waarin we antwoorden', en: 'Days in which we answer' },
  doNotTrack: { nl: 'Do Not Track telt als weigeren', en: 'Do Not Track counts as refusing' },
  tagline: { nl: 'Omschrijving', en: 'Description' },
  confirmedAt: { nl: 'Bevestigd door de onderneming', en: 'Confirmed by the business' },
} as const satisfies Record<Exclude<keyof Facts, 'recipients' | 'forms' | 'services' | 'network' | 'sites'>, Words>

const factKeys = Object.keys(factWords) as (keyof typeof factWords)[]

/** What changed in the owner's facts; a recipient concerns the people of every activity that it has a task in. */
export function factDifferences(before: Register, after: Register): Difference[] {
  const plain = factKeys.flatMap((key): Difference[] => {
    const [was, is] = [before.facts[key], after.facts[key]]
    if (isSame(was, is)) return []
    const said = beforeAfter(factValue(was), factValue(is))
    return [{ ...nowhere, kind: 'fact', material: false, words: factWords[key], ...said }]
  })
  const recipients = sideBySide(before.facts.recipients, after.facts.recipients, ({ id }) => id).flatMap((pair) => {
    const tasks = [...(pair.before?.tasks ?? []), ...(pair.after?.tasks ?? [])]
    const concerned = placedIn(after).filter(({ activity }) => activity.receivedBy.some((task) => tasks.includes(task)))
    const scope = scopeOf(concerned, before, after)
    return recipientDifferences(pair.before, pair.after).map((draft) => ({ ...draft, ...scope }))
  })
  return [
    ...recipients,
    ...formDifferences(before, after),
    ...serviceDifferences(before, after),
    ...siteDifferences(before, after),
    ...plain,
  ]
}

function factValue(value: string | number | Words | undefined): Words | undefined {
  if (value === undefined) return undefined
  return typeof value === 'object' ? value : same(String(value))
}

type Draft = Omit<Difference, 'activities' | 'tables'>

function recipientDifferences(was: Recipient | undefined, is: Recipient | undefined): Draft[] {
  if (is === undefined) {
    if (was === undefined) return []
    const words = { nl: `Geen ontvanger meer: ${was.name}`, en: `No longer a recipient: ${was.name}` }
    return [{ kind: 'recipient', material: false, words, before: recipientWords(was) }]
  }
  if (was === undefined) {
    const words = { nl: `Nieuwe ontvanger: ${is.name}`, en: `New recipient: ${is.name}` }
    return [{ kind: 'recipient', material: true, words, after: recipientWords(is) }]
  }
  const found: Draft[] = []
  const tell = (
    kind: Draft['kind'],
    material: boolean,
    [nl, en]: readonly [string, string],
    say: typeof recipientWords,
  ) =>
    found.push({
      kind,
      material,
      words: { nl: `${is.name}: ${nl}`, en: `${is.name}: ${en}` },
      before: say(was),
      after: say(is),
    })
  if (!isSame(identityOf(was), identityOf(is)))
    tell('recipient', true, ['andere ontvanger of rol', 'another recipient or role'], recipientWords)
  if (!isSame(was.tasks.toSorted(), is.tasks.toSorted()))
    tell('recipient', isMore(was.tasks, is.tasks), ['andere taken', 'other tasks'], recipientWords)
  if (!isSame(was.subProcessors ?? [], is.subProcessors ?? []))
    tell(
      'recipient',
      isMore(was.subProcessors, is.subProcessors),
      ['andere onderaannemers', 'other sub-processors'],
      ({ subProcessors }) => same((subProcessors ?? []).join(', ') || '–'),
    )
  if (was.country !== is.country) tell('country', true, ['ander land', 'another country'], countryWords)
  if (!isSame(was.transfer, is.transfer))
    tell('transfer', true, ['andere waarborg buiten de EER', 'another safeguard outside the EEA'], transferWords)
  if (!isSame(arrangementsOf(was), arrangementsOf(is)))
    tell('recipient', false, ['afspraken bijgewerkt', 'agreement updated'], agreementWords)
  return found
}

const identityOf = ({ name, role, ground }: Recipient) => ({ name, role, ground })
const arrangementsOf = ({ agreement, hosts }: Recipient) => ({ agreement, hosts })
const isMore = (was: readonly string[] = [], is: readonly string[] = []) => is.some((one) => !was.includes(one))

function recipientWords(recipient: Recipient): Words {
  const { name, role, tasks } = recipient
  const country = countryWords(recipient)
  const [nl, en] =
    role === 'processor' ? ['in onze opdracht', 'on our instructions'] : ['zelf verantwoordelijk', 'responsible itself']
  return {
    nl: `${name}, ${country.nl}, ${nl}: ${tasks.map((task) => taskWords[task].nl).join(', ')}`,
    en: `${name}, ${country.en}, ${en}: ${tasks.map((task) => taskWords[task].en).join(', ')}`,
  }
}

function countryWords({ country }: Recipient): Words {
  const named = (language: string) => new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
  return { nl: named('nl'), en: named('en') }
}

function transferWords({ transfer }: Recipient): Words {
  if (transfer === undefined) return { nl: 'geen doorgifte', en: 'no transfer' }
  if (transfer.kind === 'adequacy')
    return { nl: `adequaatheidsbesluit ${transfer.decision}`, en: `adequacy decision ${transfer.decision}` }
  return {
    nl: `modelcontract ${transfer.module}, getekend op ${transfer.signedOn}`,
    en: `standard contractual clauses ${transfer.module}, signed on ${transfer.signedOn}`,
  }
}

const agreementWords = ({ agreement }: Recipient): Words =>
  agreement === undefined
    ? { nl: 'geen afspraken vastgelegd', en: 'no agreement recorded' }
    : {
        nl: `getekend op ${agreement.signedOn}, opnieuw te bekijken op ${agreement.reviewOn}`,
        en: `signed on ${agreement.signedOn}, to be reviewed on ${agreement.reviewOn}`,
      }
