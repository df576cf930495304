import { Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { OwnPage } from '../pages/show.tsx'
import { pageBy, versionsOf } from '../pages/store.ts'
import { allPictures } from '../pictures/store.ts'
import { websiteGate } from '../tables.ts'
import { desk } from './overview.tsx'

/** The newest text as visitors would see it, on a whole page or as narrow as a phone. */
export async function preview(house: House, ask: Ask): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page) return ask.redirect(ask.href(desk))
  const [text] = await versionsOf(db, page.id)
  const pictures = await allPictures(db)
  const { facts } = house.published().register
  const { t, href } = ask
  const isPhone = ask.query.get('scherm') === 'telefoon'
  const here = `${desk}/${page.token}/voorbeeld`
  const body = (
    <>
      <Notice kind="note">
        <p>{t({ nl: 'Voorbeeld: alleen jij ziet dit.', en: 'Preview: only you see this.' })}</p>
        <Row>
          <Link kind="main" href={href(`${desk}/${page.token}`)}>
            {t({ nl: 'Terug naar de tekst', en: 'Back to the text' })}
          </Link>
          <Link kind="quiet" href={href(isPhone ? here : `${here}?scherm=telefoon`)}>
            {isPhone
              ? t({ nl: 'Op een groot scherm', en: 'On a large screen' })
              : t({ nl: 'Op een telefoon', en: 'On a phone' })}
          </Link>
        </Row>
      </Notice>
      {text.title[ask.language] === '' && (
        <Notice kind="warning">
          <p>There is no English text yet: visitors are told so, and led to the Dutch page.</p>
        </Notice>
      )}
      <div class={isPhone ? 'as-phone' : undefined}>
        <OwnPage {...{ ask, text, facts, pictures }} />
      </div>
    </>
  )
  return ask.page({ title: t({ nl: 'Voorbeeld', en: 'Preview' }), noindex: true, body })
}
