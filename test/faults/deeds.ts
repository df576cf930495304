import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { reply } from '../../src/chapters/complaints/acts.ts'
import { complaintByNumber } from '../../src/chapters/complaints/store.ts'
import { complaintsGate } from '../../src/chapters/complaints/tables.ts'
import { eraseOwn } from '../../src/chapters/rights/own-data/acts.ts'
import type { OpenHouse } from '../../src/open-house.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { runJob } from '../../src/platform/jobs/run-due.ts'
import { hashOf } from '../../src/projections/canonical.ts'
import { subjectsAt } from '../../src/vault/subjects.ts'
import { vaultGate } from '../../src/vault/tables.ts'
import type { Deed, Line, Linked, Numbered, Order } from './orders.ts'

type Means = {
  readonly open: OpenHouse
  readonly clock: Clock & { forward(seconds: number): void }
  readonly say: (line: Line) => void
  readonly random: () => number
  readonly order: Order
  /** Filled from outside, as letters arrive. */
  readonly toConfirm: Linked[]
  readonly toLeave: Linked[]
}

type More = { readonly number?: string; readonly subjectId?: string; readonly kept?: readonly string[] }

/** One thing that a person does, and one that runs by itself; each says when it begins and when it is done. */
export function deedsIn({ open, clock, say, random, order, toConfirm, toLeave }: Means): {
  somebody(): Promise<void>
  machinery(): Promise<void>
} {
  const { house, app } = open
  const toAnswer: Numbered[] = [...order.toAnswer]
  const toErase: string[] = [...order.toErase]
  const erased = new Set<string>()
  let people = 0
  const newcomer = () => {
    people += 1
    return `life${order.life}.person${people}@example.test`
  }
  const drawn = <T>(from: T[]): T | undefined => from.splice(Math.floor(random() * from.length), 1)[0]

  async function doing(deed: Deed, address: string, does: () => Promise<More | undefined>, known: More = {}) {
    say({ event: 'begun', deed, address, ...known })
    try {
      say({ event: 'done', deed, address, ...known, ...(await does()) })
    } catch (cause) {
      say({ event: 'failed', deed, address, why: cause instanceof Error ? String(cause.stack) : String(cause) })
    }
  }

  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const response = await app.request(path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    })
    assert.ok([200, 303].includes(response.status), `${path} answered ${response.status}`)
    return response
  }

  async function follow(deed: 'confirm' | 'leave', from: Linked[]): Promise<void> {
    const link = drawn(from)
    // @NOTE a letter under way while its person is erased still arrives, and its link opens nothing any more
    if (link !== undefined && !erased.has(link.address))
      await doing(deed, link.address, async () => void (await post(link.path, {})))
  }

  async function write(address: string): Promise<More | undefined> {
    const form = await (await app.request('/contact')).text()
    const stamp = /name="stamp" value="([^"]+)"/.exec(form)?.[1]
    assert.ok(stamp !== undefined)
    clock.forward(5)
    await post('/contact', { name: 'Iemand', email: address, text: `Dit schreef ${address}.`, stamp })
    return undefined
  }

  async function complain(address: string): Promise<More> {
    const response = await post('/klacht', { who: 'Iemand', email: address, text: `Dit klaagde ${address}.` })
    const number = response.headers.get('location')?.split('/').at(-1)
    assert.ok(number)
    toAnswer.push({ address, number })
    return { number }
  }

  async function answer(): Promise<void> {
    const waits = drawn(toAnswer)
    if (waits === undefined || erased.has(waits.address)) return
    const complaint = await complaintByNumber(house.read(complaintsGate), waits.number)
    if (complaint === undefined || complaint.closedAt !== null) return
    await doing('answer', waits.address, async () => {
      await reply(house, complaint, { body: 'We hebben het uitgezocht en opgelost.', by: 'mail' })
      return { number: waits.number }
    })
  }

  async function erase(): Promise<void> {
    const address = drawn(toErase)
    if (address === undefined) return
    erased.add(address)
    const [subjectId] = await subjectsAt(house.read(vaultGate), house.vault, address)
    if (subjectId === undefined) return
    const plan = await house.hooks.erasurePlan(subjectId)
    const kept = plan.tables.filter(({ then }) => then === 'keep').map(({ table }) => table)
    const carryOut = async (): Promise<undefined> => {
      const outcome = await eraseOwn(house, { subjectId, language: 'nl' }, hashOf(plan))
      assert.equal(outcome.kind, 'erased')
    }
    await doing('erase', address, carryOut, { subjectId, kept })
  }

  async function arrive(deed: 'ask' | 'write' | 'complain'): Promise<void> {
    const address = newcomer()
    await doing(deed, address, async () => {
      if (deed === 'write') return write(address)
      if (deed === 'complain') return complain(address)
      await post('/nieuwsbrief', { email: address, consent: 'yes' })
      return undefined
    })
    toErase.push(address)
  }

  async function run(deed: 'mail' | 'sweep'): Promise<void> {
    const job = open.jobs.find(({ name }) => name === deed)
    assert.ok(job !== undefined)
    await doing(deed, '', async () => {
      const ran = await runJob(job, { database: open.database, clock, log: house.log }, true)
      assert.ok(ran, 'the job is held by somebody who died')
      return undefined
    })
  }

  const acts = [
    () => arrive('ask'),
    () => arrive('ask'),
    () => follow('confirm', toConfirm),
    () => follow('confirm', toConfirm),
    () => follow('leave', toLeave),
    () => arrive('write'),
    () => arrive('complain'),
    answer,
    erase,
  ]
  return {
    async somebody() {
      await sleep(random() * 8) // or nobody's letter would arrive before its life is over
      await acts[Math.floor(random() * acts.length)]?.()
    },
    machinery: () => run(random() < 0.75 ? 'mail' : 'sweep'),
  }
}
