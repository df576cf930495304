import { Field } from '../../../platform/html/index.ts'
import { changed, lacking, type Step, unknownText, type Wrong } from './step.ts'

const bare = (text: string) => text.replaceAll(/[\s.-]/g, '').toUpperCase()

/** @see BW 3:15d(1)(c) and (f): the registration and the VAT number belong on the site */
export const numbers: Step = {
  slug: 'nummers',
  title: { nl: 'Welke nummers heb je?', en: 'Which numbers do you have?' },
  lead: {
    nl: 'Ze horen op je site te staan. Het btw-id is iets anders dan je omzetbelastingnummer: het begint met NL.',
    en: 'They belong on your site. The VAT id is not your turnover tax number: it begins with NL.',
  },
  means: {
    nl: 'Klanten kunnen nakijken dat je bestaat.',
    en: 'Customers can check that you exist.',
  },
  names: ['kvk', 'vatId'],
  typedOf: ({ kvk, vatId = '' }) => ({ kvk, vatId }),
  read(typed, { facts }) {
    const [kvk, vatId] = [bare(typed['kvk'] ?? ''), bare(typed['vatId'] ?? '')]
    const wrong: Wrong[] = []
    if (!/^\d{8}$/.test(kvk))
      wrong.push({
        field: 'kvk',
        words: { nl: 'Een KvK-nummer heeft acht cijfers.', en: 'A KvK number has eight digits.' },
      })
    if (vatId !== '' && !/^NL\d{9}B\d{2}$/.test(vatId))
      wrong.push({
        field: 'vatId',
        words: {
          nl: 'Een btw-id ziet eruit als NL000000000B00. Je omzetbelastingnummer hoort hier niet: daar kan je BSN in zitten.',
          en: 'A VAT id looks like NL000000000B00. Your turnover tax number does not belong here: it can contain your BSN.',
        },
      })
    return { wrong, change: changed(facts, { kvk, vatId }), answer: {} }
  },
  without: (facts) => ({ ...lacking(facts, 'vatId'), kvk: unknownText }),
  fields: ({ ask: { t }, at, wrong }) => (
    <>
      <Field
        name="kvk"
        label={t({ nl: 'KvK-nummer', en: 'KvK number' })}
        value={at('kvk')}
        inputmode="numeric"
        maxlength={20}
        required
        error={wrong('kvk')}
      />
      <Field
        name="vatId"
        label={t({ nl: 'Btw-id', en: 'VAT id' })}
        hint={t({
          nl: 'Zoals NL000000000B00. Doe je mee aan de kleineondernemersregeling en heb je er geen? Laat het leeg.',
          en: 'Such as NL000000000B00. Are you in the small businesses scheme and have none? Leave it empty.',
        })}
        value={at('vatId')}
        maxlength={24}
        error={wrong('vatId')}
      />
    </>
  ),
}
