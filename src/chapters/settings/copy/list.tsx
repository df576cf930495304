import { Card, count, Empty, Notice, Table, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { CopyProps } from './page.tsx'
import type { CopyRow } from './store.ts'

/** The copies that stood in the place when it was last looked at. */
export function CopyList({ ask, rows }: CopyProps) {
  const { t } = ask
  const title = t({ nl: 'Welke kopieën er zijn', en: 'Which copies there are' })
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <Empty>
          {t({
            nl: 'Nog geen. Kies hierboven een map en bewaar: dan maken we de eerste.',
            en: 'None yet. Choose a folder above and save: then we make the first.',
          })}
        </Empty>
      ) : (
        <Table
          caption={title}
          quietCaption
          columns={[
            { label: t({ nl: 'Gemaakt', en: 'Made' }) },
            { label: t({ nl: 'Grootte', en: 'Size' }), numeric: true },
            { label: t({ nl: 'Nagekeken', en: 'Checked' }) },
          ]}
          rows={rows.map((row) => [<Time key="at" at={row.at} />, sizeOf(row, ask), checked(row, ask)])}
        />
      )}
    </Card>
  )
}

function sizeOf({ sizeBytes }: CopyRow, { t, language }: Ask): string {
  if (sizeBytes === null) return t({ nl: 'onbekend', en: 'unknown' })
  if (sizeBytes < 1_000_000) return `${count(Math.ceil(sizeBytes / 1000), language)} kB`
  return `${count(Math.round(sizeBytes / 100_000) / 10, language)} MB`
}

function checked({ openedAt, fault, rows }: CopyRow, { t, language }: Ask): string {
  if (openedAt !== null) {
    const read = count(rows ?? 0, language)
    return t({ nl: `geopend, ${read} regels gelezen`, en: `opened, ${read} rows read` })
  }
  if (fault !== null) return t({ nl: 'gaat niet open', en: 'does not open' })
  return t({ nl: 'nee: met de hand gemaakt', en: 'no: made by hand' })
}

/** What to type when it comes to it; to be read before, not then. */
export function PutBack({ ask, command }: CopyProps) {
  const { t } = ask
  return (
    <Card title={t({ nl: 'Een kopie terugzetten', en: 'Putting a copy back' })}>
      <p>
        {t({
          nl: 'Stop het programma. Typ op de server, met dezelfde instellingen als waarmee het programma start:',
          en: 'Stop the program. Type on the server, with the same settings as the program starts with:',
        })}
      </p>
      <p>
        <code>{command}</code>
      </p>
      <p class="soft small">
        {t({
          nl: 'Achter --from staat de nieuwste goede kopie. Wat er nu staat, wordt opzij gezet en niet gewist. Start daarna het programma weer.',
          en: 'The newest good copy stands behind --from. What stands here now is set aside and not erased. Then start the program again.',
        })}
      </p>
      <Notice kind="note">
        {t({
          nl: 'Het hoofdgeheim (root-secret) zit niet in de kopie, en zonder dat geheim kan niemand de kopie lezen, jij ook niet. Bewaar het op een derde plek, zoals in je wachtwoordkluis. Een kopie brengt ook terug wat je later wiste: wis dat dan opnieuw.',
          en: 'The root secret is not in the copy, and without it nobody can read the copy, you neither. Keep it in a third place, such as your password manager. A copy also brings back what you erased later: erase that again.',
        })}
      </Notice>
    </Card>
  )
}
