import type { ActivityElsewhere } from '../../register/activity.ts'

/** Mail that reaches us outside the form. */
export const mailbox: ActivityElsewhere = {
  carriedOut: 'elsewhere',
  title: { nl: 'Mailbox', en: 'Mailbox' },
  says: {
    nl: 'Mail je ons zonder het formulier, dan komt je bericht in onze mailbox. Daar lezen en beantwoorden we het.',
    en: 'If you mail us without the form, your message comes into our mailbox. There we read and answer it.',
  },
  people: { nl: 'iedereen die ons mailt of die wij mailen', en: 'everyone who mails us or whom we mail' },
  purposes: {
    mailbox: {
      dpv: 'dpv:CommunicationManagement',
      words: { nl: 'om je mail te lezen en te beantwoorden', en: 'to read and answer your mail' },
      basis: {
        kind: 'legitimate interest',
        interest: { nl: 'wij willen kunnen antwoorden wie ons mailt', en: 'we want to answer whoever mails us' },
        balance: {
          nl: 'Je kiest zelf wat je ons mailt. Je kunt bezwaar maken',
          en: 'You choose yourself what you mail us. You can object',
        },
      },
    },
  },
  sources: { mail: { words: { nl: 'door jou gemaild', en: 'mailed by you' }, from: 'the person' } },
  receivedBy: ['mailbox'],
  categories: ['name', 'contact details', 'message'],
  keeps: [
    {
      what: { nl: 'mail van en aan jou', en: 'mail from and to you' },
      how: { nl: 'één jaar na ons laatste contact', en: 'one year after our last contact' },
    },
  ],
}

export const telephone: ActivityElsewhere = {
  carriedOut: 'elsewhere',
  title: { nl: 'Telefoon', en: 'Telephone' },
  says: {
    nl: 'Bellen we met elkaar, dan komt je nummer in onze telefoon, met je naam als we die weten.',
    en: 'When we talk by telephone, your number comes into our telephone, with your name if we know it.',
  },
  people: { nl: 'iedereen die ons belt of die wij bellen', en: 'everyone who calls us or whom we call' },
  purposes: {
    telephone: {
      dpv: 'dpv:CommunicationManagement',
      words: {
        nl: 'om met je te bellen en je terug te bellen',
        en: 'to talk to you by telephone and to call you back',
      },
      basis: {
        kind: 'legitimate interest',
        interest: { nl: 'wij willen bereikbaar zijn', en: 'we want to be within reach' },
        balance: {
          nl: 'In de telefoon staan alleen je naam en je nummer. Je kunt bezwaar maken',
          en: 'The telephone holds your name and number only. You can object',
        },
      },
    },
  },
  sources: { call: { words: { nl: 'door jou gebeld of verteld', en: 'called or told by you' }, from: 'the person' } },
  receivedBy: ['telephony'],
  categories: ['name', 'contact details'],
  keeps: [
    {
      what: {
        nl: 'je naam en nummer in de lijst met gesprekken en in ons adresboek',
        en: 'your name and number in our list of calls and address book',
      },
      how: { nl: 'één jaar na ons laatste contact', en: 'one year after our last contact' },
    },
  ],
}
