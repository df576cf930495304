import type { ActivityElsewhere } from '../../register/activity.ts'

/** Quotes, assignments and what was agreed; made and kept outside this program. */
export const agreements: ActivityElsewhere = {
  carriedOut: 'elsewhere',
  title: { nl: 'Offertes en opdrachten', en: 'Quotes and assignments' },
  people: {
    nl: 'klanten, en contactpersonen van bedrijven die klant zijn',
    en: 'customers, and contact persons of companies that are customers',
  },
  purposes: {
    agreement: {
      dpv: 'dpv:FulfilmentOfContractualObligation',
      words: {
        nl: 'om op jouw verzoek een offerte te maken, en om te doen en te leveren wat we met je afspreken',
        en: 'to make a quote at your request, and to do and deliver what we agree with you',
      },
      basis: {
        kind: 'contract',
        withoutIt: {
          nl: 'Je hoeft ons niets te geven, maar zonder naam en een manier om je te bereiken kunnen we geen opdracht aannemen',
          en: 'You need not give us anything, but without a name and a way to reach you we cannot accept an assignment',
        },
      },
    },
    companyAgreement: {
      dpv: 'dpv:FulfilmentOfContractualObligation',
      words: {
        nl: 'om een afspraak met je bedrijf uit te voeren, als jij daar contactpersoon bent',
        en: 'to carry out an agreement with your company, if you are its contact person',
      },
      basis: {
        kind: 'legitimate interest',
        interest: {
          nl: 'wij moeten met iemand van het bedrijf kunnen overleggen',
          en: 'we need to discuss the work with somebody at the company',
        },
        balance: {
          nl: 'We gebruiken alleen je werkgegevens, en alleen voor die opdracht. Je kunt bezwaar maken',
          en: 'We use only your work details, and only for that assignment. You can object',
        },
      },
    },
  },
  sources: {
    order: {
      words: { nl: 'door jou gegeven bij een aanvraag of opdracht', en: 'given by you with an enquiry or assignment' },
      from: 'the person',
    },
    company: {
      words: { nl: 'gekregen van het bedrijf waarvoor je werkt', en: 'received from the company you work for' },
      from: 'somebody else',
    },
  },
  receivedBy: ['mailbox'],
  categories: ['name', 'contact details', 'company details', 'order details'],
  keeps: [
    {
      what: { nl: 'afspraken en wat bij de opdracht hoort', en: 'agreements and what belongs to the assignment' },
      how: { nl: 'tot één jaar na het einde van de overeenkomst', en: 'until one year after the end of the agreement' },
    },
    {
      what: { nl: 'een offerte die geen opdracht werd', en: 'a quote that did not become an assignment' },
      how: { nl: 'één jaar na ons laatste contact', en: 'one year after our last contact' },
    },
  ],
}
