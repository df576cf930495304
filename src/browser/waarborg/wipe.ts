import { setCookie } from './choice.ts'

/**
 * Clears what services left behind: cookies on every domain and path above this page, storage, databases.
 *
 * @param leaves - patterns of names
 */
export function wipe(leaves: readonly unknown[]): void {
  const isLeft = (name: string) => pattern.test(name)
  const pattern = RegExp(`^(${leaves.join('|')})$`)
  // @NOTE values are taken for names as well: clearing a cookie that is not there does nothing
  for (const name of document.cookie.split(/; |=/))
    if (isLeft(name))
      for (let path = location.pathname; path; path = path.slice(0, -1)) {
        const end = `;max-age=0;path=${path}`
        setCookie(name, end)
        for (let host = `.${location.hostname}`; host; host = host.replace(/\.[^.]*/, ''))
          setCookie(name, `${end};domain=${host}`)
      }
  // @NOTE a browser that keeps nothing for this site says so by throwing
  try {
    for (const store of [localStorage, sessionStorage]) for (const key in store) if (isLeft(key)) store.removeItem(key)
    void indexedDB.databases().then((all) => all.map(({ name = '' }) => isLeft(name) && indexedDB.deleteDatabase(name)))
  } catch {}
}
