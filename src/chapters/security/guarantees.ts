import type { Words } from '../../register/words.ts'
import type { Guarantee } from '../chapter.ts'
import { accessHolds } from './access.ts'
import { channelHolds } from './channel.ts'
import { disclosureHolds } from './disclosure.ts'
import { purposesHold } from './purposes.ts'
import { type SentenceId, sentences } from './wording.ts'

function sentence(id: SentenceId): Words {
  const found = sentences.find((one) => one.id === id)
  if (!found) throw new Error(`security has no sentence ${id}`)
  return found.words
}

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C68',
    sentence: sentence('security-misuse'),
    notShown: {
      nl: 'of iemand een gegeven dat voor het goede doel open ging, daarna verkeerd gebruikt',
      en: 'whether somebody misuses data after it was opened for the right purpose',
    },
    known: { by: 'check', every: 'PT1H', check: purposesHold },
  },
  {
    clause: 'C70',
    sentence: sentence('security-access'),
    notShown: {
      nl: 'of iemand het wachtwoord en de telefoon van de eigenaar heeft, of de sleutel van de database',
      en: 'whether somebody has the password and phone of the owner, or the key of the database',
    },
    known: { by: 'check', every: 'PT1H', check: accessHolds },
  },
  {
    clause: 'C71',
    sentence: sentence('security-disclosure'),
    notShown: {
      nl: 'of een naam die geen adres of nummer is in een foutmelding van een ander programma belandt',
      en: 'whether a name, which is no address or number, ends up in an error of another program',
    },
    known: { by: 'check', every: 'PT1H', check: disclosureHolds() },
  },
  {
    clause: 'C73',
    sentence: sentence('security-procedures'),
    notShown: { nl: 'of iedereen zich eraan houdt', en: 'whether everybody keeps to it' },
    known: { by: 'attestation' },
  },
  {
    clause: 'C74',
    sentence: sentence('security-breach'),
    notShown: { nl: 'of het besluit juist was', en: 'whether the decision was right' },
    known: { by: 'check', every: 'PT1H', check: channelHolds },
  },
]
