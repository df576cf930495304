import type { FieldError } from '../../platform/html/index.ts'
import type { Form } from '../../platform/http/ask.ts'
import { groundWords } from '../../projections/recipients-table.ts'
import { chooseFrom, eea } from '../../projections/transfers-adequacy.ts'
import { allParts } from '../../projections/transfers-agreement.ts'
import type { Task } from '../../register/activity.ts'
import type { Agreement, Recipient } from '../../register/facts.ts'
import type { Words } from '../../register/words.ts'

export const tasks: readonly Task[] = [
  ...(['hosting', 'mail delivery', 'mailbox', 'telephony', 'bookkeeping', 'payments', 'authorities'] as const),
]
export const taskField = (task: Task): string => `task-${task.replaceAll(' ', '-')}`

export type Wrong = { readonly field: string; readonly words: Words }
/** What was typed, by the name of its field, so that a mistake costs nobody their work. */
export type Typed = Readonly<Record<string, string>>
export type Read = { readonly typed: Typed; readonly recipient?: Recipient; readonly wrong: readonly Wrong[] }

const names = [
  ...['name', 'role', 'country', 'ground', 'document', 'signedOn', 'reviewOn', 'sha256', 'transfer', 'decision'],
  ...[
    'module',
    'clausesSignedOn',
    'subProcessors',
    'hosts',
    ...tasks.map(taskField),
    ...allParts.map((p) => `covers-${p}`),
  ],
]

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
const lines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
const isGround = (text: string): text is NonNullable<Recipient['ground']> => Object.hasOwn(groundWords, text)

/** A recipient as the owner typed it, or what must change first; an agreement counts only when it is whole. */
export function readRecipient(form: Form, id: string): Read {
  const typed = Object.fromEntries(names.map((name) => [name, form.get(name)]))
  const at = (name: string) => typed[name] ?? ''
  const wrong: Wrong[] = []
  const refuse = (field: string, nl: string, en: string) => wrong.push({ field, words: { nl, en } })

  const chosen = tasks.filter((task) => at(taskField(task)) === 'yes')
  if (at('name') === '') refuse('name', 'Vul de naam in.', 'Enter the name.')
  if (chosen.length === 0) refuse(taskField('hosting'), 'Kies ten minste één taak.', 'Choose at least one task.')
  if (!chooseFrom.includes(at('country'))) refuse('country', 'Kies het land.', 'Choose the country.')
  const role = at('role') === 'controller' ? 'controller' : at('role') === 'processor' ? 'processor' : undefined
  if (role === undefined) refuse('role', 'Kies wat deze ontvanger is.', 'Choose what this recipient is.')
  const ground = at('ground')
  if (role === 'controller' && !isGround(ground))
    refuse(
      'ground',
      'Kies waarom deze ontvanger de gegevens mag krijgen.',
      'Choose why this recipient may have the data.',
    )
  const agreement = role === 'processor' ? readAgreement(at, refuse) : undefined
  const transfer = eea.includes(at('country')) ? undefined : readTransfer(at, refuse)
  const hosts = lines(at('hosts')).map((host) => host.toLowerCase())
  if (hosts.some((host) => !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host)))
    refuse(
      'hosts',
      'Een server heet bijvoorbeeld smtp.voorbeeld.nl, zonder https://.',
      'A server is called smtp.example.com, without https://.',
    )
  if (wrong.length > 0 || role === undefined) return { typed, wrong }
  const subProcessors = lines(at('subProcessors'))
  const recipient: Recipient = {
    ...{ id, name: at('name'), role, tasks: chosen, country: at('country') },
    ...(role === 'controller' && isGround(ground) ? { ground } : {}),
    ...(agreement ? { agreement } : {}),
    ...(transfer ? { transfer } : {}),
    ...(subProcessors.length > 0 ? { subProcessors } : {}),
    ...(hosts.length > 0 ? { hosts } : {}),
  }
  return { typed, recipient, wrong }
}

type At = (name: string) => string
type Refuse = (field: string, nl: string, en: string) => void

