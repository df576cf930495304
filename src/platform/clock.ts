/** The time, handed in: tests and the demo set it, nothing else asks the machine. */
export type Clock = { now(): Temporal.Instant; readonly zone: string }

export const machineClock = (zone: string): Clock => ({ now: () => Temporal.Now.instant(), zone })

/** ISO 8601 UTC text with milliseconds, the only form in which a moment is stored. */
export const moment = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' })
export const nowText = (clock: Clock): string => moment(clock.now())

/** The civil day in the controller's zone. */
export const today = (clock: Clock): Temporal.PlainDate => clock.now().toZonedDateTimeISO(clock.zone).toPlainDate()
