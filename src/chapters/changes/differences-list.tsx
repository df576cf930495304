import type { Ask } from '../../platform/http/ask.ts'
import type { Difference } from '../../projections/differences.ts'

/** What changed, line by line, with the old and the new text. */
export function DifferencesList({ ask, changed }: { ask: Ask; changed: readonly Difference[] }) {
  const { t } = ask
  return (
    <ul>
      {changed.map(({ words, before, after, material }, index) => (
        <li key={index}>
          {material && <strong>{t({ nl: 'Belangrijk', en: 'Material' })}: </strong>}
          {t(words)}
          {before !== undefined && (
            <p class="soft small">
              {t({ nl: 'oud', en: 'old' })}: <del>{t(before)}</del>
            </p>
          )}
          {after !== undefined && (
            <p class="small">
              {t({ nl: 'nieuw', en: 'new' })}: <ins>{t(after)}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
