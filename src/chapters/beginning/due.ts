import type { DueItem, House } from '../chapter.ts'
import { steps } from './steps/index.ts'
import { answersOf } from './store.ts'

/** The questions, for as long as the owner has not confirmed the facts. */
export async function due(house: House): Promise<DueItem[]> {
  if (house.published().register.facts.confirmedAt !== undefined) return []
  const answers = await answersOf(house)
  const left = steps.filter(({ slug }) => answers.get(slug)?.state !== 'answered').length
  return [
    {
      chapter: 'beginning',
      href: left === 0 ? '/beheer/begin-gids/klaar' : '/beheer/begin-gids',
      title: { nl: 'Zet je site klaar', en: 'Make your site ready' },
      note:
        left === 0
          ? { nl: 'Bekijk wat er nog moet voordat je opengaat.', en: 'See what remains before you open.' }
          : { nl: `Nog ${left} van ${steps.length} vragen.`, en: `${left} of ${steps.length} questions left.` },
    },
  ]
}
