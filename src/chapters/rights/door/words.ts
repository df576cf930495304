/** What the door to a person's own data says. */
export const doorWords = {
  title: { nl: 'Mijn gegevens', en: 'My data' },
  lead: {
    nl: 'Bekijk wat we van je hebben. Verbeter het, neem het mee of verwijder het. Een account heb je niet nodig.',
    en: 'See what we hold about you. Correct it, take it along or erase it. You need no account.',
  },
  email: { nl: 'Je e-mailadres', en: 'Your e-mail address' },
  emailHint: {
    nl: 'Het adres waarmee je ons schreef, iets bestelde of je aanmeldde.',
    en: 'The address with which you wrote to us, ordered or signed up.',
  },
  emailWrong: {
    nl: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    en: 'Enter an e-mail address, such as name@example.com.',
  },
  send: { nl: 'Stuur me een link', en: 'Send me a link' },
  askedTitle: { nl: 'Kijk in je mail', en: 'Check your mail' },
  asked: {
    nl: 'Kennen we dit adres, dan staat er zo een link in je mailbox. Hij werkt één uur. Geen mail? Kijk bij de ongewenste mail of probeer een ander adres.',
    en: 'If we know this address, a link will be in your mailbox shortly. It works for one hour. No mail? Look in your spam folder, or try another address.',
  },
  closed: { nl: 'Je pagina is gesloten.', en: 'Your page is closed.' },
  otherWays: { nl: 'Liever op een andere manier?', en: 'Rather in another way?' },
  otherWaysSay: {
    nl: 'Je mag ons ook mailen, bellen of schrijven. Je krijgt altijd een geschreven antwoord. Het kost je niets.',
    en: 'You may also mail, call or write to us. You always have a written answer. It costs you nothing.',
  },
  contact: { nl: 'Contact', en: 'Contact' },
  complain: { nl: 'Een klacht indienen', en: 'File a complaint' },
  open: { nl: 'Open je gegevens', en: 'Open your data' },
  openLead: {
    nl: 'De pagina blijft een half uur open. Daarna vraag je gewoon een nieuwe link.',
    en: 'The page stays open for half an hour. After that, simply ask for a new link.',
  },
  openButton: { nl: 'Open mijn gegevens', en: 'Open my data' },
  name: { nl: 'Je naam, zoals we die kennen', en: 'Your name, as we know it' },
  nameHint: {
    nl: 'Meer mensen gebruiken dit e-mailadres. Met je naam weten we wiens gegevens we openen.',
    en: 'Several people use this e-mail address. Your name tells us whose data to open.',
  },
  nameWrong: {
    nl: 'Met deze naam weten we niet zeker wie je bent. Probeer het zoals je hem eerder schreef, of neem contact op.',
    en: 'With this name we are not sure who you are. Try it as you wrote it before, or contact us.',
  },
  spentTitle: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' },
  spent: {
    nl: 'Een link werkt één uur en één keer. Vraag een nieuwe, dan ben je er zo weer.',
    en: 'A link works for one hour, and once. Ask for a new one and you will be back in no time.',
  },
  again: { nl: 'Vraag een nieuwe link', en: 'Ask for a new link' },
} as const
