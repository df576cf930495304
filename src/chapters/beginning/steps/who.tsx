import { Field } from '../../../platform/html/index.ts'
import { changed, lacking, type Step, unknownText, type Wrong } from './step.ts'

export const who: Step = {
  slug: 'wie',
  title: { nl: 'Wie ben je?', en: 'Who are you?' },
  lead: {
    nl: 'De naam waaronder je klanten je kennen, en wie daar wettelijk achter staat.',
    en: 'The name by which your customers know you, and who stands behind it in law.',
  },
  means: {
    nl: 'Klanten weten met wie ze te maken hebben, en wie verantwoordelijk is voor hun gegevens.',
    en: 'Customers know whom they deal with, and who is responsible for their data.',
  },
  names: ['tradeName', 'legalName'],
  typedOf: ({ tradeName, legalName = '' }) => ({ tradeName, legalName }),
  read({ tradeName = '', legalName = '' }, { facts }) {
    const wrong: Wrong[] = []
    if (tradeName === '' || tradeName.length > 120)
      wrong.push({
        field: 'tradeName',
        words: { nl: 'Vul de naam van je onderneming in.', en: 'Enter the name of your business.' },
      })
    if (legalName.length > 200)
      wrong.push({ field: 'legalName', words: { nl: 'Deze naam is te lang.', en: 'This name is too long.' } })
    return { wrong, change: changed(facts, { tradeName, legalName }), answer: {} }
  },
  without: (facts) => ({ ...lacking(facts, 'legalName'), tradeName: unknownText }),
  fields: ({ ask: { t }, at, wrong }) => (
    <>
      <Field
        name="tradeName"
        label={t({ nl: 'Naam van je onderneming', en: 'Name of your business' })}
        value={at('tradeName')}
        autocomplete="organization"
        maxlength={120}
        required
        error={wrong('tradeName')}
      />
      <Field
        name="legalName"
        label={t({ nl: 'Wie staat erachter?', en: 'Who stands behind it?' })}
        hint={t({
          nl: 'Je eigen naam bij een eenmanszaak, of de naam van de bv.',
          en: 'Your own name for a sole trader, or the name of the company.',
        })}
        value={at('legalName')}
        maxlength={200}
        error={wrong('legalName')}
      />
    </>
  ),
}
