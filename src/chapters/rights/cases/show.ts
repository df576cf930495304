import { today } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { hashOf } from '../../../projections/canonical.ts'
import { addressesOf, subjectsAt } from '../../../vault/subjects.ts'
import { vaultGate } from '../../../vault/tables.ts'
import type { House } from '../../chapter.ts'
import { grantLetter } from '../letters.ts'
import type { Wrong } from '../own-data/held.tsx'
import { writing } from '../settle.ts'
import { purposesIn, stopsOf } from '../stops.ts'
import { rightsGate } from '../tables.ts'
import { caseTitle } from '../words.ts'
import { mayExtend } from './acts.ts'
import type { Typed } from './answering.tsx'
import { CasePage } from './detail.tsx'
import { FilePage } from './file.tsx'
import { lettersOf, type RightsCase, termOf } from './store.ts'
import { deskWords as w } from './words.ts'

type Again = { readonly errors: readonly FieldError[]; readonly typed?: Partial<Typed> }

/** One request, opened for the owner who answers it; with `again` after a mistake, as it was typed. */
export async function showCase(house: House, ask: Ask, of: RightsCase, again?: Again): Promise<Response> {
  const { vault } = house
  const isOpen = of.closedAt === null
  const addresses = await addressesOf(house.read(vaultGate), vault, of.subjectId)
  const [address] = addresses
  const sharing = address === undefined ? [] : await subjectsAt(house.read(vaultGate), vault, address)
  const plan = isOpen && of.right === 'erasure' ? await house.hooks.erasurePlan(of.subjectId) : undefined
  const letters = await lettersOf(house.read(rightsGate), of.id)
  const body = CasePage({
    ask,
    of,
    addresses,
    who: of.who ? await vault.reveal(of.who, 'answering') : '',
    asked: of.asked ? await vault.reveal(of.asked, 'answering') : '',
    isShared: isOpen && sharing.length > 1,
    letters: await Promise.all(
      letters.map(async (one) => ({ ...one, text: await vault.reveal(one.text, 'answering') })),
    ),
    term: termOf(house, of),
    mayExtend: mayExtend(house, of),
    today: today(house.clock).toString(),
    typed: {
      by: address === undefined ? 'post' : 'mail',
      ground: '',
      facts: '',
      reason: '',
      text: grantLetter(of.right, writing(house, of.language)),
      ...again?.typed,
    },
    plan: plan && { plan, hash: hashOf(plan) },
    errors: again?.errors ?? [],
  })
  return ask.office({ title: ask.t(caseTitle[of.right]), body, status: again ? 422 : 200 })
}

/** Everything about the person who asks, for the owner to carry the request out. */
export async function showFile(house: House, ask: Ask, of: RightsCase, wrong?: Wrong): Promise<Response> {
  const [file, stops] = await Promise.all([house.hooks.exportOf(of.subjectId), stopsOf(house, of.subjectId)])
  const at = ask.href(`/beheer/verzoeken/${of.number}`)
  const body = FilePage({ ask, at, file, stops, purposes: purposesIn(house), wrong })
  return ask.office({ title: ask.t(w.file), body, status: wrong ? 422 : 200 })
}
