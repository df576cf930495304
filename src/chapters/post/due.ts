import { moment } from '../../platform/clock.ts'
import { day } from '../../platform/html/index.ts'
import { listOutbox, type OutboxLine } from '../../platform/mail/desk.ts'
import { outboxGate } from '../../platform/mail/tables.ts'
import type { DueItem, House } from '../chapter.ts'
import { postWords as w } from './words.ts'

/** Letters that we stopped trying: somebody waits for them and does not know; and those about to disappear unsent. */
export async function due(house: House): Promise<DueItem[]> {
  const db = house.read(outboxGate)
  const failed = await listOutbox(db, { state: 'failed', limit: 10 })
  return [
    ...leaving(house, await listOutbox(db, { state: 'queued', limit: 100_000 })),
    ...failed.map(({ key }) => ({
      chapter: 'post',
      title: w.dueTitle,
      note: w.dueNote,
      href: `/beheer/post/${key}`,
    })),
  ]
}

/** How long the outbox keeps a letter, and how long before its end we say so. */
const [keptDays, warnDays] = [30, 7]

function leaving({ clock }: House, queued: readonly OutboxLine[]): DueItem[] {
  const before = moment(clock.now().subtract({ hours: 24 * (keptDays - warnDays) }))
  const old = queued.filter(({ queuedAt }) => queuedAt < before)
  const first = old.at(-1)
  if (!first) return []
  const queuedOn = Temporal.Instant.from(first.queuedAt).toZonedDateTimeISO(clock.zone).toPlainDate()
  const dueOn = queuedOn.add({ days: keptDays }).toString()
  return [
    {
      chapter: 'post',
      href: '/beheer/post',
      dueOn,
      title:
        old.length === 1
          ? { nl: 'Eén brief verdwijnt onverzonden', en: 'One letter disappears unsent' }
          : { nl: `${old.length} brieven verdwijnen onverzonden`, en: `${old.length} letters disappear unsent` },
      note: {
        nl: `Na ${day(dueOn, 'nl')} wissen we wat dan ${keptDays} dagen wacht. Zorg dat je mail werkt (Instellingen, Mail), of lees ze hier en laat het de mensen zelf weten.`,
        en: `After ${day(dueOn, 'en')} we erase what has waited ${keptDays} days by then. See that your mail works (Settings, Mail), or read them here and tell the people yourself.`,
      },
    },
  ]
}
