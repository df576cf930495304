import { Button, Empty, Field, Form, Hidden, Lead, Link, Notice, Row, Table, Time } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Listed, Listing, Which } from './listing.ts'

export type ListProps = {
  readonly ask: Ask
  readonly listing: Listing
  readonly which: Which
  readonly search: string
  readonly page: number
  readonly counts: { readonly waiting: number; readonly suspect: number }
}

export const listPath = '/beheer/contacten'
/** Which list an address asks for. */
export const shown = { all: 'alle', waiting: 'wachtend', suspect: 'verdacht' } as const satisfies Record<Which, string>

/** Everyone we are in contact with, to find, answer and add. */
export function ContactList({ ask, listing, which, search, page, counts }: ListProps) {
  const { t, href } = ask
  return (
    <>
      <h1>{t({ nl: 'Contacten', en: 'Contacts' })}</h1>
      <Lead>
        {t({
          nl: 'Mensen met wie je contact hebt. Een jaar na het laatste contact verdwijnen ze vanzelf.',
          en: 'The people you are in contact with. One year after the last contact they disappear by themselves.',
        })}
      </Lead>
      <Row>
        <Link href={href(`${listPath}/nieuw`)} kind="main">
          {t({ nl: 'Contact toevoegen', en: 'Add a contact' })}
        </Link>
        <Link href={href(`${listPath}/bedrijven`)} kind="quiet">
          {t({ nl: 'Bedrijven', en: 'Companies' })}
        </Link>
      </Row>
      <nav aria-label={t({ nl: 'Welke contacten', en: 'Which contacts' })}>
        <Row>
          <Tab ask={ask} to="all" which={which} label={t({ nl: 'Alle', en: 'All' })} />
          <Tab
            ask={ask}
            to="waiting"
            which={which}
            label={`${t({ nl: 'Wachten op antwoord', en: 'Waiting for an answer' })} (${counts.waiting})`}
          />
          <Tab
            ask={ask}
            to="suspect"
            which={which}
            label={`${t({ nl: 'Misschien spam', en: 'Perhaps spam' })} (${counts.suspect})`}
          />
        </Row>
      </nav>
      {which === 'suspect' && (
        <Notice kind="note">
          <p>
            {t({
              nl: 'Deze berichten lijken van een machine te komen. Kijk even: na veertien dagen zijn ze weg.',
              en: 'These messages seem to come from a machine. Have a look: after fourteen days they are gone.',
            })}
          </p>
        </Notice>
      )}
      <Search ask={ask} which={which} search={search} />
      {listing.rows.length === 0 ? (
        <Nobody ask={ask} which={which} search={search} />
      ) : (
        <People ask={ask} rows={listing.rows} which={which} />
      )}
      {search === '' ? (
        <Row>
          {page > 0 && (
            <Link href={at(ask, which, page - 1)} kind="quiet">
              {t({ nl: 'Vorige', en: 'Previous' })}
            </Link>
          )}
          {listing.hasMore && (
            <Link href={at(ask, which, page + 1)} kind="quiet">
              {t({ nl: 'Volgende', en: 'Next' })}
            </Link>
          )}
        </Row>
      ) : (
        listing.hasMore && (
          <p class="soft">
            {t({ nl: 'Er zijn er meer. Zoek preciezer.', en: 'There are more. Search more precisely.' })}
          </p>
        )
      )}
    </>
  )
}

function at(ask: Ask, which: Which, page: number): string {
  const query = new URLSearchParams({ toon: shown[which], ...(page === 0 ? {} : { blad: String(page + 1) }) })
  return `${ask.href(listPath)}?${query}`
}

function Tab({ ask, to, which, label }: { ask: Ask; to: Which; which: Which; label: string }) {
  return (
    <Link href={at(ask, to, 0)} current={to === which ? 'true' : undefined}>
      {label}
    </Link>
  )
}

/** @NOTE what is searched for goes by post: a name does not belong in an address */
function Search({ ask, which, search }: { ask: Ask; which: Which; search: string }) {
  const { t, href } = ask
  return (
    <Form action={href(listPath)} label={t({ nl: 'Contacten zoeken', en: 'Search contacts' })}>
      <Hidden name="toon" value={shown[which]} />
      <Field
        name="zoek"
        type="search"
        required
        value={search}
        label={t({ nl: 'Zoek op naam, e-mailadres of bedrijf', en: 'Search by name, e-mail address or company' })}
      />
      <Button kind="quiet">{t({ nl: 'Zoek', en: 'Search' })}</Button>
    </Form>
  )
}

function People({ ask, rows, which }: { ask: Ask; rows: readonly Listed[]; which: Which }) {
  const { t, href } = ask
  const closed = t({ nl: 'afgeschermd', en: 'restricted' })
  return (
    <Table
      caption={t({ nl: 'Contacten', en: 'Contacts' })}
      quietCaption
      columns={[
        { label: t({ nl: 'Naam', en: 'Name' }) },
        { label: t({ nl: 'E-mailadres', en: 'E-mail address' }) },
        { label: t({ nl: 'Bedrijf', en: 'Company' }) },
        {
          label:
            which === 'waiting'
              ? t({ nl: 'Wacht sinds', en: 'Waiting since' })
              : t({ nl: 'Laatste contact', en: 'Last contact' }),
        },
        { label: t({ nl: 'Blijft tot en met', en: 'Kept until' }) },
      ]}
      rows={rows.map((row) => {
        const moment = which === 'waiting' ? row.waitingSince : (row.lastContactAt ?? row.suspectAt)
        return [
          <Link href={href(`${listPath}/${row.ref}`)}>{row.name ?? closed}</Link>,
          (row.email ?? closed) || '–',
          (row.company ?? closed) || '–',
          moment === null ? '–' : <Time at={moment} />,
          row.lastDay === null ? '–' : <Time at={row.lastDay} />,
        ]
      })}
    />
  )
}

function Nobody({ ask, which, search }: { ask: Ask; which: Which; search: string }) {
  const { t } = ask
  if (search !== '')
    return (
      <Empty>
        {t({ nl: 'Niemand gevonden. Probeer een deel van de naam.', en: 'Nobody found. Try a part of the name.' })}
      </Empty>
    )
  if (which === 'waiting')
    return (
      <Empty>
        {t({ nl: 'Niemand wacht op antwoord. Mooi zo.', en: 'Nobody is waiting for an answer. Well done.' })}
      </Empty>
    )
  if (which === 'suspect')
    return <Empty>{t({ nl: 'Er is niets dat op spam lijkt.', en: 'There is nothing that looks like spam.' })}</Empty>
  return (
    <Empty
      action={<Link href={ask.href(`${listPath}/nieuw`)}>{t({ nl: 'Contact toevoegen', en: 'Add a contact' })}</Link>}
    >
      {t({
        nl: 'Nog niemand. Wie je schrijft via het contactformulier, verschijnt hier vanzelf.',
        en: 'Nobody yet. Whoever writes to you through the contact form appears here by itself.',
      })}
    </Empty>
  )
}
