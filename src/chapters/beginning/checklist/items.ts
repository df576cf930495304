import { today } from '../../../platform/clock.ts'
import { day } from '../../../platform/html/index.ts'
import { taskWords } from '../../../projections/recipients.ts'
import { activitiesOf } from '../../../projections/register.ts'
import { recipientWrong } from '../../../projections/transfers.ts'
import type { Task } from '../../../register/activity.ts'
import type { Recipient } from '../../../register/facts.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import type { BeginningHanded } from '../handed.ts'
import { steps } from '../steps/index.ts'
import { answersOf } from '../store.ts'

/** Something that has to be so before the site opens, with the place where it is done. */
export type CheckItem = { readonly isDone: boolean; readonly title: Words; readonly note: Words; readonly href: string }

type Desk = { readonly house: House; readonly handed: BeginningHanded }

/** What remains before going live, in the order in which it is best done. */
export async function checklist({ house, handed }: Desk, subjectId: string): Promise<readonly CheckItem[]> {
  return [
    await questions(house),
    ...address(house),
    await unnamed(house),
    ...agreements(house),
    await attested(house),
    await mailItem(house, handed),
    https(house),
    await copyItem(house, handed),
    await accountItem(house, handed, subjectId),
    confirmed(house),
  ]
}

async function questions(house: House): Promise<CheckItem> {
  const answers = await answersOf(house)
  const left = steps.filter(({ slug }) => answers.get(slug)?.state !== 'answered')
  const [first] = left
  return {
    isDone: first === undefined,
    title: { nl: 'Alle vragen beantwoord', en: 'All questions answered' },
    note: first
      ? { nl: `nog ${left.length}, eerst: ${first.title.nl}`, en: `${left.length} left, first: ${first.title.en}` }
      : { nl: `${steps.length} antwoorden`, en: `${steps.length} answers` },
    href: first ? `/beheer/begin-gids/${first.slug}` : '/beheer/begin-gids',
  }
}

/** Stands in the list only while it is missing: the question about it may be left empty. @see BW 3:15d(1)(a) */
function address(house: House): CheckItem[] {
  if (house.published().register.facts.address !== undefined) return []
  return [
    {
      isDone: false,
      title: { nl: 'Je vestigingsadres', en: 'Your address of establishment' },
      note: {
        nl: 'de wet wil dat het op je site staat (art. 3:15d BW); het hoeft niet je huis te zijn',
        en: 'the law wants it on your site (Art. 3:15d of the Dutch Civil Code); it need not be your home',
      },
      href: '/beheer/begin-gids/waar',
    },
  ]
}

/** Which question asks who does a task. Authorities are not asked for: the law names them. @see GDPR Art. 4(9) */
const askedIn: Readonly<Partial<Record<Task, string>>> = {
  hosting: 'host',
  'mail delivery': 'mail',
  mailbox: 'mail',
  bookkeeping: 'boekhouding',
  telephony: 'telefoon-en-bank',
  payments: 'telefoon-en-bank',
}

/** The tasks for which the statement names nobody yet; an owner who left a name empty said that nobody does it. */
async function unnamed(house: House): Promise<CheckItem> {
  const { register } = house.published()
  const answers = await answersOf(house)
  const named = register.facts.recipients.flatMap(({ tasks }) => tasks)
  const asked = new Set(activitiesOf(register).flatMap(({ receivedBy }) => receivedBy))
  const left = [...asked].filter((task) => {
    const question = askedIn[task]
    return question !== undefined && !named.includes(task) && answers.get(question)?.state !== 'answered'
  })
  return {
    isDone: left.length === 0,
    title: {
      nl: 'Je verklaring noemt iedereen die gegevens krijgt',
      en: 'Your statement names everyone who receives data',
    },
    note:
      left.length === 0
        ? namedCount(register.facts.recipients.length)
        : {
            nl: `nog niet ingevuld: ${left.map((task) => taskWords[task].nl).join('; ')}`,
            en: `not filled in yet: ${left.map((task) => taskWords[task].en).join('; ')}`,
          },
    href: '/beheer/verwerkers',
  }
}

const namedCount = (number: number): Words =>
  number === 0
    ? { nl: 'niemand: je doet alles zelf', en: 'nobody: you do everything yourself' }
    : { nl: `${number} met naam`, en: `${number} by name` }

