import {
  Button,
  Card,
  day,
  Empty,
  ErrorSummary,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Notice,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { ClosingDays, TypedClosing } from './closing.ts'

type ClosingProps = {
  readonly ask: Ask
  readonly closing: readonly ClosingDays[]
  readonly typed: TypedClosing
  readonly errors: readonly FieldError[]
}

/** The days on which nobody answers. */
export function ClosingPage({ ask, closing, typed, errors }: ClosingProps) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Dagen dat je dicht bent', en: 'Days on which you are closed' })}</h1>
      <Lead>
        {t({
          nl: 'Zo weten klanten wanneer ze geen antwoord krijgen.',
          en: 'So that customers know when they get no answer.',
        })}
      </Lead>
      <Notice kind="note">
        {t({
          nl: 'Termijnen uit de wet lopen gewoon door, ook als je dicht bent. Een verzoek om inzage moet dus ook dan op tijd beantwoord zijn.',
          en: 'Terms in the law run on, also while you are closed. A request for access must be answered in time then too.',
        })}
      </Notice>
      <ErrorSummary errors={errors} />
      {closing.length === 0 ? (
        <Empty>
          {t({ nl: 'Er staan geen dagen. Voeg ze hieronder toe.', en: 'There are no days. Add them below.' })}
        </Empty>
      ) : (
        closing.map((one) => <Closed key={one.key} ask={ask} one={one} />)
      )}
      <AddClosing ask={ask} typed={typed} errors={errors} />
    </>
  )
}

function Closed({ ask, one }: { ask: Ask; one: ClosingDays }) {
  const { t, language } = ask
  const [from, until] = [day(one.from, language), day(one.until, language)]
  const days = one.from === one.until ? from : t({ nl: `${from} tot en met ${until}`, en: `${from} to ${until}` })
  return (
    <Card title={t(one.words)} note={days}>
      <Form action={ask.href('/beheer/instellingen/sluitingsdagen')} label={`${t(one.words)}, ${days}`}>
        <Hidden name="away" value={one.key} />
        <Button kind="danger">
          {t({ nl: 'Haal weg', en: 'Remove' })}
          <span class="unseen">: {t(one.words)}</span>
        </Button>
      </Form>
    </Card>
  )
}

function AddClosing({ ask, typed, errors }: Omit<ClosingProps, 'closing'>) {
  const { t } = ask
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.sentence
  return (
    <Card title={t({ nl: 'Dagen toevoegen', en: 'Add days' })}>
      <Form action={ask.href('/beheer/instellingen/sluitingsdagen')}>
        <Field
          name="from"
          type="date"
          label={t({ nl: 'Eerste dag', en: 'First day' })}
          value={typed.from}
          required
          error={wrong('from')}
        />
        <Field
          name="until"
          type="date"
          label={t({ nl: 'Laatste dag', en: 'Last day' })}
          hint={t({ nl: 'Leeg is één dag.', en: 'Empty means one day.' })}
          value={typed.until}
          error={wrong('until')}
        />
        <Field
          name="nl"
          label={t({ nl: 'Waarom, in het Nederlands', en: 'Why, in Dutch' })}
          value={typed.nl}
          maxlength={100}
          required
          error={wrong('nl')}
        />
        <Field
          name="en"
          label={t({ nl: 'Waarom, in het Engels', en: 'Why, in English' })}
          value={typed.en}
          maxlength={100}
          required
          error={wrong('en')}
        />
        <Button>{t({ nl: 'Voeg toe', en: 'Add' })}</Button>
      </Form>
    </Card>
  )
}
