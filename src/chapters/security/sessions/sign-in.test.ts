import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeAt } from '../../../platform/sign-in/one-time-code.ts'
import { firstAccountLink, resetSecondFactor } from '../accounts/links.ts'
import { type Browser, type Stage, stage } from '../stage.test.ts'

const email = 'loes@example.test'
const password = 'vier paarse fietsen slapen'

/** Walks through the first account as a person does. */
async function signUp({ house }: Stage, browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const link = await firstAccountLink(house)
  assert.ok(link)
  const path = new URL(link).pathname
  assert.equal((await browser.get(path)).status, 200)
  const begun = await browser.post(path, { name: 'Loes Blom', email, password })
  assert.equal(begun.status, 303)
  return linkPhone({ house } as Stage, browser, path)
}

async function linkPhone({ house }: Stage, browser: Browser, path: string) {
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec((await browser.get(path)).html)?.[1]?.replaceAll(' ', '')
  assert.ok(secret)
  assert.equal((await browser.post(path, { code: '000000' })).status, 422)
  const shown = await browser.post(path, { code: codeAt(secret, house.clock.now()) })
  const codes = [...shown.html.matchAll(/<code>([0-9A-Z-]{19})<\/code>/g)].map((match) => match[1] ?? '')
  assert.equal(codes.length, 10)
  const unticked = await browser.post(path, { codes: codes.join(' ') })
  assert.equal(unticked.status, 422)
  assert.ok(unticked.html.includes(codes[0] ?? 'none'))
  const done = await browser.post(path, { kept: 'yes', codes: codes.join(' ') })
  assert.equal(done.location, '/beheer')
  return { secret, codes }
}

const signIn = async (browser: Browser, code: string) => {
  await browser.post('/beheer/inloggen', { email, password })
  return browser.post('/beheer/inloggen/code', { code })
}

for (const kind of ['sqlite', 'postgres'] as const) {
  const on = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'

  test(`a first account signs in with both factors and never with one (${on})`, async () => {
    const at = await stage(kind)
    const owner = at.browser()
    const { secret } = await signUp(at, owner)
    assert.equal((await owner.get('/beheer/account')).status, 200)
    assert.equal(await firstAccountLink(at.house), undefined)

    const other = at.browser()
    const half = await other.post('/beheer/inloggen', { email, password })
    assert.equal(half.location, '/beheer/inloggen/code')
    assert.match(half.setCookie, /HttpOnly; SameSite=Strict; Secure/)
    assert.equal((await other.get('/beheer/account')).location, '/beheer/inloggen')
    const before = other.cookie()
    at.pass({ seconds: 60 })
    const code = codeAt(secret, at.house.clock.now())
    assert.equal((await other.post('/beheer/inloggen/code', { code })).location, '/beheer')
    assert.notEqual(other.cookie(), before)
    assert.match((await other.get('/beheer/account')).html, /Loes Blom/)

    const thief = at.browser()
    assert.equal((await signIn(thief, code)).status, 422)
    assert.equal((await thief.get('/beheer/account')).status, 303)
    await at.close()
  })

  test(`a lost phone: a recovery code works once, a link sets all anew and ends what was open (${on})`, async () => {
    const at = await stage(kind)
    const owner = at.browser()
    const { codes } = await signUp(at, owner)
    const [code = ''] = codes
    assert.equal((await signIn(at.browser(), code.toLowerCase().replaceAll('-', ' '))).location, '/beheer')
    assert.equal((await signIn(at.browser(), code)).status, 422)

    assert.equal(await resetSecondFactor(at.house, 'niemand@example.test'), undefined)
    const link = await resetSecondFactor(at.house, email)
    assert.ok(link)
    assert.equal((await owner.get('/beheer/account')).status, 200)
    const path = new URL(link).pathname
    const anew = at.browser()
    assert.equal((await anew.post(path, { password })).status, 303)
    assert.equal((await owner.get('/beheer/account')).status, 303)
    assert.equal((await signIn(at.browser(), codes[1] ?? '')).location, '/beheer/inloggen')
    await linkPhone(at, anew, path)
    assert.equal((await anew.get('/beheer/account')).status, 200)
    assert.equal((await at.browser().get(path)).status, 410)
    await at.close()
  })
}

test('an unknown address, a wrong password and a wait read the same', async () => {
  const at = await stage('sqlite')
  await signUp(at, at.browser())
  const said = async (fields: Record<string, string>) =>
    (await at.browser().post('/beheer/inloggen', fields)).html.match(/role="alert".*?<\/div>/)?.[0]
  const wrong = await said({ email, password: 'niet dit wachtwoord' })
  assert.ok(wrong)
  assert.equal(await said({ email: 'niemand@example.test', password }), wrong)
  for (let tries = 0; tries < 6; tries++) await said({ email, password: 'niet dit wachtwoord' })
  assert.equal(await said({ email, password }), wrong)
  await at.close()
})

