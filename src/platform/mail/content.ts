import type { Letter } from './outbox.ts'

/** What a letter says, as it is sealed until its turn comes. */
export type Content = {
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly headers: Readonly<Record<string, string>>
  readonly replyTo?: string
}

const oneAddress = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,253}$/u
const allowedHeader = /^(?:List-[A-Za-z-]+|In-Reply-To|References)$/
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/**
 * Refuses whatever could add a header, a recipient or a sender of its own to a letter.
 *
 * A line end in the subject becomes a space, since people type subjects; anywhere else it is our own mistake.
 *
 * @throws TypeError without the offending value, which is personal
 * @see RFC 5322 section 2.2; RFC 3834 section 5 for Auto-Submitted
 */
export function checkedContent(letter: Letter): Content {
  checkAddress(letter.to, 'recipient')
  if (letter.replyTo !== undefined) checkAddress(letter.replyTo, 'reply address')
  const headers: Record<string, string> = letter.byHand === true ? {} : { 'Auto-Submitted': 'auto-generated' }
  for (const [name, value] of Object.entries(letter.headers ?? {})) {
    if (!allowedHeader.test(name))
      throw new TypeError(`the letter ${letter.template} may not set a header of this name`)
    if (value.search(controls) >= 0)
      throw new TypeError(`the letter ${letter.template} has a line end in its header ${name}`)
    headers[name] = value
  }
  return {
    subject: inOneLine(letter.subject),
    text: letter.text,
    headers,
    ...(letter.html === undefined ? {} : { html: letter.html }),
    ...(letter.replyTo === undefined ? {} : { replyTo: letter.replyTo }),
  }
}

export const inOneLine = (text: string): string => text.replace(controls, ' ').trim()

/** @throws TypeError when the text is anything but one plain address */
export function checkAddress(address: string, what: string): void {
  if (!oneAddress.test(address)) throw new TypeError(`the ${what} of a letter is not one mail address`)
}
