import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { firstAccountLink } from '../../src/chapters/security/index.ts'
import { listeningHouse, type TestHouse } from '../house.ts'
import { type Mailbox, type Message, mailbox } from '../mailbox.ts'
import { type Manner, type Visit, visit } from './browser.ts'

export const owner = { name: 'Anna Linde', email: 'anna@example.test', password: 'vier paarse fietsen slapen' }

/** The one cookie, which only the owner's browser may hold. */
export const cookieName = 'waarborg-beheer'

export type Office = {
  readonly open: TestHouse & { readonly url: string }
  readonly post: Mailbox
  /** A browser of the owner. */
  desk(manner: Manner): Promise<Visit>
  /** Lets a minute pass and sends what waits. */
  deliver(fits: (message: Message) => boolean): Promise<Message>
  close(): Promise<void>
}

/** A house with a real mail server beside it; the browsers that it opened close with it. */
export async function office(): Promise<Office> {
  const post = await mailbox()
  const open = await listeningHouse('sqlite', { smtpUrl: post.url })
  const visits: Visit[] = []
  return {
    open,
    post,
    async desk(manner) {
      const made = await visit(open.url, { ...manner, mayKeep: [cookieName] })
      made.page.setDefaultTimeout(15_000) // looking at every guarantee takes a while on a busy machine
      visits.push(made)
      return made
    },
    async deliver(fits) {
      open.clock.forward({ minutes: 1, seconds: 1 })
      await open.runJobs()
      return post.waitFor(fits)
    },
    async close() {
      for (const made of visits) await made.close()
      await open.close()
      await post.close()
    },
  }
}

/** An app on a phone, which knows the key that the page showed. */
export type CodeApp = { code(): string }

/** Each code works once, so time passes before the app shows its next one. */
export function codeApp({ open }: Office, key: string): CodeApp {
  const totp = new TOTP({
    secret: Secret.fromBase32(key.replaceAll(' ', '')),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  })
  return {
    code() {
      open.clock.forward({ seconds: 31 })
      return totp.generate({ timestamp: open.clock.now().epochMilliseconds })
    },
  }
}

export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).first().fill(value)
}

export const says = async (page: Page, words: string | RegExp): Promise<void> => {
  const text = await page.locator('main').innerText()
  if (typeof words === 'string') assert.ok(text.includes(words), `the page does not say: ${words}\n${text}`)
  else assert.match(text, words)
}

export const saysNot = async (page: Page, words: string | RegExp): Promise<void> =>
  assert.doesNotMatch(await page.locator('main').innerText(), typeof words === 'string' ? new RegExp(words) : words)

export async function firstAddress({ open }: Office): Promise<string> {
  const link = await firstAccountLink(open.house)
  assert.ok(link, 'there is an account already')
  return new URL(link).pathname
}

export const at = (page: Page): string => new URL(page.url()).pathname

/** Links the phone and keeps the codes: the last two of the three steps. */
export async function linkPhone(office: Office, { page, press }: Visit): Promise<{ app: CodeApp; codes: string[] }> {
  const app = codeApp(office, await page.locator('main code').innerText())
  await fill(page, { 'Code uit de app': app.code() })
  await press('Verder')
  const codes = await page.locator('main ol code').allInnerTexts()
  await page.getByLabel('Ik heb de codes bewaard').check()
  await press('Klaar')
  return { app, codes }
}

export type SignedIn = { readonly desk: Visit; readonly app: CodeApp; readonly codes: readonly string[] }

/** The first account, from the printed address to the first page of the back office. */
export async function firstAccount(office: Office, manner: Manner): Promise<SignedIn> {
  const desk = await office.desk(manner)
  await desk.go(await firstAddress(office))
  await fill(desk.page, { 'Je naam': owner.name, 'E-mailadres': owner.email, Wachtwoord: owner.password })
  await desk.press('Verder')
  const linked = await linkPhone(office, desk)
  assert.equal(at(desk.page), '/beheer')
  return { desk, ...linked }
}

/** Shows both factors; the code may be one of the app or a recovery code. */
export async function signIn({ page, go, press }: Visit, code: string, status = 200): Promise<void> {
  await go('/beheer/inloggen')
  await fill(page, { 'E-mailadres': owner.email, Wachtwoord: owner.password })
  await press('Verder')
  assert.equal(at(page), '/beheer/inloggen/code')
  await fill(page, { Code: code })
  await press('Log in', status)
}
