import type { Page } from 'playwright-core'
import { versionNumbered } from '../../src/chapters/changes/store.ts'
import { changesGate } from '../../src/chapters/changes/tables.ts'
import { holdsAfterReplay, replayer } from '../../src/chapters/cookies/ledger/replay.ts'
import { tellWithdrawals } from '../../src/chapters/cookies/ledger/withdrawals.ts'
import { cookiesGate } from '../../src/chapters/cookies/tables.ts'
import type { Service } from '../../src/register/service.ts'
import { type Assertion, isOpen, press, record, script, type Walk, wrong } from './assertions.ts'
import { choiceOf, type Shop, settled } from './stage.ts'

const newest = ({ house }: Shop) =>
  house.house.read(cookiesGate).selectFrom('consentRecord').selectAll().orderBy('id', 'desc').executeTakeFirst()

/** Somebody who saw the question and allowed everything. */
async function agreed(visitor: Walk['visitor']): Promise<Page> {
  const page = await visitor()
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  return page
}

async function withdrawAll(page: Page): Promise<void> {
  await page.locator('details.waarborg > summary').click()
  await Promise.all([page.waitForEvent('load', { timeout: 2500 }), press(page, 'Alles weigeren')])
  await settled(page)
}

async function passedOn({ shop, visitor }: Walk): Promise<string[]> {
  const { house } = shop.house
  const page = await agreed(visitor)
  const queued = () => house.read(cookiesGate).selectFrom('withdrawalNotice').selectAll().execute()
  await tellWithdrawals(house, () => Promise.resolve(true)).run()
  const before = (await queued()).length
  await withdrawAll(page)
  const now = await queued()
  const said: string[] = []
  await tellWithdrawals(house, async (url, body) => {
    said.push(`${url} ${body}`)
    return true
  }).run()
  const number = (await newest(shop))?.number ?? 'no number'
  return wrong({
    'nobody is told': now.length !== before + 1 || now.at(-1)?.serviceId !== 'teller',
    'it did not arrive': said.length !== 1 || !said.every((one) => one.startsWith('https://teller.test/ingetrokken ')),
    'it says whose': said.some((one) => one.includes(number) || /subject|address|cookie/i.test(one)),
  })
}

type Group = Readonly<Record<string, unknown>>
const groups = (value: unknown): Group[] => (Array.isArray(value) ? (value as Group[]) : [])
const has = (one: Group | undefined, ...keys: readonly string[]) => keys.every((key) => one?.[key] !== undefined)
const ofProcess = ['Purpose', 'Service', 'PersonalData', 'Recipient', 'StorageCondition', 'Jurisdiction']

async function grouped({ shop, visitor, fetched }: Walk): Promise<string[]> {
  const page = await agreed(visitor)
  const faults: string[] = []
  for (const state of ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn']) {
    if (state === 'dpv:ConsentWithdrawn') await withdrawAll(page)
    const number = (await newest(shop))?.number ?? ''
    const receipt = JSON.parse(await fetched(`/cookies/bewijs/${number}?vorm=json`)) as Group
    const processes = groups(receipt['dpv:hasProcess'])
    const event = groups(receipt['dpv:hasConsentStatus']).find((one) => one['@type'] === state)
    faults.push(
      ...wrong({
        'no header': !has(receipt, '@id', 'dct:identifier', 'dct:created', 'dct:conformsTo', 'dpv:hasDataSubject'),
        'no notice': !has(receipt['dpv:hasNotice'] as Group, '@id', 'dct:identifier', 'dct:hasVersion', 'dct:language'),
        'not all five services': processes.length !== 5,
        'a service without what is done': !processes.every((one) =>
          has(one, ...ofProcess.map((key) => `dpv:has${key}`)),
        ),
        'no controller to turn to': !groups(receipt['dpv:hasEntity']).some((one) => has(one, 'schema:contactPoint')),
        [`no event ${state}`]: !has(event, 'dpv:isIndicatedAtTime', 'dpv:hasIndicationMethod', 'dpv:hasDuration'),
      }),
    )
  }
  return faults
}

