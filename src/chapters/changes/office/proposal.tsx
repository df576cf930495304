import { Button, Card, day, errorAt, Field, type FieldError, Form } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { DifferencesList } from '../differences-list.tsx'
import type { Plan } from '../publish.ts'

/** The day and the reasons, as they were typed. */
export type Announcing = { readonly on: string; readonly nl: string; readonly en: string }

type ProposalProps = {
  readonly ask: Ask
  readonly proposal: Plan
  readonly announcing: Announcing
  readonly errors: readonly FieldError[]
}

/** What waits for the owner: what changes, for how many people, from which day. */
export function ProposalCard({ ask, proposal, announcing, errors }: ProposalProps) {
  const { t, language } = ask
  const { concerned, earliest, changed } = proposal
  const wrongAt = (name: string) => errorAt(errors, name)
  const from = day(earliest, language)
  return (
    <Card
      title={t({ nl: 'Wacht op publiceren', en: 'Waits to be published' })}
      note={
        concerned.length === 0
          ? t({
              nl: 'Dit gaat niemand aan van wie we gegevens hebben.',
              en: 'This concerns nobody whose data we hold.',
            })
          : t({
              nl: `Dit gaat ${concerned.length === 1 ? 'één persoon' : `${concerned.length} mensen`} aan. Ze krijgen een mail zodra je publiceert; het gaat in vanaf ${from}.`,
              en: `This concerns ${concerned.length === 1 ? 'one person' : `${concerned.length} people`}. They receive a mail as soon as you publish; it takes effect from ${from}.`,
            })
      }
    >
      <DifferencesList ask={ask} changed={changed} />
      <Form action={ask.href('/beheer/verklaring/publiceren')}>
        <Field
          name="on"
          type="date"
          label={t({ nl: 'Gaat in op', en: 'Takes effect on' })}
          value={announcing.on}
          min={earliest}
          required
          error={wrongAt('on')}
        />
        <Field
          name="reasonNl"
          label={t({ nl: 'Waarom, in het Nederlands', en: 'Why, in Dutch' })}
          value={announcing.nl}
          maxlength={500}
          multiline
          rows={2}
          required
          error={wrongAt('reasonNl')}
        />
        <Field
          name="reasonEn"
          label={t({ nl: 'Waarom, in het Engels', en: 'Why, in English' })}
          value={announcing.en}
          maxlength={500}
          multiline
          rows={2}
          required
          error={wrongAt('reasonEn')}
        />
        <Button>{t({ nl: 'Publiceer en mail wie het aangaat', en: 'Publish and mail whom it concerns' })}</Button>
      </Form>
      <Form action={ask.href('/beheer/verklaring/intrekken')}>
        <Button kind="quiet">
          {t({ nl: 'Niet doen, laat alles zoals het is', en: 'Do not, leave everything as it is' })}
        </Button>
      </Form>
    </Card>
  )
}
