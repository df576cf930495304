import { access } from './access.ts'
import { alikeAssertions } from './alike.ts'
import { asking } from './asking.ts'
import type { Assertion } from './assertion.ts'
import { before } from './before.ts'
import { closure } from './closure.ts'
import { failing } from './failing.ts'
import { google } from './google.ts'
import { oneByOne } from './one-by-one.ts'
import { openQuestion } from './open-question.ts'
import { proof } from './proof.ts'
import { remembering } from './remembering.ts'
import { withdrawing } from './withdrawing.ts'

/** The thirty that regulators' texts come down to, in their order. */
export const thirty: readonly Assertion[] = [
  ...[
    before,
    asking,
    alikeAssertions,
    openQuestion,
    withdrawing,
    oneByOne,
    remembering,
    proof,
    closure,
    google,
    access,
  ],
  failing,
]
  .flat()
  .toSorted((one, other) => one.number - other.number)
