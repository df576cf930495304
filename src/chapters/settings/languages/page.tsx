import { Button, Card, Choices, Form, Lead, Notice } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Languages } from './choice.ts'

type LanguagesProps = { readonly ask: Ask; readonly now: Languages; readonly isSaved: boolean }

export function LanguagesPage({ ask, now, isSaved }: LanguagesProps) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Talen', en: 'Languages' })}</h1>
      <Lead>
        {t({
          nl: 'Bij verschil tussen de talen geldt het Nederlands.',
          en: 'Where the languages differ, the Dutch text leads.',
        })}
      </Lead>
      {isSaved && <Notice kind="ok">{t({ nl: 'Bewaard.', en: 'Saved.' })}</Notice>}
      <Card title={t({ nl: 'Kies de talen', en: 'Choose the languages' })}>
        <Form action={ask.href('/beheer/instellingen/talen')}>
          <Choices
            name="site"
            legend={t({
              nl: 'In welke taal lezen bezoekers je site?',
              en: 'In which language do visitors read your site?',
            })}
            value={now.site}
            options={[
              { value: 'nl en', label: t({ nl: 'Nederlands en Engels', en: 'Dutch and English' }) },
              {
                value: 'nl',
                label: t({ nl: 'Alleen Nederlands', en: 'Dutch only' }),
                hint: t({
                  nl: 'De Engelse bladzijden blijven bestaan, maar er staat geen link meer naar.',
                  en: 'The English pages remain, but no link leads to them any more.',
                }),
              },
            ]}
            required
          />
          <Choices
            name="owner"
            legend={t({ nl: 'In welke taal mailt de site jou?', en: 'In which language does the site mail you?' })}
            value={now.owner}
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
            required
          />
          <Button>{t({ nl: 'Bewaar', en: 'Save' })}</Button>
        </Form>
      </Card>
    </>
  )
}
