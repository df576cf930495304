import { Button, ErrorSummary, Field, Form, Honeypot, Lead, Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Voice } from '../../../platform/http/ask.ts'
import { doorWords as w } from './words.ts'

type DoorProps = { ask: Voice; news?: 'asked' | 'closed' | undefined; wrong?: { address: string } | undefined }

/** Asks for an address; what it answers is the same for every address. */
export function DoorPage({ ask: { t, href }, news, wrong }: DoorProps) {
  const error = wrong && t(w.emailWrong)
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      {news === 'asked' && (
        <Notice kind="ok">
          <h2>{t(w.askedTitle)}</h2>
          <p>{t(w.asked)}</p>
        </Notice>
      )}
      {news === 'closed' && <Notice kind="ok">{t(w.closed)}</Notice>}
      {error !== undefined && <ErrorSummary errors={[{ field: 'email', sentence: error }]} />}
      <Form action={href('/mijn-gegevens')}>
        <Field
          name="email"
          type="email"
          label={t(w.email)}
          hint={t(w.emailHint)}
          autocomplete="email"
          required
          value={wrong?.address}
          error={error}
        />
        <Honeypot name="website" />
        <Button>{t(w.send)}</Button>
      </Form>
      <h2>{t(w.otherWays)}</h2>
      <p>{t(w.otherWaysSay)}</p>
      <Row>
        <Link href={href('/contact')}>{t(w.contact)}</Link>
        <Link href={href('/klacht')}>{t(w.complain)}</Link>
      </Row>
    </>
  )
}

type LinkProps = { ask: Voice; secret: string; isSharedBy: number; wrong?: boolean | undefined }

/** The button behind a mailed link: whatever follows links by itself opens nothing. */
export function LinkPage({ ask: { t, href }, secret, isSharedBy, wrong }: LinkProps) {
  const error = wrong ? t(w.nameWrong) : undefined
  return (
    <>
      <h1>{t(w.open)}</h1>
      <Lead>{t(w.openLead)}</Lead>
      {error !== undefined && <ErrorSummary errors={[{ field: 'name', sentence: error }]} />}
      <Form action={href(`/mijn-gegevens/open/${secret}`)}>
        {isSharedBy > 1 && (
          <Field name="name" label={t(w.name)} hint={t(w.nameHint)} autocomplete="name" required error={error} />
        )}
        <Button>{t(w.openButton)}</Button>
      </Form>
    </>
  )
}

export function SpentPage({ ask: { t, href } }: { ask: Voice }) {
  return (
    <>
      <h1>{t(w.spentTitle)}</h1>
      <Lead>{t(w.spent)}</Lead>
      <Link kind="main" href={href('/mijn-gegevens')}>
        {t(w.again)}
      </Link>
    </>
  )
}
