import type { Recipient } from '../register/facts.ts'
import { error, type Finding, info, warning } from './lint-finding.ts'
import { activitiesOf, type Register } from './register.ts'
import { transferAllowed } from './transfers.ts'
import { adequacyDecisions, adequacyOn, needsAnotherLook } from './transfers-adequacy.ts'
import { agreementWrong } from './transfers-agreement.ts'

/** Who receives data, under which agreement, and where. */
export function lintRecipients(register: Register, onDay: string): Finding[] {
  return [...tasks(register), ...register.facts.recipients.flatMap((one) => lintRecipient(one, onDay))]
}

/** @see GDPR Art. 13(1)(e) */
function tasks(register: Register): Finding[] {
  const { recipients } = register.facts
  const asked = new Set(activitiesOf(register).flatMap(({ receivedBy }) => receivedBy))
  const given = new Set(recipients.flatMap((one) => one.tasks))
  const unnamed = [...asked]
    .filter((task) => !given.has(task))
    .map((task) =>
      info(
        'WB-REC-01',
        `tasks.${task}`,
        'de ontvanger staat er alleen als soort, niet bij naam',
        'the recipient is said by kind only, not by name',
      ),
    )
  const unasked = [...given]
    .filter((task) => !asked.has(task))
    .map((task) =>
      error(
        'WB-REC-01',
        `tasks.${task}`,
        'iemand doet een taak waarvoor geen enkel onderdeel gegevens geeft',
        'somebody does a task for which no part gives data',
      ),
    )
  const idle = recipients
    .filter((one) => one.tasks.length === 0)
    .map(({ name }) =>
      error('WB-REC-01', `recipients.${name}`, 'deze ontvanger heeft geen taak', 'this recipient has no task'),
    )
  const hostless = recipients
    .filter((one) => one.tasks.includes('mail delivery') && (one.hosts ?? []).length === 0)
    .map(({ name }) =>
      warning(
        'WB-REC-01',
        `recipients.${name}`,
        'er staat niet bij via welke server de mail gaat',
        'it does not say which server the mail goes through',
      ),
    )
  return [...unnamed, ...unasked, ...idle, ...hostless]
}

function lintRecipient(recipient: Recipient, onDay: string): Finding[] {
  const where = `recipients.${recipient.name}`
  const found: Finding[] = []
  const wrong = agreementWrong(recipient, onDay)
  if (wrong) found.push({ rule: 'WB-REC-02', severity: 'error', sentence: wrong, where })
  if (recipient.role === 'controller' && recipient.ground === undefined)
    found.push(
      error(
        'WB-REC-01',
        where,
        'er staat niet bij waarom deze ontvanger het mag krijgen',
        'it does not say why this recipient may have the data',
      ),
    )
  const transfer = transferAllowed(recipient, onDay)
  if (transfer.kind === 'not allowed') {
    const ended = adequacyDecisions.some(
      ({ country, validTo }) => country === recipient.country && validTo !== undefined && validTo < onDay,
    )
    found.push({ rule: ended ? 'WB-TRF-02' : 'WB-TRF-01', severity: 'error', sentence: transfer.why, where })
  }
  const decision = adequacyOn(recipient.country, onDay)
  if (transfer.kind === 'adequate' && decision && needsAnotherLook(decision, onDay))
    found.push(
      warning(
        'WB-TRF-02',
        where,
        'niemand keek dit half jaar of het besluit nog geldt',
        'nobody looked this half year whether the decision still stands',
      ),
    )
  if (recipient.transfer?.kind === 'adequacy' && voidInstrument.test(recipient.transfer.decision))
    found.push(
      error(
        'WB-TRF-03',
        where,
        'deze regeling is door het Hof ongeldig verklaard',
        'the Court declared this instrument void',
      ),
    )
  return found
}

/** @see CJEU C-362/14, C-311/18 */
export const voidInstrument = /privacy\s?shield|safe\s?harbou?r/i
