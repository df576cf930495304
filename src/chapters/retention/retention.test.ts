import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde, paperHouse, siteOf } from '../../../test/look.ts'
import type { Activity, OnErasure } from '../../register/activity.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { House, Look } from '../chapter.ts'
import { retention } from './index.ts'
import { declaration } from './wording.ts'

const words = { nl: 'een brief', en: 'a letter' }
const activity = (onErasure: OnErasure, length = 'P1Y'): Activity => ({
  title: words,
  people: words,
  purposes: { answer: { dpv: 'dpv:Communication', words, basis: { kind: 'consent', withdrawAt: '/' } } },
  sources: { form: { words, from: 'the person' } },
  receivedBy: [],
  tables: {
    letter: {
      holds: words,
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        source: 'not personal',
        leftAt: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'leftAt', for: length, calendar: 'exact' }],
      onErasure,
    },
  },
})
const because = { nl: 'de wet vraagt het', en: 'the law asks it' }
const kept = activity({ then: 'keep', because, provision: 'AWR art. 52 lid 4' })
const letters = (given: Activity) => ({
  ...declaration,
  chapter: 'letters',
  title: words,
  sentences: [],
  activities: [given],
})
const house = paperHouse([declaration, letters(kept)])
const rows: Partial<Look> = { counts: async () => ({ letter: 3 }), expired: async () => ({ letter: 0 }) }
const site = siteOf(house, [retention], rows)

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = retention.guarantees?.find((one) => one.clause === clause)
  assert.ok(found?.known.by === 'check', `${clause} is not checked`)
  return (await found.known.check(look)).state
}

test('a house in which nothing is past its last day holds', async () => {
  for (const { clause } of retention.guarantees ?? []) assert.equal(await state(clause, site), 'holds', clause)
})

test('an empty house says that there is nothing yet', async () => {
  const empty = siteOf(paperHouse([declaration]), [retention])
  for (const { clause } of retention.guarantees ?? []) assert.equal(await state(clause, empty), 'nothing-yet', clause)
})

test('C55 and C60 are broken by one row past its last day', async () => {
  const late = { ...site, expired: async () => ({ letter: 1 }) }
  assert.equal(await state('C55', late), 'broken')
  assert.equal(await state('C60', late), 'broken')
})

/** The same house whose published register was changed behind its back. */
const withRegister = (given: Activity): House => ({
  ...house,
  published: () => ({ ...house.published(), register: { declarations: [letters(given)], facts: linde } }),
})

test('C55 is broken by a period that cannot be computed', async () => {
  const endless = withRegister(activity({ then: 'delete' }, 'as long as needed'))
  assert.equal(await state('C55', siteOf(endless, [retention], rows)), 'broken')
})

test('C56 is broken by keeping something without an article of law', async () => {
  const uncited = withRegister(activity({ then: 'keep', because, provision: 'de wet' }))
  assert.equal(await state('C56', siteOf(uncited, [retention], rows)), 'broken')
})

test('C60 is broken by a statement that keeps silent about backups', async () => {
  const said = declaration.sentences.filter(({ id }) => id !== 'retention-destroyed')
  const silent = paperHouse([{ ...declaration, sentences: said }, letters(kept)])
  assert.equal(await state('C60', siteOf(silent, [retention], rows)), 'broken')
})

test('the owner sees what is kept, how long, and what an erasure leaves', async () => {
  const asked = await site.visit('/beheer/bewaren', { headers: { 'x-owner': 'yes' } })
  const html = await asked.text()
  assert.match(html, /een brief/)
  assert.match(html, /één jaar na/)
  assert.match(html, /AWR art\. 52 lid 4/)
  assert.equal((await site.visit('/beheer/bewaren')).status, 303)
})
