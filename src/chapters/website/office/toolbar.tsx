import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'

type Tool = {
  readonly mark: string
  readonly label: Words
  /** What stands in the text until the writer's own words do. */
  readonly word?: Words
  readonly key?: string
}

const tools: readonly Tool[] = [
  { mark: 'heading', label: { nl: 'Kop', en: 'Heading' } },
  { mark: 'bold', label: { nl: 'Vet', en: 'Bold' }, word: { nl: 'vet', en: 'bold' }, key: 'B' },
  { mark: 'italic', label: { nl: 'Schuin', en: 'Italic' }, word: { nl: 'schuin', en: 'italic' }, key: 'I' },
  { mark: 'list', label: { nl: 'Lijst', en: 'List' } },
  { mark: 'numbers', label: { nl: '1, 2, 3', en: '1, 2, 3' } },
  { mark: 'quote', label: { nl: 'Citaat', en: 'Quote' } },
  { mark: 'link', label: { nl: 'Link', en: 'Link' }, key: 'K' },
  { mark: 'button', label: { nl: 'Knop', en: 'Button' } },
  { mark: 'picture', label: { nl: 'Beeld', en: 'Picture' } },
  { mark: 'form', label: { nl: 'Formulier', en: 'Form' } },
]

/** Buttons that type the signs for the writer; hidden until a script can make them work. */
export function Toolbar({ ask, fieldId, name }: { ask: Ask; fieldId: string; name: string }) {
  const { t } = ask
  return (
    <div class="tools" role="toolbar" aria-label={name} aria-controls={fieldId} hidden>
      {tools.map(({ mark, label, word, key }, index) => (
        <button
          type="button"
          key={mark}
          data-mark={mark}
          data-word={word && t(word)}
          tabindex={index === 0 ? 0 : -1}
          aria-keyshortcuts={key && `Control+${key}`}
          aria-haspopup={['link', 'button', 'picture', 'form'].includes(mark) ? 'dialog' : undefined}
          title={key && `${t(label)} (Ctrl+${key})`}
        >
          {t(label)}
        </button>
      ))}
    </div>
  )
}
