import {
  Button,
  DataList,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Honeypot,
  Lead,
  Link,
  Notice,
  Time,
} from '../../platform/html/index.ts'
import type { Voice } from '../../platform/http/ask.ts'
import { authorityAddress } from './letters.ts'
import { complaintWords as w } from './words.ts'

export type Typed = { readonly who: string; readonly email: string; readonly text: string }

/** The way to the authority, open at any time. @see GDPR Art. 77 */
function Authority({ ask: { t } }: { ask: Voice }) {
  return (
    <Notice kind="note">
      {t(w.authority)} <Link href={authorityAddress}>{t(w.authorityName)}</Link>
    </Notice>
  )
}

type FormProps = { ask: Voice; typed: Typed; errors: readonly FieldError[] }

export function ComplaintPage({ ask, typed, errors }: FormProps) {
  const { t, href } = ask
  const error = (field: string) => errorAt(errors, field)
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      <Authority ask={ask} />
      <ErrorSummary errors={errors} />
      <Form action={href('/klacht')}>
        <Field name="who" label={t(w.who)} value={typed.who} autocomplete="name" maxlength={200} />
        <Field
          name="email"
          type="email"
          label={t(w.email)}
          hint={t(w.emailHint)}
          value={typed.email}
          autocomplete="email"
          error={error('email')}
          required
        />
        <Field
          name="text"
          label={t(w.text)}
          value={typed.text}
          error={error('text')}
          maxlength={8000}
          multiline
          rows={8}
          required
        />
        <Honeypot name="website" />
        <p class="soft small">{t(w.keeps)}</p>
        <Button>{t(w.send)}</Button>
      </Form>
    </>
  )
}

export function ThanksPage({ ask, number, until }: { ask: Voice; number: string; until: string }) {
  const { t } = ask
  return (
    <>
      <h1>{t(w.thanksTitle)}</h1>
      <Lead>{t(w.thanks)}</Lead>
      <DataList
        items={[
          { term: t(w.number), value: number },
          { term: t(w.until), value: <Time at={until} /> },
        ]}
      />
      <Authority ask={ask} />
    </>
  )
}
