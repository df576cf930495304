import { Field } from '../../../platform/html/index.ts'
import { changed, lacking, type Step, unknownText, type Wrong } from './step.ts'

const isSite = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

export const reached: Step = {
  slug: 'bereikbaar',
  title: { nl: 'Hoe ben je te bereiken?', en: 'How can you be reached?' },
  lead: {
    nl: 'Een e-mailadres is verplicht. Een telefoonnummer mag.',
    en: 'An e-mail address is compulsory. A telephone number is up to you.',
  },
  means: {
    nl: 'Klanten weten waar ze een vraag, klacht of verzoek over hun gegevens naartoe sturen.',
    en: 'Customers know where to send a question, a complaint or a request about their data.',
  },
  names: ['email', 'phone', 'website'],
  typedOf: ({ email, phone = '', website }) => ({ email, phone, website }),
  read({ email = '', phone = '', website = '' }, { facts, isAddress }) {
    const wrong: Wrong[] = []
    const refuse = (field: string, nl: string, en: string) => wrong.push({ field, words: { nl, en } })
    if (!isAddress(email))
      refuse(
        'email',
        'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
        'Enter an e-mail address, such as name@example.com.',
      )
    if (phone !== '' && !/^[+\d][\d ()-]{5,24}$/.test(phone))
      refuse('phone', 'Dit lijkt geen telefoonnummer.', 'This does not look like a telephone number.')
    if (!isSite(website))
      refuse(
        'website',
        'Vul het adres van je site in, met https:// ervoor.',
        'Enter the address of your site, with https://.',
      )
    return { wrong, change: changed(facts, { email, phone, website }), answer: {} }
  },
  without: (facts) => ({ ...lacking(facts, 'phone'), email: unknownText, website: unknownText }),
  fields: ({ ask: { t }, at, wrong }) => (
    <>
      <Field
        name="email"
        type="email"
        label={t({ nl: 'E-mailadres', en: 'E-mail address' })}
        value={at('email')}
        autocomplete="email"
        required
        error={wrong('email')}
      />
      <Field
        name="phone"
        type="tel"
        label={t({ nl: 'Telefoon', en: 'Telephone' })}
        value={at('phone')}
        autocomplete="tel"
        error={wrong('phone')}
      />
      <Field
        name="website"
        type="url"
        label={t({ nl: 'Adres van je site', en: 'Address of your site' })}
        value={at('website')}
        required
        error={wrong('website')}
      />
    </>
  ),
}
