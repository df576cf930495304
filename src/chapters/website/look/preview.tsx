import { isThemeName, Link, type LookChoice, Notice, Row, stylesheet, themeOf } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { Home } from '../pages/show.tsx'
import { pageAt, versionsOf } from '../pages/store.ts'
import { allPictures } from '../pictures/store.ts'
import { websiteGate } from '../tables.ts'
import { inWords } from './words.ts'

export const lookDesk = '/beheer/website/uiterlijk'

/** A look as part of an address: `linnen` or `linnen-74406a`. */
export const nameOf = ({ theme, accent }: LookChoice): string =>
  accent === undefined ? theme : `${theme}-${accent.slice(1)}`

function lookNamed(name: string): LookChoice | undefined {
  const [, theme = '', digits] = /^([a-z]+)(?:-([0-9a-f]{6}))?$/.exec(name) ?? []
  if (!isThemeName(theme)) return undefined
  return digits === undefined ? { theme } : { theme, accent: `#${digits}` }
}

/** The look that an address asks to see. */
export const lookIn = (ask: Ask): LookChoice | undefined => lookNamed(ask.query.get('uiterlijk') ?? '')

/** The whole stylesheet of a look that nobody has chosen yet, for the owner alone. */
export async function sheet(ask: Ask): Promise<Response> {
  const look = lookNamed(ask.param('sheet').replace(/\.css$/, ''))
  return look === undefined ? new Response(null, { status: 404 }) : ask.text(stylesheet(themeOf(look)).css, 'text/css')
}

export const sheetHref = (look: LookChoice): string => `${lookDesk}/stijl/${nameOf(look)}.css`

/** The front page as visitors would see it in a look that nobody has chosen yet. */
export async function frontPreview(house: House, ask: Ask): Promise<Response> {
  const look = lookIn(ask)
  if (!look) return ask.redirect(ask.href(lookDesk))
  const { t } = ask
  const db = house.read(websiteGate)
  const page = await pageAt(db, '/')
  const [text] = page ? await versionsOf(db, page.id) : []
  if (!text) return ask.redirect(ask.href(lookDesk))
  const { facts } = house.published().register
  const [pictures, forms] = await Promise.all([allPictures(db), house.hooks.placedForms()])
  const body = (
    <>
      <Notice kind="note">
        <p>
          {t({ nl: 'Voorbeeld, alleen jij ziet dit: ', en: 'Preview, only you see this: ' })}
          {t(inWords(look))}
        </p>
        <Row>
          <Link kind="main" href={ask.href(`${lookDesk}?uiterlijk=${nameOf(look)}`)}>
            {t({ nl: 'Terug naar uiterlijk', en: 'Back to look' })}
          </Link>
        </Row>
      </Notice>
      <Home {...{ ask, text, facts, pictures, forms }} places={[]} url={house.baseUrl} />
    </>
  )
  return ask.page({ title: t({ nl: 'Voorbeeld', en: 'Preview' }), noindex: true, stylesheet: sheetHref(look), body })
}
