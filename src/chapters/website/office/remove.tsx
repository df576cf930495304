import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { Button, Form, Lead, Link, Row, type Step, Steps } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { readMarkdown } from '../../../platform/markdown/index.ts'
import { languages } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { listMenu } from '../menu/store.ts'
import { hide, removePage } from '../pages/acts.ts'
import { liveOf, livePages, pageBy, versionsOf } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { desk } from './overview.tsx'

/** What taking a page away will do, before it is done. */
export async function removal(house: House, ask: Ask): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page || page.path === '/') return ask.redirect(ask.href(desk))
  const versions = await versionsOf(db, page.id)
  const now = nowText(house.clock)
  const linking = (await livePages(db, now)).filter(
    ({ page: other, version }) =>
      other.id !== page.id &&
      languages.some((language) =>
        readMarkdown(version.body[language]).links.some(({ value }) => value.split('#')[0] === page.path),
      ),
  )
  const isInMenu = (await listMenu(db)).some(({ href }) => href === page.path)
  const isLive = liveOf(page, versions, now) !== undefined
  const { t, href } = ask
  const title = t({ nl: `${versions[0].title.nl} weghalen`, en: `Take ${versions[0].title.nl} away` })
  const steps: readonly Step[] = [
    {
      text: t({ nl: `Het adres ${page.path} werkt niet meer.`, en: `The address ${page.path} stops working.` }),
      effect: 'goes',
    },
    ...(isInMenu
      ? [
          {
            text: t({ nl: 'De regel in het menu verdwijnt.', en: 'Its line in the menu disappears.' }),
            effect: 'goes' as const,
          },
        ]
      : []),
    ...linking.map(({ version }) => ({
      text: t({
        nl: `In ‘${version.title.nl}’ staat een link hierheen. Die leidt dan nergens heen: haal hem daar weg.`,
        en: `‘${version.title.nl}’ has a link to this page, which will lead nowhere: take it out there.`,
      }),
    })),
    {
      text: t({
        nl: `Alle ${versions.length} versies van de tekst worden gewist. Dat kan niet terug.`,
        en: `All ${versions.length} versions of the text are deleted. This cannot be undone.`,
      }),
      effect: 'goes',
    },
    {
      text: t({ nl: 'De beelden blijven bij je beelden.', en: 'The pictures stay with your pictures.' }),
      effect: 'stays',
    },
  ]
  const body = (
    <>
      <h1>{title}</h1>
      {isLive && (
        <>
          <Lead>
            {t({
              nl: 'Wil je de bladzijde alleen van de site halen? Dan blijft de tekst als concept bewaard.',
              en: 'Only want the page off the site? Then the text is kept as a draft.',
            })}
          </Lead>
          <Form action={href(`${desk}/${page.token}/wissen`)}>
            <Button name="act" value="hide">
              {t({ nl: 'Haal van de site, bewaar de tekst', en: 'Take off the site, keep the text' })}
            </Button>
          </Form>
        </>
      )}
      <h2>{t({ nl: 'Voorgoed wissen', en: 'Delete for good' })}</h2>
      <Steps steps={steps} />
      <Form action={href(`${desk}/${page.token}/wissen`)}>
        <Row>
          <Button kind="danger" name="act" value="delete">
            {t({ nl: 'Wis alles', en: 'Delete everything' })}
          </Button>
          <Link kind="quiet" href={href(`${desk}/${page.token}`)}>
            {t({ nl: 'Toch niet', en: 'Better not' })}
          </Link>
        </Row>
      </Form>
    </>
  )
  return ask.office({ title, body })
}

export async function remove(house: House, ask: Ask): Promise<Response> {
  const page = await pageBy(house.read(websiteGate), ask.param('token'))
  if (!page || page.path === '/') return ask.redirect(ask.href(desk))
  const act = (await ask.form()).get('act')
  if (act === 'delete') {
    await house.transact((work) => removePage(as(work, websiteGate), page))
    return ask.redirect(ask.href(`${desk}?gezegd=gewist`))
  }
  await house.transact((work) => hide(as(work, websiteGate), page, nowText(house.clock)))
  return ask.redirect(ask.href(`${desk}/${page.token}?gezegd=weg`))
}
