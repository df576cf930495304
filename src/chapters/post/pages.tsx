import { Button, Card, DataList, Empty, Form, Lead, Link, Notice, Row, Table, Time } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { OpenedLetter } from '../../platform/mail/desk.ts'
import type { Words } from '../../register/words.ts'
import type { ListedLetter } from './store.ts'
import { delayedWords, stateWords, postWords as w } from './words.ts'

export type ToldLetter = ListedLetter & { readonly about: Words }

type ListProps = { ask: Ask; letters: readonly ToldLetter[]; now: Temporal.Instant }

/** Every letter of late: first what needs a person, then what waits, then what went. */
export function OutboxPage({ ask, letters, now }: ListProps) {
  const { t } = ask
  const among = (...states: readonly ToldLetter['state'][]) => letters.filter(({ state }) => states.includes(state))
  const waiting = among('queued', 'sending')
  const longAgo = now.subtract({ minutes: 10 }).toString()
  const isSlow = waiting.some(({ queuedAt }) => queuedAt < longAgo)
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      {letters.length === 0 && (
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
      <Letters ask={ask} caption={t(w.attention)} letters={among('failed')} />
      <Letters ask={ask} caption={t(w.waiting)} letters={waiting} />
      <Letters ask={ask} caption={t(w.withheld)} letters={among('withheld')} />
      <Letters ask={ask} caption={t(w.gone)} letters={among('sent')} />
    </>
  )
}

function Letters({ ask, caption, letters }: { ask: Ask; caption: string; letters: readonly ToldLetter[] }) {
  const { t } = ask
  if (letters.length === 0) return null
  return (
    <Table
      caption={caption}
      columns={[{ label: t(w.subject) }, { label: t(w.about) }, { label: t(w.written) }, { label: t(w.state) }]}
      rows={letters.map((letter) => [
        <Link href={ask.href(`/beheer/post/${letter.key}`)} key="subject">
          {letter.subject}
        </Link>,
        t(letter.about),
        <Time at={letter.queuedAt} key="written" />,
        t(standing(letter)),
      ])}
    />
  )
}

const standing = ({ state, attempts }: Pick<ToldLetter, 'state' | 'attempts'>): Words =>
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
