import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resetSecondFactor } from '../../src/chapters/security/index.ts'
import { type Manner, nameOf } from './browser.ts'
import {
  at,
  codeApp,
  cookieName,
  fill,
  firstAccount,
  firstAddress,
  linkPhone,
  office,
  owner,
  says,
  signIn,
} from './owner-parts.ts'

const manners: readonly Manner[] = [
  { width: 390, colours: 'dark', scripts: false },
  { width: 1280, colours: 'light', checker: 'axe' },
]

for (const manner of manners) {
  test(`the first account takes a good password, a code and kept codes, and its address works once (${nameOf(manner)})`, async () => {
    const of = await office()
    const { page, go, press } = await of.desk(manner)
    const address = await firstAddress(of)
    await go(address)
    for (const [password, why] of [
      ['kort', 'Neem er minstens twaalf tekens voor.'],
      ['Anna Linde is hier', 'Je naam staat erin.'],
      ['wachtwoordwachtwoord', 'snel te raden'],
    ] as const) {
      await fill(page, { 'Je naam': owner.name, 'E-mailadres': owner.email, Wachtwoord: password })
      await press('Verder', 422)
      await says(page, why)
      assert.equal(await page.getByLabel('Je naam').inputValue(), owner.name)
      assert.equal(await page.getByLabel('Wachtwoord').inputValue(), '')
    }
    await fill(page, { Wachtwoord: owner.password })
    await press('Verder')

    const key = await page.locator('main code').innerText()
    await fill(page, { 'Code uit de app': '000000' })
    await press('Verder', 422)
    assert.equal(await page.locator('main code').innerText(), key)
    const app = codeApp(of, key)
    await fill(page, { 'Code uit de app': app.code() })
    await press('Verder')

    const codes = await page.locator('main ol code').allInnerTexts()
    assert.equal(new Set(codes).size, 10)
    await press('Klaar', 422)
    assert.deepEqual(await page.locator('main ol code').allInnerTexts(), codes)
    await page.getByLabel('Ik heb de codes bewaard').check()
    await press('Klaar')
    assert.equal(at(page), '/beheer')
    await says(page, owner.name)

    const stranger = await of.desk(manner)
    await stranger.go(address, 410)
    assert.deepEqual(await stranger.page.context().cookies(), [])
    await of.close()
  })

  test(`who has the password and a code gets in, and who has one of them does not (${nameOf(manner)})`, async () => {
    const of = await office()
    const { app, codes } = await firstAccount(of, manner)
    const { page, go, press } = await of.desk(manner)

    await go('/beheer/inloggen')
    await fill(page, { 'E-mailadres': owner.email, Wachtwoord: 'een gok van een ander' })
    await press('Verder', 422)
    await says(page, 'Dit klopt niet')
    assert.deepEqual(await page.context().cookies(), [])

    await fill(page, { Wachtwoord: owner.password })
    await press('Verder')
    await go('/beheer/account')
    assert.equal(at(page), '/beheer/inloggen')
    await go('/beheer/inloggen/code')
    await fill(page, { Code: '000000' })
    await press('Log in', 422)
    const code = app.code()
    await fill(page, { Code: code })
    await press('Log in')
    assert.equal(at(page), '/beheer')
    const [cookie, ...others] = await page.context().cookies()
    assert.deepEqual(others, [])
    assert.equal(cookie?.name, cookieName)
    assert.ok(cookie.httpOnly && cookie.sameSite === 'Strict')

    const again = await of.desk(manner)
    await signIn(again, code, 422)
    await fill(again.page, { Code: codes[0]?.toLowerCase() ?? '' })
    await again.press('Log in')
    await again.go('/beheer/account')
    await says(again.page, 'nog 9 codes')
    const third = await of.desk(manner)
    await signIn(third, codes[0] ?? '', 422)
    await of.close()
  })

  test(`the owner ends a session elsewhere, and signs out here (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk: phone, app } = await firstAccount(of, manner)
    const laptop = await of.desk(manner)
    await signIn(laptop, app.code())
    await laptop.go('/beheer/account')
    const here = laptop.page.getByRole('row').filter({ hasText: 'Deze sessie' })
    await here.getByLabel('Naam').fill('laptop op kantoor')
    await here.getByRole('button', { name: 'Bewaar naam' }).click()
    await laptop.page.waitForLoadState()
    assert.equal(await here.getByLabel('Naam').inputValue(), 'laptop op kantoor')
    const elsewhere = laptop.page
      .getByRole('row')
      .filter({ has: laptop.page.getByRole('button', { name: 'Beëindig' }) })
    assert.equal(await elsewhere.count(), 2)
    await elsewhere.filter({ hasNotText: 'Deze sessie' }).getByRole('button', { name: 'Beëindig' }).click()
    await laptop.page.waitForLoadState()
    assert.equal(await elsewhere.count(), 1)
    await laptop.well()

    await phone.go('/beheer/account')
    assert.equal(at(phone.page), '/beheer/inloggen')
    await laptop.press('Uitloggen')
    assert.equal(at(laptop.page), '/beheer/inloggen')
    assert.deepEqual(await laptop.page.context().cookies(), [])
    await laptop.go('/beheer/account')
    assert.equal(at(laptop.page), '/beheer/inloggen')
    await of.close()
  })
}

const [plain, withScript] = manners as [Manner, Manner]

test('a lost phone is replaced by whoever has the machine, and what it opened is shut', async () => {
  const of = await office()
  const { desk: lost, app: old, codes } = await firstAccount(of, plain)
  const link = await resetSecondFactor(of.open.house, owner.email)
  assert.ok(link)
  const found = await of.desk(plain)
  await found.go(new URL(link).pathname)
  await lost.go('/beheer/account')
  assert.equal(at(lost.page), '/beheer/account', 'the address alone must not shut anybody out')
  await fill(found.page, { Wachtwoord: 'zeven groene lampen dansen' })
  await found.press('Verder')
  const { app } = await linkPhone(of, found)
  assert.equal(at(found.page), '/beheer')
  await lost.go('/beheer/account')
  assert.equal(at(lost.page), '/beheer/inloggen')

  await fill(lost.page, { 'E-mailadres': owner.email, Wachtwoord: owner.password })
  await lost.press('Verder', 422)
  await fill(lost.page, { Wachtwoord: 'zeven groene lampen dansen' })
  await lost.press('Verder')
  for (const code of [old.code(), codes[1] ?? '']) {
    await fill(lost.page, { Code: code })
    await lost.press('Log in', 422)
  }
  await fill(lost.page, { Code: app.code() })
  await lost.press('Log in')
  assert.equal(at(lost.page), '/beheer')
  await of.close()
})

test('a passkey signs in by itself, until it is removed', async () => {
  const of = await office()
  const { desk } = await firstAccount(of, withScript)
  const { page } = desk
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await desk.go('/beheer/account')
  await fill(page, { 'Hoe noem je hem?': 'telefoon van Anna' })
  await desk.press('Voeg een toegangssleutel toe')
  await says(page, 'telefoon van Anna')

  await desk.press('Uitloggen')
  assert.deepEqual(await page.context().cookies(), [])
  await desk.press('Log in met een toegangssleutel')
  assert.equal(at(page), '/beheer')

  await desk.go('/beheer/account')
  await desk.press('Verwijder')
  await says(page, 'Je hebt nog geen toegangssleutel.')
  await desk.press('Uitloggen')
  await desk.press('Log in met een toegangssleutel', 422)
  await says(page, 'Dit klopt niet')
  await of.close()
})
