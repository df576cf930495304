import { Choices, Field } from '../../../platform/html/index.ts'
import { changed, type Step, unknownText, type Wrong } from './step.ts'

export const what: Step = {
  slug: 'wat',
  title: { nl: 'Wat doe je, in één zin?', en: 'What do you do, in one sentence?' },
  lead: {
    nl: 'Zo zou je het aan de telefoon zeggen. Bezoekers lezen het op je site.',
    en: 'As you would say it on the telephone. Visitors read it on your site.',
  },
  means: {
    nl: 'Klanten zien meteen of ze bij jou moeten zijn.',
    en: 'Customers see at once whether you are the one they need.',
  },
  names: ['nl', 'en'],
  typedOf: ({ tagline }) => ({ nl: tagline.nl, en: tagline.en }),
  read({ nl = '', en = '' }, { facts }) {
    const wrong: Wrong[] = []
    if (nl === '' || nl.length > 160)
      wrong.push({
        field: 'nl',
        words: { nl: 'Schrijf één korte zin in het Nederlands.', en: 'Write one short sentence in Dutch.' },
      })
    if (en === '' || en.length > 160)
      wrong.push({
        field: 'en',
        words: { nl: 'Schrijf dezelfde zin in het Engels.', en: 'Write the same sentence in English.' },
      })
    return { wrong, change: changed(facts, { tagline: { nl, en } }), answer: {} }
  },
  without: (facts) => ({ ...facts, tagline: { nl: unknownText, en: unknownText } }),
  fields: ({ ask: { t }, at, wrong }) => (
    <>
      <Field
        name="nl"
        label={t({ nl: 'In het Nederlands', en: 'In Dutch' })}
        value={at('nl')}
        maxlength={160}
        required
        error={wrong('nl')}
      />
      <Field
        name="en"
        label={t({ nl: 'In het Engels', en: 'In English' })}
        value={at('en')}
        maxlength={160}
        required
        error={wrong('en')}
      />
    </>
  ),
}

const audiences = ['consumers', 'businesses', 'both']

export const forWhom: Step = {
  slug: 'voor-wie',
  title: { nl: 'Voor wie werk je?', en: 'For whom do you work?' },
  lead: {
    nl: 'Dat bepaalt welke regels gelden als iemand online bij je koopt.',
    en: 'That decides which rules apply when somebody buys from you online.',
  },
  means: {
    nl: 'Consumenten zien prijzen met btw en hebben bij een bestelling op afstand meestal 14 dagen bedenktijd. Bij bedrijven spreek je dat zelf af.',
    en: 'Consumers see prices with VAT and mostly have 14 days to change their mind about a distance order. With businesses you agree on that yourselves.',
  },
  names: ['audience'],
  typedOf: (_, { audience = '' }) => ({ audience }),
  read({ audience = '' }) {
    const wrong: Wrong[] = audiences.includes(audience)
      ? []
      : [{ field: 'audience', words: { nl: 'Kies voor wie je werkt.', en: 'Choose for whom you work.' } }]
    return { wrong, change: {}, answer: { audience } }
  },
  without: (facts) => facts,
  fields: ({ ask: { t }, at, wrong }) => (
    <Choices
      name="audience"
      legend={t({ nl: 'Mijn klanten zijn', en: 'My customers are' })}
      value={at('audience')}
      options={[
        { value: 'consumers', label: t({ nl: 'Consumenten', en: 'Consumers' }) },
        { value: 'businesses', label: t({ nl: 'Bedrijven en zzp’ers', en: 'Businesses and freelancers' }) },
        { value: 'both', label: t({ nl: 'Allebei', en: 'Both' }) },
      ]}
      required
      error={wrong('audience')}
    />
  ),
}
