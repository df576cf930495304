import type { ClauseId } from '../../register/clauses.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { noAdvertising, noProfile, standsAlone } from './guarantees-alone.ts'
import { keepsApart, keepsToItself, oneUse } from './guarantees-joined.ts'
import { membersOf } from './hosts.ts'
import { alone } from './wording.ts'

type Check = (look: Look) => Promise<Finding>

/** Another check once there is a network: the statement says something else then. */
function checked(clause: ClauseId, when: { alone: Check; joined: Check }, notShown: Words): Guarantee {
  const said = alone.sentences.find(({ clauses }) => clauses.includes(clause))
  if (!said) throw new Error(`no sentence stands for ${clause}`)
  const check: Check = (look) => (membersOf(look.house).length === 0 ? when.alone(look) : when.joined(look))
  return { clause, sentence: said.words, rewritten: true, notShown, known: { by: 'check', every: 'PT1H', check } }
}

export const guarantees: readonly Guarantee[] = [
  checked(
    'C34',
    { alone: standsAlone, joined: keepsToItself },
    { nl: 'wat andere websites over je bijhouden', en: 'what other websites keep about you' },
  ),
  checked(
    'C35',
    { alone: noProfile, joined: keepsApart },
    {
      nl: 'wat iemand buiten dit programma opschrijft; en om te wissen en inzage te geven komt het programma zelf bij elke tabel',
      en: 'what somebody writes down outside this program; and to erase and to give access the program itself reaches every table',
    },
  ),
  checked(
    'C36',
    { alone: noAdvertising, joined: oneUse },
    {
      nl: 'advertenties die wij elders plaatsen zonder jouw gegevens',
      en: 'advertisements that we place elsewhere without your data',
    },
  ),
]
