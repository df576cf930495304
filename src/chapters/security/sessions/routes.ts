import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { authenticationOptions, registrationOptions } from '../../../platform/sign-in/passkey.ts'
import { passwordProblem } from '../../../platform/sign-in/password-choice.ts'
import type { House } from '../../chapter.ts'
import { passwordSentence, recoveryCodesPage } from '../accounts/pages.tsx'
import { accountOf, replaceRecoveryCodes } from '../accounts/store.ts'
import { cookieName } from '../cookie.ts'
import { addPasskey, listPasskeys, newChallenge, removePasskey, signInWithPasskey, siteOf } from '../passkeys/store.ts'
import { accountPage } from './account-page.tsx'
import { codePage, type PasskeyQuestion, signInPage } from './pages.tsx'
import { changePassword, proveSecondFactor, trySignIn } from './sign-in.ts'
import { endSessions, listSessions, nameSession, sessionBy, whoIs } from './store.ts'

export const routes = (house: House): readonly Route[] => [
  get('/beheer/inloggen', 'public', (ask) => signIn(house, ask)),
  post('/beheer/inloggen', 'public', (ask) => checkPassword(house, ask)),
  post('/beheer/inloggen/sleutel', 'public', (ask) => checkPasskey(house, ask)),
  get('/beheer/inloggen/code', 'public', (ask) => askForCode(house, ask)),
  post('/beheer/inloggen/code', 'public', (ask) => checkCode(house, ask)),
  post('/beheer/uitloggen', 'owner', (ask) => signOut(house, ask)),
  get('/beheer/account', 'owner', (ask) => account(house, ask, [])),
  post('/beheer/account/sessie', 'owner', (ask) => changeSession(house, ask)),
  post('/beheer/account/sleutel', 'owner', (ask) => changePasskeys(house, ask)),
  post('/beheer/account/noodcodes', 'owner', (ask) => newCodes(house, ask)),
  post('/beheer/account/noodcodes/bewaard', 'owner', async (ask) => ask.redirect(ask.href('/beheer/account'))),
  post('/beheer/account/wachtwoord', 'owner', (ask) => newPassword(house, ask)),
]

async function question(house: House): Promise<PasskeyQuestion> {
  const challenge = newChallenge(house)
  return { challenge, options: await authenticationOptions(siteOf(house), challenge) }
}

async function signIn(house: House, ask: Ask): Promise<Response> {
  if (await whoIs(house, ask.cookie(cookieName))) return ask.redirect(ask.href('/beheer'))
  return ask.page(signInPage(ask, await question(house), { email: '', errors: [] }))
}

function signedIn(ask: Ask, secret: string, to: string): Response {
  const response = ask.redirect(ask.href(to))
  ask.setCookie(response, cookieName, secret)
  return response
}

/** @NOTE one sentence for every reason: another one per reason would tell a stranger which addresses exist */
async function notSignedIn(house: House, ask: Ask, email: string): Promise<Response> {
  const sentence = ask.t({
    nl: 'Dit klopt niet, of het ging een paar keer mis. Wacht dan even, hooguit vijf minuten, en probeer het opnieuw.',
    en: 'This is not right, or it went wrong a few times. Then wait a little, five minutes at most, and try again.',
  })
  return ask.page(signInPage(ask, await question(house), { email, errors: [{ field: 'password', sentence }] }))
}

async function checkPassword(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const email = form.get('email')
  const secret = await trySignIn(house, email, form.get('password').slice(0, 512))
  return secret ? signedIn(ask, secret, '/beheer/inloggen/code') : notSignedIn(house, ask, email)
}

async function checkPasskey(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const secret = await signInWithPasskey(house, { answer: form.get('answer'), challenge: form.get('challenge') })
  return secret ? signedIn(ask, secret, '/beheer') : notSignedIn(house, ask, '')
}

async function askForCode(house: House, ask: Ask): Promise<Response> {
  const session = await sessionBy(house, ask.cookie(cookieName))
  if (!session) return ask.redirect(ask.href('/beheer/inloggen'))
  if (session.provedAt !== null) return ask.redirect(ask.href('/beheer'))
  return ask.page(codePage(ask, await question(house), []))
}

