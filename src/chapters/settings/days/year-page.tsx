import { Button, Card, day, Field, type FieldError, Form, Lead, Notice } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'

type YearProps = {
  readonly ask: Ask
  /** `MM-DD`. */
  readonly ends: string
  /** The last day of an invoice of today, `YYYY-MM-DD`. */
  readonly invoiceUntil: string
  readonly errors: readonly FieldError[]
  readonly isSaved: boolean
}

/** The last day of each month; a year that ends within a month is not offered. */
export const yearEnds = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'].concat(
  ...['07-31', '08-31', '09-30', '10-31', '11-30', '12-31'],
)

export function YearPage({ ask, ends, invoiceUntil, errors, isSaved }: YearProps) {
  const { t, language } = ask
  const named = (end: string) => day(`2026-${end}`, language).replace(/,? 2026$/, '')
  const until = day(invoiceUntil, language)
  return (
    <>
      <h1>{t({ nl: 'Boekjaar', en: 'Financial year' })}</h1>
      <Lead>
        {t({
          nl: 'De wet laat je facturen zeven jaar bewaren, geteld vanaf het einde van je boekjaar. Voor de meesten is dat 31 december.',
          en: 'The law has you keep invoices for seven years, counted from the end of your financial year. For most that is 31 December.',
        })}
      </Lead>
      {isSaved && errors.length === 0 && (
        <Notice kind="ok">
          {t({
            nl: `Bewaard. Een factuur van vandaag gaat weg na ${until}.`,
            en: `Saved. An invoice of today goes after ${until}.`,
          })}
        </Notice>
      )}
      <Card title={t({ nl: 'Wanneer eindigt je boekjaar?', en: 'When does your financial year end?' })}>
        <Form action={ask.href('/beheer/instellingen/boekjaar')}>
          <Field
            name="ends"
            label={t({ nl: 'Laatste dag', en: 'Last day' })}
            value={ends}
            options={yearEnds.map((end) => ({ value: end, label: named(end) }))}
            required
            error={errors.find(({ field }) => field === 'ends')?.sentence}
          />
          <p class="soft small">
            {t({
              nl: `Nu geldt: een factuur van vandaag bewaren we tot en met ${until}.`,
              en: `As it is now, we keep an invoice of today until ${until}.`,
            })}
          </p>
          <Button>{t({ nl: 'Bewaar', en: 'Save' })}</Button>
        </Form>
      </Card>
    </>
  )
}
