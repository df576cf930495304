import { Field, type FieldError, fieldId } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Language, Words } from '../../../register/words.ts'
import type { Text } from '../site.ts'
import { Toolbar } from './toolbar.tsx'

type Asked = { readonly ask: Ask; readonly errors: readonly FieldError[] }

/** One sentence stands at its field; of several, the field says only where they are. */
export function errorsAt({ ask, errors }: Asked, field: string): string | undefined {
  const own = errors.filter((error) => error.field === field)
  if (own.length < 2) return own[0]?.sentence
  return ask.t({
    nl: `Hier moeten ${own.length} dingen anders. Ze staan bovenaan.`,
    en: `${own.length} things must change here. They stand at the top.`,
  })
}

/** What a page says in one language. */
export function TextFields({ ask, text, errors, language }: Asked & { text: Text; language: Language }) {
  const { t } = ask
  const end = language === 'nl' ? 'Nl' : 'En'
  const inWords = language === 'nl' ? { nl: '', en: ' (Dutch)' } : { nl: ' (Engels)', en: ' (English)' }
  const field = (name: keyof Text, label: Words) => ({
    name: `${name}${end}`,
    label: t(label) + t(inWords),
    value: text[name][language],
    error: errorsAt({ ask, errors }, `${name}${end}`),
  })
  return (
    <>
      <Field {...field('title', { nl: 'Titel', en: 'Title' })} maxlength={120} required={language === 'nl'} />
      <Field
        {...field('lead', { nl: 'Eerste zinnen', en: 'First sentences' })}
        multiline
        rows={3}
        maxlength={600}
        hint={t({ nl: 'Staan groot bovenaan.', en: 'Stand large at the top.' })}
      />
      <Toolbar
        ask={ask}
        fieldId={fieldId(`body${end}`)}
        name={t({ nl: 'Opmaak van de tekst', en: 'Layout of the text' }) + t(inWords)}
      />
      <Field {...field('body', { nl: 'Tekst', en: 'Text' })} multiline rows={18} />
      <Field
        {...field('description', { nl: 'Voor zoekmachines', en: 'For search engines' })}
        multiline
        rows={2}
        maxlength={200}
        hint={t({
          nl: 'Eén zin die in zoekresultaten staat. Leeg: de eerste zinnen.',
          en: 'One sentence for search results. Empty: the first sentences.',
        })}
      />
    </>
  )
}
