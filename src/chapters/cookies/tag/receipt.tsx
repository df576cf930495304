import { Link, renderPart } from '../../../platform/html/index.ts'
import type { Language } from '../../../register/words.ts'
import { tagWords } from './words.ts'

type Receipt = { readonly language: Language; readonly number: string; readonly address: string }

/** What the script says once a consent is on record, with the way to its receipt. */
export const receiptHtml = ({ language, number, address }: Receipt): string =>
  renderPart(
    <p>
      {tagWords[language].recorded}
      <Link href={address}>{number}</Link>
    </p>,
    { language, ownHost: new URL(address).host, zone: 'Europe/Amsterdam' },
  )
