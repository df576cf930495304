import { Checkbox, Choices, Field, Notice } from '../../../platform/html/index.ts'
import { changed, lacking, type Step, type Wrong } from './step.ts'

const kinds = ['home', 'elsewhere'] as const

/** @see BW 3:15d(1)(a): whoever offers a service online names the address at which they are established */
export const where: Step = {
  slug: 'waar',
  title: { nl: 'Waar werk je?', en: 'Where do you work?' },
  lead: {
    nl: 'Wie online een dienst aanbiedt, moet zijn vestigingsadres noemen (art. 3:15d BW).',
    en: 'Whoever offers a service online must name the address of establishment (Art. 3:15d of the Dutch Civil Code).',
  },
  means: {
    nl: 'Klanten kunnen je vinden, ook per post. Iedereen kan het adres lezen, ook in oudere versies van je verklaring.',
    en: 'Customers can find you, by post too. Everybody can read the address, in earlier versions of your statement too.',
  },
  names: ['address', 'kind', 'public'],
  typedOf: ({ address = '' }, { kind = '', public: isPublic = '' }) => ({ address, kind, public: isPublic }),
  read({ address = '', kind = '', public: isPublic = '' }, { facts }) {
    const wrong: Wrong[] = []
    const refuse = (field: string, nl: string, en: string) => wrong.push({ field, words: { nl, en } })
    if (address.length > 300) refuse('address', 'Dit adres is te lang.', 'This address is too long.')
    if (/^\s*postbus\b/i.test(address))
      refuse(
        'address',
        'Alleen een postbus is niet genoeg: de wet vraagt waar je gevestigd bent.',
        'A post box alone is not enough: the law asks where you are established.',
      )
    if (address !== '' && !kinds.some((one) => one === kind))
      refuse('kind', 'Kies wat voor adres dit is.', 'Choose what kind of address this is.')
    if (address !== '' && kind === 'home' && isPublic !== 'yes')
      refuse(
        'public',
        'Zet een vinkje als je huisadres openbaar mag worden. Anders kun je deze vraag ook later beantwoorden.',
        'Tick the box if your home address may become public. Otherwise you can answer this question later.',
      )
    return { wrong, change: changed(facts, { address }), answer: address === '' ? {} : { kind, public: isPublic } }
  },
  without: (facts) => lacking(facts, 'address'),
  fields: ({ ask: { t }, at, wrong }) => (
    <>
      <Field
        name="address"
        label={t({ nl: 'Straat, postcode en plaats', en: 'Street, postal code and town' })}
        value={at('address')}
        autocomplete="street-address"
        maxlength={300}
        multiline
        rows={2}
        unmarked
        error={wrong('address')}
      />
      <Choices
        name="kind"
        legend={t({ nl: 'Wat voor adres is dit?', en: 'What kind of address is this?' })}
        value={at('kind')}
        options={[
          {
            value: 'elsewhere',
            label: t({ nl: 'Een kantoor of andere werkplek', en: 'An office or another place of work' }),
          },
          { value: 'home', label: t({ nl: 'Mijn huisadres', en: 'My home address' }) },
        ]}
        error={wrong('kind')}
      />
      <Notice kind="note">
        {t({
          nl: 'Vul je je huisadres in, dan wordt het meteen openbaar. Liever niet? Een (gedeeld) kantoor waar je echt werkt mag ook, als het bij de KvK je vestigingsadres is. Een postbus mag ernaast, niet in plaats daarvan.',
          en: 'If you enter your home address, it becomes public at once. Rather not? A (shared) office where you really work is allowed too, if it is your address of establishment at the KvK. A post box may be named beside it, not instead.',
        })}
      </Notice>
      <Checkbox
        name="public"
        label={t({
          nl: 'Dit is mijn huisadres, en iedereen mag het lezen.',
          en: 'This is my home address, and everybody may read it.',
        })}
        checked={at('public') === 'yes'}
        error={wrong('public')}
      />
    </>
  ),
}
