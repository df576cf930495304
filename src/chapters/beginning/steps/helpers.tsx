import { Choices } from '../../../platform/html/index.ts'
import { assigned, doing, withoutTasks } from './assign.ts'
import { HelperFields, helperNames, readHelper, typedHelper } from './helper-fields.tsx'
import { changed, type Step, type Wrong } from './step.ts'

const processor = { role: 'processor' } as const
const signed = {
  nl: 'Dit bedrijf komt met naam in je verklaring. Werkt het in jouw opdracht, dan moet je een verwerkersovereenkomst tekenen voordat het gegevens krijgt.',
  en: 'This business is named in your statement. If it works on your instructions, you must sign a processing agreement before it receives data.',
} as const

export const host: Step = {
  slug: 'host',
  title: { nl: 'Wie host je site?', en: 'Who hosts your site?' },
  lead: {
    nl: 'Het bedrijf waar de server staat. Staat die bij jou thuis of op kantoor? Laat het dan leeg.',
    en: 'The business where the server stands. Is it at your home or office? Then leave this empty.',
  },
  means: signed,
  names: helperNames('host'),
  typedOf: (facts) => typedHelper('host', facts, 'hosting'),
  read(typed, { facts, newId }) {
    const { helper, wrong } = readHelper(typed, { of: 'host', facts, task: 'hosting', part: processor })
    return {
      wrong,
      change: changed(facts, { recipients: assigned(facts.recipients, 'hosting', helper, newId) }),
      answer: {},
    }
  },
  without: (facts) => withoutTasks(facts, ['hosting']),
  fields: (props) => (
    <HelperFields
      {...props}
      of="host"
      label={{ nl: 'Naam van het hostingbedrijf', en: 'Name of the hosting company' }}
    />
  ),
}

export const mail: Step = {
  slug: 'mail',
  title: { nl: 'Wie verzorgt je mail?', en: 'Who takes care of your mail?' },
  lead: {
    nl: 'Wie de mail van je site bezorgt, en wie de mailbox beheert waar je zelf in leest. Vaak is dat hetzelfde bedrijf: vul het dan twee keer in.',
    en: 'Who delivers the mail of your site, and who runs the mailbox that you read. Often that is the same business: then enter it twice.',
  },
  means: signed,
  names: [...helperNames('delivery'), ...helperNames('mailbox')],
  typedOf: (facts) => ({
    ...typedHelper('delivery', facts, 'mail delivery'),
    ...typedHelper('mailbox', facts, 'mailbox'),
  }),
  read(typed, { facts, newId }) {
    const delivery = readHelper(typed, { of: 'delivery', facts, task: 'mail delivery', part: processor })
    const mailbox = readHelper(typed, { of: 'mailbox', facts, task: 'mailbox', part: processor })
    const first = assigned(facts.recipients, 'mail delivery', delivery.helper, newId)
    const recipients = assigned(first, 'mailbox', mailbox.helper, newId)
    return { wrong: [...delivery.wrong, ...mailbox.wrong], change: changed(facts, { recipients }), answer: {} }
  },
  without: (facts) => withoutTasks(facts, ['mail delivery', 'mailbox']),
  fields: (props) => (
    <>
      <HelperFields
        {...props}
        of="delivery"
        label={{ nl: 'Wie bezorgt de mail van je site?', en: 'Who delivers the mail of your site?' }}
      />
      <HelperFields {...props} of="mailbox" label={{ nl: 'Wie beheert je mailbox?', en: 'Who runs your mailbox?' }} />
    </>
  ),
}

const parts = {
  processor: { role: 'processor' },
  controller: { role: 'controller', ground: 'legal obligation' },
} as const