test('who keeps trying cannot keep the owner out for more than five minutes', async () => {
  const at = await stage('sqlite')
  await signUp(at, at.browser())
  for (let tries = 0; tries < 14; tries++) {
    await at.browser().post('/beheer/inloggen', { email, password: 'een gok van een ander' })
    at.pass({ seconds: 301 })
  }
  for (let tries = 0; tries < 3; tries++)
    await at.browser().post('/beheer/inloggen', { email, password: 'nog een gok' })
  assert.equal((await at.browser().post('/beheer/inloggen', { email, password })).status, 422)
  at.pass({ seconds: 301 })
  assert.equal((await at.browser().post('/beheer/inloggen', { email, password })).status, 303)
  await at.close()
})

test('sessions are listed, end one by one, all at once, after a week, and when nobody uses them', async () => {
  const at = await stage('sqlite')
  const owner = at.browser()
  const { codes } = await signUp(at, owner)
  const phone = at.browser()
  await signIn(phone, codes[0] ?? '')
  const laptop = at.browser()
  await signIn(laptop, codes[1] ?? '')
  await owner.post('/beheer/account/sessie', { do: 'end others' })
  assert.equal((await phone.get('/beheer/account')).status, 303)
  assert.equal((await laptop.get('/beheer/account')).status, 303)
  assert.equal((await owner.get('/beheer/account')).status, 200)
  await signIn(phone, codes[2] ?? '')
  const handles = [
    ...new Set(
      [...(await phone.get('/beheer/account')).html.matchAll(/name="handle" value="([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
  ]
  assert.equal(handles.length, 2)
  for (const handle of handles) await phone.post('/beheer/account/sessie', { do: 'end', handle })
  assert.equal((await owner.get('/beheer/account')).status, 303)

  await signIn(phone, codes[3] ?? '')
  for (let day = 0; day < 6; day++) {
    at.pass({ hours: 24 })
    assert.equal((await phone.get('/beheer/account')).status, 200)
  }
  at.pass({ hours: 25 })
  assert.equal((await phone.get('/beheer/account')).status, 303)
  await signIn(phone, codes[4] ?? '')
  at.pass({ hours: 49 })
  assert.equal((await phone.get('/beheer/account')).status, 303)
  await at.close()
})

test('a sign-out ends the session itself, not only the cookie', async () => {
  const at = await stage('sqlite')
  const owner = at.browser()
  await signUp(at, owner)
  const kept = owner.cookie()
  const left = await owner.post('/beheer/uitloggen', {})
  assert.match(left.setCookie, /Max-Age=0/)
  const answer = await at.look.visit('/beheer/account', { headers: { cookie: `waarborg-beheer=${kept}` } })
  assert.equal(answer.status, 303)
  await at.close()
})

test('a first account refuses a password that is soon guessed and says why, keeping what was typed', async () => {
  const at = await stage('sqlite')
  const link = await firstAccountLink(at.house)
  const path = new URL(link ?? '').pathname
  const refused = await at.browser().post(path, { name: 'Loes Blom', email, password: 'loes houdt van thee' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Je naam staat erin/)
  assert.match(refused.html, /value="loes@example.test"/)
  assert.doesNotMatch(refused.html, /van thee/)
  const again = await firstAccountLink(at.house)
  assert.ok(again && again !== link)
  assert.equal((await at.browser().get(path)).status, 410)
  at.pass({ hours: 25 })
  assert.equal((await at.browser().get(new URL(again).pathname)).status, 410)
  await at.close()
})

test('a changed password asks for the old one and ends the other sessions', async () => {
  const at = await stage('sqlite')
  const owner = at.browser()
  const { codes } = await signUp(at, owner)
  const other = at.browser()
  await signIn(other, codes[0] ?? '')
  const next = 'zes groene paraplu buiten'
  assert.equal((await owner.post('/beheer/account/wachtwoord', { old: 'iets heel anders', next })).status, 422)
  assert.equal((await owner.post('/beheer/account/wachtwoord', { old: password, next })).status, 303)
  assert.equal((await owner.get('/beheer/account')).status, 200)
  assert.equal((await other.get('/beheer/account')).status, 303)
  assert.equal((await at.browser().post('/beheer/inloggen', { email, password })).status, 422)
  await at.close()
})

test('nothing of a secret lies readable in the database', async () => {
  const at = await stage('sqlite')
  const owner = at.browser()
  const { secret, codes } = await signUp(at, owner)
  const dump = JSON.stringify(
    await Promise.all(
      ['staff', 'session', 'recoveryCode', 'setupLink'].map((table) => at.database.asOwner(`select * from "${table}"`)),
    ),
  )
  for (const canary of [email, 'Loes', password, secret, codes[0] ?? '?', owner.cookie() ?? '?', 'argon2'])
    assert.ok(!dump.includes(canary), canary)
  await at.close()
})
