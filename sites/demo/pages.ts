import type { SitePage } from '../../src/chapters/website/site.ts'

export const pages: readonly SitePage[] = [
  {
    path: '/',
    title: { nl: 'Jij doet je werk. Ik doe de rest.', en: 'You do your work. I do the rest.' },
    description: {
      nl: 'Bureau Linde in Deventer: Anna Linde houdt je mail, agenda en administratie bij.',
      en: 'Bureau Linde in Deventer: Anna Linde looks after your mail, calendar and paperwork.',
    },
    lead: {
      nl: 'Ik ben Anna Linde, virtueel assistent in Deventer. Ik houd je mail, je agenda en je papieren bij, zodat jij aan je eigen vak toekomt.',
      en: 'I am Anna Linde, virtual assistant in Deventer. I look after your mail, your calendar and your papers, so that you get round to your own craft.',
    },
    sections: [
      {
        heading: { nl: 'Waar ik bij help', en: 'What I help with' },
        paragraphs: [
          {
            nl: 'Een paar uur per week, of een klus die af moet. Meestal is het een van deze dingen:',
            en: 'A few hours a week, or a job that has to be finished. Mostly it is one of these:',
          },
        ],
        list: [
          {
            nl: 'een mailbox die aan het einde van de dag leeg is',
            en: 'a mailbox that is empty at the end of the day',
          },
          { nl: 'een agenda waarin je zelf ook nog voorkomt', en: 'a calendar in which you too appear' },
          { nl: 'offertes en rekeningen die op tijd de deur uit gaan', en: 'quotes and invoices that leave in time' },
          { nl: 'een nieuwsbrief die er echt komt', en: 'a newsletter that really gets there' },
        ],
      },
      {
        heading: { nl: 'Zo beginnen we', en: 'How we begin' },
        paragraphs: [
          {
            nl: 'Je schrijft me wat er ligt. We bellen een half uur, gratis. Daarna krijg je een voorstel op één bladzijde. Bevalt het na een maand niet, dan stop je.',
            en: 'You write to me what is piling up. We talk for half an hour, free of charge. Then you get a proposal of one page. If you do not like it after a month, you stop.',
          },
        ],
      },
    ],
  },
  {
    path: '/diensten',
    title: { nl: 'Diensten en prijzen', en: 'Services and prices' },
    description: { nl: 'Wat Bureau Linde doet en wat het kost.', en: 'What Bureau Linde does and what it costs.' },
    lead: {
      nl: 'Duidelijke prijzen, per uur of per maand. Alle bedragen zijn zonder btw.',
      en: 'Clear prices, by the hour or by the month. All amounts are without VAT.',
    },
    sections: [
      {
        heading: { nl: 'Prijzen', en: 'Prices' },
        paragraphs: [],
        prices: [
          { what: { nl: 'Losse klus', en: 'Single job' }, cents: 5250, per: { nl: 'per uur', en: 'per hour' } },
          {
            what: { nl: 'Vaste hulp, 8 uur', en: 'Regular help, 8 hours' },
            cents: 38_400,
            per: { nl: 'per maand', en: 'per month' },
          },
          {
            what: { nl: 'Vaste hulp, 20 uur', en: 'Regular help, 20 hours' },
            cents: 90_000,
            per: { nl: 'per maand', en: 'per month' },
          },
          {
            what: { nl: 'Nieuwsbrief, van opzet tot verzenden', en: 'Newsletter, from plan to sending' },
            cents: 17_500,
            per: { nl: 'per keer', en: 'each' },
          },
        ],
      },
      {
        heading: { nl: 'Wat je van me mag verwachten', en: 'What you may expect of me' },
        paragraphs: [
          {
            nl: 'Ik antwoord op werkdagen dezelfde dag. Wat ik in jouw mailbox en papieren lees, blijft daar. We leggen dat vast in een verwerkersovereenkomst voordat ik begin.',
            en: 'On working days I answer the same day. What I read in your mailbox and papers stays there. We put that in a processing agreement before I begin.',
          },
        ],
      },
    ],
  },
]
