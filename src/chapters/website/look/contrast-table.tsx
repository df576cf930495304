import { contrast, judgedPairs, type Scheme, Table, type Theme, type TokenName } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import { floored } from './choosing.ts'
import { Letters } from './drawing.tsx'

const pairWords: Readonly<Partial<Record<`${TokenName} ${TokenName}`, Words>>> = {
  'ink paper': { nl: 'Tekst op de bladzijde', en: 'Text on the page' },
  'soft paper': { nl: 'Zachte tekst op de bladzijde', en: 'Soft text on the page' },
  'accent paper': { nl: 'Link op de bladzijde', en: 'Link on the page' },
  'accent sheet': { nl: 'Link op een kaart', en: 'Link on a card' },
  'accent-ink accent': { nl: 'Tekst op een knop', en: 'Text on a button' },
  'soft sheet': { nl: 'Rand van een invulveld', en: 'Border of a field' },
}

/** How well every pair of colours reads, by day and by night. @see WCAG 2.2, 1.4.3 and 1.4.11 */
export function ContrastTable({ ask, theme }: { ask: Ask; theme: Theme }) {
  const { t, language } = ask
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1 })
  const toOne = (ratio: number): Words => {
    const figure = number.format(floored(ratio))
    return { nl: `${figure} op 1`, en: `${figure} to 1` }
  }
  const cell = (scheme: Scheme, text: TokenName, on: TokenName, needs: number) => {
    const ratio = contrast(theme[scheme][text], theme[scheme][on])
    return (
      <>
        <Letters text={theme[scheme][text]} on={theme[scheme][on]} /> {t(toOne(ratio))}
        {': '}
        {ratio >= needs ? t({ nl: 'goed', en: 'good' }) : <b>{t({ nl: 'te weinig', en: 'too little' })}</b>}
      </>
    )
  }
  return (
    <Table
      caption={t({ nl: 'Contrast: hoe goed het leest', en: 'Contrast: how well it reads' })}
      quietCaption
      columns={[
        { label: t({ nl: 'Wat', en: 'What' }) },
        { label: t({ nl: 'Minstens', en: 'At least' }) },
        { label: t({ nl: 'Overdag', en: 'By day' }) },
        { label: t({ nl: 'In het donker', en: 'In the dark' }) },
      ]}
      rows={judgedPairs.map(({ text, on, needs }) => [
        t(pairWords[`${text} ${on}`] ?? { nl: text, en: text }),
        t(toOne(needs)),
        cell('light', text, on, needs),
        cell('dark', text, on, needs),
      ])}
    />
  )
}