/** Those who may receive nothing today, most for want of a signed agreement; undefined reasons are left out. */
export function notInOrder(house: House): { recipient: Recipient; why: Words }[] {
  const onDay = today(house.clock).toString()
  return house.published().register.facts.recipients.flatMap((recipient) => {
    const why = recipientWrong(recipient, onDay)
    return why ? [{ recipient, why }] : []
  })
}

function agreements(house: House): CheckItem[] {
  const wrong = notInOrder(house)
  if (wrong.length === 0)
    return [
      {
        isDone: true,
        title: { nl: 'Verwerkersovereenkomsten getekend', en: 'Processing agreements signed' },
        note: { nl: 'van ieder die in jouw opdracht werkt', en: 'of everyone who works on your instructions' },
        href: '/beheer/verwerkers',
      },
    ]
  return wrong.map(({ recipient, why }) => ({
    isDone: false,
    title: { nl: `De afspraken met ${recipient.name}`, en: `The arrangement with ${recipient.name}` },
    note: why,
    href: `/beheer/verwerkers/${recipient.id}`,
  }))
}

async function attested(house: House): Promise<CheckItem> {
  const left = (await house.hooks.guaranteeStates()).filter(({ state }) => state === 'unattested')
  const [first] = left
  return {
    isDone: first === undefined,
    title: { nl: 'Jouw eigen verklaringen', en: 'Your own attestations' },
    note: first
      ? {
          nl: `${left.length} beloften wachten op jouw woord; het programma kan ze niet zelf nakijken`,
          en: `${left.length} promises wait for your word; the program cannot check them itself`,
        }
      : { nl: 'allemaal gegeven', en: 'all given' },
    href: first ? `/beheer/attestaties#${first.clause}` : '/beheer/attestaties',
  }
}

async function mailItem(house: House, handed: BeginningHanded): Promise<CheckItem> {
  const { works, words } = await handed.mail(house)
  return {
    isDone: works,
    title: { nl: 'Mail werkt', en: 'Mail works' },
    note: words,
    href: '/beheer/instellingen/mail',
  }
}

function https({ baseUrl }: House): CheckItem {
  const isDone = baseUrl.startsWith('https:')
  return {
    isDone,
    title: { nl: 'Eigen domein met HTTPS', en: 'A domain of your own with HTTPS' },
    note: isDone
      ? { nl: baseUrl, en: baseUrl }
      : { nl: `nu: ${baseUrl}, zonder versleuteling`, en: `now: ${baseUrl}, without encryption` },
    href: '/beheer/instellingen/domein',
  }
}

async function copyItem(house: House, handed: BeginningHanded): Promise<CheckItem> {
  const { madeAt, href, wrong } = await handed.copy(house)
  const on = madeAt && Temporal.Instant.from(madeAt).toZonedDateTimeISO(house.clock.zone).toPlainDate().toString()
  return {
    isDone: madeAt !== undefined && wrong === undefined,
    title: { nl: 'Een kopie op een tweede plek', en: 'A copy in a second place' },
    note: wrong
      ? wrong
      : on
        ? { nl: `gemaakt op ${day(on, 'nl')}`, en: `made on ${day(on, 'en')}` }
        : { nl: 'nog niet gemaakt', en: 'not made yet' },
    href,
  }
}

async function accountItem(house: House, handed: BeginningHanded, subjectId: string): Promise<CheckItem> {
  const { recoveryCodes, passkeys } = await handed.account(house, subjectId)
  return {
    isDone: recoveryCodes > 0 || passkeys > 0,
    title: { nl: 'Je komt erin als je telefoon weg is', en: 'You get in when your phone is gone' },
    note: {
      nl: `noodcodes: ${recoveryCodes}, passkeys: ${passkeys}`,
      en: `recovery codes: ${recoveryCodes}, passkeys: ${passkeys}`,
    },
    href: '/beheer/account',
  }
}

function confirmed(house: House): CheckItem {
  const isDone = house.published().register.facts.confirmedAt !== undefined
  return {
    isDone,
    title: { nl: 'Jij bevestigt dat alles klopt', en: 'You confirm that everything is right' },
    note: isDone
      ? { nl: 'de site is geen concept meer', en: 'the site is no concept any more' }
      : {
          nl: 'tot dan staat er ‘concept’ op elke bladzijde, en vinden zoekmachines de site niet',
          en: 'until then each page says ‘concept’, and search engines do not list the site',
        },
    href: '/beheer/verklaring',
  }
}
