import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { versionNumbered } from '../../../src/chapters/changes/store.ts'
import { changesGate } from '../../../src/chapters/changes/tables.ts'
import { holdsAfterReplay, replayer } from '../../../src/chapters/cookies/ledger/replay.ts'
import { recordBy } from '../../../src/chapters/cookies/ledger/store.ts'
import { cookiesGate } from '../../../src/chapters/cookies/tables.ts'
import { cookies, type Fault, inPages, inReceipts } from '../faults.ts'
import type { Stage } from '../stage.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, wrong } from './controls.ts'

/** The number on the receipt of the newest choice; undefined when the visitor gets none. */
async function receiptOf(page: Page): Promise<string | undefined> {
  await page.goto('/cookies/bewijs')
  return /\/cookies\/bewijs\/([\w-]{22})$/.exec(new URL(page.url()).pathname)?.[1]
}

type Receipt = Record<string, unknown>

async function downloaded(page: Page, number: string): Promise<Receipt> {
  const answer = await page.request.get(`/cookies/bewijs/${number}?vorm=json`)
  return answer.ok() ? ((await answer.json()) as Receipt) : {}
}

const list = (value: unknown): Receipt[] => (Array.isArray(value) ? (value as Receipt[]) : [])
const has = (one: Receipt | undefined, ...keys: readonly string[]) =>
  keys.every((key) => one?.[`dpv:${key}`] !== undefined)

function missingIn(receipt: Receipt, state: string): string[] {
  const notice = receipt['dpv:hasNotice'] as Receipt | undefined
  const processes = list(receipt['dpv:hasProcess'])
  const controller = list(receipt['dpv:hasEntity']).find(
    (one) => one['@id'] === (receipt['dct:publisher'] as Receipt)?.['@id'],
  )
  const events = list(receipt['dpv:hasConsentStatus'])
  const whole = [
    'hasPurpose',
    'hasService',
    'hasPersonalData',
    'hasRecipient',
    'hasStorageCondition',
    'hasJurisdiction',
  ]
  return wrong({
    'no header': !['@id', 'dct:identifier', 'dct:created', 'dct:conformsTo'].every((key) => key in receipt),
    'no subject': !has(receipt, 'hasDataSubject'),
    'not every service is in it': processes.length !== 2,
    'a service without all that was allowed': !processes.every((one) => has(one, ...whole)),
    'no notice': !['dct:hasVersion', 'dct:language', 'dct:identifier', '@id'].every(
      (key) => notice?.[key] !== undefined,
    ),
    'no controller with a contact': controller?.['schema:contactPoint'] === undefined,
    [`no event ${state}`]: !events.some(
      (one) =>
        one['@type'] === state && has(one, 'isIndicatedAtTime', 'isIndicatedBy', 'hasDuration', 'hasIndicationMethod'),
    ),
  })
}

