import type { Site } from '../../src/chapters/website/site.ts'
import { facts } from './facts.ts'
import { pages } from './pages.ts'

export const site: Site = {
  facts,
  pages,
  theme: { accent: '#7a3e6b', 'dark-accent': '#d9a3c9', 'dark-accent-ink': '#2a1124' },
}
