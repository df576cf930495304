import { Button, DataList, Form, Hidden, Lead, Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { formPeriodWords } from '../../../projections/forms-table.ts'
import { categories } from '../../../register/category.ts'
import { type DeclaredField, type DeclaredForm, fieldKinds, formBases, formPath } from '../../../register/form.ts'
import type { PageWith } from '../../chapter.ts'
import { publishedForms } from '../sending.tsx'
import { at, type Desk, place, replace, waitsWords, withForm } from './desk.ts'
import { PageNames } from './standing.tsx'

/** One form: what it asks, in which order, and how it comes on a page. */
export const showFormDesk = (desk: Desk) =>
  withForm(desk, async (ask, form) => {
    const waits = (await desk.proposed(desk.house)) !== undefined
    const isPublished = publishedForms(desk.house).some(({ id }) => id === form.id)
    const pages = await desk.house.hooks.pagesWith(form.id)
    return ask.office({
      title: ask.t(form.title),
      body: <FormDesk {...{ ask, form, waits, isPublished, pages }} />,
    })
  })

type Props = { ask: Ask; form: DeclaredForm; waits: boolean; isPublished: boolean; pages: readonly PageWith[] }

function FormDesk({ ask, form, waits, isPublished, pages }: Props) {
  const { t, href } = ask
  return (
    <>
      <h1>{t(form.title)}</h1>
      <Lead>
        {t({ nl: 'We gebruiken het ', en: 'We use it ' })}
        {t(form.purpose)}.
      </Lead>
      {waits && (
        <Notice kind="note">
          {t(waitsWords)}
          <Link href={href('/beheer/verklaring')}>{t({ nl: 'Publiceren', en: 'Publish' })}</Link>
        </Notice>
      )}
      <Row>
        <Link kind="main" href={href(at(form, '/vraag'))}>
          {t({ nl: 'Vraag toevoegen', en: 'Add a question' })}
        </Link>
        <Link kind="quiet" href={href(at(form, '/voorbeeld'))}>
          {t({ nl: 'Voorbeeld', en: 'Preview' })}
        </Link>
      </Row>
      <h2>{t({ nl: 'Wat het vraagt', en: 'What it asks' })}</h2>
      <ol class="plain">
        {form.fields.map((field, index) => (
          <Question key={field.id} {...{ ask, form, field, index }} />
        ))}
      </ol>
      <h2>{t({ nl: 'Afspraken', en: 'Terms' })}</h2>
      <DataList
        items={[
          { term: t({ nl: 'dat mag', en: 'you may' }), value: t(formBases[form.basis].words) },
          { term: t({ nl: 'bewaren', en: 'kept for' }), value: t(formPeriodWords(form.keepFor)) },
          {
            term: t({ nl: 'eigen bladzijde', en: 'page of its own' }),
            value: isPublished ? (
              <Link href={href(formPath(form.id))}>{formPath(form.id)}</Link>
            ) : (
              t({ nl: 'nog niet gepubliceerd', en: 'not published yet' })
            ),
          },
          {
            term: t({ nl: 'staat op', en: 'stands on' }),
            value:
              pages.length > 0 ? (
                <PageNames {...{ ask, pages }} />
              ) : (
                t({ nl: 'nog geen andere bladzijde', en: 'no other page yet' })
              ),
          },
          {
            term: t({ nl: 'op een bladzijde zetten', en: 'put it on a page' }),
            value: <code>{`{formulier: ${form.id}}`}</code>,
          },
        ]}
      />
      <p class="soft small">
        {t({
          nl: 'Zet die regel alleen op een regel in de tekst van een bladzijde; daar staat dan het hele formulier.',
          en: 'Put that line alone on a line in the text of a page; the whole form then stands there.',
        })}
      </p>
      <Row>
        <Link kind="quiet" href={href(at(form, '/over'))}>
          {t({ nl: 'Naam en afspraken wijzigen', en: 'Change name and terms' })}
        </Link>
        <Link kind="quiet" href={href(at(form, '/weg'))}>
          {t({ nl: 'Formulier weghalen', en: 'Remove the form' })}
        </Link>
      </Row>
      <p>
        <Link href={href(place)}>{t({ nl: 'Terug naar de formulieren', en: 'Back to the forms' })}</Link>
      </p>
    </>
  )
}

type QuestionProps = { ask: Ask; form: DeclaredForm; field: DeclaredField; index: number }

function Question({ ask, form, field, index }: QuestionProps) {
  const { t, href } = ask
  const label = t(field.label)
  return (
    <li class="card" id={`vraag-${field.id}`}>
      <h3>{label}</h3>
      <p class="soft small">
        {t(categories[field.category].words)} · {t(fieldKinds[field.kind])} ·{' '}
        {field.required ? t({ nl: 'verplicht', en: 'required' }) : t({ nl: 'hoeft niet', en: 'optional' })}
      </p>
      <p>{t(field.why)}</p>
      <Form action={href(at(form, '/volgorde'))} label={label} class="row">
        <Hidden name="field" value={field.id} />
        <Link kind="quiet" href={href(at(form, `/vraag/${field.id}`))}>
          {t({ nl: 'Wijzigen', en: 'Change' })}
          <span class="unseen"> {label}</span>
        </Link>
        {index > 0 && (
          <Button kind="quiet" name="to" value="up">
            {t({ nl: 'Omhoog', en: 'Up' })}
            <span class="unseen"> {label}</span>
          </Button>
        )}
        {index < form.fields.length - 1 && (
          <Button kind="quiet" name="to" value="down">
            {t({ nl: 'Omlaag', en: 'Down' })}
            <span class="unseen"> {label}</span>
          </Button>
        )}
      </Form>
    </li>
  )
}

/** Puts a question one place up or down. */
export const moveQuestion = (desk: Desk) =>
  withForm(desk, async (ask, form) => {
    const posted = await ask.form()
    const from = form.fields.findIndex(({ id }) => id === posted.get('field'))
    const to = from + (posted.get('to') === 'up' ? -1 : 1)
    const moved = form.fields[from]
    if (moved && to >= 0 && to < form.fields.length)
      await replace(desk, ask, { ...form, fields: form.fields.toSpliced(from, 1).toSpliced(to, 0, moved) })
    return ask.redirect(`${ask.href(at(form))}${moved ? `#vraag-${moved.id}` : ''}`)
  })
