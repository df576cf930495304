/** What the pages about complaints say. */
export const complaintWords = {
  title: { nl: 'Een klacht', en: 'A complaint' },
  lead: {
    nl: 'Ging er iets mis met je gegevens? Vertel het ons, dan zoeken we het uit. Je krijgt binnen vier weken een geschreven antwoord.',
    en: 'Did something go wrong with your data? Tell us and we will look into it. You have a written answer within four weeks.',
  },
  authority: {
    nl: 'Je mag altijd naar de toezichthouder, ook zonder ons iets te vragen:',
    en: 'You may go to the supervisory authority at any time, also without asking us anything:',
  },
  authorityName: { nl: 'Autoriteit Persoonsgegevens', en: 'Dutch Data Protection Authority' },
  who: { nl: 'Je naam', en: 'Your name' },
  email: { nl: 'Je e-mailadres', en: 'Your e-mail address' },
  emailHint: { nl: 'Hier sturen we het antwoord heen.', en: 'We send the answer here.' },
  emailWrong: {
    nl: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    en: 'Enter an e-mail address, such as name@example.com.',
  },
  text: { nl: 'Wat is er aan de hand?', en: 'What is the matter?' },
  textWrong: { nl: 'Schrijf in een paar woorden wat er is.', en: 'Write in a few words what the matter is.' },
  send: { nl: 'Klacht versturen', en: 'Send the complaint' },
  keeps: {
    nl: 'We bewaren je klacht tot één jaar na het antwoord. Daarna verdwijnt hij vanzelf.',
    en: 'We keep your complaint until one year after the answer. Then it disappears by itself.',
  },
  thanksTitle: { nl: 'Je klacht is binnen', en: 'Your complaint has arrived' },
  thanks: {
    nl: 'We hebben je een bevestiging gemaild. Bewaar het nummer.',
    en: 'We mailed you a confirmation. Keep the number.',
  },
  number: { nl: 'Nummer', en: 'Number' },
  until: { nl: 'Antwoord uiterlijk op', en: 'Answer by' },
  deskTitle: { nl: 'Klachten', en: 'Complaints' },
  deskLead: {
    nl: 'Elke klacht eindigt met een geschreven antwoord.',
    en: 'Every complaint ends with a written answer.',
  },
  empty: {
    nl: 'Er wacht geen klacht. Kreeg je er een per mail, telefoon of brief? Voer hem dan hier in.',
    en: 'No complaint is waiting. Did one arrive by mail, telephone or letter? Enter it here.',
  },
  enter: { nl: 'Klacht invoeren', en: 'Enter a complaint' },
  waiting: { nl: 'Wacht op antwoord', en: 'Waiting for an answer' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  one: { nl: 'Klacht', en: 'Complaint' },
  came: { nl: 'Binnengekomen', en: 'Came in' },
  closed: { nl: 'Beantwoord op', en: 'Answered on' },
  late: { nl: 'te laat', en: 'late' },
  channel: { nl: 'Hoe kwam hij binnen?', en: 'How did it come in?' },
  receivedOn: { nl: 'Op welke dag?', en: 'On which day?' },
  receivedWrong: {
    nl: 'Vul een dag in die niet in de toekomst ligt.',
    en: 'Enter a day that does not lie in the future.',
  },
  emailOptional: {
    nl: 'Leeg laten mag; dan antwoord je per post.',
    en: 'You may leave it empty; then you answer by post.',
  },
  emailOdd: { nl: 'Dit is geen e-mailadres.', en: 'This is not an e-mail address.' },
  choose: { nl: 'Maak een keuze.', en: 'Choose one.' },
  save: { nl: 'Opslaan', en: 'Save' },
  whyThisDay: { nl: 'Waarom deze dag?', en: 'Why this day?' },
  letters: { nl: 'Verstuurde brieven', en: 'Letters sent' },
  answer: { nl: 'Antwoorden', en: 'Answer' },
  answerLead: {
    nl: 'De weg naar de Autoriteit Persoonsgegevens en de groet komen er vanzelf onder. Na het versturen is de klacht gesloten.',
    en: 'The way to the Data Protection Authority and the greeting are added by themselves. Once sent, the complaint is closed.',
  },
  letter: { nl: 'De brief', en: 'The letter' },
  letterWrong: { nl: 'Schrijf een antwoord, en vul de puntjes in.', en: 'Write an answer, and fill in the dots.' },
  sendBy: { nl: 'Hoe gaat de brief weg?', en: 'How does the letter leave?' },
  byMail: { nl: 'We mailen hem', en: 'We mail it' },
  byPost: { nl: 'Ik heb hem per post gestuurd', en: 'I sent it by post' },
  sendClose: { nl: 'Versturen en sluiten', en: 'Send and close' },
} as const

export const channelWords = {
  web: { nl: 'website', en: 'website' },
  mail: { nl: 'e-mail', en: 'e-mail' },
  phone: { nl: 'telefoon', en: 'telephone' },
  letter: { nl: 'brief', en: 'letter' },
  'in person': { nl: 'persoonlijk', en: 'in person' },
} as const
