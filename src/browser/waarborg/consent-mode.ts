import { isAllowed } from './choice.ts'
import { services } from './config.ts'

declare global {
  interface Window {
    dataLayer?: unknown[]
  }
}

const denied = 'denied'

/**
 * Tells Google's own code the choice before any of it runs: first that all is denied, then what was allowed.
 *
 * Without a consent nothing is told and nothing runs: the basic mode.
 */
export function tellGoogle(): void {
  const [statistics = denied, ads = denied] = [1, 2].map((signal) =>
    services.some(([id, , , , , google]) => google === signal && isAllowed(id)) ? 'granted' : denied,
  )
  if (statistics === ads && ads === denied) return
  tell('default', denied, denied)
  tell('update', statistics, ads)
}

const tell = (kind: string, statistics: string, ads: string) =>
  push('consent', kind, { ad_storage: ads, ad_user_data: ads, ad_personalization: ads, analytics_storage: statistics })

// @NOTE Google's code tells a command from an event by its being `arguments`
const push: (...command: unknown[]) => void = function () {
  ;(window.dataLayer ??= []).push(arguments)
}
