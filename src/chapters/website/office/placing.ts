import type { Words } from '../../../register/words.ts'

/** Typed where a photo must come; the editor puts it there when a photo is added from within the text. */
const marker = '{beeld}'

export const isMarked = (text: string): boolean => text.includes(marker)

/** Both texts with the picture where it was marked; where nothing is marked it comes last, in each that has words. */
export function withPicture(body: Words, token: string): Words {
  const own = `![](beeld:${token})`
  const isSomewhere = isMarked(body.nl) || isMarked(body.en)
  const put = (text: string, isWanted: boolean) => {
    if (isMarked(text)) return text.replace(marker, () => own)
    return isSomewhere || !isWanted ? text : `${text}\n\n${own}`.trim()
  }
  return { nl: put(body.nl, true), en: put(body.en, body.en !== '') }
}
