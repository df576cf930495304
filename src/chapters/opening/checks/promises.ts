import type { ClauseId } from '../../../register/clauses.ts'
import type { Words } from '../../../register/words.ts'

/** Several clauses in one sentence that a customer would say. */
export type CustomerPromise = { readonly id: string; readonly words: Words; readonly clauses: readonly ClauseId[] }

/** All clauses, each in one promise. */
export const promises: readonly CustomerPromise[] = [
  {
    id: 'wie',
    words: {
      nl: 'Ik weet met wie ik te maken heb, en wat ze beloven.',
      en: 'I know who I am dealing with, and what they promise.',
    },
    clauses: ['C01', 'C02', 'C13', 'C75', 'C76'],
  },
  {
    id: 'wat',
    words: {
      nl: 'Ze bewaren niets van mij wat hier niet staat.',
      en: 'They keep nothing about me that is not named here.',
    },
    clauses: ['C03', 'C04', 'C05', 'C06', 'C07'],
  },
  {
    id: 'post',
    words: {
      nl: 'Ik krijg alleen een nieuwsbrief als ik erom vroeg, en ik kom er weer vanaf.',
      en: 'I only get a newsletter if I asked for it, and I can end it.',
    },
    clauses: ['C08', 'C09', 'C10', 'C11'],
  },
  {
    id: 'volgen',
    words: {
      nl: 'Niemand volgt mij over het internet.',
      en: 'Nobody follows me across the internet.',
    },
    clauses: ['C33', 'C34', 'C35', 'C36', 'C41', 'C42', 'C43', 'C44', 'C45', 'C46', 'C47', 'C48', 'C49', 'C50', 'C51'],
  },
  {
    id: 'browser',
    words: {
      nl: 'De site werkt zonder cookies en telt alleen wat hij zegt.',
      en: 'The site works without cookies and counts only what it says.',
    },
    clauses: ['C12', 'C24', 'C25', 'C26', 'C27', 'C28', 'C29', 'C30', 'C31', 'C32', 'C37', 'C38', 'C39', 'C40'],
  },
  {
    id: 'delen',
    words: {
      nl: 'Ik zie wie mijn gegevens krijgt, en waar die zit.',
      en: 'I see who receives my data, and where they are.',
    },
    clauses: ['C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22', 'C23', 'C52', 'C53', 'C54'],
  },
  {
    id: 'bewaren',
    words: {
      nl: 'Wat niet meer nodig is, gaat vanzelf weg.',
      en: 'What is no longer needed goes away by itself.',
    },
    clauses: ['C55', 'C56', 'C58', 'C59', 'C60'],
  },
  {
    id: 'geld',
    words: {
      nl: 'Wat ik betaal, blijft tussen ons en de Belastingdienst.',
      en: 'What I pay stays between us and the tax office.',
    },
    clauses: ['C14', 'C15', 'C57'],
  },
  {
    id: 'rechten',
    words: {
      nl: 'Ik kan alles zien, verbeteren en laten verwijderen, en krijg op tijd antwoord.',
      en: 'I can see, correct and erase everything, and get an answer in time.',
    },
    clauses: ['C61', 'C62', 'C63', 'C64', 'C65', 'C66', 'C67'],
  },
  {
    id: 'veilig',
    words: {
      nl: 'Mijn gegevens zijn beveiligd, en een zorg kan ik meteen melden.',
      en: 'My data are protected, and I can report a worry at once.',
    },
    clauses: ['C68', 'C69', 'C70', 'C71', 'C72', 'C73', 'C74'],
  },
  {
    id: 'eerlijk',
    words: {
      nl: 'Een klacht wordt gehoord, en een nieuwe regel hoor ik van tevoren.',
      en: 'A complaint is heard, and I hear of a new rule beforehand.',
    },
    clauses: ['C77', 'C78', 'C79', 'C80', 'C81', 'C82'],
  },
]
