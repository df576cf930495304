import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClauseId } from '../../register/clauses.ts'
import { keysFrom } from '../../vault/keys.ts'
import { openVault } from '../../vault/vault.ts'
import type { Finding, Look } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { lookAt, pageSaying, type Trial, trial, write } from './trial.test.tsx'
import { declaration } from './wording.ts'

async function check(clause: ClauseId, look: Look): Promise<Finding['state']> {
  const found = guarantees.find((guarantee) => guarantee.clause === clause)
  assert.ok(found?.known.by === 'check')
  return (await found.known.check(look)).state
}

const fromCompany = (on: Trial, email: string) =>
  on.post('/beheer/contacten/nieuw', {
    name: 'Bo Prins',
    email,
    phone: '06-00000033',
    source: 'company',
    language: 'nl',
  })

test('C03: a contact person who was not told within a month turns it red, and so does one without a file', async () => {
  const on = await trial('sqlite')
  assert.equal(await check('C03', lookAt(on)), 'nothing-yet')
  await fromCompany(on, 'bo@example.test')
  assert.equal(await check('C03', lookAt(on)), 'holds')
  const noFile = { ...on.house.hooks, exportOf: async (subjectId: string) => ({ subjectId, at: '', sections: [] }) }
  assert.equal(await check('C03', lookAt(on, { house: { ...on.house, hooks: noFile } })), 'broken')
  await fromCompany(on, '')
  assert.equal(await check('C03', lookAt(on)), 'holds')
  on.pass({ months: 1, days: 1 })
  assert.equal(await check('C03', lookAt(on)), 'broken')
})

test('C03: a form that asks what nobody declared turns it red, on any page and wherever it is sent', async () => {
  const on = await trial('sqlite')
  const saying = (html: string) => lookAt(on, { visit: async () => new Response(html, asPage) })
  const form = (fields: string, action = '/contact') => `<form action="${action}">${fields}</form>`
  assert.equal(await check('C03', saying(form('<input name="email"><textarea name="text"></textarea>'))), 'nothing-yet')
  assert.equal(await check('C03', saying(form('<input name="email">', '/en/contact'))), 'nothing-yet')
  assert.equal(await check('C03', saying(form('<input name="email"><select name="birthYear"></select>'))), 'broken')
  assert.equal(await check('C03', saying(form('<input type="hidden" name="from">'))), 'broken')
  assert.equal(await check('C03', saying(form('<input name="email">', '/formulier/enquete'))), 'broken')
})

const asPage = { headers: { 'content-type': 'text/html' } }

test('C04: a row without a declared source turns it red', async () => {
  const on = await trial('sqlite')
  assert.equal(await check('C04', lookAt(on)), 'nothing-yet')
  await write(on)
  assert.equal(await check('C04', lookAt(on)), 'holds')
  assert.equal(await check('C04', lookAt(on, { unsourced: async () => ({ contact: 1 }) })), 'broken')
})

test('C05: a column that nobody declared turns it red', async () => {
  const on = await trial('sqlite')
  assert.equal(await check('C05', lookAt(on)), 'holds')
  const differs = { schemaDifferences: async () => ['the database has contact.birthday, which no chapter declares'] }
  assert.equal(await check('C05', lookAt(on, differs)), 'broken')
})

test('C06: a page that leaves one thing out of the list turns it red, and so does a column outside the list', async () => {
  const on = await trial('sqlite')
  const said = declaration.sentences.find(({ id }) => id === 'contacts-data')?.words
  assert.ok(said)
  const pages = (change: (text: string) => string) => ({
    visit: async (path: string) => pageSaying(change(path.startsWith('/en') ? said.en : said.nl)),
  })
  assert.equal(
    await check(
      'C06',
      lookAt(
        on,
        pages((text) => text),
      ),
    ),
    'holds',
  )
  assert.equal(
    await check(
      'C06',
      lookAt(
        on,
        pages((text) => text.replace('telephone number, ', '')),
      ),
    ),
    'broken',
  )
  const stray = {
    ...pages((text) => text),
    schemaDifferences: async () => ['the database has contact.birthday, which no chapter declares'],
  }
  assert.equal(await check('C06', lookAt(on, stray)), 'broken')
})

test('C07: a vault that opens an address for anything turns it red, and so does one that opens nothing', async () => {
  const on = await trial('sqlite')
  await write(on)
  assert.equal(await check('C07', lookAt(on)), 'holds')
  const withPurposes = (purposes: string[]) => {
    const vault = openVault(
      keysFrom(Buffer.alloc(32, 7)),
      () => purposes,
      async () => true,
    )
    return lookAt(on, { house: { ...on.house, vault } })
  }
  assert.equal(await check('C07', withPurposes(['contact', 'connection'])), 'broken')
  assert.equal(await check('C07', withPurposes(['contact', 'advertising'])), 'broken')
  assert.equal(await check('C07', withPurposes([])), 'broken')
})

test('C58: a row past its day turns it red, and so does a day that was moved', async () => {
  const on = await trial('sqlite')
  assert.equal(await check('C58', lookAt(on)), 'nothing-yet')
  await write(on)
  assert.equal(await check('C58', lookAt(on)), 'holds')
  assert.equal(await check('C58', lookAt(on, { expired: async () => ({ message: 1 }) })), 'broken')
  await on.database.asOwner(`update "message" set "lastDay" = '2099-01-01'`)
  assert.equal(await check('C58', lookAt(on)), 'broken')
  await on.database.asOwner(`update "message" set "lastDay" = null`)
  assert.equal(await check('C58', lookAt(on)), 'broken')
})
