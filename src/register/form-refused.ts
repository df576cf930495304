import type { Words } from './words.ts'

type Group = { readonly whole: readonly string[]; readonly begins: readonly string[]; readonly because: Words }

/** What a form may not ask, by the words that name it: as a whole word, or at the beginning of one. */
const groups: readonly Group[] = [
  {
    whole: ['bsn', 'sofi', 'ssn', 'social security number', 'citizen service number'],
    begins: ['burgerservice', 'sofinummer'],
    because: {
      nl: 'Een bedrijf mag alleen om een BSN vragen als een wet dat opdraagt (UAVG artikel 46).',
      en: 'A business may ask for a citizen service number only where a law orders it (UAVG Article 46).',
    },
  },
  {
    whole: ['strafblad', 'vog', 'criminal record', 'criminal records', 'convictions'],
    begins: ['strafrecht', 'veroordel'],
    because: {
      nl: 'Gegevens over straffen mag je niet vragen (AVG artikel 10).',
      en: 'You may not ask about criminal convictions (GDPR Article 10).',
    },
  },
  {
    whole: ['geloof', 'ras', 'race', 'health', 'dna', 'illness', 'disease', 'faith', 'drugs', 'huidskleur', 'lgbt'],
    begins: [
      ...['gezondheid', 'medisch', 'medicatie', 'medicijn', 'ziekte', 'diagnos', 'allergie', 'handicap', 'bloedgroep'],
      ...['zwanger', 'verslav', 'geloofs', 'godsdienst', 'religi', 'etnisch', 'etnici', 'politiek', 'vakbond'],
      ...['seksu', 'geaardheid', 'genetisch', 'biometr', 'vingerafdruk', 'levensovertuiging'],
      ...['medical', 'medication', 'medicine', 'allerg', 'disabilit', 'pregnan', 'addict', 'ethnic', 'politic'],
      ...['trade union', 'sexual', 'genetic', 'fingerprint', 'skin colour'],
    ],
    because: {
      nl: 'Gegevens over gezondheid, geloof, afkomst, politiek, vakbond, seksualiteit of lichaam mag je niet vragen (AVG artikel 9).',
      en: 'You may not ask about health, belief, descent, politics, trade union, sexuality or body (GDPR Article 9).',
    },
  },
]

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(\p{L}) (?=\p{L}\b)/gu, '$1')
    .trim()

/**
 * Why a form may not ask this; undefined when it names nothing special. It reads words, so it cannot see what is not said.
 *
 * @see GDPR Art. 9(1), 10; UAVG art. 46
 */
export function refusedIn({ nl, en }: Words): Words | undefined {
  const said = [nl, en].map((text) => ` ${plain(text)} `)
  const names = (words: readonly string[], after: string) =>
    words.some((word) => said.some((text) => text.includes(` ${word}${after}`)))
  return groups.find(({ whole, begins }) => names(whole, ' ') || names(begins, ''))?.because
}
