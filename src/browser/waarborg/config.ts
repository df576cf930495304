import type { TagConfig } from '../../register/tag.ts'

/** Put around this script by the server that sends it. */
declare const $w: TagConfig

export const [target, page, version, rows, first, last, allow, failed, recorded, ...news] = $w
export const services = rows.filter(([, , since]) => since)