async function leavesRecords({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const faults: string[] = []
  await page.goto('/')
  for (const [press, state] of [
    ['allow', 'dpv:ConsentGiven'],
    ['withdraw', 'dpv:ConsentWithdrawn'],
  ] as const) {
    await controls(page)[press].click()
    await page.waitForURL(/keuze=/)
    const number = await receiptOf(page)
    if (number === undefined) return [`no receipt of ${state}`]
    const receipt = await downloaded(page, number)
    const notice = (receipt['dpv:hasNotice'] as Receipt | undefined)?.['@id']
    const shown = typeof notice === 'string' ? (await page.request.get(notice)).status() : 0
    faults.push(...missingIn(receipt, state), ...wrong({ 'the notice is not to be found': shown !== 200 }))
    await page.goto('/')
  }
  return faults
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** The question in a page, without the address to return to. */
const bannerIn = (html: string) =>
  (/<section class="choice".*?<\/section>/.exec(html)?.[0] ?? '').replace(/(name="terug" value)="[^"]*"/, '$1')

async function comesBack({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const answer = await page.goto('/en/contact')
  const seen = sha256(bannerIn((await answer?.text()) ?? ''))
  const browser = await page.evaluate(() => navigator.userAgent)
  await controls(page).allow.click()
  await page.waitForURL(/keuze=/)
  const number = (await receiptOf(page)) ?? ''
  const receipt = await downloaded(page, number)
  const notice = receipt['dpv:hasNotice'] as Receipt | undefined
  const { house } = site.house
  const row = await recordBy(house.read(cookiesGate), number)
  const registerOf = async (version: number) => (await versionNumbered(house.read(changesGate), version))?.register
  const again = row && (await replayer(house, registerOf)(row))
  const all = JSON.stringify([receipt, row])
  return wrong({
    'the record is of another notice than was seen': notice?.['dct:identifier'] !== `sha256:${seen}`,
    'the notice does not come back from the record': again === undefined || !holdsAfterReplay(again),
    'an address is in the record': /127\.0\.0\.1|::1|::ffff/.test(all),
    'a browser is in the record': all.includes(browser) || /Mozilla|Chrome/.test(all),
  })
}

async function isTheirs({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await controls(page).allow.click()
  await page.waitForURL(/keuze=/)
  const number = await receiptOf(page)
  if (number === undefined) return ['the visitor gets no receipt']
  const { house } = site.house
  const subjectId = (await recordBy(house.read(cookiesGate), number))?.subjectId ?? ''
  const [file, plan] = [await house.hooks.exportOf(subjectId), await house.hooks.erasurePlan(subjectId)]
  const isIn = (tables: readonly { table: string }[]) => tables.some(({ table }) => table === 'consentRecord')
  const faults = wrong({
    'the receipt cannot be taken along': (await page.locator('a[download]').count()) !== 1,
    'the receipt is not in what we hold of them': !isIn(file.sections) || !JSON.stringify(file).includes(number),
    'the receipt is not in the plan of erasure': !isIn(plan.tables),
  })
  const erase = page.locator('a[href$="/wissen"]')
  if ((await erase.count()) === 0) return [...faults, 'the receipt cannot be erased']
  await erase.click()
  await page.locator('main form').getByRole('button').click()
  await page.waitForLoadState()
  const gone = (await recordBy(house.read(cookiesGate), number)) === undefined
  return [...faults, ...wrong({ 'the receipt is not erased': !gone })]
}

const without = (key: string) => inReceipts((record) => void delete record[key])
const afterPost =
  (does: (site: Stage) => Promise<unknown>): Fault =>
  async (request, next, site) => {
    const answer = await next()
    if (request.method === 'POST') await does(site)
    return answer
  }

/** 22 to 24: what proves a consent. */
export const proof: readonly Assertion[] = [
  {
    number: 22,
    promise: 'each yes and each withdrawal leaves a record with every group of ISO/IEC TS 27560',
    needs: 'saving',
    faults: leavesRecords,
    planted: {
      'no receipt': [cookies((line) => (line.startsWith('waarborg-bewijs') ? undefined : line)), /no receipt/],
      'a record without its header': [without('dct:created'), /no header/],
      'a record without what is done': [
        inReceipts((record) => {
          for (const one of list(record['dpv:hasProcess'])) delete one['dpv:hasStorageCondition']
        }),
        /without all that was allowed/,
      ],
      'a record without its notice': [without('dpv:hasNotice'), /no notice/],
      'a record without parties': [without('dpv:hasEntity'), /no controller/],
      'a record without its event': [without('dpv:hasConsentStatus'), /no event/],
    },
  },
  {
    number: 23,
    promise: 'from a record comes back exactly what was seen, and no address and no browser',
    needs: 'saving',
    faults: comesBack,
    planted: {
      'another question than the recorded one': [
        inPages((html) => html.replace('asks your consent to', 'would like to')),
        /another notice than was seen/,
      ],
      'a record that was changed': [
        afterPost(({ house }) =>
          house.database.asOwner(`update "consentRecord" set "granted" = "granted" || ' player'`),
        ),
        /does not come back/,
      ],
      'an address in it': [inReceipts((record) => void (record['address'] = '127.0.0.1')), /an address/],
      'a browser in it': [inReceipts((record) => void (record['agent'] = 'Mozilla/5.0')), /a browser/],
    },
  },
  {
    number: 24,
    promise: 'the visitor gets the receipt, it is in what we hold of them, and it goes when they say so',
    needs: 'saving',
    faults: isTheirs,
    planted: {
      'no receipt': [cookies((line) => (line.startsWith('waarborg-bewijs') ? undefined : line)), /gets no receipt/],
      'a receipt to look at only': [inPages((html) => html.replaceAll(' download', '')), /taken along/],
      'a receipt that stays': [
        (request, next) =>
          request.method === 'POST' && request.url.endsWith('/wissen')
            ? new Response('', { status: 303, headers: { location: '/cookies/bewijs?gewist' } })
            : next(),
        /is not erased/,
      ],
    },
  },
]