/** @see GDPR Art. 28(3), 28(9) */
function readAgreement(at: At, refuse: Refuse): Agreement | undefined {
  const covers = allParts.filter((part) => at(`covers-${part}`) === 'yes')
  const started = covers.length > 0 || ['document', 'signedOn', 'reviewOn', 'sha256'].some((name) => at(name) !== '')
  if (!started) return undefined
  const missing = allParts.find((part) => !covers.includes(part))
  if (missing !== undefined)
    refuse(
      `covers-${missing}`,
      'Alle acht onderdelen moeten in de overeenkomst staan.',
      'The agreement must have all eight parts.',
    )
  if (at('document') === '')
    refuse('document', 'Hoe heet het document, en waar ligt het?', 'What is the document called, and where is it?')
  if (!isDay(at('signedOn'))) refuse('signedOn', 'Op welke dag is het getekend?', 'On which day was it signed?')
  if (!isDay(at('reviewOn')) || at('reviewOn') <= at('signedOn'))
    refuse(
      'reviewOn',
      'Wanneer kijk je het opnieuw na? Kies een dag na het tekenen.',
      'When will you review it? Choose a day after signing.',
    )
  if (at('sha256') !== '' && !/^[0-9a-f]{64}$/i.test(at('sha256')))
    refuse(
      'sha256',
      'Een SHA-256 heeft 64 tekens, van 0 tot f. Je mag dit leeg laten.',
      'A SHA-256 has 64 characters, from 0 to f. You may leave this empty.',
    )
  return {
    ...{ signedOn: at('signedOn'), reviewOn: at('reviewOn'), sha256: at('sha256').toLowerCase() },
    ...{ document: at('document'), covers },
  }
}

/** @see GDPR Art. 45, 46(2)(c) */
function readTransfer(at: At, refuse: Refuse): Recipient['transfer'] {
  switch (at('transfer')) {
    case 'adequacy':
      if (at('decision') === '')
        refuse(
          'decision',
          'Welk besluit, en hoe weet je dat het voor hen geldt?',
          'Which decision, and how do you know it covers them?',
        )
      return { kind: 'adequacy', decision: at('decision') }
    case 'standard clauses':
      if (at('module') === '')
        refuse('module', 'Welke module van het modelcontract is het?', 'Which module of the standard clauses is it?')
      if (!isDay(at('clausesSignedOn')))
        refuse('clausesSignedOn', 'Op welke dag is het getekend?', 'On which day was it signed?')
      return { kind: 'standard clauses', module: at('module'), signedOn: at('clausesSignedOn') }
    default:
      return undefined
  }
}

/** A recipient back into the fields it came from. */
export function typedOf(recipient: Recipient): Typed {
  const agreement: Agreement | undefined = recipient.agreement
  const { transfer } = recipient
  return {
    ...{ name: recipient.name, role: recipient.role, country: recipient.country, ground: recipient.ground ?? '' },
    ...Object.fromEntries(recipient.tasks.map((task) => [taskField(task), 'yes'])),
    ...Object.fromEntries((agreement?.covers ?? []).map((part) => [`covers-${part}`, 'yes'])),
    ...{
      document: agreement?.document ?? '',
      signedOn: agreement?.signedOn ?? '',
      reviewOn: agreement?.reviewOn ?? '',
    },
    ...{ sha256: agreement?.sha256 ?? '', transfer: transfer?.kind ?? 'none' },
    decision: transfer?.kind === 'adequacy' ? transfer.decision : '',
    module: transfer?.kind === 'standard clauses' ? transfer.module : '',
    clausesSignedOn: transfer?.kind === 'standard clauses' ? transfer.signedOn : '',
    ...{ subProcessors: (recipient.subProcessors ?? []).join('\n'), hosts: (recipient.hosts ?? []).join('\n') },
  }
}

export const errorsIn = (wrong: readonly Wrong[], t: (words: Words) => string): FieldError[] =>
  wrong.map(({ field, words }) => ({ field, sentence: t(words) }))
