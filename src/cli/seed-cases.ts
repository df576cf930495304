import type { House } from '../chapters/chapter.ts'
import { reply, takeIn } from '../chapters/complaints/acts.ts'
import { complaintByNumber } from '../chapters/complaints/store.ts'
import { complaintsGate } from '../chapters/complaints/tables.ts'
import { grant, putOff, refuse } from '../chapters/rights/cases/acts.ts'
import { enter } from '../chapters/rights/cases/entry.ts'
import { caseByNumber, type RightsCase, setIdentity } from '../chapters/rights/cases/store.ts'
import { grantLetter } from '../chapters/rights/letters.ts'
import { eraseOwn, stopOwn, withdrawOwn } from '../chapters/rights/own-data/acts.ts'
import { writing } from '../chapters/rights/settle.ts'
import { type Channel, type Ground, type Identity, type Right, rightsGate } from '../chapters/rights/tables.ts'
import { close, decide, listIncidents, report } from '../chapters/security/incidents/store.ts'
import { decideRequest, noteRequest } from '../chapters/sharing/store.ts'
import { today } from '../platform/clock.ts'
import { hashOf } from '../projections/canonical.ts'
import { subjectsAt } from '../vault/subjects.ts'
import { vaultGate } from '../vault/tables.ts'
import type { Invented } from './seed-people.ts'
import type { Happening } from './seed-year.ts'

export type Request = {
  readonly right: Right
  readonly channel: Exclude<Channel, 'web'>
  readonly asked: string
  readonly identity?: Identity
  /** Days after it arrived, and what was done then; a case without an answer is open. */
  readonly answered?: { readonly after: number; readonly refusal?: { readonly ground: Ground; readonly facts: string } }
  readonly putOff?: { readonly after: number; readonly reason: string }
}

/** A request that came in otherwise than by the page, with all that was done about it. */
export function request(person: Invented, at: Temporal.Instant, made: Request): Happening[] {
  let number = ''
  const { right, channel, asked, identity, answered, putOff: later } = made
  const arrives: Happening = {
    at,
    does: async (house) => {
      const { name: who, email, language } = person
      const day = today(house.clock)
      const entry = { right, channel, who, email, language, asked, receivedOn: day.toString(), isSure: true }
      number = await enter(house, entry, { kind: 'right', right, channel, receivedOn: day })
      if (identity) await house.transact((work) => setIdentity(work, number, identity))
    },
  }
  const onCase = (days: number, does: (house: House, open: RightsCase) => Promise<unknown>): Happening => ({
    at: at.add({ hours: days * 24 + 1 }),
    does: async (house) => {
      const open = await caseByNumber(house.read(rightsGate), number)
      if (open) await does(house, open)
    },
  })
  return [
    arrives,
    ...(later ? [onCase(later.after, (house, open) => putOff(house, open, { reason: later.reason, by: 'mail' }))] : []),
    ...(answered ? [onCase(answered.after, (house, open) => answerTo(house, open, answered.refusal))] : []),
  ]
}

async function answerTo(house: House, open: RightsCase, refusal?: { ground: Ground; facts: string }): Promise<void> {
  const by = open.channel === 'letter' ? 'post' : 'mail'
  if (refusal) return void (await refuse(house, open, { ...refusal, by }))
  const plan = hashOf(await house.hooks.erasurePlan(open.subjectId))
  const text = grantLetter(open.right, writing(house, open.language))
  await grant(house, open, { text, by, plan })
}

export type OwnDeed = 'erases' | 'objects to contact' | 'leaves the newsletter'

/** What somebody does on the page with their own data. */
export function onOwnPage({ email, language }: Invented, at: Temporal.Instant, deed: OwnDeed): Happening {
  return {
    at,
    does: async (house) => {
      const [subjectId] = await subjectsAt(house.read(vaultGate), house.vault, email)
      if (subjectId === undefined) return
      const person = { subjectId, language }
      if (deed === 'erases') await eraseOwn(house, person, hashOf(await house.hooks.erasurePlan(subjectId)))
      if (deed === 'objects to contact') await stopOwn(house, person, { purpose: 'contact', kind: 'objection' })
      if (deed === 'leaves the newsletter') await withdrawOwn(house, person, 'newsletter')
    },
  }
}

type Complained = { readonly text: string; readonly answer?: { readonly after: number; readonly body: string } }

/** A complaint from the website, and its answer. */
export function complaint(person: Invented, at: Temporal.Instant, { text, answer }: Complained): Happening[] {
  let number = ''
  const arrives: Happening = {
    at,
    does: async (house) => {
      const { name: who, email, language } = person
      const receivedOn = today(house.clock)
      number = await takeIn(house, { who, email, language, text, receivedOn, channel: 'web', source: 'you' })
    },
  }
  if (!answer) return [arrives]
  const answers = async (house: House) => {
    const open = await complaintByNumber(house.read(complaintsGate), number)
    if (open) await reply(house, open, { body: answer.body, by: 'mail' })
  }
  return [arrives, { at: at.add({ hours: answer.after * 24 }), does: answers }]
}

type Incident = { readonly text: string; readonly replyTo: string; readonly reasons?: string }

/** A report that something is not safe; with reasons, it turned out to be nothing and was closed a day later. */
export function incident(at: Temporal.Instant, { text, replyTo, reasons }: Incident): Happening[] {
  const arrives: Happening = {
    at,
    does: (house) => house.transact((work) => report(house, work, { text, replyTo, language: 'nl', by: 'you' })),
  }
  if (reasons === undefined) return [arrives]
  const closes = async (house: House) => {
    const open = (await listIncidents(house)).find(({ closedAt }) => closedAt === null)
    if (!open) return
    await house.transact(async (work) => {
      await decide(house, work, open.handle, { decision: 'no breach', reasons, keysTaken: 'no' })
      await close(house, work, open.handle)
    })
  }
  return [arrives, { at: at.add({ hours: 20 }), does: closes }]
}

/** An authority asks for data without an article that obliges, and gets nothing. */
export const authorityAsks = (at: Temporal.Instant): Happening => ({
  at,
  does: async (house) => {
    const day = today(house.clock)
    const number = `${day.year}-0417`
    const scope = 'de agenda van een klant over twee maanden'
    const asked = { number, receivedOn: day.toString(), authority: 'Gemeente Proefstad', scope }
    await house.transact(async (work) => {
      await noteRequest(work, { ...asked, article: null, mandatory: 'no' })
      await decideRequest(work, number, 'refused', day.toString())
    })
  },
})
