import { ErrorSummary, type FieldError, Form, Hidden, Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { PlacedForm } from '../../chapter.ts'
import type { Version } from '../pages/store.ts'
import type { Picture } from '../pictures/store.ts'
import type { AltTyped } from '../pictures/take.ts'
import type { Topic } from '../topics/store.ts'
import { Beside } from './beside.tsx'
import { Choosers, type Place } from './choosers.tsx'
import type { Draft } from './draft.ts'
import { Acts, Files, Later, NewPicture, Where } from './editor-parts.tsx'
import { Help } from './help.tsx'
import { Overtaken } from './overtaken.tsx'
import { desk } from './overview.tsx'
import { SaveOnEnter } from './save-on-enter.tsx'
import { TextFields } from './text-fields.tsx'

export type EditorProps = {
  readonly ask: Ask
  readonly draft: Draft
  readonly zone: string
  /** Undefined for a page that is not kept yet. */
  readonly token: string | undefined
  /** How the page stands, in words. */
  readonly state: string
  readonly isLive: boolean
  readonly isScheduled: boolean
  readonly isUnsaved?: boolean | undefined
  readonly topics: readonly Topic[]
  readonly pictures: readonly Picture[]
  readonly places: readonly Place[]
  readonly forms: readonly PlacedForm[]
  readonly errors: readonly FieldError[]
  readonly said?: Words | undefined
  readonly overtakenBy?: Version | undefined
  readonly alt?: AltTyped | undefined
}

/** One page or article, in both languages, with what can be done with it and how it looks. */
export function Editor(props: EditorProps) {
  const { ask, draft, token, errors, overtakenBy: by } = props
  const { t, href } = ask
  const { kind, text } = draft
  const title =
    text.title.nl ||
    t(kind === 'page' ? { nl: 'Nieuwe bladzijde', en: 'New page' } : { nl: 'Nieuw artikel', en: 'New article' })
  const action = token === undefined ? `${desk}/nieuw/${kind === 'page' ? 'bladzijde' : 'artikel'}` : `${desk}/${token}`
  const inEnglish = errors.some(({ field }) => /^(title|lead|body|description)En$/.test(field))
  const hasEnglish = Object.values(text).some(({ en }) => en !== '')
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
      <Form action={href(action)} class="editor" withFile>
        <SaveOnEnter />
        <Hidden name="from" value={draft.from === undefined ? '' : String(draft.from)} />
        <div class="write" id="tekst" data-unsaved={props.isUnsaved ? 'yes' : undefined}>
          {by && <Overtaken {...props} by={by} text={text} href={href(action)} />}
          <TextFields {...{ ask, text, errors }} language="nl" />
          <details open={hasEnglish || inEnglish}>
            <summary>
              <h2>{t({ nl: 'Engels', en: 'English' })}</h2>
            </summary>
            <p class="hint">
              {t({
                nl: 'Laat alles leeg als er geen Engelse versie komt. Bezoekers lezen dan dat de bladzijde alleen in het Nederlands is.',
                en: 'Leave everything empty when there will be no English version. Visitors then read that the page is in Dutch only.',
              })}
            </p>
            <TextFields {...{ ask, text, errors }} language="en" />
          </details>
          <Help ask={ask} />
          <NewPicture {...props} />
          <Where {...props} />
          <Later {...props} />
          <Files {...props} />
        </div>
        <Beside ask={ask} action={action} isKept={token !== undefined} />
        <Acts ask={ask} />
      </Form>
      <Choosers {...props} />
    </>
  )
}

function Elsewhere({ ask, token, isLive, draft }: EditorProps & { token: string }) {
  const { t, href } = ask
  return (
    <Row>
      {isLive && <Link href={href(draft.path)}>{t({ nl: 'Bekijk op de site', en: 'See it on the site' })}</Link>}
      <Link href={href(`${desk}/${token}/voorbeeld`)}>
        {t({ nl: 'Voorbeeld van het concept', en: 'Preview of the draft' })}
      </Link>
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
