import type { Found, Problem } from './tree.ts'

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

export const rawHtml = (line: number, text: string): Problem => ({
  line,
  sentence: {
    nl: `Regel ${line}: hier staat HTML (${shortened(text)}). Dat tonen we niet. Schrijf het in gewone tekst.`,
    en: `Line ${line}: there is HTML here (${shortened(text)}). We do not show that. Write it in plain text.`,
  },
})

export const unsafeLink = ({ line, value }: Found): Problem => ({
  line,
  sentence: {
    nl: `Regel ${line}: de link ${shortened(value)} mag niet. Een link begint met https://, http://, mailto:, tel:, / of #.`,
    en: `Line ${line}: the link ${shortened(value)} is not allowed. A link begins with https://, http://, mailto:, tel:, / or #.`,
  },
})

export const pictureElsewhere = ({ line, value }: Found): Problem => ({
  line,
  sentence: {
    nl: `Regel ${line}: de afbeelding ${shortened(value)} staat op een andere website. Die ziet dan wie jouw bladzijde leest. Zet de afbeelding bij je eigen beelden en schrijf beeld: met de code die daar staat.`,
    en: `Line ${line}: the picture ${shortened(value)} is on another website, which would then see who reads your page. Add the picture to your own pictures and write beeld: with the code that stands there.`,
  },
})

export const unsupported = (line: number): Problem => ({
  line,
  sentence: {
    nl: `Regel ${line}: een link of afbeelding met het adres ergens anders in de tekst kennen we niet. Zet het adres er meteen achter, tussen haakjes.`,
    en: `Line ${line}: a link or picture with its address elsewhere in the text is not known here. Put the address right after it, between brackets.`,
  },
})
