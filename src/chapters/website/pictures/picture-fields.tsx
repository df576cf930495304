import { errorAt, Field, type FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { type AltTyped, kindsTaken } from './take.ts'

type Props = {
  readonly ask: Ask
  readonly typed: AltTyped
  readonly errors: readonly FieldError[]
  /** False where the form has another purpose as well, and a picture is welcome rather than asked. */
  readonly required: boolean
}

/** A photo, with what it shows for who cannot see it. */
export function PictureFields({ ask, typed, errors, required }: Props) {
  const { t } = ask
  return (
    <>
      <Field
        name="picture"
        type="file"
        required={required}
        unmarked
        label={t({ nl: 'Foto', en: 'Photo' })}
        hint={t({ nl: 'JPEG, PNG, WebP, AVIF of GIF, tot 12 MB.', en: 'JPEG, PNG, WebP, AVIF or GIF, up to 12 MB.' })}
        accept={kindsTaken}
        error={errorAt(errors, 'picture')}
      />
      <Field
        name="altNl"
        label={t({ nl: 'Wat is er te zien?', en: 'What does it show? (Dutch)' })}
        hint={t({
          nl: 'Voor wie het beeld niet ziet, en voor zoekmachines. Bijvoorbeeld: bureau met een volle agenda.',
          en: 'For who cannot see the picture, and for search engines. For example: a desk with a full calendar.',
        })}
        value={typed.altNl}
        maxlength={200}
        required={required}
        unmarked
        error={errorAt(errors, 'altNl')}
      />
      <Field
        name="altEn"
        label={t({ nl: 'Hetzelfde in het Engels', en: 'The same in English' })}
        value={typed.altEn}
        maxlength={200}
      />
    </>
  )
}
