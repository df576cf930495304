import { breachReporting, lawInForce } from './law.ts'

/**
 * The moment by which we must have decided whether to report a breach, and have reported it if so.
 *
 * Seventy-two hours of the clock from awareness; weekends, holidays and summer time change nothing.
 *
 * @NOTE the strictest reading: not counting the hour of awareness (Reg. 1182/71 Art. 3(1)) ends up to an hour later,
 * and whether two working days must lie within it (Art. 3(5)) is contested; neither is relied on
 * @see GDPR Art. 33(1)
 */
export function breachDecisionDue(awareAt: Temporal.Instant): Temporal.Instant {
  const { says } = lawInForce(breachReporting, awareAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate())
  return awareAt.add({ hours: says.hours })
}
