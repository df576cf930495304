import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { Button, Card, Form, Lead, Link, moment, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import type { WebsiteHanded } from '../addresses.ts'
import { publish, putBack } from '../pages/acts.ts'
import { liveOf, pageBy, type Version, versionsOf } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { Changes } from './changes.tsx'
import { faultsToPublish } from './faults.ts'
import { desk } from './overview.tsx'

/** Every version of a page, each with what it changed, and the way back to it. */
export async function versionsPage(house: House, ask: Ask, faults: readonly string[] = []): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page) return ask.redirect(ask.href(desk))
  const versions = await versionsOf(db, page.id)
  const live = liveOf(page, versions, nowText(house.clock))
  const { t, href, language } = ask
  const title = t({ nl: `Versies van ${versions[0].title.nl}`, en: `Versions of ${versions[0].title.nl}` })
  const body = (
    <>
      <p>
        <Link href={href(`${desk}/${page.token}`)}>{t({ nl: 'Terug naar de tekst', en: 'Back to the text' })}</Link>
      </p>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Niets gaat verloren: teruggaan maakt een nieuwe versie met de oude tekst.',
          en: 'Nothing is lost: going back makes a new version with the old text.',
        })}
      </Lead>
      {faults.length > 0 && (
        <Notice kind="warning">
          <p>
            {t({
              nl: 'De oude tekst staat klaar als concept, maar kan zo niet op de site:',
              en: 'The old text is ready as a draft, but cannot go on the site like this:',
            })}
          </p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {versions.map((version, index) => (
        <Card
          key={version.number}
          title={t({ nl: `Versie ${version.number}`, en: `Version ${version.number}` })}
          note={noteOf(ask, version, live, house.clock.zone)}
          actions={
            index > 0 && (
              <Form action={href(`${desk}/${page.token}/versies/${version.number}`)}>
                <Row>
                  <Button kind="quiet" name="act" value="draft">
                    {t({ nl: 'Terug naar deze versie', en: 'Back to this version' })}
                  </Button>
                  {live && version.number !== live.number && (
                    <Button kind="quiet" name="act" value="publish">
                      {t({ nl: 'Terug en meteen publiceren', en: 'Back and publish at once' })}
                    </Button>
                  )}
                </Row>
              </Form>
            )
          }
        >
          <Changes {...{ ask }} before={versions[index + 1]} after={version} />
        </Card>
      ))}
    </>
  )
  return ask.office({ title, status: faults.length > 0 ? 422 : 200, body })

  function noteOf(_: Ask, version: Version, shown: Version | undefined, zone: string): string {
    const made = moment(version.madeAt, language, zone)
    const now = nowText(house.clock)
    if (version.number === shown?.number)
      return t({ nl: `${made}, staat nu op de site`, en: `${made}, on the site now` })
    if (version.liveFrom === null) return t({ nl: `${made}, concept`, en: `${made}, draft` })
    const from = moment(version.liveFrom, language, zone)
    return version.liveFrom > now
      ? t({ nl: `${made}, komt op ${from}`, en: `${made}, comes on ${from}` })
      : t({ nl: `${made}, stond op de site vanaf ${from}`, en: `${made}, on the site from ${from}` })
  }
}

/** Puts an earlier text back as a new version, and before visitors when that was asked and nothing in it is dead by now. */
export async function backToVersion(house: House, ask: Ask, handed: WebsiteHanded): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  const version = page && (await versionsOf(db, page.id)).find(({ number }) => String(number) === ask.param('number'))
  if (!page || !version) return ask.redirect(ask.href(desk))
  const act = (await ask.form()).get('act')
  const at = nowText(house.clock)
  const faults =
    act === 'publish'
      ? await faultsToPublish(house, ask, handed, { path: page.path, number: version.number, text: version })
      : []
  await house.transact(async (work) => {
    const within = as(work, websiteGate)
    const number = await putBack(within, page, version, at)
    if (act === 'publish' && faults.length === 0) await publish(within, page, number, at)
  })
  if (faults.length > 0)
    return versionsPage(
      house,
      ask,
      faults.map(({ sentence }) => ask.t(sentence)),
    )
  return ask.redirect(ask.href(`${desk}/${page.token}?gezegd=${act === 'publish' ? 'gepubliceerd' : 'terug'}`))
}
