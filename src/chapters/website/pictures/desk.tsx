import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import {
  Button,
  Card,
  Empty,
  ErrorSummary,
  Field,
  type FieldError,
  Form,
  Lead,
  Row,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { UnreadableForm } from '../../../platform/http/request.ts'
import { largestPicture, type Resized, resize } from '../../../platform/images/resize.ts'
import { Picture as Shown } from '../../../platform/markdown/index.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { allPages } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { addPicture, allPictures, describe, type Picture, removePicture, shown } from './store.ts'

export const picturesDesk = '/beheer/website/beelden'

type Typed = { readonly altNl: string; readonly altEn: string }

/** Every picture of the site, and the form for another. */
export async function picturesPage(
  house: House,
  ask: Ask,
  errors: readonly FieldError[] = [],
  typed: Typed = { altNl: '', altEn: '' },
): Promise<Response> {
  const db = house.read(websiteGate)
  const pictures = [...(await allPictures(db)).values()]
  const texts = (await allPages(db)).flatMap(({ versions }) => versions.flatMap(({ body }) => [body.nl, body.en]))
  const isUsed = ({ token }: Picture) => texts.some((text) => text.includes(`beeld:${token}`))
  const { t } = ask
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.sentence
  const title = t({ nl: 'Beelden', en: 'Pictures' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'We maken je foto kleiner en halen eruit waar en wanneer hij gemaakt is.',
          en: 'We make your photo smaller and take out where and when it was made.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={ask.href(picturesDesk)} withFile>
        <Field
          name="picture"
          type="file"
          required
          label={t({ nl: 'Foto', en: 'Photo' })}
          hint={t({ nl: 'JPEG, PNG, WebP, AVIF of GIF, tot 12 MB.', en: 'JPEG, PNG, WebP, AVIF or GIF, up to 12 MB.' })}
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          error={errorAt('picture')}
        />
        <Alt {...{ ask, typed }} error={errorAt('altNl')} />
        <Button>{t({ nl: 'Voeg toe', en: 'Add' })}</Button>
      </Form>
      <h2>{t({ nl: 'Jouw beelden', en: 'Your pictures' })}</h2>
      {pictures.length === 0 && <Empty>{t({ nl: 'Nog geen beelden.', en: 'No pictures yet.' })}</Empty>}
      {pictures.map((picture) => (
        <One {...{ ask, picture }} isUsed={isUsed(picture)} key={picture.token} />
      ))}
    </>
  )
  return ask.office({ title, status: errors.length > 0 ? 422 : 200, body })
}

function Alt({ ask, typed, error }: { ask: Ask; typed: Typed; error?: string | undefined }) {
  const { t } = ask
  return (
    <>
      <Field
        name="altNl"
        label={t({ nl: 'Wat is er te zien?', en: 'What does it show? (Dutch)' })}
        hint={t({
          nl: 'Voor wie het beeld niet ziet, en voor zoekmachines. Bijvoorbeeld: bureau met een volle agenda.',
          en: 'For who cannot see the picture, and for search engines. For example: a desk with a full calendar.',
        })}
        value={typed.altNl}
        maxlength={200}
        required
        error={error}
      />
      <Field
        name="altEn"
        label={t({ nl: 'Hetzelfde in het Engels', en: 'The same in English' })}
        value={typed.altEn}
        maxlength={200}
      />
    </>
  )
}

function One({ ask, picture, isUsed }: { ask: Ask; picture: Picture; isUsed: boolean }) {
  const { t } = ask
  const action = ask.href(`${picturesDesk}/${picture.token}`)
  const small = shown({ ...picture, sizes: picture.sizes.slice(0, 1) }, ask.language)
  return (
    <Card title={picture.alt.nl} level={3}>
      <Shown picture={small} />
      <p>
        {t({ nl: 'Zet in je tekst: ', en: 'Put in your text: ' })}
        <code>{`![](beeld:${picture.token})`}</code>
      </p>
      <details>
        <summary>
          {t({ nl: 'Beschrijving veranderen of beeld wissen', en: 'Change the description or delete the picture' })}
        </summary>
        <Form action={action}>
          <PictureAlt {...{ ask, picture }} />
          <Row>
            <Button kind="quiet" name="act" value="describe">
              {t({ nl: 'Bewaar', en: 'Save' })}
            </Button>
          </Row>
        </Form>
        {isUsed ? (
          <p class="hint">
            {t({
              nl: 'Dit beeld staat in een tekst of in een oude versie ervan, en kan daarom niet weg.',
              en: 'This picture is in a text or in an older version of one, so it cannot go.',
            })}
          </p>
        ) : (
          <Form action={action}>
            <Button kind="danger" name="act" value="delete">
              {t({ nl: 'Wis dit beeld voorgoed', en: 'Delete this picture for good' })}
            </Button>
          </Form>
        )}
      </details>
    </Card>
  )
}

function PictureAlt({ ask, picture }: { ask: Ask; picture: Picture }) {
  const { t } = ask
  const name = (language: string) => `alt${language}-${picture.token}`
  return (
    <>
      <Field
        name={name('Nl')}
        required
        maxlength={200}
        value={picture.alt.nl}
        label={t({ nl: 'Wat is er te zien?', en: 'What does it show? (Dutch)' })}
      />
      <Field
        name={name('En')}
        maxlength={200}
        value={picture.alt.en}
        label={t({ nl: 'Hetzelfde in het Engels', en: 'The same in English' })}
      />
    </>
  )
}

const refusals: Readonly<Record<Exclude<Resized['kind'], 'resized'>, Words>> = {
  'too large': {
    nl: 'Deze foto is groter dan 12 MB. Maak hem eerst kleiner, of kies een andere.',
    en: 'This photo is larger than 12 MB. Make it smaller first, or choose another.',
  },
  'too many pixels': {
    nl: 'Deze foto heeft meer dan 50 miljoen beeldpunten. Maak hem eerst kleiner, of kies een andere.',
    en: 'This photo has more than 50 million pixels. Make it smaller first, or choose another.',
  },
  'no picture of a kind we take': {
    nl: 'Dit is geen foto die we kennen. Kies een JPEG, PNG, WebP, AVIF of GIF. Tekeningen (SVG) nemen we niet aan, want daar kan een programma in zitten.',
    en: 'This is no photo that we know. Choose a JPEG, PNG, WebP, AVIF or GIF. We do not take drawings (SVG), since they can hold a program.',
  },
  unreadable: {
    nl: 'Deze foto is kapot: we konden hem niet openen. Bewaar hem opnieuw en probeer het nog eens.',
    en: 'This photo is broken: it could not be opened. Save it again and try once more.',
  },
}

const noAlt: Words = {
  nl: 'Zeg wat er op het beeld te zien is. Wie het niet ziet, hoort dat.',
  en: 'Say what the picture shows. Who cannot see it, hears that.',
}

export async function takePicture(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form(largestPicture + 64 * 1024).catch((cause: unknown) => {
    if (cause instanceof UnreadableForm) return undefined
    throw cause
  })
  if (!form) return picturesPage(house, ask, [{ field: 'picture', sentence: ask.t(refusals['too large']) }])
  const typed = { altNl: form.get('altNl'), altEn: form.get('altEn') }
  const file = form.file('picture')
  const errors: FieldError[] = []
  if (!file) errors.push({ field: 'picture', sentence: ask.t({ nl: 'Kies een foto.', en: 'Choose a photo.' }) })
  if (typed.altNl === '') errors.push({ field: 'altNl', sentence: ask.t(noAlt) })
  if (!file || errors.length > 0) return picturesPage(house, ask, errors, typed)
  const resized = await resize(file.bytes)
  if (resized.kind !== 'resized')
    return picturesPage(house, ask, [{ field: 'picture', sentence: ask.t(refusals[resized.kind]) }], typed)
  const alt = { nl: typed.altNl, en: typed.altEn }
  await house.transact((work) => addPicture(as(work, websiteGate), resized.sizes, alt, nowText(house.clock)))
  return ask.redirect(ask.href(picturesDesk))
}

export async function changePicture(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const token = ask.param('picture')
  const all = await allPages(house.read(websiteGate))
  const isUsed = all.some(({ versions }) =>
    versions.some(({ body }) => `${body.nl}${body.en}`.includes(`beeld:${token}`)),
  )
  const alt = { nl: form.get(`altNl-${token}`), en: form.get(`altEn-${token}`) }
  const act = form.get('act')
  if (act === 'describe' && alt.nl === '')
    return picturesPage(house, ask, [{ field: `altNl-${token}`, sentence: ask.t(noAlt) }])
  await house.transact(async (work) => {
    const db = as(work, websiteGate)
    if (act === 'delete' && !isUsed) await removePicture(db, token)
    if (act === 'describe') await describe(db, token, alt)
  })
  return ask.redirect(ask.href(picturesDesk))
}
