import { z } from 'zod'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { codeUri } from '../../../platform/sign-in/one-time-code.ts'
import { passwordProblem } from '../../../platform/sign-in/password-choice.ts'
import type { House } from '../../chapter.ts'
import { cookieName } from '../cookie.ts'
import { type SetUp, setUpBy } from './links.ts'
import {
  codesAgainPage,
  linkGonePage,
  passwordSentence,
  phonePage,
  recoveryCodesPage,
  whoYouArePage,
} from './pages.tsx'
import { accountOf, confirmPhone, finishSetUp, replaceRecoveryCodes, startSetUp } from './store.ts'

const address = z.email().max(254)

export const routes = (house: House): readonly Route[] => [
  get('/beheer/begin/:token', 'capability', (ask) => showStep(house, ask, [])),
  post('/beheer/begin/:token', 'capability', (ask) => takeStep(house, ask)),
]

async function showStep(house: House, ask: Ask, errors: readonly FieldError[]): Promise<Response> {
  const setUp = await setUpBy(house, ask.param('token'))
  if (!setUp) return ask.page(linkGonePage(ask))
  if (setUp.step === 'who you are') return ask.page(whoYouArePage(ask, setUp, { name: '', email: '' }, errors))
  if (setUp.step === 'your recovery codes') return ask.page(codesAgainPage(ask))
  const account = await accountOf(house, setUp.subjectId)
  if (!account) return ask.page(linkGonePage(ask))
  const uri = codeUri(account.totpSecret, house.published().register.facts.tradeName, account.email)
  return ask.page(phonePage(ask, { secret: account.totpSecret, uri }, errors))
}

async function takeStep(house: House, ask: Ask): Promise<Response> {
  const setUp = await setUpBy(house, ask.param('token'))
  if (!setUp) return ask.page(linkGonePage(ask))
  switch (setUp.step) {
    case 'who you are':
      return whoYouAre(house, ask, setUp)
    case 'your phone':
      return phone(house, ask, setUp)
    case 'your recovery codes':
      return recoveryCodes(house, ask, setUp)
  }
}

async function whoYouAre(house: House, ask: Ask, setUp: SetUp): Promise<Response> {
  const form = await ask.form()
  const known = setUp.kind === 'new factor' ? await accountOf(house, setUp.subjectId) : undefined
  const filled = { name: known?.name ?? form.get('name'), email: known?.email ?? form.get('email') }
  const password = form.get('password')
  const errors: FieldError[] = []
  if (filled.name === '' || filled.name.length > 100)
    errors.push({ field: 'name', sentence: ask.t({ nl: 'Vul je naam in.', en: 'Enter your name.' }) })
  if (!address.safeParse(filled.email).success)
    errors.push({
      field: 'email',
      sentence: ask.t({
        nl: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
        en: 'Enter an e-mail address, such as name@example.com.',
      }),
    })
  const problem = passwordProblem(password, { ...filled, business: house.published().register.facts.tradeName })
  if (problem) errors.push({ field: 'password', sentence: passwordSentence(ask, problem) })
  if (errors.length > 0) return ask.page(whoYouArePage(ask, setUp, filled, errors))
  await startSetUp(house, setUp, { ...filled, password })
  return ask.redirect(ask.href(ask.path))
}

async function phone(house: House, ask: Ask, setUp: SetUp): Promise<Response> {
  const codes = await confirmPhone(house, setUp.subjectId, (await ask.form()).get('code'))
  // @NOTE shown in answer to the post itself: codes of which only an imprint is stored cannot be shown by another page
  if (codes) return ask.page(recoveryCodesPage(ask, { codes, action: ask.path }, []))
  return showStep(house, ask, [wrongCode(ask)])
}

const wrongCode = (ask: Ask): FieldError => ({
  field: 'code',
  sentence: ask.t({
    nl: 'Deze code klopt niet. Wacht op de volgende, en kijk of de klok van je telefoon goed staat.',
    en: 'This code is not right. Wait for the next one, and see whether the clock of your phone is right.',
  }),
})

async function recoveryCodes(house: House, ask: Ask, setUp: SetUp): Promise<Response> {
  const form = await ask.form()
  if (form.get('again') === 'yes') {
    const codes = await house.transact((work) => replaceRecoveryCodes(house, work, setUp.subjectId))
    return ask.page(recoveryCodesPage(ask, { codes, action: ask.path }, []))
  }
  if (form.get('kept') !== 'yes') {
    const sentence = ask.t({
      nl: 'Bewaar de codes eerst en zet dan een vinkje.',
      en: 'Keep the codes first, then tick the box.',
    })
    return ask.page(
      recoveryCodesPage(ask, { codes: form.get('codes').split(' '), action: ask.path }, [{ field: 'kept', sentence }]),
    )
  }
  const session = await finishSetUp(house, ask.param('token'))
  if (!session) return ask.page(linkGonePage(ask))
  const response = ask.redirect(ask.href('/beheer'))
  ask.setCookie(response, cookieName, session)
  return response
}
