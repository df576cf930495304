import { Button, Field, Link, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { nameIn } from '../pages/show.tsx'
import { PictureFields } from '../pictures/picture-fields.tsx'
import { topicsDesk } from '../topics/desk.tsx'
import type { EditorProps } from './editor-page.tsx'
import { desk } from './overview.tsx'
import { errorsAt } from './text-fields.tsx'

const isAt = (errors: EditorProps['errors'], ...fields: string[]) => errors.some(({ field }) => fields.includes(field))

/** A photo taken or found while writing: it comes in the text, and the text stays. */
export function NewPicture({ ask, errors, alt }: EditorProps) {
  const { t } = ask
  return (
    <details id="new-picture" open={isAt(errors, 'picture', 'altNl')}>
      <summary>{t({ nl: 'Een foto toevoegen', en: 'Add a photo' })}</summary>
      <p class="hint">
        {t({
          nl: 'De foto komt onderaan de tekst, of op de plek waar je {beeld} typt. We maken hem kleiner en halen eruit waar en wanneer hij gemaakt is.',
          en: 'The photo comes at the end of the text, or where you type {beeld}. We make it smaller and take out where and when it was made.',
        })}
      </p>
      <PictureFields {...{ ask, errors }} typed={alt ?? { altNl: '', altEn: '' }} required={false} />
      <Button kind="quiet" name="act" value="picture">
        {t({ nl: 'Zet de foto in de tekst', en: 'Put the photo in the text' })}
      </Button>
    </details>
  )
}

export function Where({ ask, draft, topics, errors }: EditorProps) {
  const { t } = ask
  const isArticle = draft.kind === 'article'
  if (draft.path === '/') return null
  return (
    <details open={isAt(errors, 'path')}>
      <summary>
        {isArticle ? t({ nl: 'Onderwerpen en adres', en: 'Topics and address' }) : t({ nl: 'Adres', en: 'Address' })}
      </summary>
      {isArticle && topics.length === 0 && (
        <p class="hint">
          {t({ nl: 'Nog geen onderwerpen. Bewaar je tekst, en ', en: 'No topics yet. Save your text, and ' })}
          <Link href={ask.href(topicsDesk)}>{t({ nl: 'maak het eerste', en: 'make the first' })}</Link>.
        </p>
      )}
      {isArticle && topics.length > 0 && (
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
      <Field
        name="path"
        label={t({ nl: 'Adres', en: 'Address' })}
        hint={t({
          nl: 'Laat leeg, dan maken we het van de titel. Verander je het later, dan blijft het oude adres werken.',
          en: 'Leave empty and it is made of the title. If you change it later, the old address keeps working.',
        })}
        value={draft.path}
        error={errorsAt({ ask, errors }, 'path')}
      />
    </details>
  )
}

export function Later({ ask, draft, isScheduled, errors }: EditorProps) {
  const { t } = ask
  return (
    <details open={isScheduled || isAt(errors, 'publishOn')}>
      <summary>{t({ nl: 'Later publiceren', en: 'Publish later' })}</summary>
      <Field
        name="publishOn"
        type="date"
        label={t({ nl: 'Op welke dag', en: 'On which day' })}
        hint={t({
          nl: 'De tekst komt die dag om 0.00 uur op de site.',
          en: 'The text appears at midnight as that day begins.',
        })}
        value={draft.publishOn}
        unmarked
        error={errorsAt({ ask, errors }, 'publishOn')}
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
    </details>
  )
}

/** The text as a file, out and in. */
export function Files({ ask, token, errors }: EditorProps) {
  const { t, href } = ask
  return (
    <details open={isAt(errors, 'markdown')}>
      <summary>{t({ nl: 'Tekst als bestand (Markdown)', en: 'Text as a file (Markdown)' })}</summary>
      {token !== undefined && (
        <Row>
          <Link href={href(`${desk}/${token}/markdown`)} download>
            {t({ nl: 'Download als Markdown', en: 'Download as Markdown (Dutch)' })}
          </Link>
          <Link href={href(`${desk}/${token}/markdown?taal=en`)} download>
            {t({ nl: 'Download het Engels', en: 'Download the English' })}
          </Link>
        </Row>
      )}
      <Field
        name="markdown"
        type="file"
        label={t({ nl: 'Bestand met Markdown', en: 'File with Markdown' })}
        hint={t({
          nl: 'Komt in de velden hierboven; wat er stond, blijft bij de versies. Met language: en in de kop komt het bij het Engels.',
          en: 'Comes in the fields above; what was there stays with the versions. With language: en in its head it goes to the English.',
        })}
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        error={errorsAt({ ask, errors }, 'markdown')}
      />
      <Button kind="quiet" name="act" value="markdown">
        {t({ nl: 'Neem de tekst over', en: 'Take the text over' })}
      </Button>
    </details>
  )
}

/** What is done most, at the foot of the screen where the thumb is. */
export function Acts({ ask }: { ask: Ask }) {
  const { t } = ask
  return (
    <div class="acts">
      <Button name="act" value="publish">
        {t({ nl: 'Publiceer nu', en: 'Publish now' })}
      </Button>
      <Button kind="quiet" name="act" value="save">
        {t({ nl: 'Bewaar', en: 'Save' })}
        <span class="where-wide">{t({ nl: ' als concept', en: ' as draft' })}</span>
      </Button>
      <Link kind="quiet" class="to-preview" href="#voorbeeld">
        {t({ nl: 'Voorbeeld', en: 'Preview' })}
      </Link>
      <Link kind="quiet" class="to-text" href="#tekst">
        {t({ nl: 'Tekst', en: 'Text' })}
      </Link>
    </div>
  )
}
