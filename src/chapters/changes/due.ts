import type { DueItem, House } from '../chapter.ts'
import { proposedFacts } from './store.ts'
import { changesGate } from './tables.ts'

const href = '/beheer/verklaring'

/** A change that waits to be published, and facts that were never confirmed. */
export async function due(house: House): Promise<DueItem[]> {
  const items: DueItem[] = []
  if ((await proposedFacts(house.read(changesGate))) !== undefined)
    items.push({
      chapter: 'changes',
      href,
      title: { nl: 'Een wijziging wacht op publiceren', en: 'A change waits to be published' },
      note: { nl: 'Kies een dag en een reden.', en: 'Choose a day and a reason.' },
    })
  if (house.published().register.facts.confirmedAt === undefined)
    items.push({
      chapter: 'changes',
      href,
      title: { nl: 'Bevestig de gegevens van je onderneming', en: 'Confirm the details of your business' },
      note: { nl: 'Tot dan is de site een concept.', en: 'Until then the site is a concept.' },
    })
  return items
}
