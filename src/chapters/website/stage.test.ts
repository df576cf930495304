import { after, test } from 'node:test'
import sharp from 'sharp'
import { site as demo } from '../../../sites/demo/index.ts'
import { houseOf } from '../../../test/conformance-house.ts'
import { type Kind, setClock } from '../../../test/house.ts'
import { siteOf } from '../../../test/look.ts'
import { get } from '../../platform/http/route.ts'
import type { House, PlacedForm } from '../chapter.ts'
import { type Site, websiteOf } from './index.tsx'
import { ownPage } from './pages/routes.ts'
import { seed } from './seed.ts'
import { websiteGate } from './tables.ts'

export const kinds = ['sqlite', 'postgres'] as const
const says: Readonly<Record<Kind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }
const program = ['/contact', '/nieuwsbrief', '/privacy', '/waarborgen', '/mijn-gegevens', '/cookies']

/** A form of another chapter, as far as a text sees it. */
const formAt = (path: string): PlacedForm => {
  const name = path.slice(1)
  return { name, path, words: { nl: name, en: name }, fields: [], show: () => `formulier ${name}` }
}

/** The website of a business on an empty database, with its owner at the desk. */
export async function stage(kind: Kind, site: Site = demo) {
  const chapter = websiteOf(site, {
    addresses: () => program.map((path) => ({ method: 'GET', path, permission: 'public' })),
    visit: async (path) =>
      program.includes(path.replace(/^\/en(?=\/)/, ''))
        ? new Response('<h1>x</h1>', { headers: { 'content-type': 'text/html' } })
        : look.visit(path),
  })
  const { house: bare, close } = await houseOf(kind, [chapter])
  after(close)
  const clock = setClock()
  const published = bare.published()
  const house: House = {
    ...bare,
    hooks: { ...bare.hooks, placedForms: async () => program.slice(0, 2).map(formAt) },
    clock,
    published: () => ({ ...published, register: { ...published.register, facts: site.facts } }),
  }
  const wide = get('/:path{.+}', 'public', async (ask) => {
    const english = ask.path.startsWith('/en/')
    return (await ownPage(house, ask)) ?? ask.page({ title: english ? 'none' : 'niets', status: 404, body: 'niets' })
  })
  const look = siteOf(house, [chapter], { more: [{ ...wide, plain: true }] })
  const headers = { 'x-owner': 'yes' }
  const at = async (path: string) => {
    const answer = await look.visit(path, { headers })
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }
  const send = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await look.post(path, fields)
    return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
  }
  /** Posts a form with files in it, as the owner. */
  const bring = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    files: Readonly<Record<string, File>>,
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...files })) body.set(name, value)
    const whole = new Response(body)
    const answer = await look.visit(path, {
      method: 'POST',
      headers: {
        ...headers,
        'sec-fetch-site': 'same-origin',
        'content-type': whole.headers.get('content-type') ?? '',
      },
      body: await whole.arrayBuffer(),
    })
    return { status: answer.status, html: await answer.text() }
  }
  await seed(house, site)
  const tokenOf = async (path: string) =>
    (
      await house
        .read(websiteGate)
        .selectFrom('page')
        .select('token')
        .where('path', '=', path)
        .executeTakeFirstOrThrow()
    ).token
  return {
    house,
    clock,
    at,
    send,
    tokenOf,
    /** Writes a new page, and presses a button. */
    write: (fields: Readonly<Record<string, string>>, act = 'publish', which: 'bladzijde' | 'artikel' = 'artikel') =>
      send(`/beheer/website/nieuw/${which}`, { act, ...fields }),
    bring,
    async upload(bytes: Uint8Array<ArrayBuffer>, altNl = 'Een bureau', name = 'foto.jpg') {
      const answer = await bring('/beheer/website/beelden', { altNl }, { picture: new File([bytes], name) })
      const pictures = await house.read(websiteGate).selectFrom('picture').select('token').execute()
      return { ...answer, tokens: pictures.map(({ token }) => token) }
    },
  }
}

/** A photo that knows where it was taken. */
export const photo = async (width = 1200, height = 800) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#7a3e6b' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 15/1 0/1' } })
      .jpeg()
      .toBuffer(),
  )

export type Stage = Awaited<ReturnType<typeof stage>>

/** The same promise on both databases. */
export const onBoth = (name: string, does: (site: Stage) => Promise<void>) => {
  for (const kind of kinds) test(`${says[kind]}: ${name}`, async () => does(await stage(kind)))
}
