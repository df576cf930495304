import { h } from 'preact'
import type { Ask } from '../../platform/http/ask.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { type ErasureStep, erasureTemplate } from '../../projections/erasure.ts'
import { inFull, type Register } from '../../projections/register.ts'
import { retentionOf } from '../../projections/retention.ts'
import type { Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { type KeptChapter, RetentionPage } from './pages.tsx'

export const routes = (house: House): readonly Route[] => [get('/beheer/bewaren', 'owner', (ask) => page(house, ask))]

async function page(house: House, ask: Ask): Promise<Response> {
  const results = (await house.hooks.guaranteeStates()).filter(({ clause }) => clause === 'C55')
  const chapters = keptChapters(house.published().register)
  return ask.office({
    title: ask.t({ nl: 'Bewaren en wissen', en: 'Keeping and deleting' }),
    body: h(RetentionPage, { ask, chapters, results }),
  })
}

/** Per chapter what is kept, in the order of the statement. */
export function keptChapters(register: Register): KeptChapter[] {
  const keeps = new Map(retentionOf(register).tables.map(({ table, words }) => [table, words]))
  const steps = erasureTemplate(register)
  return register.declarations.flatMap(({ chapter, title }) => {
    const rows = steps
      .filter((step) => step.chapter === chapter)
      .map((step) => ({
        holds: step.holds,
        keeps: inFull(keeps.get(step.table) ?? { nl: '–', en: '–' }, register),
        onErasure: erasureWords(step),
      }))
    return rows.length === 0 ? [] : [{ title, rows }]
  })
}

function erasureWords({ does }: ErasureStep): Words {
  if (does.then === 'delete') return { nl: 'wordt gewist', en: 'is deleted' }
  const { nl, en } = does.because
  if (does.then === 'keep') return { nl: `blijft: ${nl} (${does.provision})`, en: `stays: ${en} (${does.provision})` }
  return { nl: `wordt gewist, of blijft: ${nl}`, en: `is deleted, or stays: ${en}` }
}
