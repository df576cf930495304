import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Fault } from '../faults.ts'
import type { Stage } from '../stage.ts'

/** How somebody comes: with scripts or not, and to a site that can take a choice or cannot. */
export type Manner = {
  readonly name: string
  readonly scripts: 'run' | 'off' | 'blocked'
  readonly saving: 'works' | 'fails'
}

export const manners: readonly Manner[] = [
  { name: 'with JavaScript', scripts: 'run', saving: 'works' },
  { name: 'without JavaScript', scripts: 'off', saving: 'works' },
  { name: 'with every script blocked', scripts: 'blocked', saving: 'works' },
  { name: 'while no choice can be saved', scripts: 'run', saving: 'fails' },
]

/** A site, and visitors who come to it in one manner. */
export type Walk = {
  readonly site: Stage
  readonly manner: Manner
  /** Whether these faults suffice: a planted one need be seen in one place only. */
  enough(faults: readonly string[]): boolean
  visitor(options?: BrowserContextOptions): Promise<Page>
}

/** What regulators require, as something that a browser can see. */
export type Assertion = {
  readonly number: number
  readonly promise: string
  /** What it cannot be seen without. */
  readonly needs?: 'saving' | 'scripts' | 'both'
  /** The site with Google Analytics, instead of the one with three services. */
  readonly on?: 'google'
  /** What stands on every page while it is looked at. */
  readonly beside?: Fault
  /** @returns what is wrong, a sentence each */
  readonly faults: (walk: Walk) => Promise<string[]>
  /** Sites that break it, and by what it is seen. */
  readonly planted: Readonly<Record<string, readonly [fault: Fault, seen: RegExp]>>
}

export const saysSomething = ({ needs }: Assertion, { scripts, saving }: Manner): boolean =>
  !((needs === 'saving' || needs === 'both') && saving === 'fails') &&
  !((needs === 'scripts' || needs === 'both') && scripts !== 'run')

/** Answers that the site cannot take a choice now. */
const overloaded: Fault = (request, next) =>
  request.method === 'POST' ? new Response('Even niet', { status: 503 }) : next()

/** Looks at the site once in one manner, with faults planted or without. */
export async function look(assertion: Assertion, site: Stage, manner: Manner, planted: readonly Fault[] = []) {
  const opened: Page[] = []
  const visitor = async (options: BrowserContextOptions = {}) => {
    const page = await site.browse({ javaScriptEnabled: manner.scripts !== 'off', ...options })
    opened.push(page)
    page.setDefaultTimeout(planted.length > 0 ? 2_500 : 8_000)
    if (manner.scripts === 'blocked')
      await page
        .context()
        .route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    return page
  }
  const enough = (faults: readonly string[]) => planted.length > 0 && faults.length > 0
  const beside = assertion.beside ? [assertion.beside] : []
  const down = manner.saving === 'fails' ? [overloaded] : []
  site.third.forget()
  try {
    return await site.under([...planted, ...beside, ...down], () => assertion.faults({ site, manner, visitor, enough }))
  } catch (cause) {
    if (planted.length === 0) throw cause
    return [`stopped: ${cause instanceof Error ? cause.message : String(cause)}`]
  } finally {
    await Promise.all(opened.map((page) => page.context().close()))
  }
}
