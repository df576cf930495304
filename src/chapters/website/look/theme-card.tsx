import { fieldId, type Scheme, type ThemeName, themeOf } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { choose, type Typed } from './choosing.ts'
import { Drawing } from './drawing.tsx'
import { themeWords } from './words.ts'

type Props = { readonly ask: Ask; readonly name: ThemeName; readonly typed: Typed; readonly isFirst: boolean }

/** One theme to choose, drawn by day and by night in the owner's colour where that reads. */
export function ThemeCard({ ask, name, typed, isFirst }: Props) {
  const { t } = ask
  const words = themeWords[name]
  const choice = choose({ ...typed, theme: name }, t)
  const theme = themeOf(choice.kind === 'chosen' ? choice.look : { theme: name })
  const labels: Readonly<Record<Scheme, string>> = {
    light: t({ nl: `${words.name.nl}, overdag`, en: `${words.name.en}, by day` }),
    dark: t({ nl: `${words.name.nl}, in het donker`, en: `${words.name.en}, in the dark` }),
  }
  return (
    <label class="look">
      <span class="both">
        {(['light', 'dark'] as const).map((scheme) => (
          <Drawing
            key={scheme}
            {...{ theme, scheme }}
            label={labels[scheme]}
            words={t({ nl: 'Goedendag', en: 'Good day' })}
          />
        ))}
      </span>
      <span class="tick">
        <input
          type="radio"
          name="theme"
          id={isFirst ? fieldId('theme') : undefined}
          value={name}
          checked={typed.theme === name}
          aria-labelledby={`look-${name}`}
          aria-describedby={`look-${name}-about`}
        />
        <span>
          <b id={`look-${name}`}>{t(words.name)}</b>
          <small id={`look-${name}-about`}>{t(words.about)}</small>
        </span>
      </span>
    </label>
  )
}
