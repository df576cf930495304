import { h } from 'preact'
import { z } from 'zod'
import { nowText } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { settingOf } from '../store.ts'
import { settingsGate } from '../tables.ts'
import {
  accountOf,
  isHere,
  type MailAccount,
  mistakesIn,
  smtpOf,
  type TypedMail,
  typedMail,
  typedOf,
} from './account.ts'
import { MailPage } from './page.tsx'
import { keepMail, mailStanding, passwordOf } from './store.ts'
import { tryMail } from './trial.ts'

const place = '/beheer/instellingen/mail'
const isAddress = (text: string) => z.email().max(254).safeParse(text).success

type Desk = { readonly house: House; readonly handed: SettingsHanded }
type Filled = { readonly typed: TypedMail; readonly errors: readonly FieldError[] }

export const mailRoutes = (house: House, handed: SettingsHanded): readonly Route[] => [
  get(place, 'owner', (ask) => show({ house, handed }, ask)),
  post(place, 'owner', (ask) => save({ house, handed }, ask)),
]

/** What was typed last goes before what works: a mistake is mended where it was made. */
async function kept({ house }: Pick<Desk, 'house'>) {
  const db = house.read(settingsGate)
  return (await settingOf(db, 'mail-tried')) ?? (await settingOf(db, 'mail'))
}

const ownAddress = ({ house, handed }: Desk, ask: Ask) => handed.ownAddress(house, ask.staff?.subjectId ?? '')

async function show(desk: Desk, ask: Ask, filled?: Filled): Promise<Response> {
  const { house, handed } = desk
  const last = await kept(desk)
  const { tradeName, email, recipients } = house.published().register.facts
  const typed = filled?.typed ?? (last ? typedOf(last.value) : fresh(tradeName, email))
  const standing = await mailStanding(house, handed)
  const host = standing.kind === 'works' || standing.kind === 'environment' ? standing.host : undefined
  const isDeclared = host === undefined || isHere(host) || recipients.some(({ hosts }) => hosts?.includes(host))
  return ask.office({
    title: ask.t({ nl: 'Mail', en: 'Mail' }),
    status: filled ? 422 : 200,
    body: h(MailPage, {
      ...{ ask, typed, standing },
      errors: filled?.errors ?? [],
      hasPassword: last !== undefined && last.secret !== null,
      to: await ownAddress(desk, ask),
      sent: ask.query.get('gedaan') === 'verstuurd',
      undeclaredHost: isDeclared ? undefined : host,
    }),
  })
}

const fresh = (senderName: string, senderAddress: string): TypedMail => ({
  ...{ host: '', port: '465', security: 'tls', user: '', senderName, senderAddress },
})

async function save(desk: Desk, ask: Ask): Promise<Response> {
  const { house } = desk
  const form = await ask.form()
  const typed = typedMail(form)
  const errors = mistakesIn(typed, isAddress, ask.t)
  if (errors.length > 0) return show(desk, ask, { typed, errors })
  const to = await ownAddress(desk, ask)
  if (to === undefined) return show(desk, ask, { typed, errors: [nowhereToSend(ask)] })
  const account = accountOf(typed, nowText(house.clock))
  const password = form.get('password') || (await passwordKept(desk, account))
  const fault = await tryMail(house, ask, smtpOf(account, password), to)
  await house.transact((work) => keepMail(desk, work, fault ? { ...account, fault: fault.words } : account, password))
  if (fault) return show(desk, ask, { typed, errors: [{ field: fault.field, sentence: ask.t(fault.words) }] })
  return ask.redirect(`${ask.href(place)}?gedaan=verstuurd`)
}

const nowhereToSend = (ask: Ask): FieldError => ({
  field: 'senderAddress',
  sentence: ask.t({
    nl: 'Je account heeft geen e-mailadres, dus we kunnen geen proefbericht sturen.',
    en: 'Your account has no e-mail address, so we cannot send a test message.',
  }),
})

/** @NOTE only for the same server and name: a password is never offered to a server that it was not typed for */
async function passwordKept({ house, handed }: Desk, { host, user }: MailAccount): Promise<string> {
  const db = house.read(settingsGate)
  for (const name of ['mail-tried', 'mail'] as const) {
    const one = await settingOf(db, name)
    if (one && one.value.host === host && one.value.user === user) return passwordOf(handed.secrets, one.secret)
  }
  return ''
}
