import type { Letter } from '../../platform/mail/outbox.ts'
import type { Language, Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'

type To = { readonly subjectId: string; readonly email: string; readonly language: Language }

const tradeName = (house: House) => house.published().register.facts.tradeName

const leaveAddress = (house: House, language: Language, leaveToken: string) =>
  `${house.baseUrl}${language === 'en' ? '/en' : ''}/nieuwsbrief/afmelden/${leaveToken}`

/** Asks whether the sign-up was really theirs; without an answer it disappears by itself. */
export function askToConfirm(house: House, to: To, secret: string): Letter {
  const link = `${house.baseUrl}${to.language === 'en' ? '/en' : ''}/nieuwsbrief/bevestigen/${secret}`
  const name = tradeName(house)
  const subject: Words = {
    nl: `Bevestig je aanmelding voor de nieuwsbrief van ${name}`,
    en: `Confirm your subscription to the newsletter of ${name}`,
  }
  const text: Words = {
    nl: `Hallo,\n\nIemand, waarschijnlijk jij, vroeg om de nieuwsbrief van ${name}. Wil je hem hebben? Open dan deze bladzijde en druk op de knop:\n\n${link}\n\nWas jij het niet, dan hoef je niets te doen. Na zeven dagen is je adres weer weg.`,
    en: `Hello,\n\nSomebody, probably you, asked for the newsletter of ${name}. Would you like it? Then open this page and press the button:\n\n${link}\n\nIf it was not you, you need not do anything. After seven days your address is gone again.`,
  }
  return letter('newsletter-confirm', to, subject, text)
}

/** To somebody who asked again: the page answers everyone alike, so this is said by mail only. */
export function alreadySubscribed(house: House, to: To, leaveToken: string): Letter {
  const name = tradeName(house)
  const link = leaveAddress(house, to.language, leaveToken)
  const subject: Words = {
    nl: `Je krijgt de nieuwsbrief van ${name} al`,
    en: `You already receive the newsletter of ${name}`,
  }
  const text: Words = {
    nl: `Hallo,\n\nJe vroeg om de nieuwsbrief van ${name}. Die krijg je al op dit adres, dus er is niets veranderd.\n\nWil je hem niet meer? Hier meld je je af:\n${link}`,
    en: `Hello,\n\nYou asked for the newsletter of ${name}. You already receive it at this address, so nothing has changed.\n\nDo you no longer want it? Unsubscribe here:\n${link}`,
  }
  return { ...letter('newsletter-already', to, subject, text), headers: leaveHeaders(house, to.language, leaveToken) }
}

export function welcome(house: House, to: To, leaveToken: string): Letter {
  const name = tradeName(house)
  const link = leaveAddress(house, to.language, leaveToken)
  const subject: Words = {
    nl: `Je bent abonnee van de nieuwsbrief van ${name}`,
    en: `You subscribe to the newsletter of ${name}`,
  }
  const text: Words = {
    nl: `Hallo,\n\nJe aanmelding is bevestigd. Vanaf nu krijg je onze nieuwsbrief.\n\nJe kunt je altijd afmelden, zonder reden:\n${link}\n\nWat we van je bewaren, zie je op ${house.baseUrl}/mijn-gegevens`,
    en: `Hello,\n\nYour subscription is confirmed. From now on you receive our newsletter.\n\nYou can always unsubscribe, without a reason:\n${link}\n\nWhat we hold about you is at ${house.baseUrl}/en/mijn-gegevens`,
  }
  return { ...letter('newsletter-welcome', to, subject, text), headers: leaveHeaders(house, to.language, leaveToken) }
}

/** Answers who asked for a way out without having a mail of ours at hand. */
export function leaveLink(house: House, to: To, leaveToken: string): Letter {
  const link = leaveAddress(house, to.language, leaveToken)
  const subject: Words = { nl: 'Afmelden voor de nieuwsbrief', en: 'Unsubscribe from the newsletter' }
  const text: Words = {
    nl: `Hallo,\n\nJe wilt onze nieuwsbrief niet meer. Open deze bladzijde en druk op de knop:\n\n${link}`,
    en: `Hello,\n\nYou no longer want our newsletter. Open this page and press the button:\n\n${link}`,
  }
  return {
    ...letter('newsletter-leave-link', to, subject, text),
    headers: leaveHeaders(house, to.language, leaveToken),
  }
}

/** @see RFC 8058 */
const leaveHeaders = (house: House, language: Language, leaveToken: string) => ({
  'List-Unsubscribe': `<${leaveAddress(house, language, leaveToken)}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

function letter(template: string, to: To, subject: Words, text: Words): Letter {
  const { subjectId, email, language } = to
  return {
    template,
    purpose: 'newsletter',
    subjectId,
    to: email,
    language,
    subject: subject[language],
    text: text[language],
  }
}
