import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import {
  dataComeFromYou,
  everyRowHasASource,
  listIsComplete,
  nothingUndeclared,
  oneYearAndGone,
  refusesOtherPurposes,
} from './checks.ts'

const checked = (
  clause: Guarantee['clause'],
  sentence: Words,
  notShown: Words,
  check: (look: Look) => Promise<Finding>,
): Guarantee => ({
  clause,
  sentence,
  notShown,
  known: { by: 'check', every: 'P1D', check },
})

export const guarantees: readonly Guarantee[] = [
  checked(
    'C03',
    {
      nl: 'Onze formulieren vragen alleen wat in de verklaring staat. Ook als contactpersoon van een bedrijf heb je je eigen dossier en je eigen rechten.',
      en: 'Our forms ask only what is in the statement. As the contact person of a company too you have a file and rights of your own.',
    },
    { nl: 'Of wij bij het invoeren de juiste bron kozen.', en: 'Whether we chose the right source when entering.' },
    dataComeFromYou,
  ),
  checked(
    'C04',
    {
      nl: 'Bij alles wat we over je bewaren, staat van wie we het kregen.',
      en: 'With everything we keep about you stands who we received it from.',
    },
    { nl: 'Of de bron die er staat ook waar is.', en: 'Whether the source that stands there is true.' },
    everyRowHasASource,
  ),
  checked(
    'C05',
    {
      nl: 'We kunnen niets bewaren wat niet in de verklaring staat.',
      en: 'We can keep nothing that is not in the statement.',
    },
    { nl: 'Wat iemand in een vrij tekstveld schrijft.', en: 'What somebody writes in a free text field.' },
    nothingUndeclared,
  ),
  checked(
    'C06',
    {
      nl: 'De lijst van contactgegevens in de verklaring is volledig.',
      en: 'The list of contact data in the statement is complete.',
    },
    { nl: 'Wat er in mailbox, telefoon of op papier staat.', en: 'What is in mailbox, telephone or on paper.' },
    listIsComplete,
  ),
  checked(
    'C07',
    {
      nl: 'We gebruiken je contactgegevens alleen om contact met je te houden.',
      en: 'We use your contact details only to keep in contact with you.',
    },
    { nl: 'Wat iemand met de hand overschrijft.', en: 'What somebody copies by hand.' },
    refusesOtherPurposes,
  ),
  checked(
    'C58',
    {
      nl: 'Eén jaar na ons laatste contact zijn je contactgegevens en berichten weg.',
      en: 'One year after our last contact your contact details and messages are gone.',
    },
    {
      nl: 'Wat er in mailbox of telefoon staat, en reservekopieën.',
      en: 'What is in mailbox or telephone, and backups.',
    },
    oneYearAndGone,
  ),
]
