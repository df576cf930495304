import { Button, Card, Checkbox, Choices, errorAt, Field, Form, Hidden } from '../../../platform/html/index.ts'
import { Plan } from '../own-data/erasure-pages.tsx'
import { grounds } from '../tables.ts'
import { groundWords } from '../words.ts'
import type { Detail } from './detail.tsx'
import { deskWords as w } from './words.ts'

/** What stands in the forms: a first text, or what the owner typed before a mistake. */
export type Typed = {
  readonly text: string
  readonly by: string
  readonly ground: string
  readonly facts: string
  readonly reason: string
}

/** The ways out of an open request: grant, refuse, or ask for time; each is a letter. */
export function Answering(detail: Detail) {
  return (
    <>
      <Grant {...detail} />
      <Refuse {...detail} />
      {detail.mayExtend && <Extend {...detail} />}
    </>
  )
}

const errorOf = ({ errors }: Detail, field: string) => errorAt(errors, field)

function SendBy({ ask: { t }, typed, addresses }: Detail) {
  const post = { value: 'post', label: t(w.byPost) }
  const [address] = addresses
  const options = address === undefined ? [post] : [{ value: 'mail', label: `${t(w.byMail)}: ${address}` }, post]
  return <Choices name="by" legend={t(w.sendBy)} options={options} value={typed.by} required />
}

function Grant(detail: Detail) {
  const { ask, of, typed, plan } = detail
  const { t, href } = ask
  return (
    <Card title={t(w.answer)} note={t(w.answerLead)}>
      <Form action={href(`/beheer/verzoeken/${of.number}/antwoorden`)}>
        <Field
          name="text"
          label={t(w.letter)}
          value={typed.text}
          error={errorOf(detail, 'text')}
          multiline
          rows={14}
          required
        />
        {plan && (
          <>
            <p>{t(w.erasesToo)}</p>
            <Plan ask={ask} plan={plan.plan} />
            <Hidden name="plan" value={plan.hash} />
          </>
        )}
        <SendBy {...detail} />
        <Button kind={plan ? 'danger' : 'main'}>{t(w.send)}</Button>
      </Form>
    </Card>
  )
}

function Refuse(detail: Detail) {
  const { ask, of, typed } = detail
  const { t, href } = ask
  const hasMistake = ['ground', 'facts', 'again'].some((field) => errorOf(detail, field) !== undefined)
  return (
    <details open={hasMistake}>
      <summary>{t(w.refuse)}</summary>
      <Card title={t(w.refuse)} note={t(w.refuseLead)}>
        <Form action={href(`/beheer/verzoeken/${of.number}/weigeren`)}>
          <Field
            name="ground"
            label={t(w.ground)}
            options={grounds.map((value) => ({ value, label: t(groundWords[value]) }))}
            value={typed.ground || undefined}
            error={errorOf(detail, 'ground')}
            required
          />
          <Field
            name="facts"
            label={t(w.facts)}
            hint={t(w.factsHint)}
            value={typed.facts}
            error={errorOf(detail, 'facts')}
            multiline
            required
          />
          <Checkbox name="again" label={t(w.again)} error={errorOf(detail, 'again')} required />
          <SendBy {...detail} />
          <Button kind="danger">{t(w.refuseButton)}</Button>
        </Form>
      </Card>
    </details>
  )
}

function Extend(detail: Detail) {
  const { ask, of, typed } = detail
  const { t, href } = ask
  return (
    <details open={errorOf(detail, 'reason') !== undefined}>
      <summary>{t(w.extend)}</summary>
      <Card title={t(w.extend)} note={t(w.extendLead)}>
        <Form action={href(`/beheer/verzoeken/${of.number}/verlengen`)}>
          <Field
            name="reason"
            label={t(w.reason)}
            value={typed.reason}
            error={errorOf(detail, 'reason')}
            multiline
            rows={3}
            required
          />
          <SendBy {...detail} />
          <Button kind="quiet">{t(w.extendButton)}</Button>
        </Form>
      </Card>
    </details>
  )
}
