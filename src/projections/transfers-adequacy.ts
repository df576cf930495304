import type { Words } from '../register/words.ts'

/** A decision by which the Commission calls a country, or some of those who work there, safe enough. */
export type Adequacy = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Only these, so that each recipient must be shown to be one of them. */
  readonly only?: Words
  readonly validFrom: string
  readonly validTo?: string
  readonly source: string
  readonly checkedOn: string
}

const checkedOn = '2026-11-22'
const continued = (country: string): Adequacy => ({
  country,
  validFrom: '2024-01-15',
  source: 'European Commission, review of 15 January 2024',
  checkedOn,
})

/** @see GDPR Art. 45(3) and (8) */
export const adequacyDecisions: readonly Adequacy[] = [
  ...['AD', 'AR', 'FO', 'GG', 'IM', 'IL', 'JE', 'NZ', 'CH', 'UY'].map(continued),
  {
    ...continued('CA'),
    only: { nl: 'bedrijven die onder de Canadese privacywet PIPEDA vallen', en: 'businesses under PIPEDA' },
  },
  { country: 'JP', validFrom: '2019-01-23', source: 'Decision (EU) 2019/419', checkedOn },
  {
    country: 'KR',
    validFrom: '2021-12-17',
    source: 'Decision (EU) 2022/254',
    checkedOn,
    only: { nl: 'ontvangers die niet van het besluit zijn uitgezonderd', en: 'recipients that are not carved out' },
  },
  {
    country: 'GB',
    validFrom: '2025-12-19',
    validTo: '2031-12-27',
    source: 'European Commission, renewal of 19 December 2025',
    checkedOn,
  },
  {
    country: 'US',
    validFrom: '2023-07-10',
    source: 'Decision (EU) 2023/1795; appeal C-703/25 P pending',
    checkedOn,
    only: {
      nl: 'bedrijven die meedoen aan het EU-US Data Privacy Framework',
      en: 'participants of the EU-US Data Privacy Framework',
    },
  },
  { country: 'BR', validFrom: '2026-01-26', source: 'Decision (EU) 2026/179', checkedOn },
]

/** The European Economic Area: the Union with Iceland, Liechtenstein and Norway. */
export const eea: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/** Countries that a recipient may be chosen in; another one has no name here and needs none to be refused. */
export const chooseFrom: readonly string[] = [
  ...eea,
  ...adequacyDecisions.map(({ country }) => country),
  ...'AE AL AU BA CN CO EG GE HK ID IN KE MA MD ME MK MX MY PH PK RS SG SR TH TN TR TW UA VN ZA'.split(' '),
]

/** The name of a country in both languages. */
export function countryWords(country: string): Words {
  const named = (locale: string) =>
    new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country) ?? country
  return /^[A-Z]{2}$/.test(country) ? { nl: named('nl'), en: named('en-GB') } : { nl: country, en: country }
}

/** @param onDay - `YYYY-MM-DD` */
export const adequacyOn = (country: string, onDay: string, table = adequacyDecisions): Adequacy | undefined =>
  table.find(
    (one) => one.country === country && one.validFrom <= onDay && (one.validTo === undefined || onDay <= one.validTo),
  )

/** Whether nobody looked for half a year whether the decision still stands. */
export const needsAnotherLook = ({ checkedOn: seen }: Adequacy, onDay: string): boolean =>
  Temporal.PlainDate.from(seen).add({ days: 180 }).toString() < onDay
