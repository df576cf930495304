import { Link } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'

/** Where somebody ends up who follows a link that leads out of the network. */
export function NotOurs({ ask, title }: { ask: Ask; title: string }) {
  const { t } = ask
  return (
    <>
      <h1>{title}</h1>
      <p>
        {t({
          nl: 'Deze link leidt niet naar een van onze eigen websites. Daarom brengen we je er niet heen.',
          en: 'This link does not lead to one of our own websites. That is why we do not take you there.',
        })}
      </p>
      <p>
        <Link kind="main" href={ask.href('/')}>
          {t({ nl: 'Naar de eerste bladzijde', en: 'To the first page' })}
        </Link>
      </p>
    </>
  )
}