export const books: Step = {
  slug: 'boekhouding',
  title: { nl: 'Wie doet je boekhouding?', en: 'Who does your bookkeeping?' },
  lead: {
    nl: 'Een boekhouder, een accountant of een boekhoudprogramma op internet. Doe je alles zelf op je eigen computer? Laat het dan leeg.',
    en: 'A bookkeeper, an accountant or an online bookkeeping program. Do you do it all on your own computer? Then leave this empty.',
  },
  means: signed,
  names: [...helperNames('books'), 'booksPart'],
  typedOf: (facts) => ({
    ...typedHelper('books', facts, 'bookkeeping'),
    booksPart: doing(facts, 'bookkeeping')?.role ?? '',
  }),
  read(typed, { facts, newId }) {
    const { booksPart = '' } = typed
    const part = booksPart === 'processor' || booksPart === 'controller' ? booksPart : undefined
    const chosen = parts[part ?? 'processor']
    const read = readHelper(typed, { of: 'books', facts, task: 'bookkeeping', part: chosen })
    const { wrong } = read
    const helper = read.helper && (read.helper.role === chosen.role ? read.helper : { ...read.helper, ...chosen })
    const unsaid: Wrong[] =
      helper && part === undefined
        ? [{ field: 'booksPart', words: { nl: 'Kies hoe dit bedrijf werkt.', en: 'Choose how this business works.' } }]
        : []
    const recipients = assigned(facts.recipients, 'bookkeeping', helper, newId)
    return { wrong: [...wrong, ...unsaid], change: changed(facts, { recipients }), answer: {} }
  },
  without: (facts) => withoutTasks(facts, ['bookkeeping']),
  fields: (props) => (
    <>
      <HelperFields {...props} of="books" label={{ nl: 'Naam', en: 'Name' }} />
      <Choices
        name="booksPart"
        legend={props.ask.t({ nl: 'Hoe werkt dit bedrijf?', en: 'How does this business work?' })}
        value={props.at('booksPart')}
        options={[
          {
            value: 'processor',
            label: props.ask.t({ nl: 'In mijn opdracht', en: 'On my instructions' }),
            hint: props.ask.t({ nl: 'Boekhouder of boekhoudprogramma', en: 'Bookkeeper or bookkeeping program' }),
          },
          {
            value: 'controller',
            label: props.ask.t({ nl: 'Zelf verantwoordelijk', en: 'Responsible itself' }),
            hint: props.ask.t({
              nl: 'Accountant of belastingadviseur die eigen beroepsregels heeft',
              en: 'Accountant or tax adviser with professional rules of their own',
            }),
          },
        ]}
        error={props.wrong('booksPart')}
      />
    </>
  ),
}

const ownResponsibility = { role: 'controller', ground: 'agreement' } as const

export const phoneAndBank: Step = {
  slug: 'telefoon-en-bank',
  title: { nl: 'Welk telefoonbedrijf en welke bank?', en: 'Which telephone company and which bank?' },
  lead: {
    nl: 'Zij zien wie jou belt en wie jou betaalt. Ze zijn daar zelf verantwoordelijk voor; een overeenkomst over gegevens is niet nodig.',
    en: 'They see who calls you and who pays you. They are responsible for that themselves; no agreement on data is needed.',
  },
  means: {
    nl: 'Klanten lezen welk telefoonbedrijf en welke bank hun naam of nummer te zien krijgen.',
    en: 'Customers read which telephone company and which bank get to see their name or number.',
  },
  names: [...helperNames('phone'), ...helperNames('bank')],
  typedOf: (facts) => ({ ...typedHelper('phone', facts, 'telephony'), ...typedHelper('bank', facts, 'payments') }),
  read(typed, { facts, newId }) {
    const phone = readHelper(typed, { of: 'phone', facts, task: 'telephony', part: ownResponsibility })
    const bank = readHelper(typed, { of: 'bank', facts, task: 'payments', part: ownResponsibility })
    const first = assigned(facts.recipients, 'telephony', phone.helper, newId)
    const recipients = assigned(first, 'payments', bank.helper, newId)
    return { wrong: [...phone.wrong, ...bank.wrong], change: changed(facts, { recipients }), answer: {} }
  },
  without: (facts) => withoutTasks(facts, ['telephony', 'payments']),
  fields: (props) => (
    <>
      <HelperFields {...props} of="phone" label={{ nl: 'Telefoonbedrijf', en: 'Telephone company' }} />
      <HelperFields {...props} of="bank" label={{ nl: 'Bank', en: 'Bank' }} />
    </>
  ),
}