async function checkCode(house: House, ask: Ask): Promise<Response> {
  const pending = ask.cookie(cookieName)
  const secret = await proveSecondFactor(house, pending, (await ask.form()).get('code'))
  if (secret) return signedIn(ask, secret, '/beheer')
  if (!(await sessionBy(house, pending))) return ask.redirect(ask.href('/beheer/inloggen'))
  const sentence = ask.t({
    nl: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende; na een paar keer moet je even wachten.',
    en: 'This code is not right or was used. Wait for the next one; after a few times you must wait a little.',
  })
  return ask.page(codePage(ask, await question(house), [{ field: 'code', sentence }]))
}

const me = (ask: Ask): string => {
  if (!ask.staff) throw new Error('a page of the back office was asked for by nobody')
  return ask.staff.subjectId
}

async function signOut(house: House, ask: Ask): Promise<Response> {
  const secret = ask.cookie(cookieName)
  if (secret) await house.transact((work) => endSessions(house, work, me(ask), { secret }))
  const response = ask.redirect(ask.href('/beheer/inloggen'))
  ask.clearCookie(response, cookieName)
  return response
}

async function account(house: House, ask: Ask, errors: readonly FieldError[]): Promise<Response> {
  const subjectId = me(ask)
  const known = await accountOf(house, subjectId)
  if (!known) throw new Error('somebody is signed in who has no account')
  const [sessions, passkeys, here] = await Promise.all([
    listSessions(house, subjectId),
    listPasskeys(house, subjectId),
    sessionBy(house, ask.cookie(cookieName)),
  ])
  const challenge = newChallenge(house)
  const made = { challenge, subjectId, account: known.email, known: passkeys.map((passkey) => passkey.credentialId) }
  const options = await registrationOptions(siteOf(house), made)
  const { name, email, codesLeft } = known
  return ask.office(
    accountPage(ask, {
      name,
      email,
      codesLeft,
      sessions,
      passkeys,
      here: here?.handle,
      question: { challenge, options },
      errors,
    }),
  )
}

async function changeSession(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const handle = form.get('handle')
  const here = await sessionBy(house, ask.cookie(cookieName))
  await house.transact(async (work) => {
    if (form.get('do') === 'end') await endSessions(house, work, me(ask), { handle })
    if (form.get('do') === 'end others') await endSessions(house, work, me(ask), { allBut: here?.handle })
    if (form.get('do') === 'name')
      await nameSession(house, work, me(ask), { handle, label: form.get(`label-${handle}`).slice(0, 60) })
  })
  return ask.redirect(ask.href('/beheer/account'))
}

async function changePasskeys(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  if (form.get('do') === 'remove') {
    await house.transact((work) => removePasskey(work, me(ask), form.get('handle')))
    return ask.redirect(ask.href('/beheer/account'))
  }
  const label = form.get('label').slice(0, 60) || ask.t({ nl: 'toegangssleutel', en: 'passkey' })
  const added = await addPasskey(house, me(ask), {
    answer: form.get('answer'),
    challenge: form.get('challenge'),
    label,
  })
  if (added) return ask.redirect(ask.href('/beheer/account'))
  const sentence = ask.t({
    nl: 'De toegangssleutel is niet toegevoegd. Probeer het nog eens.',
    en: 'The passkey was not added. Try again.',
  })
  return account(house, ask, [{ field: 'label', sentence }])
}

async function newCodes(house: House, ask: Ask): Promise<Response> {
  const codes = await house.transact((work) => replaceRecoveryCodes(house, work, me(ask)))
  return ask.office(recoveryCodesPage(ask, { codes, action: '/beheer/account/noodcodes/bewaard' }, []))
}

async function newPassword(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const known = await accountOf(house, me(ask))
  const about = {
    name: known?.name ?? '',
    email: known?.email ?? '',
    business: house.published().register.facts.tradeName,
  }
  const problem = passwordProblem(form.get('next'), about)
  if (problem) return account(house, ask, [{ field: 'next', sentence: passwordSentence(ask, problem) }])
  const change = { old: form.get('old').slice(0, 512), next: form.get('next'), session: ask.cookie(cookieName) }
  if (await changePassword(house, me(ask), change)) return ask.redirect(ask.href('/beheer/account'))
  return account(house, ask, [
    {
      field: 'old',
      sentence: ask.t({ nl: 'Dit is niet je wachtwoord van nu.', en: 'This is not your present password.' }),
    },
  ])
}
