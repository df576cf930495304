import { Button, ErrorSummary, errorAt, Field, type FieldError, Form, Link, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Topic } from '../card.tsx'
import type { TypedNotice } from './typed.ts'

type Props = {
  ask: Ask
  title: string
  /** Empty for a notice that does not exist yet. */
  token: string
  typed: TypedNotice
  errors: readonly FieldError[]
  topics: readonly Topic[]
}

export function NoticePage({ ask, title, token, typed, errors, topics }: Props) {
  const { t } = ask
  const at = (field: string) => errorAt(errors, field)
  const everybody = { value: '', label: t({ nl: 'voor iedereen', en: 'for everybody' }) }
  return (
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <Form action={ask.href(`/beheer/netwerk/${token === '' ? 'nieuw' : token}`)}>
        <Field
          name="topic"
          label={t({ nl: 'Voor wie las over', en: 'For who read about' })}
          hint={t({
            nl: 'Wie het netwerk toestaat en vooral hierover las, ziet deze advertentie.',
            en: 'Whoever allows the network and read mostly about this sees this advertisement.',
          })}
          options={[everybody, ...topics.map(({ slug, name }) => ({ value: slug, label: t(name) || name.nl }))]}
          value={typed.topic}
          required
          error={at('topic')}
        />
        <Field
          name="titleNl"
          label={t({ nl: 'Kop', en: 'Heading in Dutch' })}
          value={typed.titleNl}
          required
          maxlength={80}
          error={at('titleNl')}
        />
        <Field
          name="textNl"
          label={t({ nl: 'Tekst', en: 'Text in Dutch' })}
          value={typed.textNl}
          multiline
          rows={3}
          maxlength={300}
        />
        <Field
          name="titleEn"
          label={t({ nl: 'Kop in het Engels', en: 'Heading in English' })}
          hint={t({
            nl: 'Leeg: wie de site in het Engels leest, ziet deze advertentie niet.',
            en: 'Empty: whoever reads the site in English does not see this advertisement.',
          })}
          value={typed.titleEn}
          maxlength={80}
        />
        <Field
          name="textEn"
          label={t({ nl: 'Tekst in het Engels', en: 'Text in English' })}
          value={typed.textEn}
          multiline
          rows={3}
          maxlength={300}
        />
        <Field
          name="href"
          label={t({ nl: 'Waar hij heen leidt', en: 'Where it leads' })}
          hint={t({
            nl: 'Een adres op deze website, zoals /diensten, of een heel adres op een website van je netwerk.',
            en: 'An address on this website, such as /diensten, or a whole address on a website of your network.',
          })}
          value={typed.href}
          required
          error={at('href')}
        />
        <Field
          name="from"
          type="date"
          label={t({ nl: 'Eerste dag', en: 'First day' })}
          value={typed.from}
          error={at('from')}
        />
        <Field
          name="until"
          type="date"
          label={t({ nl: 'Laatste dag', en: 'Last day' })}
          value={typed.until}
          error={at('until')}
        />
        <Row>
          <Button name="act" value="bewaar">
            {t({ nl: 'Bewaar', en: 'Save' })}
          </Button>
          {token !== '' && (
            <Button kind="danger" name="act" value="wis">
              {t({ nl: 'Wis deze advertentie', en: 'Delete this advertisement' })}
            </Button>
          )}
          <Link kind="quiet" href={ask.href('/beheer/netwerk')}>
            {t({ nl: 'Terug', en: 'Back' })}
          </Link>
        </Row>
      </Form>
    </>
  )
}
