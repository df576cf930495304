import type { ActivityElsewhere } from '../../register/activity.ts'

/** Invoices and payments; made and kept outside this program. */
export const payments: ActivityElsewhere = {
  carriedOut: 'elsewhere',
  title: { nl: 'Facturen en betalingen', en: 'Invoices and payments' },
  people: { nl: 'klanten, en wie voor een klant betaalt', en: 'customers, and whoever pays for a customer' },
  purposes: {
    payment: {
      dpv: 'dpv:PaymentManagement',
      words: {
        nl: 'om een rekening te sturen en je betaling te verwerken',
        en: 'to send an invoice and process your payment',
      },
      basis: {
        kind: 'contract',
        withoutIt: {
          nl: 'Zonder deze gegevens kunnen we geen betaling bij een opdracht plaatsen',
          en: 'Without these data we cannot match a payment with an assignment',
        },
      },
    },
  },
  sources: {
    customer: {
      words: { nl: 'door jou gegeven bij de opdracht', en: 'given by you with the assignment' },
      from: 'the person',
    },
    bank: {
      words: { nl: 'gekregen van de bank bij je betaling', en: 'received from the bank with your payment' },
      from: 'somebody else',
    },
  },
  receivedBy: ['payments', 'bookkeeping'],
  categories: ['name', 'contact details', 'company details', 'order details', 'payment details'],
  keeps: [
    {
      what: { nl: 'betalingen, met naam en rekeningnummer', en: 'payments, with name and account number' },
      how: {
        nl: '7 jaar na het einde van het boekjaar',
        en: '7 years after the end of the financial year',
      },
    },
  ],
}

export const bookkeeping: ActivityElsewhere = {
  carriedOut: 'elsewhere',
  title: { nl: 'Boekhouding', en: 'Bookkeeping' },
  people: { nl: 'klanten en leveranciers', en: 'customers and suppliers' },
  purposes: {
    bookkeeping: {
      dpv: 'dpv:LegalCompliance',
      words: { nl: 'om de administratie te voeren en belasting af te dragen', en: 'to keep accounts and pay tax' },
      basis: {
        kind: 'legal obligation',
        provision: 'AWR art. 52, BW art. 3:15i, Wet OB 1968 art. 34a, 35 en 35a',
        withoutIt: {
          nl: 'Je naam en adres op een factuur zijn verplicht',
          en: 'Your name and address on an invoice are obligatory',
        },
      },
    },
  },
  sources: {
    invoice: {
      words: { nl: 'overgenomen van facturen en betalingen', en: 'taken from invoices and payments' },
      from: 'ourselves',
    },
  },
  receivedBy: ['bookkeeping', 'authorities'],
  categories: ['name', 'contact details', 'company details', 'order details', 'payment details'],
  keeps: [
    {
      what: {
        nl: 'facturen, aanvaarde offertes en wat verder bij de administratie hoort',
        en: 'invoices, accepted quotes and whatever else belongs to the accounts',
      },
      how: {
        nl: '7 jaar na het einde van het boekjaar',
        en: '7 years after the end of the financial year',
      },
    },
  ],
}
