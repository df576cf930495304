import {
  Button,
  Card,
  DataList,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Link,
  Notice,
  Row,
  Time,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { longest, type Typed } from './fields.ts'
import { listPath } from './list-page.tsx'
import type { ThreadMessage } from './thread.ts'

export type Shown = {
  readonly ref: string
  readonly name: string | undefined
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly company: string | undefined
  readonly note: string | undefined
  readonly source: string
  readonly lastDay: string | null
  readonly waitingSince: string | null
  readonly mustBeInformed: boolean
}

export type PersonProps = {
  readonly ask: Ask
  readonly person: Shown
  readonly thread: readonly ThreadMessage[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly said?: string | undefined
}

/** One contact: who they are, the thread, and the answer. */
export function PersonPage({ ask, person, thread, typed, errors, said }: PersonProps) {
  const { t, href } = ask
  const closed = t({ nl: 'afgeschermd', en: 'restricted' })
  const own = href(`${listPath}/${person.ref}`)
  const isRestricted = person.name === undefined
  return (
    <>
      <p>
        <Link href={href(listPath)}>{t({ nl: 'Contacten', en: 'Contacts' })}</Link>
      </p>
      <h1>{person.name ?? closed}</h1>
      {said !== undefined && (
        <Notice kind="ok">
          <p>{said}</p>
        </Notice>
      )}
      {isRestricted && (
        <Notice kind="warning">
          <p>
            {t({
              nl: 'Deze persoon heeft het gebruik van de gegevens laten beperken of bezwaar gemaakt. Ze blijven dicht, en schrijven kan niet.',
              en: 'This person had the use of their data restricted, or objected. They stay closed, and writing is not possible.',
            })}
          </p>
        </Notice>
      )}
      {person.mustBeInformed && (
        <Notice kind="warning">
          <p>
            {t({
              nl: 'Je kreeg deze gegevens van iemand anders, en er is geen e-mailadres. Vertel deze persoon binnen een maand dat je ze hebt, en van wie.',
              en: 'You received these data from somebody else, and there is no e-mail address. Tell this person within a month that you have them, and from whom.',
            })}
          </p>
          <Form action={`${own}/verteld`}>
            <Button kind="quiet">{t({ nl: 'Ik heb het verteld', en: 'I have told them' })}</Button>
          </Form>
        </Notice>
      )}
      <DataList
        items={[
          {
            term: t({ nl: 'E-mailadres', en: 'E-mail address' }),
            value:
              person.email === undefined ? (
                closed
              ) : person.email === '' ? (
                '–'
              ) : (
                <Link href={`mailto:${person.email}`}>{person.email}</Link>
              ),
          },
          { term: t({ nl: 'Telefoonnummer', en: 'Telephone number' }), value: (person.phone ?? closed) || '–' },
          { term: t({ nl: 'Bedrijf', en: 'Company' }), value: (person.company ?? closed) || '–' },
          { term: t({ nl: 'Aantekening', en: 'Note' }), value: (person.note ?? closed) || '–' },
          { term: t({ nl: 'Gegevens van', en: 'Data from' }), value: person.source },
          {
            term: t({ nl: 'Blijft tot en met', en: 'Kept until' }),
            value: person.lastDay === null ? '–' : <Time at={person.lastDay} />,
          },
        ]}
      />
      <Row>
        {!isRestricted && (
          <Link href={`${own}/wijzigen`} kind="quiet">
            {t({ nl: 'Wijzigen', en: 'Edit' })}
          </Link>
        )}
        <Link href={href('/beheer/verzoeken')} kind="quiet">
          {t({ nl: 'Wissen of een ander verzoek', en: 'Erasure or another request' })}
        </Link>
      </Row>
      <Thread ask={ask} person={person} thread={thread} />
      {!isRestricted && person.email !== '' && (
        <Answer ask={ask} action={`${own}/antwoord`} typed={typed} errors={errors} />
      )}
    </>
  )
}

function Thread({ ask, person, thread }: { ask: Ask; person: Shown; thread: readonly ThreadMessage[] }) {
  const { t, href } = ask
  const closed = t({ nl: 'afgeschermd', en: 'restricted' })
  const own = href(`${listPath}/${person.ref}`)
  return (
    <>
      <h2>{t({ nl: 'Berichten', en: 'Messages' })}</h2>
      {thread.length === 0 && <p class="soft">{t({ nl: 'Nog geen berichten.', en: 'No messages yet.' })}</p>}
      {thread.map((message, index) => (
        <Card
          key={index}
          level={3}
          title={
            message.direction === 'in'
              ? message.writtenBy || (person.name ?? closed)
              : t({ nl: 'Jouw antwoord', en: 'Your answer' })
          }
          note={
            <>
              <Time at={message.writtenAt} />
              {message.isSuspect && ` · ${t({ nl: 'misschien spam', en: 'perhaps spam' })}`}
            </>
          }
        >
          {message.subjectLine && (
            <p>
              <strong>{message.subjectLine}</strong>
            </p>
          )}
          {(message.body ?? closed).split(/\n{2,}/).map((paragraph, place) => (
            <p key={place}>{lines(paragraph)}</p>
          ))}
        </Card>
      ))}
      <Row>
        {thread.some((message) => message.isSuspect) && (
          <Form action={`${own}/geen-spam`}>
            <Button kind="quiet">{t({ nl: 'Dit is geen spam', en: 'This is not spam' })}</Button>
          </Form>
        )}
        {person.waitingSince !== null && (
          <Form action={`${own}/afgehandeld`}>
            <Button kind="quiet">{t({ nl: 'Geen antwoord nodig', en: 'No answer needed' })}</Button>
          </Form>
        )}
      </Row>
    </>
  )
}

const lines = (paragraph: string) =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))

function Answer({
  ask,
  action,
  typed,
  errors,
}: {
  ask: Ask
  action: string
  typed: Typed
  errors: readonly FieldError[]
}) {
  const { t } = ask
  const said = (field: string) => ({
    name: field,
    value: typed[field],
    error: errorAt(errors, field),
  })
  return (
    <>
      <h2>{t({ nl: 'Antwoord', en: 'Answer' })}</h2>
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <Field
          {...said('subjectLine')}
          label={t({ nl: 'Onderwerp', en: 'Subject' })}
          maxlength={longest.subjectLine}
          required
        />
        <Field
          {...said('text')}
          label={t({ nl: 'Je antwoord', en: 'Your answer' })}
          multiline
          rows={8}
          maxlength={longest.text}
          required
          hint={t({
            nl: 'Gaat per mail, en staat voor deze persoon in Mijn gegevens.',
            en: 'Goes by mail, and is shown to this person in My data.',
          })}
        />
        <Button>{t({ nl: 'Verstuur het antwoord', en: 'Send the answer' })}</Button>
      </Form>
    </>
  )
}
