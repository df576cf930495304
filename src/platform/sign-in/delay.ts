/**
 * Seconds to wait after so many mistakes in a row: nothing at first, then twice as long each time, never over `longest`.
 *
 * Tries during the wait must not be counted: then nobody can lock another out for longer than this.
 */
export function delayAfter(failures: number, longest = 300, free = 4): number {
  return failures <= free ? 0 : Math.min(longest, 5 * 2 ** Math.min(failures - free - 1, 20))
}
