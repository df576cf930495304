import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kind, testHouse } from '../../../../test/house.ts'
import { contentOf } from '../../../platform/mail/desk.ts'
import { outboxGate } from '../../../platform/mail/tables.ts'
import { setSetting } from '../store.ts'
import { closedSentence } from './back.ts'

const christmas = { key: 'k', from: '2026-11-23', until: '2026-11-25', words: { nl: 'kerst', en: 'Christmas' } }

test('the sentence names the days, and a single day as one', () => {
  assert.equal(
    closedSentence(christmas).nl,
    'We zijn dicht van 23 november 2026 tot en met 25 november 2026 (kerst). Je krijgt antwoord na 25 november 2026.',
  )
  assert.equal(
    closedSentence({ ...christmas, until: christmas.from }).en,
    'We are closed on 23 November 2026 (Christmas). You get an answer after 23 November 2026.',
  )
})

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as [Kind, string][])
  test(`who writes while nobody is there reads when somebody is, on the page and in the receipt (${name})`, async (t) => {
    const open = await testHouse(kind)
    t.after(() => open.close())
    const { house, app, clock } = open
    const send = async (path: string, fields: Record<string, string>) => {
      const headers = { 'sec-fetch-site': 'same-origin' }
      return (await app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })).text()
    }
    const page = async (path: string) => (await app.request(path)).text()
    const mains = async (path: string) => (await page(path)).split('<main')[1]?.split('</main>')[0] ?? ''
    await house.transact((work) => setSetting(clock, work, 'closing-days', { value: [christmas] }))
    await open.refresh()
    for (const path of ['/contact', '/klacht']) assert.match(await mains(path), /Je krijgt antwoord na 25 november/)
    assert.match(await mains('/en/contact'), /You get an answer after 25 November/)
    assert.doesNotMatch(await mains('/privacy'), /Je krijgt antwoord na 25/)
    const complaint = { about: 'x', what: 'Het duurde te lang.', text: 'Het duurde te lang.', email: 'bo@example.test' }
    await send('/klacht', complaint)
    await send('/contact', {
      name: 'Bo',
      email: 'bo@example.test',
      message: 'Hallo daar, een vraag.',
      text: 'Hallo daar',
    })
    const letters = async () => {
      const rows = await house.read(outboxGate).selectFrom('outbox').select(['template', 'content']).execute()
      return rows.map(({ template, content }) => ({
        template,
        text: contentOf((value) => house.vault.openForItsOwner(value), content).text,
      }))
    }
    const receipts = (await letters()).filter(({ template }) => /receipt|received/.test(template))
    assert.ok(receipts.length > 0)
    for (const { text, template } of receipts) assert.match(text, /dicht van .* na 25 november 2026\.\n\n/, template)
    clock.forward({ days: 3 })
    await open.refresh()
    assert.doesNotMatch(await page('/contact'), /Je krijgt antwoord na 25/)
  })
