import sharp from 'sharp'
import { site as demo } from '../../sites/demo/index.ts'
import { addPage, addVersion } from '../../src/chapters/website/pages/store.ts'
import { addPicture } from '../../src/chapters/website/pictures/store.ts'
import { websiteGate } from '../../src/chapters/website/tables.ts'
import { setTopics } from '../../src/chapters/website/topics/store.ts'
import { as } from '../../src/platform/db/database.ts'
import { resize } from '../../src/platform/images/resize.ts'
import { listeningHouse, type TestHouse } from '../house.ts'

/** What a customer reads first, in Dutch. */
export const read = ['/', '/diensten', '/artikelen/drie-foto-s', '/artikelen/onderwerp/mail', '/contact'] as const

export const inEnglish = (path: string): string => (path === '/' ? '/en' : `/en${path}`)

/** A site that its owner has confirmed, so that search engines may read it, with an article that has three photos. */
export async function customersHouse(): Promise<TestHouse & { readonly url: string }> {
  const confirmedAt = '2026-11-01T09:00:00.000Z'
  const open = await listeningHouse('sqlite', { site: { ...demo, facts: { ...demo.facts, confirmedAt } } })
  const at = '2026-11-20T09:00:00.000Z'
  const photos = await Promise.all(['#7a3e6b', '#3e7a5a', '#8a6a2e'].map(photo))
  await open.house.transact(async (work) => {
    const db = as(work, websiteGate)
    const tokens: string[] = []
    for (const sizes of photos)
      tokens.push(await addPicture(db, sizes, { nl: 'Een opgeruimd bureau', en: 'A tidy desk' }, at))
    const words = 'Elke vrijdag ruim ik mijn bureau op, en dan mijn mailbox. '.repeat(50)
    const body = tokens.map((token, n) => `## Stap ${n + 1}\n\n![](beeld:${token})\n\n${words}`).join('\n\n')
    const page = await addPage(db, 'article', '/artikelen/drie-foto-s', at)
    await addVersion(
      db,
      page.id,
      {
        title: { nl: 'Drie foto’s van mijn bureau', en: 'Three photos of my desk' },
        description: { nl: 'Zo houd ik mijn bureau leeg.', en: 'How I keep my desk empty.' },
        lead: { nl: 'Zo houd ik mijn bureau leeg.', en: 'How I keep my desk empty.' },
        body: { nl: body, en: body },
      },
      { at, liveFrom: at },
    )
    await setTopics(db, page.id, ['mail'])
  })
  return open
}

/** A photo as a telephone makes them: twelve million points, soft shapes and some grain. */
async function photo(colour: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000">
    <linearGradient id="g" x2="1" y2="1"><stop stop-color="${colour}"/><stop offset="1" stop-color="#f4efe6"/></linearGradient>
    <rect width="4000" height="3000" fill="url(#g)"/>
    ${Array.from({ length: 60 }, (_, n) => `<circle cx="${(n * 677) % 4000}" cy="${(n * 431) % 3000}" r="${90 + ((n * 53) % 300)}" fill="hsl(${n * 6} 35% 55% / .6)"/>`).join('')}
  </svg>`
  const resized = await resize(new Uint8Array(await sharp(Buffer.from(svg)).jpeg().toBuffer()))
  if (resized.kind !== 'resized') throw new Error(`the photo was refused: ${resized.kind}`)
  return resized.sizes
}
