import { createHash } from 'node:crypto'
import { h } from 'preact'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { statementJson } from '../../../projections/statement-json.ts'
import { statementMarkdown } from '../../../projections/statement-markdown.ts'
import type { Language } from '../../../register/words.ts'
import type { GuaranteeState, House, Published } from '../../chapter.ts'
import { arranged } from './arranged.ts'
import { StatementPage, statementTitle } from './pages.tsx'

export function statementRoutes(house: House): readonly Route[] {
  const drawn = new Map<string, Drawn>()
  return [
    get('/privacy', 'public', (ask) => statementPage(house, ask, drawn)),
    { ...get('/privacy.json', 'public', async (ask) => ask.json(jsonOf(house), edition(house))), plain: true },
    { ...get('/privacy.md', 'public', async (ask) => markdown(house, ask)), plain: true },
  ]
}

const framesKept = 16

/** A page as it was last drawn, with everything that it was drawn from. */
type Drawn = { readonly tag: string; readonly html: string }

// @NOTE drawing takes longer than all the rest of the answer, and nearly every reader gets the same page
async function statementPage(house: House, ask: Ask, drawn: Map<string, Drawn>): Promise<Response> {
  const published = house.published()
  const states = await house.hooks.guaranteeStates()
  const tag = tagOf(published, ask, states)
  const headers = { etag: tag, 'x-register-sha256': published.hash }
  if (ask.header('if-none-match') === tag) return new Response(null, { status: 304, headers })
  // @NOTE who is asked for consent, who refused and who allowed see another frame around the same text
  const frame = `${ask.language} ${ask.frameTag ?? ''}`
  let page = drawn.get(frame)
  if (page?.tag !== tag) {
    const title = ask.t(statementTitle)
    const { tradeName } = published.register.facts
    const description = ask.t({
      nl: `Wat ${tradeName} met je gegevens doet, en bij elke zin of die vandaag klopt.`,
      en: `What ${tradeName} does with your data, and at every sentence whether it holds today.`,
    })
    const answer = ask.page({ title, description, wide: true, body: h(StatementPage, { ask, published, states }) })
    page = { tag, html: await answer.text() }
    if (drawn.size >= framesKept) drawn.clear()
    drawn.set(frame, page)
  }
  return ask.text(page.html, 'text/html', headers)
}

function tagOf(
  { hash, version, effectiveOn }: Published,
  { language, frameTag }: Ask,
  states: readonly GuaranteeState[],
): string {
  const hasher = createHash('sha256').update(`${hash} ${version} ${effectiveOn} ${language} ${frameTag ?? ''}`)
  for (const { clause, state, at, until, seen } of states)
    hasher.update(`${clause}${state}${at}${until}${seen[language]}`)
  return `W/"${hasher.digest('base64url').slice(0, 22)}"`
}

const edition = (house: House) => ({ 'x-register-sha256': house.published().hash })

const jsonOf = (house: House) => statementJson(house.published(), house.published().statement)

function markdown(house: House, ask: Ask): Response {
  const language: Language = ask.query.get('taal') === 'en' ? 'en' : 'nl'
  const published = house.published()
  const text = statementMarkdown(published, arranged(published.statement), { title: statementTitle, language })
  return ask.text(text, 'text/markdown', edition(house))
}
