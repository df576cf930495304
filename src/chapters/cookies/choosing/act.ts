import type { Form } from '../../../platform/http/ask.ts'
import type { Choice, Standing } from '../../../projections/choice.ts'
import { asksOnEveryPage } from '../../../projections/services.ts'
import type { Service } from '../../../register/service.ts'

/** What somebody's press changes. */
export type Outcome = {
  readonly choice: Omit<Choice, 'version'>
  readonly granted: readonly string[]
  readonly withdrawn: readonly string[]
}

export const acts = ['weiger', 'sta-toe', 'bewaar', 'sta-dit-toe', 'trek-in'] as const
export type Act = (typeof acts)[number]

export const isAct = (text: string): text is Act => (acts as readonly string[]).includes(text)

/**
 * What is allowed after a press, from what was pressed and what stood before. Nothing is granted that the pressed
 * notice did not ask about.
 */
export function outcomeOf(
  act: Act,
  form: Pick<Form, 'all' | 'get'>,
  standing: Standing,
  services: readonly Service[],
): Outcome {
  const ids = services.map(({ id }) => id)
  const named = form.all('dienst').filter((id) => ids.includes(id))
  const banner = standing.open.filter(asksOnEveryPage).map(({ id }) => id)
  const asked = askedBy(act, { named, banner, all: ids, isPage: form.get('op') === 'pagina' })
  const purposes = form.all('doel')
  const ticked = services
    .filter(({ id, purpose }) => named.includes(id) || purposes.includes(purpose))
    .map(({ id }) => id)
  const allowed: readonly string[] = {
    weiger: [],
    'trek-in': [],
    'sta-toe': asked,
    'sta-dit-toe': asked,
    bewaar: ticked,
  }[act]
  const before = (list: ReadonlySet<string>) => [...list].filter((id) => !asked.includes(id))
  const granted = [...before(standing.granted), ...asked.filter((id) => allowed.includes(id))]
  const refused = [...before(standing.refused), ...asked.filter((id) => !allowed.includes(id))]
  return {
    choice: { granted, refused },
    granted: granted.filter((id) => !standing.granted.has(id)),
    withdrawn: [...standing.granted].filter((id) => !granted.includes(id)),
  }
}

type Could = { named: readonly string[]; banner: readonly string[]; all: readonly string[]; isPage: boolean }

/** What the pressed notice was about. */
function askedBy(act: Act, { named, banner, all, isPage }: Could): readonly string[] {
  if (act === 'weiger') return all
  if (act === 'sta-dit-toe') return named.slice(0, 1)
  if (act === 'trek-in') return named
  return act === 'bewaar' && isPage ? all : banner
}
