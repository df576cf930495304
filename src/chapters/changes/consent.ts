import { activitiesOf, type Register } from '../../projections/register.ts'

/**
 * Whether a consent that was given under this version of the register is one for the purpose at all.
 *
 * A purpose that was added later, or did not rest on consent then, needs a consent of its own.
 *
 * @see GDPR Art. 4(11), 7(1); recital 42
 */
export const consentCovers = (givenUnder: Register, purpose: string): boolean =>
  activitiesOf(givenUnder).some(({ purposes }) => purposes[purpose]?.basis.kind === 'consent')
