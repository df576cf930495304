import type { Ask } from '../../../platform/http/ask.ts'
import type { Text } from '../site.ts'
import { differences } from './differences.ts'

type Props = {
  readonly ask: Ask
  readonly before: Text | undefined
  readonly after: Text
  readonly isOpen?: boolean | undefined
}

/** The lines in which two texts differ, behind how many there are. */
export function Changes({ ask, before, after, isOpen }: Props) {
  const { t } = ask
  if (!before) return <p>{t({ nl: 'De eerste tekst.', en: 'The first text.' })}</p>
  const lines = differences(asOne(before), asOne(after)).filter(({ kind, text }) => kind !== 'same' && text !== '')
  if (lines.length === 0) return <p>{t({ nl: 'Dezelfde tekst als daarvoor.', en: 'The same text as before.' })}</p>
  return (
    <details open={isOpen}>
      <summary>
        {lines.length === 1
          ? t({ nl: 'Eén regel anders', en: 'One line differs' })
          : t({ nl: `${lines.length} regels anders`, en: `${lines.length} lines differ` })}
      </summary>
      <ul class="changes">
        {lines.map(({ kind, text }, index) => (
          <li key={index} class={kind}>
            {kind === 'gone' ? t({ nl: 'Weg: ', en: 'Gone: ' }) : t({ nl: 'Nieuw: ', en: 'New: ' })}
            {kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>}
          </li>
        ))}
      </ul>
    </details>
  )
}

const asOne = ({ title, lead, body, description }: Text): string =>
  [title, lead, body, description].flatMap(({ nl, en }) => [nl, en]).join('\n')
