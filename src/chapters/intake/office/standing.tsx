import { Link } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { PageWith } from '../../chapter.ts'

/** The pages on which visitors find a form, each by its name. */
export function PageNames({ ask, pages }: { ask: Ask; pages: readonly PageWith[] }) {
  const { t, href } = ask
  return (
    <>
      {pages.map((page, index) => (
        <>
          {index > 0 && ', '}
          <Link href={href(page.href)}>{t(page.title) || page.title.nl}</Link>
        </>
      ))}
    </>
  )
}
