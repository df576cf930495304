import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type Language = 'nl' | 'en'

/** What every part of one page agrees on; a frame provides it, so that parts need not be told one by one. */
export type Setting = {
  language: Language
  ownHost: string
  zone: string
  /** Where a link leads instead, such as to the owner's other website by way of our own. */
  onward?: ((href: string) => string) | undefined
}

export const SettingContext = createContext<Setting>({ language: 'nl', ownHost: '', zone: 'Europe/Amsterdam' })

export function useSetting(): Setting {
  return useContext(SettingContext)
}
