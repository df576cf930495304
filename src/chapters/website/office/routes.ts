import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import type { WebsiteHanded } from '../addresses.ts'
import { keepMenu, menuDesk, menuPage } from '../menu/desk.tsx'
import { changePicture, picturesPage, takePicture } from '../pictures/desk.tsx'
import { picturesDesk } from '../pictures/take.ts'
import { keepRedirect, redirectsDesk, redirectsPage } from '../redirects/desk.tsx'
import { changeTopic, newTopic, topicsDesk, topicsPage } from '../topics/desk.tsx'
import { editPage, newPage } from './editing.tsx'
import { keepPage } from './keeping.ts'
import { downloadMarkdown } from './markdown-out.ts'
import { desk, overview } from './overview.tsx'
import { preview, previewTyped } from './preview.tsx'
import { removal, remove } from './remove.tsx'
import { backToVersion, versionsPage } from './versions.tsx'

/** @NOTE addresses with a name come before those with a token: the first that fits answers */
export const officeRoutes = (house: House, handed: WebsiteHanded): readonly Route[] => [
  get(desk, 'owner', (ask) => overview(house, ask)),
  get(`${desk}/nieuw/bladzijde`, 'owner', (ask) => newPage(house, ask, handed, 'page')),
  post(`${desk}/nieuw/bladzijde`, 'owner', (ask) => keepPage(house, ask, handed, 'page')),
  get(`${desk}/nieuw/artikel`, 'owner', (ask) => newPage(house, ask, handed, 'article')),
  post(`${desk}/nieuw/artikel`, 'owner', (ask) => keepPage(house, ask, handed, 'article')),
  post(`${desk}/nieuw/bladzijde/voorbeeld`, 'owner', (ask) => previewTyped(house, ask, 'page')),
  post(`${desk}/nieuw/artikel/voorbeeld`, 'owner', (ask) => previewTyped(house, ask, 'article')),
  get(menuDesk, 'owner', (ask) => menuPage(house, ask)),
  post(menuDesk, 'owner', (ask) => keepMenu(house, ask, handed)),
  get(topicsDesk, 'owner', (ask) => topicsPage(house, ask)),
  post(topicsDesk, 'owner', (ask) => newTopic(house, ask)),
  post(`${topicsDesk}/:slug`, 'owner', (ask) => changeTopic(house, ask)),
  get(redirectsDesk, 'owner', (ask) => redirectsPage(house, ask)),
  post(redirectsDesk, 'owner', (ask) => keepRedirect(house, ask, handed)),
  get(picturesDesk, 'owner', (ask) => picturesPage(house, ask)),
  post(picturesDesk, 'owner', (ask) => takePicture(house, ask)),
  post(`${picturesDesk}/:picture`, 'owner', (ask) => changePicture(house, ask)),
  get(`${desk}/:token`, 'owner', (ask) => editPage(house, ask, handed)),
  post(`${desk}/:token`, 'owner', (ask) => keepPage(house, ask, handed)),
  get(`${desk}/:token/voorbeeld`, 'owner', (ask) => preview(house, ask)),
  post(`${desk}/:token/voorbeeld`, 'owner', (ask) => previewTyped(house, ask)),
  get(`${desk}/:token/markdown`, 'owner', (ask) => downloadMarkdown(house, ask)),
  get(`${desk}/:token/versies`, 'owner', (ask) => versionsPage(house, ask)),
  post(`${desk}/:token/versies/:number`, 'owner', (ask) => backToVersion(house, ask, handed)),
  get(`${desk}/:token/wissen`, 'owner', (ask) => removal(house, ask)),
  post(`${desk}/:token/wissen`, 'owner', (ask) => remove(house, ask)),
]
