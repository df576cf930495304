import { createHash } from 'node:crypto'
import type { AgreementPart, Facts } from '../../src/register/facts.ts'
import { kennismaking } from './forms.ts'

const pdf = (name: string) => createHash('sha256').update(`verzonnen overeenkomst met ${name}`).digest('hex')

const wholeAgreement: readonly AgreementPart[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** An invented business with invented processors, for the demo, tests and pictures. */
export const facts: Facts = {
  tradeName: 'Bureau Linde',
  legalName: 'Anna Linde, handelend onder de naam Bureau Linde',
  address: 'Proefkade 12, 7411 ZZ Deventer',
  country: 'NL',
  kvk: '00000000',
  vatId: 'NL000000000B00',
  phone: '06-00000012',
  email: 'anna@linde.example.test',
  website: 'https://linde.example.test',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 28,
  tagline: { nl: 'Rust op je bureau', en: 'Peace on your desk' },
  recipients: [
    {
      id: 'host',
      name: 'Polder Hosting',
      role: 'processor',
      tasks: ['hosting'],
      country: 'NL',
      agreement: {
        signedOn: '2026-01-12',
        reviewOn: '2028-01-12',
        document: 'Verwerkersovereenkomst Polder Hosting',
        sha256: pdf('Polder Hosting'),
        covers: wholeAgreement,
      },
    },
    {
      id: 'mail',
      name: 'Postbode Mail',
      role: 'processor',
      tasks: ['mail delivery', 'mailbox'],
      country: 'NL',
      agreement: {
        signedOn: '2026-01-15',
        reviewOn: '2028-01-15',
        document: 'Verwerkersovereenkomst Postbode Mail',
        sha256: pdf('Postbode Mail'),
        covers: wholeAgreement,
      },
    },
    {
      id: 'bookkeeper',
      name: 'Administratiekantoor De Kolom',
      role: 'processor',
      tasks: ['bookkeeping'],
      country: 'NL',
      agreement: {
        signedOn: '2026-02-02',
        reviewOn: '2028-02-02',
        document: 'Verwerkersovereenkomst Administratiekantoor De Kolom',
        sha256: pdf('Administratiekantoor De Kolom'),
        covers: wholeAgreement,
      },
    },
    { id: 'phone', name: 'Lijn Twee', role: 'controller', tasks: ['telephony'], country: 'NL', ground: 'agreement' },
    { id: 'bank', name: 'Voorbeeldbank', role: 'controller', tasks: ['payments'], country: 'NL', ground: 'agreement' },
    {
      id: 'tax',
      name: 'Belastingdienst',
      role: 'controller',
      tasks: ['authorities'],
      country: 'NL',
      ground: 'legal obligation',
    },
  ],
  forms: [kennismaking],
  confirmedAt: '2026-03-02T09:00:00.000Z',
}
