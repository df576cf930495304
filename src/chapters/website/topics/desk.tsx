import { as } from '../../../platform/db/database.ts'
import {
  Button,
  Card,
  Empty,
  ErrorSummary,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Link,
  Row,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { slugOf } from '../addresses.ts'
import { websiteGate } from '../tables.ts'
import { addTopic, listTopics, removeTopic, renameTopic, topicsOfAll } from './store.ts'

export const topicsDesk = '/beheer/website/onderwerpen'

/** The topics that articles can be about. */
export async function topicsPage(house: House, ask: Ask, errors: readonly FieldError[] = []): Promise<Response> {
  const db = house.read(websiteGate)
  const topics = await listTopics(db)
  const used = [...(await topicsOfAll(db)).values()].flat()
  const { t } = ask
  const title = t({ nl: 'Onderwerpen', en: 'Topics' })
  const dutch = t({ nl: 'Naam', en: 'Name in Dutch' })
  const english = t({ nl: 'Naam in het Engels', en: 'Name in English' })
  const error = errors[0]?.sentence
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Een artikel kan over meer dan één onderwerp gaan. Bezoekers kiezen op de bladzijde met artikelen.',
          en: 'An article can be about more than one topic. Visitors choose on the page with articles.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      {topics.length === 0 && <Empty>{t({ nl: 'Nog geen onderwerpen.', en: 'No topics yet.' })}</Empty>}
      {topics.map(({ slug, name }) => (
        <Card key={slug} title={name.nl} note={countOf(used.filter((topic) => topic.slug === slug).length)}>
          <Form action={ask.href(`${topicsDesk}/${slug}`)}>
            <Field name={`nameNl-${slug}`} label={dutch} value={name.nl} required maxlength={60} />
            <Field name={`nameEn-${slug}`} label={english} value={name.en} maxlength={60} />
            <Row>
              <Button kind="quiet" name="act" value="rename">
                {t({ nl: 'Bewaar', en: 'Save' })}
              </Button>
              <Button kind="danger" name="act" value="remove">
                {t({ nl: 'Wis onderwerp; de artikelen blijven', en: 'Delete topic; the articles stay' })}
              </Button>
            </Row>
          </Form>
        </Card>
      ))}
      <h2>{t({ nl: 'Nieuw onderwerp', en: 'New topic' })}</h2>
      <Form action={ask.href(topicsDesk)}>
        <Field name="nameNl" label={dutch} required maxlength={60} error={error} />
        <Field name="nameEn" label={english} maxlength={60} />
        <Button>{t({ nl: 'Voeg toe', en: 'Add' })}</Button>
      </Form>
    </>
  )
  return ask.office({ title, status: errors.length > 0 ? 422 : 200, body })

  function countOf(number: number): string {
    return number === 1
      ? t({ nl: '1 artikel', en: '1 article' })
      : t({ nl: `${number} artikelen`, en: `${number} articles` })
  }
}

export async function newTopic(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const name = { nl: form.get('nameNl'), en: form.get('nameEn') }
  const slug = slugOf(name.nl)
  const sentence =
    slug === ''
      ? { nl: 'Geef het onderwerp een naam met letters.', en: 'Give the topic a name with letters.' }
      : (await listTopics(house.read(websiteGate))).some((topic) => topic.slug === slug)
        ? { nl: 'Dat onderwerp is er al.', en: 'That topic is already there.' }
        : undefined
  if (sentence) return topicsPage(house, ask, [{ field: 'nameNl', sentence: ask.t(sentence) }])
  await house.transact(async (work) => void (await addTopic(as(work, websiteGate), slug, name)))
  return ask.redirect(ask.href(topicsDesk))
}

export async function changeTopic(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const slug = ask.param('slug')
  const name = { nl: form.get(`nameNl-${slug}`), en: form.get(`nameEn-${slug}`) }
  if (form.get('act') === 'remove' && form.get('sure') !== 'yes') {
    const used = await articlesAbout(house, slug)
    if (used > 0) return askRemoval(house, ask, slug, used)
  }
  await house.transact(async (work) => {
    const db = as(work, websiteGate)
    if (form.get('act') === 'remove') await removeTopic(db, slug)
    else if (name.nl !== '') await renameTopic(db, slug, name)
  })
  return ask.redirect(ask.href(topicsDesk))
}

async function articlesAbout(house: House, slug: string): Promise<number> {
  const used = [...(await topicsOfAll(house.read(websiteGate))).values()].flat()
  return used.filter((topic) => topic.slug === slug).length
}

/** What deleting a topic in use does, before it is done: which articles it was on cannot be had back. */
async function askRemoval(house: House, ask: Ask, slug: string, used: number): Promise<Response> {
  const { t, href } = ask
  const name = (await listTopics(house.read(websiteGate))).find((topic) => topic.slug === slug)?.name.nl ?? slug
  const title = t({ nl: `Onderwerp ${name} wissen`, en: `Delete the topic ${name}` })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {used === 1
          ? t({ nl: 'Eén artikel gaat hierover. Dat blijft.', en: 'One article is about this. It stays.' })
          : t({
              nl: `${used} artikelen gaan hierover. Die blijven.`,
              en: `${used} articles are about this. They stay.`,
            })}
      </Lead>
      <p>
        {t({
          nl: `/artikelen/onderwerp/${slug} werkt daarna niet meer. Welke artikelen erover gingen, onthouden we niet.`,
          en: `/artikelen/onderwerp/${slug} stops working. Which articles were about it is not kept.`,
        })}
      </p>
      <Form action={href(`${topicsDesk}/${slug}`)}>
        <Hidden name="act" value="remove" />
        <Hidden name="sure" value="yes" />
        <Row>
          <Button kind="danger">{t({ nl: 'Wis onderwerp', en: 'Delete topic' })}</Button>
          <Link kind="quiet" href={href(topicsDesk)}>
            {t({ nl: 'Toch niet', en: 'Rather not' })}
          </Link>
        </Row>
      </Form>
    </>
  )
  return ask.office({ title, body })
}
