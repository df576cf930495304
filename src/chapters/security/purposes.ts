import type { Category } from '../../register/category.ts'
import type { Personal } from '../../vault/personal.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import type { Finding, Look } from '../chapter.ts'
import { securityGate } from './gate.ts'

const nobody = '00000000-0000-4000-8000-000000000000'

/** A value opens for its own purpose and is refused for every other purpose that this business has, and for none at all. */
export async function purposesHold({ house }: Look): Promise<Finding> {
  // @NOTE typed wider than a chapter can: the compiler refuses these calls, and here we ask what happens without it
  const value: Personal<Category, string> = house.vault.seal(securityGate, 'incident', 'report', nobody, 'proef')
  const all = house
    .published()
    .register.declarations.flatMap(({ activities }) => activities.flatMap(({ purposes }) => Object.keys(purposes)))
  const others = [...new Set([...all, 'marketing', ''])].filter((purpose) => purpose !== 'incidents')
  const opened: string[] = []
  for (const purpose of others)
    if (await opens(() => house.vault.reveal(value, purpose))) opened.push(purpose || '(geen)')
  if (opened.length > 0) {
    const list = opened.join(', ')
    return {
      state: 'broken',
      seen: { nl: `een melding opent ook voor: ${list}`, en: `a report also opens for: ${list}` },
    }
  }
  if (!(await opens(() => house.vault.reveal(value, 'incidents'))))
    return {
      state: 'broken',
      seen: { nl: 'een melding opent niet voor haar eigen doel', en: 'a report does not open for its own purpose' },
    }
  return {
    state: 'holds',
    seen: {
      nl: `een proefwaarde opende voor haar eigen doel en werd geweigerd voor ${others.length} andere`,
      en: `a trial value opened for its own purpose and was refused for ${others.length} others`,
    },
  }
}

async function opens(reveal: () => Promise<string>): Promise<boolean> {
  try {
    await reveal()
    return true
  } catch (cause) {
    if (cause instanceof NotForThisPurpose) return false
    throw cause
  }
}
