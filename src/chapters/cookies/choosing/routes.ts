import type { Ask, Form } from '../../../platform/http/ask.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import { choiceCookie, readChoice, type Standing, writeChoice } from '../../../projections/choice.ts'
import { asksOnEveryPage, servicesOf } from '../../../projections/services.ts'
import type { House } from '../../chapter.ts'
import { receiptCookie } from '../ledger/cookie.ts'
import { countRefusal, recordChoice } from '../ledger/store.ts'
import { type NoticeKind, noticeHash, noticeHtml } from '../notice/html.tsx'
import { servicesIn, standingFor } from '../standing.ts'
import { type Act, isAct, type Outcome, outcomeOf } from './act.ts'
import { ownPathFrom, withWord } from './back.ts'

export const choosingRoutes = (house: House): readonly Route[] => [
  post('/cookies/keuze', 'public', (ask) => choose(house, ask)),
]

/**
 * Takes a choice and brings the visitor back to where they were, under the policy that follows from it.
 *
 * @see GDPR Art. 7(1), 7(3)
 */
async function choose(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const act = form.get('act')
  const back = ownPathFrom(form.get('terug'), ask.href('/cookies'))
  if (!isAct(act)) return ask.redirect(ask.href('/cookies'))
  const { register, version } = house.published()
  const services = servicesOf(register)
  const standing = standingFor(house, ask)
  const outcome = outcomeOf(act, form, standing, services)
  // @NOTE a yes to an older question is no yes; a no is always one
  if (outcome.granted.length > 0 && form.get('versie') !== String(version))
    return ask.redirect(withWord(ask.href('/cookies'), 'veranderd'))
  const number = await house.transact(async (work) => {
    const kind = kindOf(act, form, ask, standing)
    const via = kind === 'page' ? 'page' : kind.startsWith('embed') ? 'placeholder' : 'banner'
    if (outcome.granted.length + outcome.withdrawn.length === 0) {
      await countRefusal(house, work, via)
      return undefined
    }
    const shown = { register, version, language: ask.language, kind, servicesIn: servicesIn(house) }
    const { granted, withdrawn } = outcome
    const notice = { noticeKind: kind, noticeHash: noticeHash(noticeHtml(shown)) }
    return (await recordChoice(house, work, { via, language: ask.language, version, ...notice, granted, withdrawn }))
      .number
  })
  const answer = ask.redirect(withWord(back, wordOf(outcome)))
  answer.headers.set('cache-control', 'no-store')
  const { granted, refused } = outcome.choice
  // @NOTE whoever refuses by a signal of the browser gets no cookie to say so once more
  if (standing.signal && granted.length === 0) ask.clearCookie(answer, choiceCookie)
  else ask.setCookie(answer, choiceCookie, writeChoice({ version, granted, refused }))
  await house.hooks.network?.chosen(ask, answer, { granted: outcome.granted, allowed: granted })
  if (number !== undefined) ask.setCookie(answer, receiptCookie.name, number)
  return answer
}

const wordOf = ({ granted, withdrawn }: Outcome) =>
  granted.length > 0 ? 'bewaard' : withdrawn.length > 0 ? 'ingetrokken' : 'geweigerd'

/** Which notice was pressed: it is drawn again from this, to be bound to the record. */
function kindOf(act: Act, form: Form, ask: Ask, { open, changed }: Standing): NoticeKind {
  if (act === 'sta-dit-toe') return `embed:${form.get('dienst')}`
  if (form.get('op') === 'pagina' || act === 'trek-in') return 'page'
  const asked = open.filter(asksOnEveryPage).map(({ id }) => id)
  const earlier = readChoice(ask.cookie(choiceCookie))
  // @NOTE withdrawing at the foot of a page answers no banner: the page with all choices is what it stands for
  if (asked.length === 0) return 'page'
  return earlier === undefined || changed.size === 0 ? 'banner' : `banner:${earlier.version}:${asked.join('.')}`
}
