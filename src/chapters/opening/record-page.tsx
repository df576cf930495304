import { type DataItem, DataList, Lead, Link, Row, Table } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { FullRecord, ProcessingRecord, RecordedActivity, RecordedRecipient } from '../../projections/record.ts'
import type { Words } from '../../register/words.ts'
import { Linked } from './statement/linked.tsx'

/** The record of processing as anybody may read it: everything but the measures. */
export function RecordPage({ ask, record }: { ask: Ask; record: ProcessingRecord }) {
  return (
    <>
      <h1>{ask.t({ nl: 'Register van verwerkingen', en: 'Record of processing' })}</h1>
      <Lead>{ask.t(lead)}</Lead>
      <Controller ask={ask} controller={record.controller} />
      {record.activities.map((activity) => (
        <ActivityPart key={`${activity.chapter} ${activity.title.nl}`} {...{ ask, activity }} />
      ))}
    </>
  )
}

/** The whole record, for the owner and for the authority that asks for it. */
export function FullRecordPage({ ask, record }: { ask: Ask; record: FullRecord }) {
  return (
    <>
      <RecordPage {...{ ask, record }} />
      <h2>{ask.t({ nl: 'Maatregelen', en: 'Measures' })}</h2>
      {record.measures.length === 0 && <p>{ask.t({ nl: 'Nog geen beschreven.', en: 'None described yet.' })}</p>}
      <ul>
        {record.measures.map((measure) => (
          <li key={measure.nl}>{ask.t(measure)}</li>
        ))}
      </ul>
      <h2>{ask.t({ nl: 'Kolom voor kolom', en: 'Column by column' })}</h2>
      {record.tables.map((table) => (
        <details key={table.name}>
          <summary>
            {table.name}: {ask.t(table.holds)}
          </summary>
          <p class="soft small">
            {ask.t(table.kept)}. {ask.t({ nl: 'Bij verwijdering', en: 'On erasure' })}: {ask.t(table.onErasure)}.
          </p>
          <Table
            caption={table.name}
            quietCaption
            columns={[
              { label: ask.t({ nl: 'kolom', en: 'column' }) },
              { label: ask.t({ nl: 'soort', en: 'kind' }) },
              { label: ask.t({ nl: 'verzegeld', en: 'sealed' }) },
            ]}
            rows={table.columns.map(({ name, category, sealed }) => [
              name,
              category ?? ask.t({ nl: 'niet persoonlijk', en: 'not personal' }),
              sealed ? ask.t({ nl: 'ja', en: 'yes' }) : '–',
            ])}
          />
        </details>
      ))}
      <Row>
        <Link kind="quiet" href="/beheer/register.json" download>
          JSON
        </Link>
        <Link kind="quiet" href="/beheer/register.csv" download>
          CSV
        </Link>
      </Row>
    </>
  )
}

const lead: Words = {
  nl: 'Wat we met persoonsgegevens doen, voor wie het precies wil weten (artikel 30 van de AVG). Het wordt uit dezelfde lijst gemaakt als onze verklaring.',
  en: 'What we do with personal data, for whoever wants to know exactly (Article 30 of the GDPR). It is made from the same list as our statement.',
}

function Controller({ ask, controller }: { ask: Ask; controller: ProcessingRecord['controller'] }) {
  const unknown = ask.t({ nl: 'nog niet ingevuld', en: 'not filled in yet' })
  const { tradeName, legalName, address, country, kvk, phone, email } = controller
  const items = [
    { term: ask.t({ nl: 'Verantwoordelijke', en: 'Controller' }), value: tradeName },
    { term: ask.t({ nl: 'Volledige naam', en: 'Full name' }), value: legalName ?? unknown },
    { term: ask.t({ nl: 'Adres', en: 'Address' }), value: `${address ?? unknown} (${country})` },
    { term: 'KvK', value: kvk },
    { term: ask.t({ nl: 'Telefoon', en: 'Telephone' }), value: phone ?? unknown },
    { term: ask.t({ nl: 'E-mail', en: 'E-mail' }), value: <Linked text={email} /> },
  ]
  return <DataList items={items} />
}

function ActivityPart({ ask, activity }: { ask: Ask; activity: RecordedActivity }) {
  const list = (words: readonly Words[]) => words.map((one) => ask.t(one)).join(', ')
  const received = [
    ...activity.recipients.map((one) => recipientSaid(ask, one)),
    ...activity.unnamed.map((one) => ask.t(one)),
  ]
  const items: DataItem[] = [
    { term: ask.t({ nl: 'Van wie', en: 'Whose' }), value: ask.t(activity.people) },
    {
      term: ask.t({ nl: 'Soorten gegevens', en: 'Kinds of data' }),
      value: list(activity.categories.map(({ words }) => words)),
    },
    { term: ask.t({ nl: 'Van wie we het krijgen', en: 'Where they come from' }), value: list(activity.sources) },
    {
      term: ask.t({ nl: 'Wie het krijgt', en: 'Recipients' }),
      value: received.length === 0 ? ask.t({ nl: 'niemand', en: 'nobody' }) : received.join('; '),
    },
  ]
  return (
    <section>
      <h2>{ask.t(activity.title)}</h2>
      {activity.carriedOut === 'elsewhere' && <p class="soft">{ask.t(elsewhere)}</p>}
      <DataList items={items} />
      <Table
        caption={ask.t({ nl: 'Waarvoor', en: 'What for' })}
        stacks
        columns={[
          { label: ask.t({ nl: 'doel', en: 'purpose' }) },
          { label: ask.t({ nl: 'waarom dat mag', en: 'why we may' }) },
        ]}
        rows={activity.purposes.map(({ words, basis }) => [ask.t(words), <Linked text={ask.t(basis)} />])}
      />
      <Table
        caption={ask.t({ nl: 'Hoe lang', en: 'How long' })}
        stacks
        columns={[{ label: ask.t({ nl: 'wat', en: 'what' }) }, { label: ask.t({ nl: 'hoe lang', en: 'how long' }) }]}
        rows={activity.kept.map(({ what, how }) => [ask.t(what), ask.t(how)])}
      />
    </section>
  )
}

const elsewhere: Words = {
  nl: 'Dit gebeurt buiten dit programma.',
  en: 'This is done outside this program.',
}

function recipientSaid(ask: Ask, { name, role, country, transfer, does }: RecordedRecipient): string {
  const roles = {
    processor: { nl: 'verwerker', en: 'processor' },
    controller: { nl: 'eigen verantwoordelijkheid', en: 'controller of its own' },
  }
  const tool =
    transfer === undefined
      ? ''
      : transfer.kind === 'adequacy'
        ? `, ${ask.t({ nl: 'adequaatheidsbesluit', en: 'adequacy decision' })} ${transfer.decision}`
        : `, ${ask.t({ nl: 'modelbepalingen', en: 'standard clauses' })} ${transfer.module}`
  return `${name} (${ask.t(does)}; ${ask.t(roles[role])}, ${country}${tool})`
}
