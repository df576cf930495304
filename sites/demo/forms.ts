import { type DeclaredForm, knownField } from '../../src/register/form.ts'

/** What Anna wants to know before the first call. */
export const kennismaking: DeclaredForm = {
  id: 'kennismaking',
  title: { nl: 'Kennismaken', en: 'Getting acquainted' },
  purpose: {
    nl: 'om een half uur met je te bellen en je daarna een voorstel te sturen',
    en: 'to call you for half an hour and to send you a proposal after that',
  },
  basis: 'contract',
  keepFor: 'P3M',
  fields: [
    knownField('name', true),
    knownField('email', true),
    knownField('phone', true),
    {
      id: 'uren',
      label: { nl: 'Hoeveel hulp zoek je?', en: 'How much help are you looking for?' },
      kind: 'choice',
      options: [
        { nl: 'een losse klus', en: 'a single job' },
        { nl: 'een paar uur per week', en: 'a few hours a week' },
        { nl: 'een dag per week of meer', en: 'a day a week or more' },
      ],
      required: true,
      category: 'order details',
      why: { nl: 'om te weten of ik tijd voor je heb', en: 'to know whether I have time for you' },
    },
    {
      id: 'bellen',
      label: { nl: 'Wanneer bel ik het best?', en: 'When is the best time to call?' },
      kind: 'line',
      required: false,
      category: 'preference',
      why: { nl: 'om je te bellen als het jou uitkomt', en: 'to call you when it suits you' },
    },
    knownField('message', false),
  ],
}
