import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding, Look } from '../chapter.ts'
import { disclosureHolds } from './disclosure.ts'
import { guarantees } from './guarantees.ts'
import { type Stage, stage } from './stage.test.ts'

function checkOf(clause: string): (look: Look) => Promise<Finding> {
  const known = guarantees.find((guarantee) => guarantee.clause === clause)?.known
  assert.ok(known?.by === 'check')
  return (look) => known.check(look)
}

/** The promise holds, and turns red under each act of sabotage. */
function sabotage(clause: string, acts: Record<string, (at: Stage) => Promise<Look>>) {
  test(`${clause} holds when nothing is wrong`, async () => {
    const at = await stage('sqlite')
    const { state, seen } = await checkOf(clause)(at.look)
    assert.equal(state, 'holds', seen.nl)
    await at.close()
  })
  for (const [act, spoil] of Object.entries(acts))
    test(`${clause} turns red when ${act}`, async () => {
      const at = await stage('sqlite')
      assert.equal((await checkOf(clause)(await spoil(at))).state, 'broken')
      await at.close()
    })
}

const answering = (look: Look, path: RegExp, answer: () => Response): Look => ({
  ...look,
  visit: async (asked, init) => (path.test(asked) ? answer() : look.visit(asked, init)),
})

const opening = (look: Look): Look => ({
  ...look,
  house: {
    ...look.house,
    vault: { ...look.house.vault, reveal: async (value) => look.house.vault.openForItsOwner(value) },
  },
})

sabotage('C68', {
  'the vault opens a value for every purpose': async ({ look }) => opening(look),
  'the register gives marketing the reports too': async ({ look }) => {
    const vault: typeof look.house.vault = {
      ...look.house.vault,
      reveal: (value, purpose) => look.house.vault.reveal(value, String(purpose) === 'marketing' ? 'rights' : purpose),
    }
    return { ...look, house: { ...look.house, vault } }
  },
})

sabotage('C70', {
  'a closed page answers a stranger': async ({ look }) => answering(look, /account$/, () => new Response('Loes Blom')),
  'a closed form sends a stranger on to somewhere else': async ({ look }) =>
    answering(look, /wachtwoord$/, () => new Response(null, { status: 303, headers: { location: '/beheer/account' } })),
  'a name lies readable in the database': async ({ look }) => ({
    ...look,
    unsealed: async () => ({ 'staff.name': 1 }),
  }),
  'the database has no roles for chapters': async ({ look }) => ({ ...look, missingProtection: () => 'no roles' }),
  'a session without a second factor stays open': async ({ look, house, browser, pass }) => {
    assert.equal((await browser().get('/beheer/inloggen')).status, 200)
    const { example } = await import('./example.ts')
    const { newSubject } = await import('../../vault/subjects.ts')
    const { as } = await import('../../platform/db/database.ts')
    const { securityGate } = await import('./gate.ts')
    await house.transact(async (work) => {
      const subjectId = await newSubject(work, house.vault, { kind: 'staff', source: 'owner' })
      await example({ house, work, subjectId, n: 1, at: '2026-11-01T09:00:00.000Z' })
      await as(work, securityGate)
        .updateTable('session')
        .set({ provedAt: null, endsAt: '2099-01-01T00:00:00.000Z' })
        .execute()
    })
    pass({ minutes: 1 })
    return look
  },
})

sabotage('C71', {
  'an error page repeats what was asked': async ({ look }) => ({ ...look, visit: async (path) => new Response(path) }),
  'a sealed value can be printed': async ({ look }) => {
    const printable = { toString: () => 'kanarie@example.test', toJSON: () => 'kanarie@example.test' }
    const seal = (() => printable) as unknown as typeof look.house.vault.seal
    return { ...look, house: { ...look.house, vault: { ...look.house.vault, seal } } }
  },
})

test('C71 turns red when the log no longer takes anything out', async () => {
  const at = await stage('sqlite')
  assert.equal((await disclosureHolds((event, why) => `${event} ${why}`)(at.look)).state, 'broken')
  await at.close()
})

sabotage('C74', {
  'security.txt is gone': async ({ look }) =>
    answering(look, /security\.txt$/, () => new Response('', { status: 404 })),
  'security.txt has expired': async ({ look }) => {
    const file = await (await look.visit('/.well-known/security.txt')).text()
    const type = { 'content-type': 'text/plain' }
    return answering(
      look,
      /security\.txt$/,
      () => new Response(file.replace('Expires: 2027', 'Expires: 2025'), { headers: type }),
    )
  },
  'the English form does not answer': async ({ look }) =>
    answering(look, /^\/en\/veiligheid$/, () => new Response('', { status: 500 })),
  'a report is still undecided after 72 hours': async (at) => {
    await at.browser().post('/veiligheid', { text: 'Er ligt een lijst op straat.', email: '', website: '' })
    at.pass({ hours: 73 })
    return at.look
  },
})

test('every sentence that a check stands for is one that the statement shows', async () => {
  const { sentences } = await import('./wording.ts')
  for (const { sentence, clause } of guarantees)
    assert.ok(
      sentences.some(({ words, clauses }) => words === sentence && clauses.some((one) => one === clause)),
      clause,
    )
})
