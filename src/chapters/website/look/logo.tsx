import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { Button, errorAt, Field, type FieldError, Form, type Logo, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { UnreadableForm } from '../../../platform/http/request.ts'
import { largestPicture, resize } from '../../../platform/images/resize.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { addPicture } from '../pictures/store.ts'
import { kindsTaken, refusals } from '../pictures/take.ts'
import { websiteGate } from '../tables.ts'
import { setLogo } from './logo-store.ts'
import { lookDesk } from './preview.tsx'

type Props = { readonly ask: Ask; readonly logo: Logo | undefined; readonly errors: readonly FieldError[] }

/** A picture in place of the name at the head of the site. */
export function LogoForms({ ask, logo, errors }: Props) {
  const { t, href } = ask
  const action = href(`${lookDesk}/logo`)
  return (
    <>
      <h2 id="logo">{t({ nl: 'Logo', en: 'Logo' })}</h2>
      {logo && (
        <p class="brand">
          <img src={logo.href} alt={t({ nl: 'Je logo', en: 'Your logo' })} width={logo.width} height={logo.height} />
        </p>
      )}
      <Form action={action} withFile>
        <Field
          name="logo"
          type="file"
          required
          label={t({ nl: 'Beeld met je logo', en: 'Picture of your logo' })}
          hint={t({
            nl: 'Komt in plaats van je naam bovenaan de site. PNG, WebP of JPEG, liefst breder dan hoog.',
            en: 'Takes the place of your name at the top of the site. PNG, WebP or JPEG, preferably wider than high.',
          })}
          accept={kindsTaken}
          error={errorAt(errors, 'logo')}
        />
        <Button kind="quiet">{t({ nl: 'Gebruik dit logo', en: 'Use this logo' })}</Button>
      </Form>
      {logo && (
        <Form action={action}>
          <Row>
            <Button kind="quiet" name="act" value="remove">
              {t({ nl: 'Zet je naam er weer', en: 'Put your name back' })}
            </Button>
          </Row>
        </Form>
      )}
    </>
  )
}

/** @returns what is wrong with what was sent; undefined when the logo is changed */
export async function changeLogo(house: House, ask: Ask): Promise<Words | undefined> {
  const form = await ask.form(largestPicture + 64 * 1024).catch((cause: unknown) => {
    if (cause instanceof UnreadableForm) return undefined
    throw cause
  })
  if (!form) return refusals['too large']
  const at = nowText(house.clock)
  if (form.get('act') === 'remove') {
    await house.transact((work) => setLogo(as(work, websiteGate), '', at))
    return undefined
  }
  const file = form.file('logo')
  if (!file) return { nl: 'Kies een beeld.', en: 'Choose a picture.' }
  const resized = await resize(file.bytes)
  if (resized.kind !== 'resized') return refusals[resized.kind]
  const { tradeName } = house.published().register.facts
  await house.transact(async (work) => {
    const db = as(work, websiteGate)
    await setLogo(db, await addPicture(db, resized.sizes, { nl: tradeName, en: tradeName }, at), at)
  })
  return undefined
}
