import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { nowText, today } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Language, Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { networkGate } from './tables.ts'

/** A notice of our own, and about which topic; without a topic it is for everybody. */
export type Notice = {
  readonly token: string
  readonly topic: string
  readonly title: Words
  readonly text: Words
  readonly href: string
  readonly from: string | undefined
  readonly until: string | undefined
}
export type NewNotice = Omit<Notice, 'token'>

/** Newest first. */
export async function listNotices(house: House): Promise<Notice[]> {
  const rows = await house.read(networkGate).selectFrom('networkNotice').selectAll().orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    token: row.token,
    topic: row.topic,
    title: { nl: row.titleNl, en: row.titleEn },
    text: { nl: row.textNl, en: row.textEn },
    href: row.href,
    from: row.fromDay ?? undefined,
    until: row.untilDay ?? undefined,
  }))
}

const columnsOf = ({ topic, title, text, href, from, until }: NewNotice) => ({
  ...{ topic, titleNl: title.nl, titleEn: title.en, textNl: text.nl, textEn: text.en, href },
  fromDay: from ?? null,
  untilDay: until ?? null,
})

export async function addNotice(house: House, work: Work, notice: NewNotice): Promise<void> {
  await as(work, networkGate)
    .insertInto('networkNotice')
    .values({ id: randomUUIDv7(), token: token(), madeAt: nowText(house.clock), ...columnsOf(notice) })
    .execute()
}

export async function changeNotice(work: Work, which: string, notice: NewNotice): Promise<void> {
  await as(work, networkGate).updateTable('networkNotice').set(columnsOf(notice)).where('token', '=', which).execute()
}

export async function removeNotice(work: Work, which: string): Promise<void> {
  await as(work, networkGate).deleteFrom('networkNotice').where('token', '=', which).execute()
}

export type Chosen = { readonly notice: Notice; readonly isTuned: boolean }

/**
 * The notice for somebody with these topics, the strongest first: the newest about the first topic that has one,
 * else the newest for everybody.
 */
export function chooseNotice(
  notices: readonly Notice[],
  topics: readonly string[],
  { language, day }: { readonly language: Language; readonly day: string },
): Chosen | undefined {
  const open = notices.filter(
    ({ title, from, until }) => title[language] !== '' && (from ?? day) <= day && (until ?? day) >= day,
  )
  for (const topic of topics) {
    const notice = open.find((one) => one.topic === topic)
    if (notice) return { notice, isTuned: true }
  }
  const notice = open.find(({ topic }) => topic === '')
  return notice && { notice, isTuned: false }
}

export const dayOf = (house: House): string => today(house.clock).toString()
