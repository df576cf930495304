import type { Facts } from '../register/facts.ts'
import { askedFields } from './asked.ts'
import {
  type Around,
  addressesAway,
  idsIn,
  ownLinks,
  type PageFault,
  pageFaults,
  type Standing,
} from './page-faults.ts'
import { type PublicPage, publicPages } from './public-pages.ts'
import type { Register } from './register.ts'

type Asked = {
  visit(path: string): Promise<Response>
  readonly baseUrl: string
  readonly register: Pick<Register, 'facts' | 'declarations'>
}

type LookedAt = {
  visit(path: string): Promise<Response>
  readonly routes: Parameters<typeof publicPages>[0]['routes']
  readonly house: { readonly baseUrl: string; published(): { readonly register: Asked['register'] } }
}

const visitorPages = async (look: LookedAt): Promise<PublicPage[]> =>
  (await publicPages(look)).filter(({ html, path }) => html !== '' && !/^(\/en)?\/beheer/.test(path))

/** Where the public pages lead to on other websites. */
export const publicAddressesAway = async (look: LookedAt): Promise<ReadonlyMap<string, readonly string[]>> =>
  addressesAway(await visitorPages(look), new URL(look.house.baseUrl).host)

/** Every public page of the site with what is wrong on it; the back office, which is not for visitors, left out. */
export async function publicFaults(look: LookedAt): Promise<{ pages: PublicPage[]; faults: PageFault[] }> {
  const pages = await visitorPages(look)
  const { register } = look.house.published()
  const around = await surroundings(pages, { visit: look.visit, baseUrl: look.house.baseUrl, register })
  return { pages, faults: pages.flatMap((page) => pageFaults(page, around)) }
}

/** What stands around these pages: every own address that they lead to is opened once, as a stranger would. */
export async function surroundings(pages: readonly PublicPage[], asked: Asked): Promise<Around> {
  const fields = askedFields(asked.register)
  const ownHost = new URL(asked.baseUrl).host
  const found = new Map<string, Standing | undefined>(
    pages.map(({ path, html, status }) => [
      path,
      status < 400 ? { ids: html === '' ? undefined : idsIn(html) } : undefined,
    ]),
  )
  const wanted = new Set(pages.flatMap((page) => ownLinks(page, ownHost).map(({ path }) => path)))
  for (const path of wanted) if (!found.has(path)) found.set(path, await standing(asked, path))
  return {
    ownHost,
    at: (path) => found.get(path),
    foot: footOf(asked.register.facts),
    working: asked.register.facts.recipients.flatMap(({ hosts }) => hosts ?? []),
    fields: (path) => fields.get(path),
  }
}

/** Who is responsible, as far as the business has said it. */
const footOf = ({ tradeName, kvk, email, legalName, address, phone }: Facts): string[] =>
  [tradeName, kvk, email, legalName, address, phone].flatMap((fact) =>
    fact === undefined || fact === '' ? [] : [fact.replaceAll(/\s+/g, ' ').trim()],
  )

async function standing({ visit }: Asked, path: string): Promise<Standing | undefined> {
  const answer = await visit(path)
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  const ids = isPage ? idsIn(await answer.text()) : undefined
  if (answer.status < 400) return { ids }
  // @NOTE a page in Dutch alone answers in English with a way to it
  const isDutchOnly = path.startsWith('/en/') && (await visit(path.slice(3))).status < 400
  return isDutchOnly ? {} : undefined
}
