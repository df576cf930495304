import { test } from 'node:test'
import { newsletterGate } from '../src/chapters/newsletter/tables.ts'
import { as, type Work } from '../src/platform/db/database.ts'
import type { Vault } from '../src/vault/vault.ts'

/** Never called: what must not compile is marked, and the mark itself fails where it compiles all the same. */
async function mustNotCompile(work: Work, vault: Vault): Promise<void> {
  const db = as(work, newsletterGate)
  // @ts-expect-error: another chapter's table is not among the newsletter's
  db.selectFrom('contact')
  // @ts-expect-error: nor is the outbox
  db.deleteFrom('outbox')
  const { email } = await db.selectFrom('subscriber').select('email').executeTakeFirstOrThrow()
  // @ts-expect-error: the address was not declared for this purpose
  await vault.reveal(email, 'contact')
  // @ts-expect-error: a personal value is no text
  const text: string = email
  // @ts-expect-error: nor can a text be stored in its place
  db.updateTable('subscriber').set({ email: text })
  // @ts-expect-error: only sealed columns are sealed
  vault.seal(newsletterGate, 'subscriber', 'language', 'ada', 'nl')
}

test('a query on another chapter’s table, and a value for another purpose, do not compile', () => void mustNotCompile)
