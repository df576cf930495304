import { Button, Empty, Form, Hidden, Lead, Link, Notice, Table, Time } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { Outcome } from './reach.ts'
import type { Checked } from './store.ts'

const outcomes: Readonly<Record<Outcome, Words>> = {
  works: { nl: 'werkt', en: 'works' },
  gone: { nl: 'de bladzijde is er niet meer', en: 'the page is gone' },
  'keeps machines out': {
    nl: 'er is een website, maar ze laat ons programma niet kijken',
    en: 'there is a website, but it does not let our program look',
  },
  'no answer': { nl: 'geen antwoord', en: 'no answer' },
  'not public': {
    nl: 'dit adres is niet van het openbare internet',
    en: 'this address is not of the public internet',
  },
}

type Props = {
  readonly ask: Ask
  readonly title: string
  readonly links: readonly (readonly [url: string, pages: readonly string[]])[]
  readonly checked: ReadonlyMap<string, Checked>
  readonly broken: ReadonlySet<string>
  readonly isWatched: boolean
}

/** Where the site leads to, and whether that is still there. */
export function LinksPage({ ask, title, links, checked, broken, isWatched }: Props) {
  const { t } = ask
  const first = links.toSorted(([one], [other]) => Number(broken.has(other)) - Number(broken.has(one)))
  return (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Hier staan de links op je site die naar een andere website leiden.',
          en: 'These are the links on your site that lead to another website.',
        })}
      </Lead>
      {broken.size > 0 && (
        <Notice kind="warning">
          <p>
            {t({
              nl: 'Niet alle links werken nog. Haal ze weg, of zet er het nieuwe adres neer.',
              en: 'Not all links still work. Take them away, or put the new address in their place.',
            })}
          </p>
        </Notice>
      )}
      {links.length === 0 ? (
        <Empty>
          {t({
            nl: 'Er staat geen link naar een andere website op je site.',
            en: 'There is no link to another website on your site.',
          })}
        </Empty>
      ) : (
        <Table
          caption={title}
          quietCaption
          columns={[
            { label: t({ nl: 'Link', en: 'Link' }) },
            { label: t({ nl: 'Staat op', en: 'Stands on' }) },
            { label: t({ nl: 'Hoe het staat', en: 'How it stands' }) },
          ]}
          rows={first.map(([url, pages]) => [
            <Link href={url}>{short(url)}</Link>,
            <Places pages={pages} />,
            <Seen ask={ask} row={checked.get(url)} />,
          ])}
        />
      )}
      <h2>{t({ nl: 'Elke week nalopen', en: 'Check every week' })}</h2>
      <p>
        {t({
          nl: 'Je site kan elke week zelf kijken of die links nog werken. Hij vraagt dan het adres op, met de naam van je site erbij. Over bezoekers gaat er niets mee.',
          en: 'Your site can check by itself every week whether those links still work. It then asks for the address, with the name of your site. Nothing about visitors goes along.',
        })}
      </p>
      <Form action={ask.href('/beheer/links')}>
        <Hidden name="watch" value={isWatched ? 'off' : 'on'} />
        <Button kind={isWatched ? 'quiet' : 'main'}>
          {isWatched
            ? t({ nl: 'Stop met nalopen', en: 'Stop checking' })
            : t({ nl: 'Loop de links elke week na', en: 'Check the links every week' })}
        </Button>
      </Form>
    </>
  )
}

const longest = 60

/** An address as far as one recognises it; what is longer would push the table off the screen. */
function short(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return bare.length > longest ? `${bare.slice(0, longest - 1)}…` : bare
}

const mostShown = 3

function Places({ pages }: { pages: readonly string[] }) {
  const more = pages.length - mostShown
  return (
    <>
      {pages.slice(0, mostShown).map((path, index) => (
        <span key={path}>
          {index > 0 && ', '}
          <Link href={path}>{path}</Link>
        </span>
      ))}
      {more > 0 && ` +${more}`}
    </>
  )
}

function Seen({ ask, row }: { ask: Ask; row: Checked | undefined }) {
  if (!row) return <>{ask.t({ nl: 'nog niet bekeken', en: 'not checked yet' })}</>
  return (
    <>
      {ask.t(outcomes[row.outcome])}{' '}
      <span class="soft small">
        (<Time at={row.checkedAt} />)
      </span>
    </>
  )
}
