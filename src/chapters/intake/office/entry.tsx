import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { Button, DataList, Form, Hidden, Link, Notice, Row, Steps, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import { answersOf, type Entry, entryBy, type Opened } from '../inbox.ts'
import { eraseOne, setAnswered } from '../store.ts'
import { intakeGate } from '../tables.ts'
import { type Desk, formsOf, place } from './desk.ts'

const withEntry =
  (desk: Desk, does: (ask: Ask, entry: Entry) => Promise<Response>) =>
  async (ask: Ask): Promise<Response> => {
    const entry = await entryBy(desk.house, ask.param('ref'))
    return entry ? does(ask, entry) : ask.redirect(ask.href(place))
  }

const titleOf = async (desk: Desk, { formId }: Entry): Promise<Words> =>
  (await formsOf(desk)).find(({ id }) => id === formId)?.title ?? { nl: formId, en: formId }

export const showEntry = (desk: Desk) =>
  withEntry(desk, async (ask, entry) => {
    const title = ask.t(await titleOf(desk, entry))
    const answers = await answersOf(desk.house, entry)
    return ask.office({ title, body: <EntryPage {...{ ask, entry, answers, title }} /> })
  })

type EntryProps = { ask: Ask; entry: Entry; answers: readonly Opened[]; title: string }

function EntryPage({ ask, entry, answers, title }: EntryProps) {
  const { t, href } = ask
  const own = href(`${place}/binnen/${entry.ref}`)
  const email = answers.find(({ fieldId }) => fieldId === 'email')?.value
  const isShielded = answers.some(({ value }) => value === undefined)
  return (
    <>
      <h1>{title}</h1>
      <p class="soft">
        {t({ nl: 'Binnen op ', en: 'Came in on ' })}
        <Time at={entry.receivedAt} />
        {entry.lastDay !== null && (
          <>
            {t({ nl: '. Wordt vanzelf gewist na ', en: '. Is erased by itself after ' })}
            <Time at={entry.lastDay} />
          </>
        )}
        .
      </p>
      {isShielded && (
        <Notice kind="warning">
          {t({
            nl: 'Deze persoon wil niet dat je dit gebruikt. Daarom zie je de antwoorden niet.',
            en: 'This person does not want you to use this. That is why you do not see the answers.',
          })}
        </Notice>
      )}
      <DataList
        items={answers.map(({ question, value }) => ({
          term: question,
          value: <span class="lines">{value ?? '–'}</span>,
        }))}
      />
      {entry.textShown !== null && (
        <p class="soft small">
          {t({ nl: 'Aangevinkt: ', en: 'Ticked: ' })}
          <q>{entry.textShown}</q>
        </p>
      )}
      <Row>
        {email !== undefined && (
          <Link kind="main" href={`mailto:${email}`}>
            {t({ nl: 'Antwoord per mail', en: 'Answer by mail' })}
          </Link>
        )}
        <Form action={`${own}/beantwoord`}>
          <Hidden name="to" value={entry.answeredAt === null ? 'answered' : 'waiting'} />
          <Button kind="quiet">
            {entry.answeredAt === null
              ? t({ nl: 'Het is beantwoord', en: 'It is answered' })
              : t({ nl: 'Het wacht toch nog', en: 'It still waits after all' })}
          </Button>
        </Form>
        <Link kind="quiet" href={`${own}/wissen`}>
          {t({ nl: 'Wissen', en: 'Erase' })}
        </Link>
      </Row>
      <p class="soft small">
        {t({
          nl: 'Op papier nodig? Kies Afdrukken in je browser: knoppen en menu komen niet mee.',
          en: 'Need it on paper? Choose Print in your browser: buttons and menu stay behind.',
        })}
      </p>
      <p>
        <Link href={href(place)}>{t({ nl: 'Terug naar de formulieren', en: 'Back to the forms' })}</Link>
      </p>
    </>
  )
}

export const markAnswered = (desk: Desk) =>
  withEntry(desk, async (ask, { ref }) => {
    const isAnswered = (await ask.form()).get('to') === 'answered'
    const { house } = desk
    await house.transact((work) => setAnswered(as(work, intakeGate), ref, isAnswered ? nowText(house.clock) : null))
    return ask.redirect(ask.href(isAnswered ? place : `${place}/binnen/${ref}`))
  })

export const askErase = (desk: Desk) =>
  withEntry(desk, async (ask, entry) => {
    const { t, href } = ask
    const answers = await answersOf(desk.house, entry)
    const title = t({ nl: 'Wissen', en: 'Erase' })
    return ask.office({
      title,
      body: (
        <>
          <h1>{t({ nl: 'Dit formulier wissen', en: 'Erase this form' })}</h1>
          <Steps
            steps={[
              {
                text: t({
                  nl: `De ${answers.length} antwoorden zijn weg, ook voor de persoon zelf.`,
                  en: `The ${answers.length} answers are gone, for the person too.`,
                }),
                effect: 'goes',
              },
              {
                text: t({
                  nl: 'De bevestiging die we mailden, blijft nog hoogstens dertig dagen in onze post.',
                  en: 'The confirmation that we mailed stays in our post for thirty days at most.',
                }),
                effect: 'stays',
              },
            ]}
          />
          <Form action={href(`${place}/binnen/${entry.ref}/wissen`)}>
            <Row>
              <Button kind="danger">{t({ nl: 'Wissen', en: 'Erase' })}</Button>
              <Link kind="quiet" href={href(`${place}/binnen/${entry.ref}`)}>
                {t({ nl: 'Toch niet', en: 'Rather not' })}
              </Link>
            </Row>
          </Form>
        </>
      ),
    })
  })

export const eraseEntry = (desk: Desk) =>
  withEntry(desk, async (ask, { ref }) => {
    await desk.house.transact((work) => eraseOne(work, ref))
    return ask.redirect(ask.href(place))
  })
