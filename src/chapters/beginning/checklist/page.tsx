import { Due, DueList, Lead, Link, Notice, Sign } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { CheckItem } from './items.ts'

type ChecklistProps = { readonly ask: Ask; readonly items: readonly CheckItem[] }

/** What remains before the site opens, each with the place where it is done. */
export function ChecklistPage({ ask, items }: ChecklistProps) {
  const { t } = ask
  const left = items.filter(({ isDone }) => !isDone).length
  return (
    <>
      <h1>{t({ nl: 'Voordat je opengaat', en: 'Before you open' })}</h1>
      <Lead>
        {left === 0
          ? t({ nl: 'Alles is klaar.', en: 'Everything is ready.' })
          : left === 1
            ? t({ nl: 'Nog één ding te doen.', en: 'One thing remains.' })
            : t({ nl: `Nog ${left} dingen te doen.`, en: `${left} things remain.` })}{' '}
        <Link href={ask.href('/beheer/begin-gids')}>
          {t({ nl: 'Terug naar de vragen', en: 'Back to the questions' })}
        </Link>
      </Lead>
      {left === 0 && (
        <Notice kind="ok">
          {t({ nl: 'Je site is open. ', en: 'Your site is open. ' })}
          <Link href={ask.href('/')}>{t({ nl: 'Bekijk hem', en: 'See it' })}</Link>
        </Notice>
      )}
      <DueList>
        {items.map(({ isDone, title, note, href }) => (
          <Due
            key={title.nl}
            when={isDone ? t({ nl: 'klaar', en: 'done' }) : t({ nl: 'nog doen', en: 'to do' })}
            urgency={isDone ? undefined : 'near'}
            detail={t(note)}
            action={
              <Link href={ask.href(href)} kind="quiet">
                {isDone ? t({ nl: 'Bekijk', en: 'See' }) : t({ nl: 'Doe dit', en: 'Do this' })}
                <span class="unseen">: {t(title)}</span>
              </Link>
            }
          >
            <Sign state={isDone ? 'holds' : 'nothing-yet'} /> {t(title)}
          </Due>
        ))}
      </DueList>
    </>
  )
}
