import { createHash } from 'node:crypto'

/** What is stored of a random secret: enough to recognise it, not enough to use it. Not for passwords, which are guessable. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
