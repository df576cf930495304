import { randomUUIDv7 } from 'node:crypto'
import { nowText, today } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import type { Job } from '../../../platform/jobs/job.ts'
import { nextAttempt } from '../../../platform/mail/failure.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { DueItem, House } from '../../chapter.ts'
import { cookiesGate } from '../tables.ts'

/** Puts JSON to an address. @returns whether it was taken */
export type Post = (url: string, json: string) => Promise<boolean>

/** Over a safe connection alone, to exactly that address, within ten seconds. */
export const overHttps: Post = async (url, body) => {
  if (!url.startsWith('https://')) return false
  const headers = { 'content-type': 'application/json' }
  const signal = AbortSignal.timeout(10_000)
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal })
  await answer.body?.cancel()
  return answer.ok
}

/** Notes which recipients want to hear of a withdrawal; a service may have left the register since it was allowed. */
export async function queueWithdrawals(house: House, work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const before = house.hooks.pastServices().flatMap(({ services }) => services)
  const known = [...before, ...servicesOf(house.published().register)]
  const withdrawnOn = today(house.clock).toString()
  for (const serviceId of new Set(ids)) {
    const url = known.findLast(({ id }) => id === serviceId)?.recipient.withdrawalAt
    if (url === undefined) continue
    await as(work, cookiesGate)
      .insertInto('withdrawalNotice')
      .values({ id: randomUUIDv7(), serviceId, withdrawnOn, url, tries: 0, nextAt: nowText(house.clock), sentAt: null })
      .execute()
  }
}

/**
 * Tells recipients that somebody withdrew, and not who: they get the service, the day and our name.
 *
 * @see GDPR Art. 7(3), 19
 */
export const tellWithdrawals = (house: House, post: Post = overHttps): Job => ({
  name: 'consent withdrawals',
  every: 'PT5M',
  async run() {
    const { tradeName, website } = house.published().register.facts
    const waiting = house.read(cookiesGate).selectFrom('withdrawalNotice').selectAll()
    const due = await waiting.where('nextAt', '<=', nowText(house.clock)).orderBy('nextAt').limit(100).execute()
    for (const { id, serviceId, withdrawnOn, url, tries } of due) {
      const body = {
        event: 'consent withdrawn',
        service: serviceId,
        on: withdrawnOn,
        controller: { tradeName, website },
      }
      const isTold = await post(url, JSON.stringify(body)).catch(() => false)
      const again = isTold ? undefined : nextAttempt(tries + 1, house.clock.now())
      const nextAt = again?.toString({ smallestUnit: 'millisecond' }) ?? null
      const sentAt = isTold ? nowText(house.clock) : null
      await house.transact((work) =>
        as(work, cookiesGate)
          .updateTable('withdrawalNotice')
          .set({ tries: tries + 1, nextAt, sentAt })
          .where('id', '=', id)
          .execute(),
      )
    }
    await forgetOld(house)
  },
})

/** They are about nobody, and still stay no longer than the records that they followed from. */
async function forgetOld(house: House): Promise<void> {
  const before = today(house.clock).subtract({ months: 18 }).toString()
  const notices = house.read(cookiesGate).selectFrom('withdrawalNotice')
  if (!(await notices.select('id').where('withdrawnOn', '<', before).executeTakeFirst())) return
  await house.transact(async (work) => {
    await as(work, cookiesGate).deleteFrom('withdrawalNotice').where('withdrawnOn', '<', before).execute()
  })
}

/** Recipients that could not be told: now a person must. */
export async function untold(house: House): Promise<DueItem[]> {
  const tried = house.read(cookiesGate).selectFrom('withdrawalNotice').select(['serviceId', 'url', 'withdrawnOn'])
  const failed = await tried.where('nextAt', 'is', null).where('sentAt', 'is', null).orderBy('id').limit(50).execute()
  return failed.map(({ serviceId, url, withdrawnOn }) => ({
    chapter: 'cookies',
    dueOn: withdrawnOn,
    title: {
      nl: `Meld zelf dat iemand zijn toestemming voor ${serviceId} introk`,
      en: `Tell them yourself that somebody withdrew consent for ${serviceId}`,
    },
    note: { nl: `Het adres ${url} nam het niet aan.`, en: `The address ${url} did not take it.` },
    href: '/beheer/cookies/bewijzen',
  }))
}
