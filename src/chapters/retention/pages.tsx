import { Card, Empty, Lead, Link, Notice, Row, Table, Time } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { GuaranteeState } from '../chapter.ts'

/** One kind of row, with how long it stays and what an erasure does with it. */
export type KeptRow = { readonly holds: Words; readonly keeps: Words; readonly onErasure: Words }
export type KeptChapter = { readonly title: Words; readonly rows: readonly KeptRow[] }

type Props = { ask: Ask; chapters: readonly KeptChapter[]; results: readonly GuaranteeState[] }

export function RetentionPage({ ask, chapters, results }: Props) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Bewaren en wissen', en: 'Keeping and deleting' })}</h1>
      <Lead>
        {t({
          nl: 'Je hoeft niets zelf op te ruimen. Wat zijn laatste dag heeft gehad, wist het programma vanzelf.',
          en: 'You need not tidy up yourself. What has had its last day, the program deletes by itself.',
        })}
      </Lead>
      <Results ask={ask} results={results} />
      {chapters.length === 0 && (
        <Empty>{t({ nl: 'Er is nog geen onderdeel dat gegevens bewaart.', en: 'No part keeps data yet.' })}</Empty>
      )}
      {chapters.map((chapter) => (
        <Card key={chapter.title.nl} title={t(chapter.title)}>
          <Table
            caption={t(chapter.title)}
            quietCaption
            columns={[
              { label: t({ nl: 'Wat', en: 'What' }) },
              { label: t({ nl: 'Hoe lang', en: 'How long' }) },
              { label: t({ nl: 'Als iemand vraagt om te wissen', en: 'When somebody asks to delete it' }) },
            ]}
            rows={chapter.rows.map(({ holds, keeps, onErasure }) => [t(holds), t(keeps), t(onErasure)])}
          />
        </Card>
      ))}
      <Row>
        <Link kind="quiet" href={`${ask.href('/privacy')}#retention`}>
          {t({ nl: 'Wat de verklaring hierover zegt', en: 'What the statement says about this' })}
        </Link>
      </Row>
    </>
  )
}

function Results({ ask, results }: Omit<Props, 'chapters'>) {
  const { t } = ask
  if (results.length === 0)
    return (
      <Notice kind="note">
        {t({
          nl: 'Er is nog niet gekeken of alles op tijd weg is.',
          en: 'Nobody looked yet whether everything went in time.',
        })}
      </Notice>
    )
  return (
    <>
      {results.map(({ clause, state, seen, at }) => (
        <Notice key={clause} kind={state === 'broken' ? 'warning' : 'ok'}>
          {t(seen)} (<Time at={at} />)
        </Notice>
      ))}
    </>
  )
}
