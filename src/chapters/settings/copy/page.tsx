import {
  Button,
  Card,
  Choices,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
  Notice,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { TypedCopy } from './choice.ts'
import { copyWarningWords } from './fault.ts'
import { CopyList, PutBack } from './list.tsx'
import { CopyNow } from './now.tsx'
import type { CopyStanding } from './standing.ts'
import type { CopyPlace, CopyRow } from './store.ts'

export type CopyProps = {
  readonly ask: Ask
  readonly zone: string
  readonly standing: CopyStanding
  readonly place: CopyPlace | undefined
  readonly rows: readonly CopyRow[]
  readonly typed: TypedCopy
  readonly errors: readonly FieldError[]
  /** The fault in the machine's own words. */
  readonly said: string | undefined
  /** The environment names the place. */
  readonly isFixed: boolean
  readonly done: string
  /** What puts the newest copy back. */
  readonly command: string
}

/** Where copies go, which there are, and how one is put back. */
export function CopyPage(props: CopyProps) {
  const { ask, standing, place, errors, said } = props
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Kopieën', en: 'Copies' })}</h1>
      <Lead>
        {t({
          nl: 'Gaat de server kapot, dan zet je alles terug vanuit een kopie. Bewaar die op een andere schijf, liefst bij een ander bedrijf.',
          en: 'When the server breaks, you put everything back from a copy. Keep it on another disk, best with another company.',
        })}
      </Lead>
      {standing.kind === 'not here' ? (
        <Notice kind="note">
          {t({ nl: 'Hier kan het programma geen kopieën maken.', en: 'The program cannot make copies here.' })}
        </Notice>
      ) : (
        <>
          {errors.length === 0 && <CopyNow {...props} />}
          {place?.warnings.map((warning) => (
            <Notice kind="warning" key={warning}>
              {t(copyWarningWords[warning])}
            </Notice>
          ))}
          <ErrorSummary errors={errors} />
          {said !== undefined && (
            <p class="soft small">
              {t({ nl: 'De machine zegt:', en: 'The machine says:' })} <code>{said}</code>
            </p>
          )}
          <PlaceForm {...props} />
          <CopyList {...props} />
          <PutBack {...props} />
        </>
      )}
    </>
  )
}

function PlaceForm({ ask, typed, errors, isFixed }: CopyProps) {
  const { t } = ask
  return (
    <Card title={t({ nl: 'Waar en hoe vaak', en: 'Where and how often' })}>
      <Form action={ask.href('/beheer/instellingen/kopie')}>
        {isFixed ? (
          <p>
            {t({ nl: 'Op de server ingesteld met WAARBORG_COPY_TO:', en: 'Set on the server by WAARBORG_COPY_TO:' })}{' '}
            <code>{typed.folder}</code>
          </p>
        ) : (
          <Field
            name="folder"
            label={t({ nl: 'Map voor de kopieën', en: 'Folder for the copies' })}
            hint={t({
              nl: 'Het volledige pad van een map op een andere schijf of een gekoppelde netwerkmap, zoals /mnt/waarborg-copies.',
              en: 'The full path of a folder on another disk or a mounted network folder, such as /mnt/waarborg-copies.',
            })}
            value={typed.folder}
            required
            error={errorAt(errors, 'folder')}
          />
        )}
        <Choices
          name="every"
          legend={t({ nl: 'Hoe vaak?', en: 'How often?' })}
          value={typed.every}
          options={[
            {
              value: 'day',
              label: t({ nl: 'Elke nacht', en: 'Each night' }),
              hint: t({ nl: 'Je raakt nooit meer dan één dag kwijt.', en: 'You never lose more than a day.' }),
            },
            { value: 'week', label: t({ nl: 'Elke week', en: 'Each week' }) },
            { value: 'off', label: t({ nl: 'Niet vanzelf', en: 'Not by itself' }) },
          ]}
          required
          error={errorAt(errors, 'every')}
        />
        <Field
          name="keep"
          type="number"
          min="2"
          max="35"
          label={t({ nl: 'Hoeveel bewaren we er?', en: 'How many do we keep?' })}
          hint={t({
            nl: 'Maak je er op één dag meer, dan tellen die als één. Na 35 dagen gaat een kopie hoe dan ook weg, behalve de nieuwste.',
            en: 'Several of one day count as one. After 35 days a copy goes in any case, except the newest.',
          })}
          value={typed.keep}
          required
          error={errorAt(errors, 'keep')}
        />
        <p class="soft small">
          {t({
            nl: 'Wie deze plek beheert, bewaart persoonsgegevens voor jou. Is dat een ander bedrijf? Noem het dan als ontvanger, met de taak hosting:',
            en: 'Whoever keeps this place holds personal data for you. Is that another company? Then name it as a recipient, with the task hosting:',
          })}{' '}
          <Link href={ask.href('/beheer/verwerkers')}>{t({ nl: 'met wie je deelt', en: 'with whom you share' })}</Link>.
        </p>
        <p class="soft small">
          {t({
            nl: 'Bij het bewaren maken we meteen een kopie, en openen die om te zien of hij goed is. Dat kan even duren.',
            en: 'On saving we make a copy at once, and open it to see that it is good. That can take a while.',
          })}
        </p>
        <Button>{t({ nl: 'Bewaar en probeer', en: 'Save and try' })}</Button>
      </Form>
    </Card>
  )
}
