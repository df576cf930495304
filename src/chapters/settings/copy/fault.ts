import type { Words } from '../../../register/words.ts'
import type { CopyFault } from '../../../vault/copy/keeping.ts'
import type { PlaceWarning } from '../../../vault/copy/trial.ts'

/** What is wrong and what to do about it, for who is no expert. */
export const copyFaultWords: Readonly<Record<CopyFault, Words>> = {
  'not a full path': {
    nl: 'Schrijf het volledige pad van de map, zoals /mnt/waarborg-copies.',
    en: 'Write the full path of the folder, such as /mnt/waarborg-copies.',
  },
  'within the data': {
    nl: 'Deze map ligt in de map met je gegevens. Gaat die verloren, dan gaat de kopie mee. Kies een map op een andere schijf.',
    en: 'This folder is within the folder of your data. When that is lost, the copy is lost too. Choose a folder on another disk.',
  },
  'no such folder': {
    nl: 'Deze map is er niet. Is de schijf aangesloten, en klopt het pad?',
    en: 'There is no such folder. Is the disk connected, and is the path right?',
  },
  'not a folder': {
    nl: 'Dit is een bestand, of er zit een bestand in het pad. Kies een map.',
    en: 'This is a file, or there is a file in the path. Choose a folder.',
  },
  'may not write': {
    nl: 'Het programma mag in deze map niet schrijven. Maak de gebruiker waaronder het draait er eigenaar van (met chown).',
    en: 'The program may not write in this folder. Make the user that it runs as its owner (by chown).',
  },
  'read only': {
    nl: 'Deze plek is alleen te lezen. Koppel de schijf om te schrijven, en zet de map bij ReadWritePaths in waarborg.service.',
    en: 'This place can be read only. Mount the disk for writing, and add the folder to ReadWritePaths in waarborg.service.',
  },
  full: {
    nl: 'Hier is te weinig ruimte: er moet twee keer zoveel vrij zijn als je gegevens nu innemen. Maak ruimte of kies een grotere schijf.',
    en: 'There is too little room: twice as much must be free as your data take now. Make room or choose a larger disk.',
  },
  'reads back otherwise': {
    nl: 'Wat we hier schreven, lazen we anders terug. Vertrouw deze schijf niet en kies een andere.',
    en: 'What we wrote here read back differently. Do not trust this disk and choose another.',
  },
  'no answer': {
    nl: 'De schijf of het netwerk gaf geen antwoord. Kijk of de plek nog gekoppeld is.',
    en: 'The disk or the network gave no answer. See whether the place is still mounted.',
  },
  'of another installation': {
    nl: 'Hier staan kopieën van een andere installatie. Kies een eigen map, anders raken ze door elkaar.',
    en: 'Copies of another installation are here. Choose a folder of its own, or they get mixed up.',
  },
  'not connected': {
    nl: 'De map waarin de kopieën stonden is er niet, of hij is leeg. Sluit de schijf weer aan. Is het een nieuwe schijf, bewaar deze instelling dan opnieuw.',
    en: 'The folder that held the copies is not there, or it is empty. Connect the disk again. When it is a new disk, save this setting once more.',
  },
  'not made': {
    nl: 'Het maken van de kopie ging mis. Er is niets half blijven staan.',
    en: 'Making the copy went wrong. Nothing half was left.',
  },
  'does not open': {
    nl: 'De kopie is gemaakt, maar we konden hem niet openen. Vertrouw hem niet; de oudere kopieën zijn blijven staan.',
    en: 'The copy was made, but we could not open it. Do not trust it; the older copies were left in place.',
  },
}

export const copyWarningWords: Readonly<Record<PlaceWarning, Words>> = {
  'same disk': {
    nl: 'Deze map staat op dezelfde schijf als je gegevens. Gaat die schijf kapot, dan ben je ook je kopieën kwijt. Kies een andere schijf of een netwerkmap.',
    en: 'This folder is on the same disk as your data. When that disk breaks, your copies are gone too. Choose another disk or a network folder.',
  },
  'open to others': {
    nl: 'Deze schijf houdt niet bij wie een bestand mag lezen. Wie op deze machine kan inloggen, kan de kopieën lezen. Koppel hem met umask=077.',
    en: 'This disk does not keep who may read a file. Whoever can sign in on this machine can read the copies. Mount it with umask=077.',
  },
}
