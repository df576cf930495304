import { Card, Link } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { Grown } from './grown.ts'

/** More than this is folded away, so that a phone stays readable. */
const inSight = 3

type GrownProps = {
  readonly ask: Ask
  readonly grown: Grown
  /** The question that was answered. */
  readonly question: Words
  readonly means: Words
  readonly isAnswered: boolean
  /** Helpers with whom an agreement is still to be signed. */
  readonly unsigned: readonly { readonly id: string; readonly name: string; readonly why: Words }[]
}

/** The statement as it grows, beside the questions. */
export function GrownCard({ ask, grown, question, means, isAnswered, unsigned }: GrownProps) {
  const { t } = ask
  const { facts, sentences, rows } = grown
  const isNothing = facts.length + sentences.length + rows.length === 0
  return (
    <Card
      title={t({ nl: 'Dit staat nu in je verklaring', en: 'This is in your statement now' })}
      note={t(question)}
      id="verklaring"
    >
      {isNothing && (
        <p>
          {isAnswered
            ? t({
                nl: 'Dit antwoord verandert geen zin in je verklaring.',
                en: 'This answer changes no sentence of your statement.',
              })
            : t({
                nl: 'Nog niets. Zodra je antwoordt, zie je hier wat er in je verklaring komt.',
                en: 'Nothing yet. As soon as you answer, you see here what your statement says.',
              })}
        </p>
      )}
      {facts.length > 0 && (
        <ul>
          {facts.map(({ words, now }) => (
            <li key={words.nl}>
              {t(words)}
              {now !== undefined && (
                <>
                  : <strong>{t(now)}</strong>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <Sentences ask={ask} sentences={sentences.slice(0, inSight)} />
      {sentences.length > inSight && (
        <details>
          <summary>
            {t({
              nl: `En nog ${sentences.length - inSight} zinnen`,
              en: `And ${sentences.length - inSight} more sentences`,
            })}
          </summary>
          <Sentences ask={ask} sentences={sentences.slice(inSight)} />
        </details>
      )}
      {rows.length > 0 && (
        <details>
          <summary>
            {rows.length === 1
              ? t({ nl: 'En één regel in een tabel', en: 'And one line in a table' })
              : t({ nl: `En ${rows.length} regels in tabellen`, en: `And ${rows.length} lines in tables` })}
          </summary>
          <ul>
            {rows.map(({ caption, cells }, index) => (
              <li key={index}>
                <span class="soft">{t(caption)}: </span>
                {cells.map(t).join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div>
        <h3>{t({ nl: 'Wat klanten hieraan hebben', en: 'What this is to customers' })}</h3>
        <p>{t(means)}</p>
      </div>
      {unsigned.length > 0 && <Unsigned ask={ask} unsigned={unsigned} />}
      <p>
        <Link href={ask.href('/privacy')}>{t({ nl: 'Lees je hele verklaring', en: 'Read your whole statement' })}</Link>
      </p>
    </Card>
  )
}

function Sentences({ ask, sentences }: { ask: Ask; sentences: readonly Words[] }) {
  return (
    <>
      {sentences.map((words) => (
        <p key={words.nl}>
          <ins>{ask.t(words)}</ins>
        </p>
      ))}
    </>
  )
}

function Unsigned({ ask, unsigned }: Pick<GrownProps, 'ask' | 'unsigned'>) {
  const { t } = ask
  return (
    <div>
      <h3>{t({ nl: 'Nog te tekenen', en: 'Still to be signed' })}</h3>
      <ul>
        {unsigned.map(({ id, name, why }) => (
          <li key={id}>
            <Link href={ask.href(`/beheer/verwerkers/${id}`)}>{name}</Link>: {t(why)}
          </li>
        ))}
      </ul>
    </div>
  )
}
