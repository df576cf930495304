import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import {
  Button,
  Empty,
  ErrorSummary,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Table,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { knownAddresses, type WebsiteHanded } from '../addresses.ts'
import { websiteGate } from '../tables.ts'
import { addRedirect, dropRedirect, listRedirects } from './store.ts'

export const redirectsDesk = '/beheer/website/verwijzingen'

type Typed = { readonly fromPath: string; readonly toPath: string }

/** Old addresses, and where they lead now. */
export async function redirectsPage(
  house: House,
  ask: Ask,
  errors: readonly FieldError[] = [],
  typed: Typed = { fromPath: '', toPath: '' },
): Promise<Response> {
  const redirects = await listRedirects(house.read(websiteGate))
  const { t, href } = ask
  const title = t({ nl: 'Oude adressen', en: 'Old addresses' })
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.sentence
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Had je een andere website? Laat de oude adressen hierheen leiden, dan vindt iedereen je nog.',
          en: 'Did you have another website? Let its old addresses lead here, so that everybody still finds you.',
        })}
      </Lead>
      {redirects.length === 0 ? (
        <Empty>{t({ nl: 'Nog geen oude adressen.', en: 'No old addresses yet.' })}</Empty>
      ) : (
        <Table
          caption={title}
          quietCaption
          columns={[
            { label: t({ nl: 'Oud adres', en: 'Old address' }) },
            { label: t({ nl: 'Leidt naar', en: 'Leads to' }) },
            { label: t({ nl: 'Weghalen', en: 'Take away' }) },
          ]}
          rows={redirects.map(({ fromPath, toPath }) => [
            fromPath,
            toPath,
            <Form action={href(redirectsDesk)}>
              <Hidden name="fromPath" value={fromPath} />
              <Button kind="quiet" name="act" value="remove">
                {t({ nl: 'Haal weg', en: 'Take away' })}
                <span class="unseen"> {fromPath}</span>
              </Button>
            </Form>,
          ])}
        />
      )}
      <h2>{t({ nl: 'Nieuw', en: 'New' })}</h2>
      <ErrorSummary errors={errors} />
      <Form action={href(redirectsDesk)}>
        <Field
          name="fromPath"
          label={t({ nl: 'Oud adres', en: 'Old address' })}
          hint={t({
            nl: 'Wat achter je domein stond, zoals /over-ons.html',
            en: 'What stood after your domain, such as /over-ons.html',
          })}
          value={typed.fromPath}
          error={errorAt('fromPath')}
          required
        />
        <Field
          name="toPath"
          label={t({ nl: 'Leidt naar', en: 'Leads to' })}
          hint={t({ nl: 'Een bladzijde van nu, zoals /over-mij', en: 'A page of today, such as /over-mij' })}
          value={typed.toPath}
          error={errorAt('toPath')}
          required
        />
        <Button>{t({ nl: 'Voeg toe', en: 'Add' })}</Button>
      </Form>
    </>
  )
  return ask.office({ title, status: errors.length > 0 ? 422 : 200, body })
}

export async function keepRedirect(house: House, ask: Ask, handed: WebsiteHanded): Promise<Response> {
  const form = await ask.form()
  const typed = { fromPath: form.get('fromPath').replace(/(?<=.)\/+$/, ''), toPath: form.get('toPath') }
  if (form.get('act') === 'remove') {
    await house.transact((work) => dropRedirect(as(work, websiteGate), typed.fromPath))
    return ask.redirect(ask.href(redirectsDesk))
  }
  const { nl } = (await knownAddresses(house, handed)).paths
  const isOld = (await listRedirects(house.read(websiteGate))).some(({ fromPath }) => fromPath === typed.fromPath)
  const errors: FieldError[] = []
  if (!/^\/[^\s?#\\]+$/.test(typed.fromPath) || typed.fromPath.startsWith('//'))
    errors.push({
      field: 'fromPath',
      sentence: ask.t({
        nl: 'Een oud adres begint met / en heeft geen spaties.',
        en: 'An old address begins with / and has no spaces.',
      }),
    })
  else if (nl.has(typed.fromPath) && !isOld)
    errors.push({
      field: 'fromPath',
      sentence: ask.t({ nl: 'Op dat adres staat nu een bladzijde.', en: 'There is a page at that address now.' }),
    })
  if (!nl.has(typed.toPath) || typed.toPath === typed.fromPath)
    errors.push({
      field: 'toPath',
      sentence: ask.t({
        nl: 'Op dat adres staat niets dat bezoekers kunnen lezen.',
        en: 'There is nothing at that address that visitors can read.',
      }),
    })
  if (errors.length > 0) return redirectsPage(house, ask, errors, typed)
  await house.transact((work) => addRedirect(as(work, websiteGate), typed.fromPath, typed.toPath, nowText(house.clock)))
  return ask.redirect(ask.href(redirectsDesk))
}
