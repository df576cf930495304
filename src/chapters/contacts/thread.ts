import { randomUUIDv7 } from 'node:crypto'
import { moment, nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import type { Language } from '../../register/words.ts'
import { personAt } from '../../vault/subjects.ts'
import type { House } from '../chapter.ts'
import { contactOf, insertContact, keptUntil, open, setWaiting, touch } from './store.ts'
import { type ContactsTables, contactsGate } from './tables.ts'

/** From one address, and from everyone together: above the second, messages are held and answered by nobody but the owner. */
const mostPerHour = { fromOne: 10, fromAll: 60 }

export type Incoming = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly text: string
  readonly language: Language
  /** The signed moment at which the form was opened. */
  readonly stamp: string
  readonly isSuspect: boolean
}

export type Received =
  /** `confirm`: nobody at this address was sent a confirmation in the last hour. */
  | {
      readonly kind: 'received'
      readonly subjectId: string
      readonly ref: string
      readonly keptUntil: string | null
      readonly confirm: boolean
    }
  | { readonly kind: 'held as spam' }
  | { readonly kind: 'received before' }
  | { readonly kind: 'too many' }

/** Takes in a message of the form; whoever is unknown becomes a contact, whoever is known stays as they were. */
export async function receive(house: House, work: Work, incoming: Incoming): Promise<Received> {
  const db = as(work, contactsGate)
  const formKey = house.vault.lookup('message.body', `${incoming.stamp}\n${incoming.email}\n${incoming.text}`)
  const before = await db.selectFrom('message').select('id').where('formKey', '=', formKey).executeTakeFirst()
  if (before) return { kind: 'received before' }

  const subjectId = await personAt(work, house.vault, incoming.email, 'you')
  const since = moment(house.clock.now().subtract({ hours: 1 }))
  const fromOne = await countSince(db, since, subjectId)
  if (fromOne >= mostPerHour.fromOne) return { kind: 'too many' }
  const isSuspect = incoming.isSuspect || (await countSince(db, since)) >= mostPerHour.fromAll

  const now = nowText(house.clock)
  const kept = isSuspect ? { lastContactAt: null, suspectAt: now } : { lastContactAt: now, suspectAt: null }
  const known = await contactOf(db, subjectId)
  const ref =
    known?.ref ??
    (await insertContact(house, db, { subjectId, person: { ...incoming, note: '' }, source: 'form', ...kept }))
  const sender = [incoming.name, incoming.phone, incoming.company].filter((part) => part !== '').join(' · ')
  await db
    .insertInto('message')
    .values({
      id: randomUUIDv7(),
      subjectId,
      direction: 'in',
      subjectLine: null,
      writtenAt: now,
      formKey,
      messageId: null,
      source: 'form',
      ...kept,
      body: house.vault.seal(contactsGate, 'message', 'body', subjectId, incoming.text),
      writtenBy: house.vault.seal(contactsGate, 'message', 'writtenBy', subjectId, sender),
      lastDay: keptUntil(house, kept),
    })
    .execute()
  if (isSuspect) return { kind: 'held as spam' }
  await touch(house, db, subjectId, now)
  if (known?.waitingSince == null) await setWaiting(db, subjectId, now)
  return { kind: 'received', subjectId, ref, keptUntil: keptUntil(house, kept), confirm: fromOne === 0 }
}

async function countSince(db: Db<ContactsTables>, since: string, subjectId?: string): Promise<number> {
  const all = db
    .selectFrom('message')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('writtenAt', '>', since)
    .where('direction', '=', 'in')
  const query = subjectId === undefined ? all : all.where('subjectId', '=', subjectId)
  return (await query.executeTakeFirstOrThrow()).n
}

type Answer = {
  readonly subjectId: string
  readonly subjectLine: string
  readonly text: string
  readonly messageId: string
}

/** Puts the owner's answer in the thread; nothing of it is spam after that, and nobody waits any more. */
export async function answered(
  house: House,
  work: Work,
  { subjectId, subjectLine, text, messageId }: Answer,
): Promise<void> {
  const db = as(work, contactsGate)
  const now = nowText(house.clock)
  const kept = { lastContactAt: now, suspectAt: null }
  await db
    .insertInto('message')
    .values({
      id: randomUUIDv7(),
      subjectId,
      direction: 'out',
      writtenAt: now,
      formKey: null,
      messageId,
      source: 'owner',
      writtenBy: null,
      ...kept,
      subjectLine: house.vault.seal(contactsGate, 'message', 'subjectLine', subjectId, subjectLine),
      body: house.vault.seal(contactsGate, 'message', 'body', subjectId, text),
      lastDay: keptUntil(house, kept),
    })
    .execute()
  await notSpam(house, work, subjectId, now)
  await setWaiting(db, subjectId, null)
}

/** A person looked, and it was no spam: it becomes an ordinary message that waits for an answer. @returns its last day */
export async function notSpam(house: House, work: Work, subjectId: string, at: string): Promise<string | null> {
  const db = as(work, contactsGate)
  await db.updateTable('message').set({ suspectAt: null }).where('subjectId', '=', subjectId).execute()
  await touch(house, db, subjectId, at)
  await setWaiting(db, subjectId, at)
  return keptUntil(house, { lastContactAt: at, suspectAt: null })
}

export type ThreadMessage = {
  readonly direction: 'in' | 'out'
  readonly writtenAt: string
  readonly isSuspect: boolean
  readonly subjectLine: string | undefined
  readonly body: string | undefined
  readonly writtenBy: string | undefined
}

/** The thread of one person, oldest first; what may not be opened is undefined. */
export async function threadOf(house: House, subjectId: string): Promise<ThreadMessage[]> {
  const rows = await house
    .read(contactsGate)
    .selectFrom('message')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async ({ direction, writtenAt, suspectAt, subjectLine, body, writtenBy }) => ({
      direction,
      writtenAt,
      isSuspect: suspectAt !== null,
      subjectLine: await open(house, subjectLine),
      body: await open(house, body),
      writtenBy: await open(house, writtenBy),
    })),
  )
}
