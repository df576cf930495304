import { randomInt } from 'node:crypto'
import { fingerprint } from './fingerprint.ts'

/** Without signs that are mistaken for each other: 31 of them, sixteen in a row are some 79 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Ten codes of sixteen signs, in groups of four; each stands in for the phone once. */
export function newRecoveryCodes(count = 10): string[] {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: count }, () => Array.from({ length: 4 }, group).join('-'))
}

/** What is stored of a code; written with or without dashes, spaces and capitals it is the same code. */
export const recoveryFingerprint = (code: string): string => fingerprint(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
