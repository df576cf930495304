import { today } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import { attestationsPage, type TypedAttestation, type Vouched } from './pages.tsx'
import { attest, attestationHistory, attestations, counts, withdrawAttestation } from './store.ts'

export const routes = (house: House): readonly Route[] => [
  get('/beheer/attestaties', 'owner', (ask) => overview(house, ask, [])),
  post('/beheer/attestaties', 'owner', (ask) => change(house, ask)),
]

/** The promises that wait for, or have, the owner's word. */
async function vouchedFor(house: House): Promise<Vouched[]> {
  const [states, current] = await Promise.all([house.hooks.guaranteeStates(), attestations(house)])
  return states.flatMap(({ clause, state, sentence }) => {
    const now = current.get(clause)
    return state === 'attested' || state === 'unattested' || now
      ? [{ clause, sentence, now, counts: now !== undefined && counts(now, house) }]
      : []
  })
}

async function overview(
  house: House,
  ask: Ask,
  errors: readonly FieldError[],
  typed?: TypedAttestation,
): Promise<Response> {
  const [vouched, history] = await Promise.all([vouchedFor(house), attestationHistory(house)])
  const proposedUntil = today(house.clock).add({ years: 1 }).toString()
  return ask.office(attestationsPage(ask, { vouched, history, typed, proposedUntil, errors }))
}

async function change(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const [act, handle = ''] = form.get('do').split(' ')
  if (act === 'withdraw') {
    await house.transact((work) => withdrawAttestation(house, work, handle))
    return ask.redirect(ask.href('/beheer/attestaties'))
  }
  const one = (await vouchedFor(house)).find(({ clause }) => clause === form.get('clause'))
  if (!one) return ask.redirect(ask.href('/beheer/attestaties'))
  const { clause } = one
  const typed = {
    clause,
    evidence: form.get(`evidence-${clause}`).slice(0, 1000),
    sha256: form.get(`sha256-${clause}`).toLowerCase(),
    until: form.get(`until-${clause}`),
  }
  const errors = wrongIn(house, ask, typed)
  if (errors.length > 0) return overview(house, ask, errors, typed)
  const made = {
    clause,
    statement: one.sentence.nl,
    evidence: typed.evidence,
    evidenceSha256: typed.sha256 || null,
    validUntil: typed.until,
  }
  await house.transact((work) => attest(house, work, made))
  return ask.redirect(`${ask.href('/beheer/attestaties')}#${clause}`)
}

function wrongIn(house: House, ask: Ask, { clause, evidence, sha256, until }: TypedAttestation): FieldError[] {
  const day = today(house.clock)
  const errors: FieldError[] = []
  if (evidence === '')
    errors.push({
      field: `evidence-${clause}`,
      sentence: ask.t({ nl: 'Zeg waaruit het blijkt.', en: 'Say what shows it.' }),
    })
  if (sha256 !== '' && !/^[0-9a-f]{64}$/.test(sha256))
    errors.push({
      field: `sha256-${clause}`,
      sentence: ask.t({
        nl: 'Een sha256 heeft 64 cijfers en letters van a tot f.',
        en: 'A sha256 has 64 digits and letters from a to f.',
      }),
    })
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || until <= day.toString() || until > day.add({ years: 2 }).toString())
    errors.push({
      field: `until-${clause}`,
      sentence: ask.t({ nl: 'Kies een dag in de komende twee jaar.', en: 'Choose a day within the next two years.' }),
    })
  return errors
}
