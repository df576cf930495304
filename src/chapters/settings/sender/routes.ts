import { h } from 'preact'
import { nowText, today } from '../../../platform/clock.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { type DkimName, senderRecords } from '../../../platform/mail/sender-records.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { isHere } from '../mail/account.ts'
import { tell } from '../mail/store.ts'
import { dropSetting, setSetting, settingOf } from '../store.ts'
import { settingsGate } from '../tables.ts'
import { newSigningKey } from './key.ts'
import { SenderPage } from './page.tsx'

const place = '/beheer/instellingen/afzender'

type Desk = { readonly house: House; readonly handed: SettingsHanded }

export const senderRoutes = (house: House, handed: SettingsHanded): readonly Route[] => [
  get(place, 'owner', (ask) => show({ house, handed }, ask)),
  post(place, 'owner', (ask) => change({ house, handed }, ask)),
]

/** The domain behind the sender's address. */
async function senderDomain(house: House): Promise<{ domain: string; host: string | undefined }> {
  const mail = await settingOf(house.read(settingsGate), 'mail')
  const address = mail?.value.senderAddress ?? house.published().register.facts.email
  return { domain: address.slice(address.lastIndexOf('@') + 1).toLowerCase(), host: mail?.value.host }
}

async function show({ house, handed }: Desk, ask: Ask, note?: Words): Promise<Response> {
  const { domain, host } = await senderDomain(house)
  const signing = (await settingOf(house.read(settingsGate), 'dkim'))?.value
  const ours = signing?.domain === domain ? signing : undefined
  const dkim: DkimName | undefined = ours && { selector: ours.selector, publicKey: ours.publicKey }
  const sending = host === undefined || isHere(host) ? undefined : host
  const records = await senderRecords(domain, handed.resolver, dkim, sending)
  return ask.office({
    title: ask.t({ nl: 'Afzender', en: 'Sender' }),
    status: note ? 422 : 200,
    body: h(SenderPage, { ask, domain, records, signing: ours, note }),
  })
}

async function change(desk: Desk, ask: Ask): Promise<Response> {
  const { house, handed } = desk
  const act = (await ask.form()).get('do')
  const { domain } = await senderDomain(house)
  if (act === 'maak') {
    const month = today(house.clock).toString().slice(0, 7).replace('-', '')
    const { key, privateKey } = await newSigningKey(domain, month)
    const secret = handed.secrets.encrypt('dkim', privateKey)
    await house.transact((work) => setSetting(house.clock, work, 'dkim', { value: key, secret }))
  }
  if (act === 'stop')
    await house.transact(async (work) => {
      await dropSetting(work, 'dkim')
      tell(desk, work)
    })
  if (act === 'begin') {
    const signing = await settingOf(house.read(settingsGate), 'dkim')
    if (!signing) return ask.redirect(ask.href(place))
    const { dkim } = await senderRecords(domain, handed.resolver, signing.value)
    if (dkim.verdict !== 'good') return show(desk, ask, dkim.words)
    const value = { ...signing.value, signingSince: nowText(house.clock) }
    await house.transact(async (work) => {
      await setSetting(house.clock, work, 'dkim', { value, secret: signing.secret })
      tell(desk, work)
    })
  }
  return ask.redirect(ask.href(place))
}
