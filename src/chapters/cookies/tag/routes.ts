import { createHash } from 'node:crypto'
import type { Ask } from '../../../platform/http/ask.ts'
import { problem } from '../../../platform/http/problem.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import { tagOfficeRoutes } from './office.ts'
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
  const site = siteOf(house.published().register, ask.query.get('site') ?? '')
  if (!site || code === undefined) return problem(404, 'no site is called that')
  const body = scriptOf(house, code, site, ask.query.get('taal') === 'en' ? 'en' : 'nl')
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  }
  // @NOTE what compresses the answer on its way makes the tag a weak one
  if (ask.header('if-none-match')?.replace(/^W\//, '') === etag) return new Response(null, { status: 304, headers })
  return ask.text(body, 'text/javascript', headers)
}
