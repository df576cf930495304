import { day } from '../../platform/html/index.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import { purposeOfForm } from '../../projections/forms-table.ts'
import type { DeclaredForm } from '../../register/form.ts'
import type { Language, Words } from '../../register/words.ts'
import type { House, Notice } from '../chapter.ts'

type To = { readonly subjectId: string; readonly email: string; readonly language: Language }

/** Says what we keep and until when; it repeats no answer, so that nobody can send mail through us. */
export function receipt(house: House, to: To, form: DeclaredForm, lastDay: string | null): Letter {
  const { tradeName } = house.published().register.facts
  const list = (language: Language) =>
    form.fields.map(({ label, why }) => `- ${label[language]} (${why[language]})`).join('\n')
  const gone: Words =
    lastDay === null
      ? { nl: '', en: '' }
      : { nl: `We wissen alles na ${day(lastDay, 'nl')}.`, en: `We erase everything after ${day(lastDay, 'en')}.` }
  const subject: Words = {
    nl: `Je formulier aan ${tradeName} is aangekomen`,
    en: `Your form to ${tradeName} has arrived`,
  }
  const text: Words = {
    nl: `Hallo,\n\nJe formulier '${form.title.nl}' is aangekomen. Dank je wel.\n\nWat we bewaren, voor zover je het invulde:\n${list('nl')}\n\nWe gebruiken het ${form.purpose.nl}. ${gone.nl}\n\nJe antwoorden zie, verander en wis je hier:\n${house.baseUrl}/mijn-gegevens\n\nHeb je niets ingevuld? Dan gebruikte iemand anders jouw adres. Op dezelfde bladzijde wis je het.\n\n${tradeName}`,
    en: `Hello,\n\nYour form '${form.title.en}' has arrived. Thank you.\n\nWhat we keep, as far as you filled it in:\n${list('en')}\n\nWe use it ${form.purpose.en}. ${gone.en}\n\nYou see, change and erase your answers here:\n${house.baseUrl}/en/mijn-gegevens\n\nDid you fill in nothing? Then somebody else used your address. You erase it on the same page.\n\n${tradeName}`,
  }
  const { subjectId, email, language } = to
  return {
    template: 'intake-received',
    purpose: purposeOfForm(form),
    subjectId,
    to: email,
    language,
    subject: subject[language],
    text: text[language],
  }
}

/** To the owner; it names nobody, because mail passes through many hands. */
export const newEntry = (form: DeclaredForm, ref: string): Notice => ({
  subject: { nl: 'Er is een formulier ingevuld', en: 'A form was filled in' },
  lines: [
    { nl: `Iemand vulde je formulier '${form.title.nl}' in.`, en: `Somebody filled in your form '${form.title.en}'.` },
  ],
  href: `/beheer/formulieren/binnen/${ref}`,
})
