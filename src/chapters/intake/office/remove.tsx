import { Button, Form, Link, Notice, Row, type Step, Steps } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { type DeclaredForm, formPath } from '../../../register/form.ts'
import type { PageWith } from '../../chapter.ts'
import { IntakeForm } from '../form-page.tsx'
import { countOfForm } from '../inbox.ts'
import { publishedForms } from '../sending.tsx'
import { eraseOfForm } from '../store.ts'
import { at, type Desk, place, withForm } from './desk.ts'
import { PageNames } from './standing.tsx'

/** The form as visitors will see it; sending it from here leads to the published one. */
export const preview = (desk: Desk) =>
  withForm(desk, async (ask, form) => {
    const { t, href } = ask
    const body = (
      <>
        <Notice kind="note">
          <p>{t({ nl: 'Voorbeeld: alleen jij ziet dit.', en: 'Preview: only you see this.' })}</p>
          <Row>
            <Link kind="main" href={href(at(form))}>
              {t({ nl: 'Terug naar het formulier', en: 'Back to the form' })}
            </Link>
          </Row>
        </Notice>
        <h1>{t(form.title)}</h1>
        <IntakeForm {...{ ask, form }} />
      </>
    )
    return ask.page({ title: t({ nl: 'Voorbeeld', en: 'Preview' }), noindex: true, body })
  })

type Both = [nl: string, en: string]

function sentGoes(sent: number): Both[] {
  if (sent === 0) return []
  if (sent === 1) return [['Het ene ingevulde formulier wordt gewist.', 'The one form that was sent is erased.']]
  return [[`De ${sent} ingevulde formulieren worden gewist.`, `The ${sent} forms that were sent are erased.`]]
}

/** What visitors no longer find, page by page. */
function goneFrom(ask: Ask, { id }: DeclaredForm, pages: readonly PageWith[]): Step[] {
  const { t } = ask
  const own = t({ nl: `${formPath(id)} is weg.`, en: `${formPath(id)} is gone.` })
  if (pages.length === 0) return [{ text: own, effect: 'goes' }]
  const standing = (
    <>
      {t({ nl: 'Het staat op: ', en: 'It stands on: ' })}
      <PageNames {...{ ask, pages }} />
      {t({ nl: '; daar blijft niets van over.', en: '; nothing of it is left there.' })}
    </>
  )
  const detail = t({
    nl: `De rest van de tekst blijft staan. Haal daar zelf de regel {formulier: ${id}} weg.`,
    en: `The rest of the text stays. Take out the line {formulier: ${id}} there yourself.`,
  })
  return [
    { text: own, effect: 'goes' },
    { text: standing, detail, effect: 'goes' },
  ]
}

/** What removing a form does, before it is done. */
export const askRemove = (desk: Desk) =>
  withForm(desk, async (ask, form) => {
    const { t, href } = ask
    const sent = await countOfForm(desk.house, form.id)
    const pages = await desk.house.hooks.pagesWith(form.id)
    const steps: Both[] = [
      ...sentGoes(sent),
      ['Het formulier gaat uit je privacyverklaring.', 'The form leaves your privacy statement.'],
    ]
    return ask.office({
      title: t(form.title),
      body: (
        <>
          <h1>{t({ nl: `${form.title.nl} weghalen`, en: `Remove ${form.title.en}` })}</h1>
          <Steps
            steps={[
              ...goneFrom(ask, form, pages),
              ...steps.map(([nl, en]) => ({ text: t({ nl, en }), effect: 'goes' as const })),
            ]}
          />
          {sent > 0 && (
            <p>
              {t({
                nl: 'Wil je antwoorden bewaren? Zet ze dan eerst ergens anders, of laat het formulier staan.',
                en: 'Do you want to keep answers? Put them somewhere else first, or leave the form.',
              })}
            </p>
          )}
          <Form action={href(at(form, '/weg'))}>
            <Row>
              <Button kind="danger">{t({ nl: 'Weghalen', en: 'Remove' })}</Button>
              <Link kind="quiet" href={href(at(form))}>
                {t({ nl: 'Toch niet', en: 'Rather not' })}
              </Link>
            </Row>
          </Form>
        </>
      ),
    })
  })

export const removeForm = (desk: Desk) =>
  withForm(desk, async (ask: Ask, form) => {
    const { house, proposed } = desk
    const waiting = await proposed(house)
    const by = ask.staff?.staffId ?? ''
    const without = (forms: readonly { readonly id: string }[]) => forms.filter(({ id }) => id !== form.id)
    await house.transact(async (work) => {
      await eraseOfForm(work, form.id)
      // @NOTE asking less is published at once, and what else waits goes on waiting
      await house.hooks.changeFacts(work, { forms: without(publishedForms(house)) }, by)
      if (waiting) await house.hooks.changeFacts(work, { forms: without(waiting) }, by)
    })
    return ask.redirect(ask.href(place))
  })
