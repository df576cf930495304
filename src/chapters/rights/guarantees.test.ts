import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../../test/conformance-invented.ts'
import { moment } from '../../platform/clock.ts'
import type { Chapter, House, Look } from '../chapter.ts'
import { rights } from './index.ts'
import { authorityAddress } from './letters.ts'
import { field, html, type Stage, stage } from './stage.test.ts'

const stateOf = async (chapter: Chapter, clause: string, look: Look) => {
  const known = chapter.guarantees?.find((one) => one.clause === clause)?.known
  assert.ok(known?.by === 'check')
  return (await known.check(look)).state
}

/** A year in which everything went as promised: a person served themselves, and a refused request by mail. */
async function goodYear(): Promise<Stage> {
  const staged = await stage()
  await staged.reader(1)
  const at = await staged.enter('reader1@example.test')
  const plan = field(await html(staged.site.visit(`${at}/verwijderen`)), 'plan')
  await staged.site.post(`${at}/verwijderen`, { plan })
  const entry = { right: 'access', channel: 'mail', receivedOn: '2026-11-20', email: 'bo@example.test', language: 'nl' }
  const of = (await staged.site.post('/beheer/verzoeken/nieuw', entry)).headers.get('location') ?? ''
  await staged.site.post(`${of}/weigeren`, { ground: 'unfounded', facts: 'Feiten.', again: 'yes', by: 'mail' })
  return staged
}

/** Per clause, how the promise is broken. */
const saboteurs: Record<string, (staged: Stage) => Promise<Look>> = {
  C61: async ({ site, house }) => {
    const exportOf: House['hooks']['exportOf'] = async (subjectId) => {
      const file = await house.hooks.exportOf(subjectId)
      return { ...file, sections: file.sections.filter(({ table }) => table !== 'caseLetter') }
    }
    return { ...site, house: { ...house, hooks: { ...house.hooks, exportOf } } }
  },
  C62: async ({ site }) => ({ ...site, routes: site.routes.filter(({ path }) => !path.endsWith('/verbeteren')) }),
  C63: async ({ site, house, cases }) => {
    const erased = (await cases()).find(({ right }) => right === 'erasure')?.subjectId ?? ''
    await house.transact(async (work) =>
      library.example?.({ house, work, subjectId: erased, n: 9, at: moment(house.clock.now()) }),
    )
    return site
  },
  C64: async ({ site }) => ({ ...site, visit: async () => new Response('<p>Onderhoud</p>') }),
  C65: async ({ site, database }) => {
    await database.asOwner(`update "rightsCase" set "receivedOn" = '2026-11-10' where channel = 'mail'`)
    return site
  },
  C66: async ({ site, time }) => {
    await site.post('/beheer/verzoeken/nieuw', { right: 'access', channel: 'phone', receivedOn: '2026-11-20' })
    time.now = Temporal.Instant.from('2026-12-19T09:00:00Z')
    return site
  },
  C67: async ({ site, database }) => {
    await database.asOwner(`update "caseLetter" set kind = 'extension' where "sentBy" = 'mail'`)
    return site
  },
}

test('before the first request the guarantees about requests say that there is nothing to look at', async () => {
  const { site } = await stage()
  for (const clause of ['C61', 'C63', 'C65', 'C66', 'C67'])
    assert.equal(await stateOf(rights, clause, site), 'nothing-yet', clause)
})

for (const [clause, break_] of Object.entries(saboteurs))
  test(`${clause} holds after a good year, and turns red when its promise is broken`, async () => {
    const staged = await goodYear()
    assert.equal(await stateOf(rights, clause, staged.site), 'holds')
    assert.equal(await stateOf(rights, clause, await break_(staged)), 'broken')
  })

test('a refusal that hides the authority turns C67 red', async () => {
  const staged = await goodYear()
  const { house } = staged
  const reveal: House['vault']['reveal'] = async (value, purpose) =>
    (await house.vault.reveal(value, purpose)).replaceAll(authorityAddress, '')
  const look = { ...staged.site, house: { ...house, vault: { ...house.vault, reveal } } }
  assert.equal(await stateOf(rights, 'C67', look), 'broken')
})
