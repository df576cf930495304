import type { Facts } from '../../src/register/facts.ts'

/** Only what the business published about itself; the owner confirms or corrects it, and until then it is a concept. */
export const facts: Facts = {
  tradeName: 'Spot Virtueel Support',
  country: 'NL',
  kvk: '63246694',
  phone: '06-27309809',
  email: 'carina@spotvirtueelsupport.nl',
  website: 'https://www.spotvirtueelsupport.nl',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 28,
  recipients: [],
  tagline: { nl: 'Virtueel assistent in Nederland', en: 'Virtual assistant in the Netherlands' },
}
