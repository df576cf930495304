import type { DueItem, House } from '../chapter.ts'

/** The sentences of the statement that do not hold today. */
export async function due(house: House): Promise<DueItem[]> {
  const broken = (await house.hooks.guaranteeStates()).filter(({ state }) => state === 'broken')
  if (broken.length === 0) return []
  const [number, list] = [broken.length, broken.map(({ clause }) => clause).join(', ')]
  const title =
    number === 1
      ? { nl: 'Eén zin klopt nu niet', en: 'One sentence does not hold now' }
      : { nl: `${number} zinnen kloppen nu niet`, en: `${number} sentences do not hold now` }
  const note = { nl: `bezoekers zien dat ook: ${list}`, en: `visitors see that too: ${list}` }
  return [{ chapter: 'opening', title, note, href: '/beheer/waarborgen' }]
}
