import assert from 'node:assert/strict'
import { after } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { library } from '../../../test/conformance-invented.ts'
import { siteOf } from '../../../test/look.ts'
import { moment } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import { newSubject } from '../../vault/subjects.ts'
import type { House, Notice } from '../chapter.ts'
import { rights } from './index.ts'
import { rightsGate } from './tables.ts'

/** A house with the rights and an invented library in it, whose mail is caught and whose clock can be set. */
export async function stage(kind: Database['kind'] = 'sqlite') {
  const opened = await houseOf(kind, [rights, library])
  after(opened.close)
  const letters: Letter[] = []
  const told: Notice[] = []
  const withdrawn: string[] = []
  const time = { now: Temporal.Instant.from('2026-11-23T09:00:00Z') }
  const published = opened.house.published()
  const register = { ...published.register, facts: { ...published.register.facts, answerWithinDays: 28 } }
  const house: House = {
    ...opened.house,
    published: () => ({ ...published, register }),
    clock: { now: () => time.now, zone: 'Europe/Amsterdam' },
    outbox: { enqueue: async (_, letter) => `<${letters.push(letter)}@example.test>` },
    hooks: {
      ...opened.house.hooks,
      withdraw: async (_, subjectId, purpose) => void withdrawn.push(`${subjectId} ${purpose}`),
      tellOwner: async (_, notice) => void told.push(notice),
    },
  }
  const reader = async (n: number, address = `reader${n}@example.test`): Promise<string> =>
    house.transact(async (work) => {
      const subjectId = await newSubject(work, house.vault, { kind: 'person', address, source: 'you' })
      await library.example?.({ house, work, subjectId, n, at: moment(time.now) })
      return subjectId
    })
  const site = siteOf(house, [rights])
  /** From an address to the person's own page. */
  const enter = async (address: string): Promise<string> => {
    await site.post('/mijn-gegevens', { email: address })
    const link = /\/mijn-gegevens\/open\/\S+/.exec(letters.at(-1)?.text ?? '')?.[0] ?? ''
    const opening = await site.post(link, {})
    assert.equal(opening.status, 303)
    return opening.headers.get('location') ?? ''
  }
  const cases = () => house.read(rightsGate).selectFrom('rightsCase').selectAll().orderBy('registeredAt').execute()
  return { ...opened, house, site, letters, told, withdrawn, time, reader, enter, cases }
}

export const owner = { headers: { 'x-owner': 'yes' } }
export const html = async (response: Response | Promise<Response>) => (await response).text()
export const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

export type Stage = Awaited<ReturnType<typeof stage>>
