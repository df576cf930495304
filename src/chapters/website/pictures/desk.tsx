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
import { largestPicture } from '../../../platform/images/resize.ts'
import { Picture as Shown } from '../../../platform/markdown/index.ts'
import type { House } from '../../chapter.ts'
import { allPages } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { PictureFields } from './picture-fields.tsx'
import { addPicture, allPictures, describe, type Picture, removePicture, shown } from './store.ts'
import { type AltTyped, altIn, noAlt, pictureIn, picturesDesk, refusals } from './take.ts'

/** Every picture of the site, and the form for another. */
export async function picturesPage(
  house: House,
  ask: Ask,
  errors: readonly FieldError[] = [],
  typed: AltTyped = { altNl: '', altEn: '' },
): Promise<Response> {
  const db = house.read(websiteGate)
  const pictures = [...(await allPictures(db)).values()]
  const texts = (await allPages(db)).flatMap(({ versions }) => versions.flatMap(({ body }) => [body.nl, body.en]))
  const isUsed = ({ token }: Picture) => texts.some((text) => text.includes(`beeld:${token}`))
  const { t } = ask
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
        <PictureFields {...{ ask, typed, errors }} required />
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

export async function takePicture(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form(largestPicture + 64 * 1024).catch((cause: unknown) => {
    if (cause instanceof UnreadableForm) return undefined
    throw cause
  })
  if (!form) return picturesPage(house, ask, [{ field: 'picture', sentence: ask.t(refusals['too large']) }])
  const taken = await pictureIn(form)
  if (taken.kind === 'refused') {
    const errors = taken.faults.map(({ field, sentence }) => ({ field, sentence: ask.t(sentence) }))
    return picturesPage(house, ask, errors, altIn(form))
  }
  await house.transact((work) => addPicture(as(work, websiteGate), taken.sizes, taken.alt, nowText(house.clock)))
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
