import type { VNode } from 'preact'
import { Button, Card, day, Form, Hidden, Row, Table } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { membersOf, service } from './hosts.ts'
import { consentOf } from './profile.ts'
import { networkGate } from './tables.ts'
import { type Strength, topicsOf } from './topics.ts'
import { visitorOf } from './visitor.ts'

export type Topic = { readonly slug: string; readonly name: Words }

/** What the network knows of this visitor, for the page `/cookies`; undefined where there is no network. */
export async function profileCard(house: House, ask: Ask, names: readonly Topic[]): Promise<VNode | undefined> {
  const hosts = membersOf(house)
  if (hosts.length === 0) return undefined
  const known = await visitorOf(house, ask)
  const db = house.read(networkGate)
  const consent = known === undefined ? undefined : await consentOf(db, known)
  const topics = known === undefined ? undefined : await topicsOf(house, db, known, 'rights')
  return <ProfileCard {...{ ask, hosts, topics, consent, names }} version={house.published().version} />
}

type CardProps = {
  ask: Ask
  hosts: readonly string[]
  topics: readonly Strength[] | undefined
  consent: { readonly from: string; readonly until: string | null } | undefined
  names: readonly Topic[]
  version: number
}

function ProfileCard({ ask, hosts, topics, consent, names, version }: CardProps) {
  const { t, language } = ask
  const dayOf = (on: string) => day(on, language)
  const nameOf = (slug: string) => {
    const found = names.find((one) => one.slug === slug)?.name
    return found ? t(found) || found.nl : slug
  }
  const list = new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB').format(hosts)
  return (
    <Card id="profiel" title={t({ nl: 'Je profiel in ons netwerk', en: 'Your profile in our network' })}>
      <p>
        {t({
          nl: `Ons netwerk is: ${list}. Met je toestemming onthouden we daar over welke onderwerpen je las, om uit onze eigen advertenties te kiezen. Wie je bent, weten we er niet bij.`,
          en: `Our network is: ${list}. With your consent we remember there which topics you read about, to choose among our own advertisements. We do not know who you are.`,
        })}
      </p>
      {topics === undefined && (
        <p>
          <strong>{t({ nl: 'Van jou is er geen profiel.', en: 'There is no profile of you.' })}</strong>
        </p>
      )}
      {topics?.length === 0 && (
        <p>
          <strong>
            {t({
              nl: 'We herkennen je browser. Je profiel is leeg.',
              en: 'We recognise your browser. Your profile is empty.',
            })}
          </strong>
        </p>
      )}
      {topics !== undefined && topics.length > 0 && (
        <Table
          caption={t({ nl: 'Waarover je las', en: 'What you read about' })}
          columns={[
            { label: t({ nl: 'onderwerp', en: 'topic' }) },
            { label: t({ nl: 'hoe vaak', en: 'how often' }), numeric: true },
          ]}
          rows={topics.map(({ topic, reads }) => [nameOf(topic), String(reads)])}
        />
      )}
      {consent?.until && (
        <p class="soft small">
          {t({
            nl: `Je stond dit toe op ${dayOf(consent.from)}. Uiterlijk na ${dayOf(consent.until)} is alles weg.`,
            en: `You allowed this on ${dayOf(consent.from)}. After ${dayOf(consent.until)} at the latest everything is gone.`,
          })}
        </p>
      )}
      {topics !== undefined && (
        <Row>
          {topics.length > 0 && (
            <Form action={ask.href('/netwerk/wissen')}>
              <Button kind="quiet">{t({ nl: 'Maak mijn profiel leeg', en: 'Empty my profile' })}</Button>
            </Form>
          )}
          <Form action={ask.href('/cookies/keuze')}>
            <Hidden name="act" value="trek-in" />
            <Hidden name="dienst" value={service} />
            <Hidden name="versie" value={String(version)} />
            <Hidden name="terug" value={ask.href('/cookies')} />
            <Button kind="danger">
              {t({ nl: 'Stop ermee, op al onze websites', en: 'Stop this, on all our websites' })}
            </Button>
          </Form>
        </Row>
      )}
    </Card>
  )
}
