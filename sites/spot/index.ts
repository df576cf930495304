import type { Site } from '../../src/chapters/website/site.ts'
import { facts } from './facts.ts'
import { pages } from './pages.ts'

export const site: Site = { facts, pages, theme: {} }
