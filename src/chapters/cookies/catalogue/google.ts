import type { Service } from '../../../register/service.ts'

/** @see Commission Implementing Decision (EU) 2023/1795 */
export const google: Service['recipient'] = {
  name: 'Google LLC',
  country: 'US',
  statement: 'https://policies.google.com/privacy?hl=nl',
  transfer: { kind: 'adequacy', decision: 'EU-US Data Privacy Framework' },
}
