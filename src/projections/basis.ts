import { basisArticle, basisWords, type Purpose } from '../register/purpose.ts'
import type { Words } from '../register/words.ts'

const laws: readonly (readonly [short: RegExp, nl: string, en: string])[] = [
  [/\bAVG\b/g, 'AVG', 'GDPR'],
  [/\bUAVG\b/g, 'UAVG', 'Dutch GDPR Implementation Act (UAVG)'],
  [/\bAWR\b/g, 'Algemene wet inzake rijksbelastingen (AWR)', 'General State Taxes Act (AWR)'],
  [/\bBW\b/g, 'Burgerlijk Wetboek (BW)', 'Dutch Civil Code (BW)'],
  [/\bWet OB 1968\b/g, 'Wet op de omzetbelasting 1968', 'Dutch VAT Act 1968'],
]

/** A provision of law as each language cites it: 'AVG art. 12 lid 2', 'GDPR Art. 12(2)'. */
export function provisionWords(provision: string): Words {
  const english = provision
    .replace(/\bart\./g, 'Art.')
    .replace(/ lid (\d+)/g, '($1)')
    .replace(/ onder ([a-z])\b/g, '($1)')
    .replaceAll(' tot en met ', ' to ')
    .replaceAll(' en ', ' and ')
  return {
    nl: laws.reduce((text, [short, nl]) => text.replace(short, nl), provision),
    en: laws.reduce((text, [short, , en]) => text.replace(short, en), english),
  }
}

/** The basis in words, with what the law wants said about it: the interest, the provision, what happens without the data. */
export function basisInFull({ basis }: Purpose): Words {
  const said = basisWords[basis.kind]
  const article = `GDPR ${basisArticle[basis.kind]}`
  const why: Words = { nl: `${said.nl} (${inDutch(article)})`, en: `${said.en} (${article})` }
  switch (basis.kind) {
    case 'consent':
      return inSentences(why, {
        nl: `die trek je weer in op de pagina ${basis.withdrawAt}`,
        en: `you withdraw it on the page /en${basis.withdrawAt}`,
      })
    case 'contract':
      return inSentences(why, basis.withoutIt)
    case 'legal obligation': {
      const by = provisionWords(basis.provision)
      const cited: Words = { nl: `${why.nl}: ${by.nl}`, en: `${why.en}: ${by.en}` }
      return basis.withoutIt === undefined ? inSentences(cited) : inSentences(cited, basis.withoutIt)
    }
    case 'legitimate interest':
      return inSentences(why, basis.interest, basis.balance)
  }
}

const inDutch = (article: string): string =>
  article.replace('GDPR Art.', 'AVG art.').replace(/\((\d)\)\((\w)\)/, ' lid $1 onder $2')

/** Half sentences one after another, each with a capital and one full stop; the first goes on where its heading stopped. */
function inSentences(first: Words, ...rest: readonly Words[]): Words {
  const whole = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
  const own = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  const joined = (language: keyof Words) =>
    [whole(first[language]), ...rest.map((words) => own(whole(words[language])))].join(' ')
  return { nl: joined('nl'), en: joined('en') }
}
