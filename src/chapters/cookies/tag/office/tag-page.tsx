import {
  Button,
  Card,
  Checkbox,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  Form,
  Lead,
  Link,
  Notice,
} from '../../../../platform/html/index.ts'
import type { Ask } from '../../../../platform/http/ask.ts'
import type { Service } from '../../../../register/service.ts'
import type { Words } from '../../../../register/words.ts'
import type { Place } from '../recipes.ts'
import type { TaggedSite } from '../sites.ts'
import { markedLine, tagLine } from './snippets.ts'

export type Typed = { readonly id: string; readonly host: string; readonly services: readonly string[] }
export type Wrong = { readonly field: string; readonly sentence: string }

type Shown = TaggedSite & { readonly headers: readonly { readonly place: Place; readonly text: string }[] }

export type TagPageProps = {
  readonly ask: Ask
  readonly base: string
  readonly sites: readonly Shown[]
  readonly services: readonly Service[]
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
}

const where: Readonly<Record<Place, Words>> = {
  nginx: { nl: 'nginx', en: 'nginx' },
  apache: { nl: 'Apache', en: 'Apache' },
  caddy: { nl: 'Caddy', en: 'Caddy' },
  wordpress: { nl: 'WordPress', en: 'WordPress' },
  meta: { nl: 'een regel in de pagina', en: 'a line in the page' },
  static: { nl: 'een host met vaste headers', en: 'a host with fixed headers' },
}

/** The owner's other sites, each with what to paste there and how to see that it works. */
export function TagPage({ ask, base, sites, services, typed, wrong }: TagPageProps) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'De tag voor je andere sites', en: 'The tag for your other sites' })}</h1>
      <Lead>
        {t({
          nl: 'Eén regel op een andere site van jou vraagt daar hetzelfde als hier: per dienst, en niets laadt zonder antwoord. De header doet de deur op slot voor wie niet in je register staat.',
          en: 'One line on another site of yours asks there what is asked here: per service, and nothing loads without an answer. The header locks the door for whoever is not in your register.',
        })}
      </Lead>
      {sites.length === 0 && (
        <Empty>{t({ nl: 'Er is nog geen andere site.', en: 'There is no other site yet.' })}</Empty>
      )}
      {sites.map((site) => (
        <SiteCard key={site.id} {...{ ask, base, site, services }} />
      ))}
      <AddSite {...{ ask, services, typed, wrong }} />
    </>
  )
}

type SiteProps = Pick<TagPageProps, 'ask' | 'base' | 'services'> & { readonly site: Shown }

function SiteCard({ ask, base, site, services }: SiteProps) {
  const { t } = ask
  const here = services.filter(({ id }) => site.services.includes(id))
  return (
    <Card title={site.host} id={`site-${site.id}`} note={here.map(({ name }) => name).join(', ')}>
      <h3>{t({ nl: '1. De tag', en: '1. The tag' })}</h3>
      <p>
        {t({
          nl: 'In de head van elke pagina. Voor Engelse pagina’s de tweede.',
          en: 'In the head of every page. The second is for English pages.',
        })}
      </p>
      <pre>{(['nl', 'en'] as const).map((language) => tagLine(base, site.id, language)).join('\n')}</pre>
      <h3>{t({ nl: '2. Merk wat moet wachten', en: '2. Mark what has to wait' })}</h3>
      <pre>{here.map(markedLine).join('\n')}</pre>
      <h3>{t({ nl: '3. De header', en: '3. The header' })}</h3>
      <p>
        {t({
          nl: 'Wat niet gemerkt is, houdt een script niet tegen: de browser heeft de ander dan al gesproken. De header wel.',
          en: 'What is not marked, no script holds back: by then the browser has spoken to the other. The header does.',
        })}
      </p>
      {site.headers.map(({ place, text }) => (
        <details key={place}>
          <summary>{t(where[place])}</summary>
          {(place === 'meta' || place === 'static') && (
            <Notice kind="note">
              {t({
                nl: 'Dit kan de keuze van een bezoeker niet volgen: een dienst uit je register die iemand ongemerkt plakt, laadt dan voor iedereen.',
                en: 'This cannot follow a visitor’s choice: a service of your register that is pasted unmarked then loads for everybody.',
              })}
            </Notice>
          )}
          <pre>{text}</pre>
        </details>
      ))}
      <p>
        {t({
          nl: 'WordPress: gebruik de plugin; die zet de tag en de header allebei. Heeft je site scripts in de pagina zelf, maak de header dan met',
          en: 'WordPress: use the plugin; it sets both. If your site has scripts in its pages, make the header with',
        })}{' '}
        <code>waarborg csp --site {site.id} --for nginx --inline</code>
      </p>
      <h3>{t({ nl: '4. Probeer het', en: '4. Try it' })}</h3>
      <p>
        {t({
          nl: 'Open de site in een privévenster met het tabblad Netwerk erbij. Vóór je kiest mag daar alleen je site zelf en dit programma staan. Sta één dienst toe, en trek die weer in met de knop Cookies.',
          en: 'Open the site in a private window with the network tab. Before you choose, only your site itself and this program may be there. Allow one service, and withdraw it with the Cookies button.',
        })}{' '}
        <Link href={`https://${site.host}/`}>{site.host}</Link>
      </p>
      <Form action={ask.href(`/beheer/cookies/tag/${site.id}/weg`)}>
        <Button kind="danger">{t({ nl: 'Haal deze site weg', en: 'Remove this site' })}</Button>
      </Form>
    </Card>
  )
}

function AddSite({ ask, services, typed, wrong }: Pick<TagPageProps, 'ask' | 'services' | 'typed' | 'wrong'>) {
  const { t } = ask
  if (services.length === 0)
    return (
      <Notice kind="note">
        {t({
          nl: 'Kies eerst een dienst bij Cookies en diensten.',
          en: 'First choose a service under Cookies and services.',
        })}
      </Notice>
    )
  return (
    <Card title={t({ nl: 'Een site erbij', en: 'Add a site' })}>
      <ErrorSummary errors={[...wrong]} />
      <Form action={ask.href('/beheer/cookies/tag')}>
        <Field
          name="host"
          label={t({ nl: 'Het adres van de site', en: 'The address of the site' })}
          hint={t({ nl: 'Zoals winkel.example.nl, zonder https.', en: 'Such as shop.example.com, without https.' })}
          value={typed.host}
          required
          error={errorAt(wrong, 'host')}
        />
        <Field
          name="id"
          label={t({ nl: 'Een korte naam', en: 'A short name' })}
          hint={t({
            nl: 'Komt in het adres van de tag, zoals winkel.',
            en: 'Stands in the address of the tag, such as shop.',
          })}
          value={typed.id}
          required
          error={errorAt(wrong, 'id')}
        />
        <fieldset>
          <legend>{t({ nl: 'Wat mag er, na toestemming?', en: 'What may be there, after consent?' })}</legend>
          {services.map(({ id, name }, index) => (
            <Checkbox
              key={id}
              name="dienst"
              value={id}
              label={name}
              checked={typed.services.includes(id)}
              error={index === 0 ? errorAt(wrong, 'dienst') : undefined}
            />
          ))}
        </fieldset>
        <Button>{t({ nl: 'Voeg toe', en: 'Add' })}</Button>
      </Form>
    </Card>
  )
}
