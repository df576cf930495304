import { Button, Card, DataList, Field, Form, Lead, Link, Notice, Row, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { ConsentRow } from '../tables.ts'
import { receiptWords as w, wayWords } from './words.ts'

const place = '/cookies/bewijs'

type Asking = {
  readonly ask: Ask
  readonly number: string
  readonly isErased: boolean
  /** No record has this number, or none any more: it was typed here, or stood in the address. */
  readonly wrong: 'typed' | 'address' | undefined
}

export function AskNumberPage({ ask, number, isErased, wrong }: Asking) {
  const { t } = ask
  const errors = wrong === 'typed' ? [{ field: 'nummer', sentence: t(w.nothing) }] : []
  return (
    <>
      <h1>{t(w.title)}</h1>
      {isErased && <Notice kind="ok">{t(w.erased)}</Notice>}
      {wrong !== undefined && <Notice kind="note">{t(w.unknown)}</Notice>}
      <Lead>{t(w.lead)}</Lead>
      <Form action={ask.href(place)}>
        <Field
          name="nummer"
          label={t(w.number)}
          hint={t(w.hint)}
          value={number}
          autocomplete="off"
          required
          maxlength={60}
          error={errors[0]?.sentence}
        />
        <Button>{t(w.open)}</Button>
      </Form>
      <p>
        <Link href={ask.href('/cookies')}>{t(w.choices)}</Link>
      </p>
    </>
  )
}

export type Shown = {
  readonly row: ConsentRow
  readonly until: string
  /** Names of services. */
  readonly granted: readonly string[]
  readonly withdrawn: readonly string[]
  /** What the visitor was shown; undefined when it does not come back. */
  readonly lines: readonly string[] | undefined
  readonly isWhole: boolean
  readonly address: string
}

export function ReceiptPage({ ask, shown }: { ask: Ask; shown: Shown }) {
  const { t } = ask
  const { row, until, granted, withdrawn, lines, isWhole, address } = shown
  const own = ask.href(`${place}/${row.number}`)
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.what)}</Lead>
      {!isWhole && <Notice kind="warning">{t(w.changed)}</Notice>}
      <Card title={t(w.chose)}>
        <DataList
          items={[
            ...(granted.length > 0 ? [{ term: t(w.granted), value: granted.join(', ') }] : []),
            ...(withdrawn.length > 0 ? [{ term: t(w.withdrawn), value: withdrawn.join(', ') }] : []),
            { term: t(w.when), value: <Time at={row.chosenAt} /> },
            ...(granted.length > 0 ? [{ term: t(w.until), value: <Time at={until} /> }] : []),
            { term: t(w.where), value: `${t(wayWords[row.via])} (${row.host})` },
            {
              term: t(w.under),
              value: (
                <Link href={ask.href(`/privacy/versie/${row.registerVersion}`)}>
                  {t(w.version)} {row.registerVersion}
                </Link>
              ),
            },
            { term: t(w.number), value: <code>{row.number}</code> },
            ...(row.lastDay === null ? [] : [{ term: t(w.kept), value: <Time at={row.lastDay} /> }]),
          ]}
        />
      </Card>
      <Card title={t(w.saw)} note={t(lines === undefined ? w.lost : w.example)}>
        <div lang={row.language}>
          {lines?.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      </Card>
      <h2>{t(w.keep)}</h2>
      <p>{t(w.howToKeep)}</p>
      <p>
        <code>{address}</code>
      </p>
      <Row>
        <Link kind="main" href={`${own}?vorm=json`} download>
          {t(w.download)}
        </Link>
        <Link kind="quiet" href={`${own}/wissen`}>
          {t(w.erase)}
        </Link>
        <Link href={ask.href('/cookies')}>{t(w.choices)}</Link>
      </Row>
    </>
  )
}

/** What erasing does, before it is done. */
export function ErasePage({ ask, row }: { ask: Ask; row: ConsentRow }) {
  const { t } = ask
  const own = ask.href(`${place}/${row.number}`)
  return (
    <>
      <h1>{t(w.erase)}</h1>
      <ul>
        <li>{t(w.choiceStays)}</li>
        <li>{t(w.proofGoes)}</li>
        <li>{t(w.forGood)}</li>
      </ul>
      <Form action={`${own}/wissen`}>
        <Row>
          <Button kind="danger">{t(w.eraseNow)}</Button>
          <Link href={own}>{t(w.back)}</Link>
        </Row>
      </Form>
    </>
  )
}
