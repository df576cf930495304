import { Link } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'

export const frameName = 'voorbeeld'

type Props = {
  readonly ask: Ask
  /** The address that the form posts to, in Dutch. */
  readonly action: string
  readonly isKept: boolean
}

/** The page as visitors would see it, beside the text; a script draws it again while one types. */
export function Beside({ ask, action, isKept }: Props) {
  const { t } = ask
  const refresh = { type: 'submit', class: 'btn quiet', formtarget: frameName } as const
  return (
    <section class="beside" id="voorbeeld" aria-labelledby="beside-title">
      <div class="row">
        <h2 id="beside-title">{t({ nl: 'Voorbeeld', en: 'Preview' })}</h2>
        <span class="row screens" role="group" aria-label={t({ nl: 'Scherm', en: 'Screen' })} hidden>
          <button type="button" class="btn quiet" data-screen="phone" aria-pressed="true">
            {t({ nl: 'Telefoon', en: 'Phone' })}
          </button>
          <button type="button" class="btn quiet" data-screen="wide" aria-pressed="false">
            {t({ nl: 'Groot scherm', en: 'Large screen' })}
          </button>
        </span>
      </div>
      <div class="row">
        <button {...refresh} formaction={`${action}/voorbeeld`} data-refresh="nl">
          {t({ nl: 'Ververs voorbeeld', en: 'Refresh in Dutch' })}
        </button>
        <button {...refresh} formaction={`/en${action}/voorbeeld`} data-refresh="en">
          {t({ nl: 'In het Engels', en: 'In English' })}
        </button>
        <Link kind="quiet" class="up" href="#tekst">
          {t({ nl: 'Terug naar de tekst', en: 'Back to the text' })}
        </Link>
      </div>
      <div class="screen">
        <iframe
          name={frameName}
          title={t({ nl: 'Zo zien bezoekers de bladzijde', en: 'This is how visitors see the page' })}
          // @NOTE our own origin, or its pictures would be refused; no scripts, forms, windows or way out
          sandbox="allow-same-origin"
          src={isKept ? `${action}/voorbeeld?kader` : undefined}
        />
      </div>
    </section>
  )
}
