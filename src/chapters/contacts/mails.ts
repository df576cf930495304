import { day } from '../../platform/html/index.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import type { Language, Words } from '../../register/words.ts'
import type { House, Notice } from '../chapter.ts'

type To = { readonly subjectId: string; readonly email: string; readonly language: Language }

const owner = (house: House) => house.published().register.facts
const at = (house: House, path: string) => ({ nl: `${house.baseUrl}${path}`, en: `${house.baseUrl}/en${path}` })

/** Says that a message arrived and when it disappears; it repeats nothing of it, so that nobody can send mail through us. */
export function received(house: House, to: To, keptUntil: string | null): Letter {
  const { tradeName } = owner(house)
  const mine = at(house, '/mijn-gegevens')
  const gone: Words =
    keptUntil === null
      ? { nl: '', en: '' }
      : {
          nl: ` Hebben we daarna geen contact meer, dan wissen we je bericht en je gegevens na ${day(keptUntil, 'nl')}.`,
          en: ` If we have no contact after this, we erase your message and your data after ${day(keptUntil, 'en')}.`,
        }
  return letter('contact-received', to, {
    subject: { nl: `Je bericht aan ${tradeName} is aangekomen`, en: `Your message to ${tradeName} has arrived` },
    text: {
      nl: `Hallo,\n\nJe bericht is aangekomen. Je krijgt antwoord op dit adres.${gone.nl}\n\nWat we van je bewaren, zie en verander je hier:\n${mine.nl}\n\nHeb je ons niet geschreven? Dan vulde iemand anders jouw adres in. Op dezelfde bladzijde wis je het.\n\n${tradeName}`,
      en: `Hello,\n\nYour message has arrived. You will receive an answer at this address.${gone.en}\n\nWhat we hold about you, you see and change here:\n${mine.en}\n\nDid you not write to us? Then somebody else filled in your address. You erase it on the same page.\n\n${tradeName}`,
    },
  })
}

export type OwnersAnswer = { readonly subjectLine: string; readonly text: string }

/** What the owner wrote, with the way to one's own data beneath it. */
export function answer(house: House, to: To, { subjectLine, text }: OwnersAnswer): Letter {
  const { tradeName, email } = owner(house)
  const mine = at(house, '/mijn-gegevens')[to.language]
  const foot: Words = {
    nl: `Wat we van je bewaren en tot wanneer: ${mine}`,
    en: `What we hold about you and until when: ${mine}`,
  }
  const words = {
    subject: { nl: subjectLine, en: subjectLine },
    text: { nl: `${text}\n\n-- \n${tradeName}\n${foot.nl}`, en: `${text}\n\n-- \n${tradeName}\n${foot.en}` },
  }
  return { ...letter('contact-answer', to, words), replyTo: email, byHand: true }
}

/**
 * Tells a person that somebody else gave us their data.
 *
 * @see GDPR Art. 14(1)-(3)
 */
export function givenByAnother(house: House, to: To, company: string): Letter {
  const { tradeName, email } = owner(house)
  const [mine, statement] = [at(house, '/mijn-gegevens'), at(house, '/privacy')]
  const from: Words =
    company === ''
      ? { nl: 'het bedrijf waarvoor je werkt', en: 'the company you work for' }
      : { nl: company, en: company }
  return letter('contact-given-by-another', to, {
    subject: {
      nl: `${tradeName} heeft je contactgegevens gekregen`,
      en: `${tradeName} has received your contact details`,
    },
    text: {
      nl: `Hallo,\n\n${tradeName} heeft je naam en contactgegevens gekregen van ${from.nl}, omdat we daarmee samenwerken of daarover in gesprek zijn. Je hebt recht om dat te weten.\n\nWaarvoor: om met jou te overleggen over dat werk. We hebben daar een gerechtvaardigd belang bij (AVG artikel 6 lid 1 onder f).\nHoe lang: tot één jaar na ons laatste contact.\nWie het krijgt: alleen wie voor ons de site en de mail verzorgt. Namen staan in onze verklaring.\n\nJe kunt je gegevens zien, verbeteren, meenemen, laten beperken of wissen, en je kunt bezwaar maken tegen dit gebruik:\n${mine.nl}\n\nAlles over hoe we met gegevens omgaan:\n${statement.nl}\n\nVragen? Mail ${email}. Je mag altijd een klacht indienen bij de Autoriteit Persoonsgegevens.\n\n${tradeName}`,
      en: `Hello,\n\n${tradeName} has received your name and contact details from ${from.en}, because we work together or are discussing it. You have the right to know.\n\nWhat for: to discuss that work with you. We have a legitimate interest in it (GDPR Article 6(1)(f)).\nHow long: until one year after our last contact.\nWho receives it: only those who run the site and the mail for us. Their names are in our statement.\n\nYou can see, correct, take along, restrict or erase your data, and you can object to this use:\n${mine.en}\n\nEverything about how we handle data:\n${statement.en}\n\nQuestions? Mail ${email}. You may always complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).\n\n${tradeName}`,
    },
  })
}

/** To the owner; it names nobody, because mail passes through many hands. */
export function newMessage(ref: string): Notice {
  return {
    subject: { nl: 'Er is een nieuw bericht', en: 'There is a new message' },
    lines: [
      { nl: 'Iemand schreef je via het contactformulier.', en: 'Somebody wrote to you through the contact form.' },
    ],
    href: `/beheer/contacten/${ref}`,
  }
}

function letter(template: string, { subjectId, email, language }: To, words: { subject: Words; text: Words }): Letter {
  return {
    template,
    purpose: 'contact',
    subjectId,
    to: email,
    language,
    subject: words.subject[language],
    text: words.text[language],
  }
}
