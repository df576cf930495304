import { Button, Card, DataList, Field, Form, Hidden, Time } from '../../../platform/html/index.ts'
import type { Voice } from '../../../platform/http/ask.ts'
import type { FileRow, FileSection, PersonalFile } from '../../../projections/personal-file.ts'
import { asRead } from '../../../projections/value-words.ts'
import { ownWords as w } from './words.ts'

/** A correction that was not accepted, as it was typed. */
export type Wrong = { readonly table: string; readonly id: string; readonly column: string; readonly value: string }

export type HeldProps = {
  ask: Voice
  file: PersonalFile
  /** The address of the person's own page; without it the file is only shown. */
  at?: string | undefined
  wrong?: Wrong | undefined
}

/** Chapters about the machinery itself: shown after everything else, folded on the person's own page. */
const housekeeping: readonly string[] = ['vault', 'rights', 'outbox']

/** The file, chapter by chapter, for the person on screen or paper and for the owner who answers. */
export function Held({ file, ...rest }: HeldProps) {
  const held = file.sections.filter(({ rows }) => rows.length > 0)
  const behind = held.filter(({ chapter }) => housekeeping.includes(chapter))
  const inFront = held.filter((section) => !behind.includes(section))
  return (
    <>
      <Chapters sections={inFront} {...rest} />
      {behind.length > 0 && (
        <details open={rest.at === undefined}>
          <summary>{rest.ask.t(w.aboutUs)}</summary>
          <Chapters sections={behind} {...rest} />
        </details>
      )}
    </>
  )
}

type ChapterProps = Omit<HeldProps, 'file'> & { sections: readonly FileSection[] }

function Chapters({ sections, ...rest }: ChapterProps) {
  const chapters = Map.groupBy(sections, ({ chapter, title }) => `${chapter} ${title.nl}`)
  return (
    <>
      {[...chapters].map(([key, own]) => (
        <Chapter sections={own} key={key} {...rest} />
      ))}
    </>
  )
}

function Chapter({ sections, ask, at, wrong }: ChapterProps) {
  const { t } = ask
  const [first] = sections
  if (first === undefined) return null
  const consents = at === undefined ? [] : first.purposes.filter(({ consent }) => consent)
  return (
    <Card
      title={t(first.title)}
      note={first.purposes.map(({ words, basis }) => `${t(words)} · ${t(basis)}`).join('; ')}
      actions={
        consents.length === 0
          ? undefined
          : consents.map(({ id }) => (
              <Form action={`${at}/intrekken`} key={id}>
                <Hidden name="purpose" value={id} />
                <Button>{t(w.withdraw)}</Button>
              </Form>
            ))
      }
    >
      {sections.map((section) => (
        <div key={section.table}>
          <h3>{t(section.holds)}</h3>
          {section.rows.map((row) => (
            <Kept ask={ask} row={row} section={section} at={at} wrong={wrong} key={row.id} />
          ))}
          <p class="soft small">
            {t(w.recipients)}: {section.recipients.length === 0 ? t(w.noRecipients) : section.recipients.join(', ')}
            {' · '}
            {t(w.keeps)}: {t(section.keeps)}
          </p>
        </div>
      ))}
    </Card>
  )
}

function Kept({ ask, row, section, at, wrong }: Omit<HeldProps, 'file'> & { row: FileRow; section: FileSection }) {
  const { t } = ask
  const values = row.values.map(({ column, label, value, meaning }) => ({
    term: t(label),
    value: <Value value={meaning ? t(meaning) : asRead(column, value)} />,
  }))
  const origin = { term: t(w.source), value: t(row.source) }
  const until = { term: t(w.until), value: row.lastDay === null ? t(w.undated) : <Time at={row.lastDay} /> }
  return (
    <>
      <DataList items={[...values, origin, until]} />
      {at !== undefined &&
        row.values
          .filter(({ correctable }) => correctable)
          .map(({ column, label, value }) => {
            const mine =
              wrong?.id === row.id && wrong.column === column && wrong.table === section.table ? wrong : undefined
            return (
              <details open={mine !== undefined} key={column}>
                <summary>
                  {t(w.correct)}: {t(label)}
                </summary>
                <Form action={`${at}/verbeteren`}>
                  <Hidden name="table" value={section.table} />
                  <Hidden name="id" value={row.id} />
                  <Hidden name="column" value={column} />
                  <Field
                    name={`value-${row.id}-${column}`}
                    label={t(w.correctTo)}
                    value={mine?.value ?? value}
                    error={mine && t(w.wrongField)}
                    multiline={value.includes('\n')}
                    required
                  />
                  <Button kind="quiet">{t(w.save)}</Button>
                </Form>
              </details>
            )
          })}
    </>
  )
}

const isDay = /^\d{4}-\d\d-\d\d$/
const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

function Value({ value }: { value: string }) {
  if (isDay.test(value) || isMoment.test(value)) return <Time at={value} />
  return value.includes('\n') ? <span class="lines">{value}</span> : value
}
