import type { Page } from 'playwright-core'

/** Everything that a site can leave behind in a browser, by kind and name. */
export async function keptIn(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`)
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(window.isSecureContext ? (await caches.keys()).map((key) => `cache ${key}`) : []),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ])
  return [...cookies, ...stored].sort()
}

/** The same without a script of ours in the page: only cookies can be seen then. */
export const cookiesIn = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries((await page.context().cookies()).map(({ name, value }) => [name, value]))
