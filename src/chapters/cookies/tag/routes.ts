import { createHash } from 'node:crypto'
import type { Ask } from '../../../platform/http/ask.ts'
import { problem } from '../../../platform/http/problem.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import { refusesTracking } from '../standing.ts'
import { loader } from './loader.ts'
import { tagOfficeRoutes } from './office/routes.ts'
import { receive } from './receive.ts'
import { builtCode, scriptOf } from './script.ts'
import { siteOf } from './sites.ts'

/** The script for the owner's other sites, and where it sends what was chosen there. */
export const tagRoutes = (house: House, code: string | undefined = builtCode()): readonly Route[] => [
  { ...get('/waarborg.js', 'public', async (ask) => script(house, code, ask)), plain: true },
  { ...post('/api/toestemming', 'public', (ask) => receive(house, ask)), plain: true, crossSite: true },
  ...tagOfficeRoutes(house),
]

/** Five minutes in a browser's memory: what left the register leaves every page as soon. */
function script(house: House, code: string | undefined, ask: Ask): Response {
  const named = ask.query.get('site')
  if (named === null) return sent(ask, loader)
  const site = siteOf(house.published().register, named)
  if (!site || code === undefined) return problem(404, 'no site is called that')
  const language = ask.query.get('taal') === 'en' ? 'en' : 'nl'
  return sent(ask, scriptOf(house, code, { site, language, isRefusing: refusesTracking(house, ask) }))
}

function sent(ask: Ask, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    // @NOTE who refuses by a signal gets another script: one that does not ask
    vary: 'dnt, sec-gpc',
  }
  // @NOTE what compresses the answer on its way makes the tag a weak one
  if (ask.header('if-none-match')?.replace(/^W\//, '') === etag) return new Response(null, { status: 304, headers })
  return ask.text(body, 'text/javascript', headers)
}