async function replayed({ shop, visitor, fetched }: Walk): Promise<string[]> {
  const { house } = shop.house
  const page = await visitor()
  await page.goto('/')
  const seen = await page.locator('#waarborg, details.waarborg label').allTextContents()
  await press(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  const row = await newest(shop)
  if (!row) return ['no record']
  const versionOf = async (version: number) => (await versionNumbered(house.read(changesGate), version))?.register
  const again = await replayer(house, versionOf)(row)
  const text = (again.notice?.html ?? '').replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', "'")
  const all = `${JSON.stringify(row)} ${await fetched(`/cookies/bewijs/${row.number}?vorm=json`)}`
  const missed = seen.map((one) => one.trim()).filter((one) => !text.includes(one))
  return wrong({
    'the record does not hold': !holdsAfterReplay(again),
    [`seen and not on record: ${missed.join('; ')}`]: seen.length < 5 || missed.length > 0,
    'an address is in it': /127\.0\.0\.1|::1|::ffff/.test(all),
    'a browser is in it': /Mozilla|Chrome|HeadlessChrome/.test(all),
  })
}

async function theirs({ shop, visitor }: Walk): Promise<string[]> {
  const { house } = shop.house
  const page = await visitor()
  await page.goto('/')
  await press(page, 'Alles toestaan')
  const link = page.locator('details.waarborg a[href*="/cookies/bewijs/"]')
  const there = await link.waitFor({ state: 'attached', timeout: 2500 }).then(
    () => true,
    () => false,
  )
  if (!there) return ['the visitor gets no receipt']
  const [number, address] = [await link.textContent(), (await link.getAttribute('href')) ?? '']
  const answer = await page.goto(address)
  const row = await newest(shop)
  const subjectId = row?.subjectId ?? ''
  const [file, plan] = [await house.hooks.exportOf(subjectId), await house.hooks.erasurePlan(subjectId)]
  const holds = (tables: readonly { table: string }[]) => tables.some(({ table }) => table === 'consentRecord')
  return wrong({
    'it is the number of something else': row === undefined || row.number !== number,
    'it does not open': answer?.status() !== 200,
    'it cannot be taken along': (await page.locator('a[download]').count()) !== 1,
    'it is not in what we hold of them': !holds(file.sections) || !JSON.stringify(file).includes(row?.number ?? '?'),
    'it is not in the plan of erasure': !holds(plan.tables),
  })
}

/** Publishes the services anew, an hour later. */
async function publish({ house: { house, clock } }: Shop, services: readonly Service[]): Promise<void> {
  clock.forward({ hours: 1 })
  await house.transact((work) => house.hooks.changeFacts(work, { services }, 'Anna Linde'))
}

async function onlyChanged({ shop, visitor }: Walk): Promise<string[]> {
  const services = shop.house.house.published().register.facts.services ?? []
  const earlier = await visitor()
  await earlier.goto('/')
  await press(earlier, 'Alles weigeren')
  await settled(earlier)
  // @NOTE a browser keeps the script for five minutes: whoever comes back later is another one with the same cookies
  const page = await visitor({ storageState: await earlier.context().storageState() })
  await page.goto('/leeg')
  const unasked = !(await isOpen(page))
  const later = await visitor({ storageState: await earlier.context().storageState() })
  const data = { nl: 'je klikken', en: 'your clicks' }
  await publish(
    shop,
    services.map((one) => (one.id === 'teller' ? { ...one, data } : one)),
  )
  try {
    await later.goto('/')
    const boxes = later.locator('details.waarborg input')
    const asked = await boxes.evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    const isAsked = await isOpen(later)
    await press(later, 'Alles weigeren')
    await settled(later)
    return wrong({
      'asked again though nothing changed': !unasked,
      'not asked again': !isAsked,
      [`asked about ${asked.join()}`]: asked.join() !== 'teller',
      'what did not change is forgotten': !/-filmwand.*-teller/.test((await choiceOf(later)) ?? ''),
    })
  } finally {
    await publish(shop, services)
  }
}

/** Of the thirty: what is on record, and what follows from it. */
export const aboutProof: readonly Assertion[] = [
  {
    number: 16,
    promise: 'whoever received it hears of the withdrawal, and not whose',
    faults: passedOn,
    planted: script(/(\[\w+,\w+,)\w+(,\w+\]\.join\(";"\))/, '$1""$2'),
  },
  {
    number: 22,
    promise: 'each yes and each withdrawal leaves a record with every group of ISO/IEC TS 27560',
    faults: grouped,
    planted: record('"dpv:hasConsentStatus"', '"other"'),
  },
  {
    number: 23,
    promise: 'from a record comes back what was seen, and no address and no browser',
    faults: replayed,
    planted: script('Om advertenties op je af te stemmen', 'Om je beter te helpen'),
  },
  {
    number: 24,
    promise: 'the visitor gets the receipt, and it is in what we hold of them and in the plan of erasure',
    faults: theirs,
    planted: script(/&&\(\w+\|\|(\w+)\)/, '&&$1'),
  },
  {
    number: 20,
    promise: 'only what changed is asked again',
    faults: onlyChanged,
    planted: script(/\((\w+)\.filter\(\w+\),(\w+\.find)/, '($1,$2'),
  },
]
