import type { Ask } from '../../platform/http/ask.ts'
import { comingFrom, wayBack } from '../../platform/http/back.ts'
import type { House } from '../chapter.ts'
import { errorsIn, readMessage, type Typed } from './fields.ts'
import { type ContactFormProps, ContactPage, Thanks, trapName } from './form-page.tsx'
import { newMessage, received } from './mails.ts'
import { looksLikeSpam, openedNow } from './spam.ts'
import { type Received, receive } from './thread.ts'

export const showForm = (house: House) => async (ask: Ask) =>
  formPage(house, ask, {}, openedNow(house.vault, house.clock))

/** The page on which the form stood that was sent. */
const backOf = (house: House, ask: Ask) => wayBack(ask, () => house.hooks.pagesWith('contact'))

/** Takes a message in, mails its sender and the owner, and answers everyone alike. */
export const takeMessage =
  (house: House) =>
  async (ask: Ask): Promise<Response> => {
    const form = await ask.form()
    const { typed, wrong } = readMessage(form)
    const back = await backOf(house, ask)
    if (wrong.length > 0) return formPage(house, ask, typed, typed.stamp, { errors: errorsIn(wrong, ask.t), back })
    const isSuspect = looksLikeSpam(house.vault, house.clock, { stamp: typed.stamp, trap: form.get(trapName) })
    const { language } = ask
    const outcome = await house.transact(async (work): Promise<Received> => {
      const taken = await receive(house, work, { ...typed, language, isSuspect })
      if (taken.kind !== 'received') return taken
      const to = { subjectId: taken.subjectId, email: typed.email, language }
      if (taken.confirm) await house.outbox.enqueue(work, received(house, to, taken.keptUntil))
      await house.hooks.tellOwner(work, newMessage(taken.ref))
      return taken
    })
    switch (outcome.kind) {
      case 'too many':
        return formPage(house, ask, typed, typed.stamp, { tooMany: true, status: 429, back })
      case 'received':
      case 'received before':
      case 'held as spam': // @NOTE a machine is not told that it was seen through
        return ask.redirect(comingFrom(ask.href('/contact/verstuurd'), back?.href))
    }
  }

export const showThanks = (house: House) => async (ask: Ask) => {
  const body = <Thanks ask={ask} back={await backOf(house, ask)} />
  return ask.page({ title: ask.t({ nl: 'Verstuurd', en: 'Sent' }), body, noindex: true })
}

type Extra = Partial<Pick<ContactFormProps, 'errors' | 'tooMany' | 'back'>> & { readonly status?: number }

function formPage(
  house: House,
  ask: Ask,
  typed: Typed,
  stamp: string,
  { errors = [], tooMany, status, back }: Extra = {},
): Response {
  const { tradeName, email, phone } = house.published().register.facts
  return ask.page({
    title: ask.t({ nl: 'Contact', en: 'Contact' }),
    description: ask.t({ nl: `Schrijf, bel of mail ${tradeName}.`, en: `Write to, call or mail ${tradeName}.` }),
    body: (
      <ContactPage
        ask={ask}
        business={{ tradeName, email, phone }}
        typed={typed}
        stamp={stamp}
        errors={errors}
        tooMany={tooMany}
        back={back}
      />
    ),
    status: status ?? (errors.length > 0 ? 422 : undefined),
    // @NOTE each form carries a moment of its own
    headers: { 'cache-control': 'no-store' },
  })
}
