import { Card, day, Empty, Lead, Link, Notice, Reading, Row, Sentence, Table } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Difference } from '../../projections/differences.ts'
import type { Statement, StatementPart } from '../../projections/statement.ts'
import { DifferencesList } from './differences-list.tsx'
import type { Version } from './store.ts'

export type Shown = { readonly version: Version; readonly changed: readonly Difference[] }
type ListProps = {
  readonly ask: Ask
  readonly shown: readonly Shown[]
  readonly current: number
  readonly today: string
  readonly page: number
  readonly hasOlder: boolean
}

export function ChangesPage({ ask, shown, current, today, page, hasOlder }: ListProps) {
  const { t } = ask
  const isFirst = shown.length === 1 && page === 0 && !hasOlder
  return (
    <>
      <h1>{t({ nl: 'Wijzigingen', en: 'Changes' })}</h1>
      <Lead>
        {t({
          nl: 'Elke versie van onze privacyverklaring, met wat er anders werd en waarom.',
          en: 'Every version of our privacy statement, with what became different and why.',
        })}
      </Lead>
      <Notice kind="note">
        {t({
          nl: 'Je hoeft hier niet op te letten. Verandert er iets belangrijks aan hoe we jouw gegevens gebruiken, dan krijg je vooraf een mail.',
          en: 'You need not watch this page. If something material changes in how we use your data, you receive a mail beforehand.',
        })}
      </Notice>
      {isFirst && (
        <Empty>
          {t({
            nl: 'Dit is de eerste versie. Er is nog niets veranderd.',
            en: 'This is the first version. Nothing has changed yet.',
          })}
        </Empty>
      )}
      {shown.map((one) => (
        <VersionCard
          {...{ ask, today }}
          {...one}
          isCurrent={one.version.version === current}
          key={one.version.version}
        />
      ))}
      <Row>
        {page > 0 && (
          <Link href={`${ask.href('/privacy/wijzigingen')}?blad=${page - 1}`}>
            {t({ nl: 'Nieuwere', en: 'Newer' })}
          </Link>
        )}
        {hasOlder && (
          <Link href={`${ask.href('/privacy/wijzigingen')}?blad=${page + 1}`}>{t({ nl: 'Oudere', en: 'Older' })}</Link>
        )}
      </Row>
    </>
  )
}

function VersionCard({
  ask,
  version,
  changed,
  isCurrent,
  today,
}: Shown & { ask: Ask; isCurrent: boolean; today: string }) {
  const { t } = ask
  const from = day(version.effectiveOn, ask.language)
  return (
    <Card
      id={`versie-${version.version}`}
      title={t({ nl: `Versie ${version.version}`, en: `Version ${version.version}` })}
      note={
        version.effectiveOn > today
          ? t({ nl: `gaat in op ${from}`, en: `takes effect on ${from}` })
          : isCurrent
            ? t({ nl: `geldt nu, sinds ${from}`, en: `applies now, since ${from}` })
            : t({ nl: `gold vanaf ${from}`, en: `applied from ${from}` })
      }
      actions={
        <Link href={ask.href(`/privacy/versie/${version.version}`)}>
          {t({ nl: `Lees versie ${version.version}`, en: `Read version ${version.version}` })}
        </Link>
      }
    >
      <p>{t(version.reason)}</p>
      {changed.length > 0 && <DifferencesList ask={ask} changed={changed} />}
    </Card>
  )
}

type VersionProps = {
  readonly ask: Ask
  readonly version: Version
  readonly statement: Statement
  readonly current: number
}

/** One version in full, to be read, with the hash by which it can be recognised. */
export function VersionPage({ ask, version, statement, current }: VersionProps) {
  const { t, language } = ask
  const from = day(version.effectiveOn, language)
  return (
    <>
      <h1>
        {t({ nl: `Privacyverklaring, versie ${version.version}`, en: `Privacy statement, version ${version.version}` })}
      </h1>
      {version.version !== current && (
        <Notice kind="note">
          {t({ nl: 'Dit is niet de versie die nu geldt. ', en: 'This is not the version that applies now. ' })}
          <Link href={ask.href('/privacy')}>{t({ nl: 'Lees die hier', en: 'Read that one here' })}</Link>
        </Notice>
      )}
      <Reading
        contents={statement.sections.map(({ id, title }) => ({ href: `#${id}`, label: t(title) }))}
        note={t({ nl: `Geldt vanaf ${from}`, en: `Applies from ${from}` })}
        after={<Link href={ask.href('/privacy/wijzigingen')}>{t({ nl: 'Alle versies', en: 'All versions' })}</Link>}
      >
        {statement.sections.map(({ id, title, parts }) => (
          <section id={id} key={id}>
            <h2>{t(title)}</h2>
            {parts.map((part) => (
              <Part ask={ask} part={part} key={part.id} />
            ))}
          </section>
        ))}
        <p class="soft small">
          {t({ nl: 'Controlegetal van deze versie (SHA-256)', en: 'Fingerprint of this version (SHA-256)' })}:{' '}
          <code>{version.hash}</code>
        </p>
      </Reading>
    </>
  )
}

function Part({ ask, part }: { ask: Ask; part: StatementPart }) {
  const { t } = ask
  switch (part.kind) {
    case 'sentence':
      return <Sentence id={part.id}>{t(part.words)}</Sentence>
    case 'heading':
      return <h3 id={part.id}>{t(part.words)}</h3>
    case 'table':
      return (
        <Table
          caption={t(part.caption)}
          columns={part.head.map((label) => ({ label: t(label) }))}
          rows={part.rows.map((row) => row.map((cell) => t(cell)))}
        />
      )
  }
}

export function NoSuchVersionPage({ ask }: { ask: Ask }) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Deze versie is er niet', en: 'There is no such version' })}</h1>
      <p>
        <Link href={ask.href('/privacy/wijzigingen')}>{t({ nl: 'Bekijk alle versies', en: 'See all versions' })}</Link>
      </p>
    </>
  )
}
