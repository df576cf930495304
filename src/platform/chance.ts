import { randomBytes } from 'node:crypto'

/** 128 random bits as text, for whatever a person sees: it tells nothing and cannot be guessed. */
export const token = (): string => randomBytes(16).toString('base64url')
