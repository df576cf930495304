import { isAllowed, services, setCookie } from './choice.ts'

const left = RegExp(`^(${services.map(([id, , , leaves]) => (isAllowed(id) ? '' : leaves)).join('|')})$`)

// @NOTE values are taken for names as well: clearing a cookie that is not there does nothing
// every path above this page, and on each the host, every domain above it, and the page's own cookies
for (const name of document.cookie.split(/; |=/).filter((one) => left.test(one)))
  location.pathname.replace(/|$/g, (_, to: number, path: string) =>
    location.hostname.replace(/^|\.|$/g, (_, from: number, host: string) =>
      setCookie(name, `;max-age=0;path=${path.slice(0, to)};domain=${host.slice(from)}`),
    ),
  )

// @NOTE a browser that keeps nothing for this site says so by throwing
try {
  for (const store of [localStorage, sessionStorage]) for (const key in store) if (left.test(key)) delete store[key]
  void indexedDB
    .databases()
    .then((all) => all.map(({ name }) => left.test(name as string) && indexedDB.deleteDatabase(name as string)))
} catch {}
