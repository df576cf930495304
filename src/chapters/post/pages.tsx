import { Button, Card, DataList, Empty, Form, Lead, Link, Notice, Row, Table, Time } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { OpenedLetter, OutboxLine } from '../../platform/mail/desk.ts'
import type { Words } from '../../register/words.ts'
import { delayedWords, stateWords, postWords as w } from './words.ts'

export type ToldLine = OutboxLine & { readonly about: Words }

type ListProps = { ask: Ask; lines: readonly ToldLine[]; now: Temporal.Instant }

/** Every letter of late: first what needs a person, then what waits, then what went. */
export function OutboxPage({ ask, lines, now }: ListProps) {
  const { t } = ask
  const among = (...states: readonly OutboxLine['state'][]) => lines.filter(({ state }) => states.includes(state))
  const waiting = among('queued', 'sending')
  const longAgo = now.subtract({ minutes: 10 }).toString()
  const isSlow = waiting.some(({ queuedAt }) => queuedAt < longAgo)
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      {lines.length === 0 && (
        <Empty
          action={
            <Link kind="quiet" href={ask.href('/beheer/contacten')}>
              {t(w.contacts)}
            </Link>
          }
        >
          {t(w.empty)}
        </Empty>
      )}
      {isSlow && <Notice kind="warning">{t(w.slow)}</Notice>}
      <Lines ask={ask} caption={t(w.attention)} lines={among('failed')} />
      <Lines ask={ask} caption={t(w.waiting)} lines={waiting} />
      <Lines ask={ask} caption={t(w.withheld)} lines={among('withheld')} />
      <Lines ask={ask} caption={t(w.gone)} lines={among('sent')} />
    </>
  )
}

function Lines({ ask, caption, lines }: { ask: Ask; caption: string; lines: readonly ToldLine[] }) {
  const { t } = ask
  if (lines.length === 0) return null
  return (
    <Table
      caption={caption}
      columns={[{ label: t(w.about) }, { label: t(w.written) }, { label: t(w.state) }]}
      rows={lines.map((line) => [
        <Link href={ask.href(`/beheer/post/${line.key}`)} key="about">
          {t(line.about)}
        </Link>,
        <Time at={line.queuedAt} key="written" />,
        t(standing(line)),
      ])}
    />
  )
}

const standing = ({ state, attempts }: OutboxLine): Words =>
  state === 'queued' && attempts > 0 ? delayedWords : stateWords[state]

type LetterProps = {
  ask: Ask
  letter: OpenedLetter & { readonly about: Words }
  /** The secret part of an address was left out of the text. */
  isShortened: boolean
  said: Words | undefined
}

/** One letter: where it stands, what it says, and another try where it did not go. */
export function LetterPage({ ask, letter, isShortened, said }: LetterProps) {
  const { t } = ask
  return (
    <>
      <p>
        <Link href={ask.href('/beheer/post')}>{t(w.back)}</Link>
      </p>
      <h1>{letter.subject}</h1>
      {said && <Notice kind={said === w.queuedAgain ? 'ok' : 'note'}>{t(said)}</Notice>}
      {letter.state === 'withheld' && <Notice kind="note">{t(w.withheldWhy)}</Notice>}
      <DataList items={facts(ask, letter)} />
      {(letter.state === 'failed' || letter.state === 'withheld') && (
        <>
          {letter.state === 'failed' && <p class="soft">{t(w.againHint)}</p>}
          <Form action={ask.href(`/beheer/post/${letter.key}/opnieuw`)}>
            <Row>
              <Button>{t(w.again)}</Button>
            </Row>
          </Form>
        </>
      )}
      <Card title={t(w.content)} note={isShortened ? t(w.keysHidden) : undefined}>
        <div>
          {letter.text.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index}>{inLines(paragraph)}</p>
          ))}
        </div>
      </Card>
    </>
  )
}

const inLines = (paragraph: string) =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))

function facts({ t }: Ask, letter: LetterProps['letter']) {
  const { state, attempts, nextAttemptAt, sentAt, lastError } = letter
  return [
    { term: t(w.state), value: t(standing(letter)) },
    { term: t(w.to), value: letter.to },
    { term: t(w.about), value: t(letter.about) },
    { term: t(w.written), value: <Time at={letter.queuedAt} /> },
    ...(sentAt === null ? [] : [{ term: t(w.sent), value: <Time at={sentAt} /> }]),
    ...(attempts > 1 || (attempts > 0 && state !== 'sent') ? [{ term: t(w.tries), value: String(attempts) }] : []),
    ...(nextAttemptAt === null || attempts === 0 ? [] : [{ term: t(w.next), value: <Time at={nextAttemptAt} /> }]),
    ...(lastError === null ? [] : [{ term: t(w.said), value: lastError }]),
    { term: t(w.messageId), value: <code>{letter.messageId}</code> },
  ]
}
