import { Button, ErrorSummary, Field, type FieldError, Form, Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Language, Words } from '../../../register/words.ts'
import { nameIn } from '../pages/show.tsx'
import type { Text } from '../site.ts'
import type { PageKind } from '../tables.ts'
import type { Topic } from '../topics/store.ts'
import { Help } from './help.tsx'
import { desk } from './overview.tsx'

/** What the editor was given, whether or not it can be kept. */
export type Draft = {
  readonly kind: PageKind
  readonly path: string
  readonly text: Text
  readonly topics: readonly string[]
  readonly publishOn: string
}

export type EditorProps = {
  readonly ask: Ask
  readonly draft: Draft
  /** Undefined for a page that is not kept yet. */
  readonly token: string | undefined
  /** How the page stands, in words. */
  readonly state: string
  readonly isLive: boolean
  readonly isScheduled: boolean
  readonly topics: readonly Topic[]
  readonly errors: readonly FieldError[]
  readonly said?: Words | undefined
}

/** One page or article, in both languages, with what can be done with it. */
export function Editor(props: EditorProps) {
  const { ask, draft, token, errors } = props
  const { t, href } = ask
  const { kind, text } = draft
  const title =
    text.title.nl ||
    t(kind === 'page' ? { nl: 'Nieuwe bladzijde', en: 'New page' } : { nl: 'Nieuw artikel', en: 'New article' })
  const action = token === undefined ? `${desk}/nieuw/${kind === 'page' ? 'bladzijde' : 'artikel'}` : `${desk}/${token}`
  return (
    <>
      <p>
        <Link href={href(desk)}>{t({ nl: 'Website', en: 'Website' })}</Link>
      </p>
      <h1>{title}</h1>
      <p class="soft">{props.state}</p>
      {props.said && (
        <Notice kind="ok">
          <p>{t(props.said)}</p>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {token !== undefined && <Elsewhere {...props} token={token} />}
      <Help ask={ask} />
      <Form action={href(action)}>
        <Where {...props} />
        <h2>{t({ nl: 'Nederlands', en: 'Dutch' })}</h2>
        <TextFields {...props} language="nl" />
        <h2>{t({ nl: 'Engels', en: 'English' })}</h2>
        <p class="hint">
          {t({
            nl: 'Laat alles leeg als er geen Engelse versie komt. Bezoekers lezen dan dat de bladzijde alleen in het Nederlands is.',
            en: 'Leave everything empty when there will be no English version. Visitors then read that the page is in Dutch only.',
          })}
        </p>
        <TextFields {...props} language="en" />
        <Acts {...props} />
      </Form>
    </>
  )
}

function Elsewhere({ ask, token, isLive, draft }: EditorProps & { token: string }) {
  const { t, href } = ask
  return (
    <Row>
      {isLive && <Link href={href(draft.path)}>{t({ nl: 'Bekijk op de site', en: 'See it on the site' })}</Link>}
      <Link href={href(`${desk}/${token}/voorbeeld`)}>{t({ nl: 'Voorbeeld', en: 'Preview' })}</Link>
      <Link href={href(`${desk}/${token}/versies`)}>{t({ nl: 'Versies', en: 'Versions' })}</Link>
      <Link href={href(`${desk}/beelden`)}>{t({ nl: 'Beelden', en: 'Pictures' })}</Link>
      {draft.path !== '/' && (
        <Link href={href(`${desk}/${token}/wissen`)}>
          {t({ nl: 'Van de site halen of wissen', en: 'Take off the site or delete' })}
        </Link>
      )}
    </Row>
  )
}

/** One sentence stands at its field; of several, the field says only where they are. */
function errorAt({ ask, errors }: Pick<EditorProps, 'ask' | 'errors'>, field: string): string | undefined {
  const own = errors.filter((error) => error.field === field)
  if (own.length < 2) return own[0]?.sentence
  return ask.t({
    nl: `Hier moeten ${own.length} dingen anders. Ze staan bovenaan.`,
    en: `${own.length} things must change here. They stand at the top.`,
  })
}

function Where({ ask, draft, topics, errors }: EditorProps) {
  const { t } = ask
  return (
    <>
      {draft.path !== '/' && (
        <Field
          name="path"
          label={t({ nl: 'Adres', en: 'Address' })}
          hint={t({
            nl: 'Laat leeg, dan maken we het van de titel. Verander je het later, dan blijft het oude adres werken.',
            en: 'Leave empty and it is made of the title. If you change it later, the old address keeps working.',
          })}
          value={draft.path}
          error={errorAt({ ask, errors }, 'path')}
        />
      )}
      {draft.kind === 'article' && topics.length > 0 && (
        <fieldset class="field">
          <legend>{t({ nl: 'Onderwerpen', en: 'Topics' })}</legend>
          {topics.map((topic) => (
            <label class="tick" key={topic.slug}>
              <input type="checkbox" name="topic" value={topic.slug} checked={draft.topics.includes(topic.slug)} />
              <span>{nameIn(ask, topic)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

function TextFields({ ask, draft, errors, language }: EditorProps & { language: Language }) {
  const { t } = ask
  const { text } = draft
  const end = language === 'nl' ? 'Nl' : 'En'
  const inWords = language === 'nl' ? { nl: '', en: ' (Dutch)' } : { nl: ' (Engels)', en: ' (English)' }
  const field = (name: keyof Text, label: Words) => ({
    name: `${name}${end}`,
    label: t(label) + t(inWords),
    value: text[name][language],
    error: errorAt({ ask, errors }, `${name}${end}`),
  })
  return (
    <>
      <Field {...field('title', { nl: 'Titel', en: 'Title' })} maxlength={120} required={language === 'nl'} />
      <Field
        {...field('lead', { nl: 'Eerste zinnen', en: 'First sentences' })}
        multiline
        rows={3}
        maxlength={600}
        hint={t({ nl: 'Staan groot bovenaan.', en: 'Stand large at the top.' })}
      />
      <Field {...field('body', { nl: 'Tekst', en: 'Text' })} multiline rows={18} />
      <Field
        {...field('description', { nl: 'Voor zoekmachines', en: 'For search engines' })}
        multiline
        rows={2}
        maxlength={200}
        hint={t({
          nl: 'Eén zin die in zoekresultaten staat. Leeg: de eerste zinnen.',
          en: 'One sentence for search results. Empty: the first sentences.',
        })}
      />
    </>
  )
}

function Acts({ ask, draft, isScheduled, errors }: EditorProps) {
  const { t } = ask
  return (
    <>
      <Row>
        <Button name="act" value="publish">
          {t({ nl: 'Publiceer nu', en: 'Publish now' })}
        </Button>
        <Button kind="quiet" name="act" value="preview">
          {t({ nl: 'Bewaar en bekijk', en: 'Save and preview' })}
        </Button>
        <Button kind="quiet" name="act" value="save">
          {t({ nl: 'Bewaar als concept', en: 'Save as draft' })}
        </Button>
      </Row>
      <h2>{t({ nl: 'Later publiceren', en: 'Publish later' })}</h2>
      <Field
        name="publishOn"
        type="date"
        label={t({ nl: 'Op welke dag', en: 'On which day' })}
        hint={t({
          nl: 'De tekst komt die dag om 0.00 uur op de site.',
          en: 'The text appears at midnight as that day begins.',
        })}
        value={draft.publishOn}
        error={errorAt({ ask, errors }, 'publishOn')}
      />
      <Row>
        <Button kind="quiet" name="act" value="schedule">
          {t({ nl: 'Plan in', en: 'Schedule' })}
        </Button>
        {isScheduled && (
          <Button kind="quiet" name="act" value="callOff">
            {t({ nl: 'Toch niet inplannen', en: 'Do not schedule after all' })}
          </Button>
        )}
      </Row>
    </>
  )
}
