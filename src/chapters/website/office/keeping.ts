import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import type { Ask, Form } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { articlesPath, type WebsiteHanded } from '../addresses.ts'
import { callOff, publish } from '../pages/acts.ts'
import { pageBy } from '../pages/store.ts'
import { type PageKind, websiteGate } from '../tables.ts'
import { addToText, bringIn } from './bringing.ts'
import { dayIn, draftIn, largestDraft } from './draft.ts'
import { edit } from './editing.tsx'
import { faultsToPublish } from './faults.ts'
import { desk } from './overview.tsx'
import { keep, type Posted } from './posted.ts'

/** Keeps what was typed as a version, then does what was pressed; a text with faults is kept, and goes no further. */
export async function keepPage(house: House, ask: Ask, handed: WebsiteHanded, fresh?: PageKind): Promise<Response> {
  const form = await ask.form(largestDraft)
  const page = fresh ? undefined : await pageBy(house.read(websiteGate), ask.param('token'))
  if (!fresh && !page) return editGone(house, ask, handed, form)
  const draft = draftIn(form, page?.kind ?? fresh ?? 'page', page)
  const typed = { ...draft, path: page?.path === '/' ? '/' : form.get('path') }
  const posted: Posted = { house, ask, handed, form, page, draft, typed }
  const act = form.get('act')
  if (act === 'picture') return addToText(posted)
  if (act === 'markdown') return bringIn(posted)

  const kept = await keep(posted)
  if (kept.kind === 'answered') return kept.response
  const to = (what: string) => ask.redirect(ask.href(`${desk}/${kept.page.token}?gezegd=${what}`))
  if (act === 'callOff') {
    await house.transact((work) => callOff(as(work, websiteGate), kept.page, nowText(house.clock)))
    return to('afgezegd')
  }
  if (act !== 'publish' && act !== 'schedule') return to('bewaard')
  const day = act === 'schedule' ? dayIn(house, draft.publishOn) : undefined
  const faults = [
    ...(await faultsToPublish(house, ask, handed, { path: kept.page.path, number: kept.number, text: draft.text })),
    ...(day && 'field' in day ? [day] : []),
  ]
  if (faults.length > 0)
    return edit(house, ask, handed, { draft: { ...draft, from: kept.number }, page: kept.page, faults })
  const from = day && 'from' in day ? day.from : undefined
  await house.transact((work) => publish(as(work, websiteGate), kept.page, kept.number, nowText(house.clock), from))
  return to(act === 'publish' ? 'gepubliceerd' : 'gepland')
}

/** The page was deleted while its text was written: the text comes back, to be kept as a new page. */
function editGone(house: House, ask: Ask, handed: WebsiteHanded, form: Form): Promise<Response> {
  const kind = form.get('path').startsWith(`${articlesPath}/`) ? 'article' : 'page'
  const draft = { ...draftIn(form, kind, undefined), from: undefined }
  const said = {
    nl: 'Deze bladzijde is intussen gewist. Je tekst staat nog hier: bewaar hem als nieuwe bladzijde.',
    en: 'This page was deleted meanwhile. Your text is still here: save it as a new page.',
  }
  return edit(house, ask, handed, { draft, page: undefined, said, isUnsaved: true })
}
