import type { Task } from '../register/activity.ts'
import type { Recipient } from '../register/facts.ts'
import type { Words } from '../register/words.ts'
import { taskWords } from './recipients.ts'
import { activitiesOf, type Register } from './register.ts'
import type { StatementTable } from './statement.ts'
import { adequacyDecisions, countryWords, eea } from './transfers-adequacy.ts'

const same = (text: string): Words => ({ nl: text, en: text })

export const groundWords = {
  consent: { nl: 'jij gaf toestemming', en: 'you gave consent' },
  'legal obligation': { nl: 'de wet vraagt het', en: 'the law requires it' },
  agreement: { nl: 'nodig voor onze overeenkomst', en: 'needed for our agreement' },
  'legal claim': { nl: 'nodig om een recht te verdedigen', en: 'needed to defend a claim' },
} as const satisfies Record<NonNullable<Recipient['ground']>, Words>

/** Who receives data, by name, with what makes that lawful; it says the same every day, so it names no verdict. */
export function recipientsTable(register: Register): StatementTable {
  const { facts } = register
  return {
    kind: 'table',
    id: 'sharing-recipients',
    caption: { nl: 'Wie gegevens van ons krijgt', en: 'Who receives data from us' },
    head: [
      { nl: 'wie', en: 'who' },
      { nl: 'voor ons is dat', en: 'to us that is' },
      { nl: 'land', en: 'country' },
      { nl: 'afspraak', en: 'arrangement' },
      { nl: 'bescherming buiten de EER', en: 'safeguard outside the EEA' },
    ],
    rows: [
      ...facts.recipients.map((one) => [
        same(one.name),
        {
          nl: one.tasks.map((task) => taskWords[task].nl).join('; '),
          en: one.tasks.map((t) => taskWords[t].en).join('; '),
        },
        countryWords(one.country),
        arrangementWords(one),
        safeguardWords(one),
      ]),
      ...unnamedTasks(register).map((task) => [notYet, taskWords[task], notYet, notYet, notYet]),
    ],
  }
}

const notYet: Words = { nl: 'nog niet ingevuld', en: 'not filled in yet' }

/** The tasks for which data go to somebody whom the owner has not named. */
function unnamedTasks(register: Register): Task[] {
  const named = register.facts.recipients.flatMap(({ tasks }) => tasks)
  const asked = activitiesOf(register).flatMap(({ receivedBy }) => receivedBy)
  return [...new Set(asked)].filter((task) => !named.includes(task))
}

function arrangementWords(recipient: Recipient): Words {
  if (recipient.role === 'controller') {
    const ground = recipient.ground && groundWords[recipient.ground]
    return {
      nl: `zelf verantwoordelijk${ground ? `: ${ground.nl}` : ''}`,
      en: `responsible itself${ground ? `: ${ground.en}` : ''}`,
    }
  }
  const signedOn = recipient.agreement?.signedOn
  if (signedOn === undefined) return { nl: 'nog geen verwerkersovereenkomst', en: 'no processing agreement yet' }
  return {
    nl: `verwerkersovereenkomst van ${dayIn(signedOn, 'nl-NL')}`,
    en: `processing agreement of ${dayIn(signedOn, 'en-GB')}`,
  }
}

function safeguardWords({ country, transfer }: Recipient): Words {
  if (eea.includes(country)) return { nl: 'niet nodig', en: 'not needed' }
  if (transfer?.kind === 'standard clauses')
    return {
      nl: `modelcontract van de Europese Commissie, module ${transfer.module}`,
      en: `standard clauses of the European Commission, module ${transfer.module}`,
    }
  if (transfer?.kind === 'adequacy')
    return {
      nl: `besluit van de Europese Commissie: ${transfer.decision}`,
      en: `decision of the European Commission: ${transfer.decision}`,
    }
  if (adequacyDecisions.some((one) => one.country === country && one.only === undefined))
    return {
      nl: 'besluit van de Europese Commissie over dit land',
      en: 'decision of the European Commission on this country',
    }
  return { nl: 'nog niet geregeld', en: 'not arranged yet' }
}

const dayIn = (day: string, locale: string): string =>
  Temporal.PlainDate.from(day).toLocaleString(locale, { dateStyle: 'long' })
