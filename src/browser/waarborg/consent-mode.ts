import { isAllowed, services } from './choice.ts'

declare global {
  interface Window {
    dataLayer?: unknown[]
  }
}

/**
 * Tells Google's own code the choice before any of it runs: first that all is denied, then what was allowed.
 *
 * Without a consent nothing is told and nothing runs: the basic mode.
 */
export const tellGoogle = (): void => {
  const told = services.map(([id, , , , , google]) => isAllowed(id) && google)
  if (told.some(Boolean))
    ['default', 'update'].forEach((kind, isUpdate) => {
      const state = (signal: 1 | 2) => (isUpdate && told.includes(signal) ? 'granted' : 'denied')
      // @NOTE Google's code tells a command from an event by its being `arguments`
      const push: (...command: unknown[]) => void = function () {
        ;(window.dataLayer ??= []).push(arguments)
      }
      push('consent', kind, {
        ad_storage: state(2),
        ad_user_data: state(2),
        ad_personalization: state(2),
        analytics_storage: state(1),
      })
    })
}
