import type { Ask } from '../../platform/http/ask.ts'
import { comingFrom, wayBack } from '../../platform/http/back.ts'
import { type DeclaredForm, formPath } from '../../register/form.ts'
import type { House, PageWith } from '../chapter.ts'
import { consentWords, type Read, readAnswers, trapName } from './fields.ts'
import { IntakePage, NoSuchForm, Thanks } from './form-page.tsx'
import { newEntry, receipt } from './mails.ts'
import { receive } from './store.ts'

export type IsAddress = (text: string) => boolean

/** @NOTE only what is published: a form of which nobody could read what it is for takes nothing in */
export const publishedForms = (house: House): readonly DeclaredForm[] => house.published().register.facts.forms ?? []

const withForm =
  (house: House, does: (ask: Ask, form: DeclaredForm) => Promise<Response>) =>
  async (ask: Ask): Promise<Response> => {
    const form = publishedForms(house).find(({ id }) => id === ask.param('form'))
    if (form) return does(ask, form)
    const title = ask.t({ nl: 'Dit formulier is er niet', en: 'This form does not exist' })
    return ask.page({ title, status: 404, noindex: true, body: <NoSuchForm ask={ask} /> })
  }

/** The page on which the form stood that was sent. */
const backOf = (house: House, ask: Ask, { id }: DeclaredForm) => wayBack(ask, () => house.hooks.pagesWith(id))

type Page = Pick<Read, 'typed' | 'wrong'> & { readonly back?: PageWith | undefined; readonly tooMany?: boolean }

const formPage = (ask: Ask, form: DeclaredForm, { typed, wrong, back, tooMany }: Page) =>
  ask.page({
    title: ask.t(form.title),
    status: tooMany ? 429 : wrong.length > 0 ? 422 : 200,
    body: <IntakePage {...{ ask, form, typed, tooMany, back }} errors={wrong} />,
  })

export const showForm = (house: House) =>
  withForm(house, async (ask, form) => formPage(ask, form, { typed: new Map(), wrong: [] }))

/** Takes a form in, mails its sender and the owner, and answers everyone alike. */
export const takeForm = (house: House, isAddress: IsAddress) =>
  withForm(house, async (ask, form) => {
    const { language } = ask
    const posted = await ask.form()
    const read = readAnswers(posted, form, { language, isAddress })
    const back = await backOf(house, ask, form)
    if (read.wrong.length > 0) return formPage(ask, form, { ...read, back })
    const thanks = ask.redirect(comingFrom(ask.href(`${formPath(form.id)}/verstuurd`), back?.href))
    if (posted.get(trapName) !== '') return thanks // @NOTE a machine filled the field that nobody sees; it learns nothing
    const email = read.typed.get('email') ?? ''
    const textShown = form.basis === 'consent' ? consentWords(form)[language] : null
    const outcome = await house.transact(async (work) => {
      const taken = await receive(house, work, { form, email, answers: read.answers, language, textShown })
      if (taken.kind === 'too many') return taken
      const to = { subjectId: taken.subjectId, email, language }
      await house.outbox.enqueue(work, receipt(house, to, form, taken.lastDay))
      await house.hooks.tellOwner(work, newEntry(form, taken.ref))
      return taken
    })
    return outcome.kind === 'too many' ? formPage(ask, form, { ...read, back, tooMany: true }) : thanks
  })

export const showThanks = (house: House) =>
  withForm(house, async (ask, form) => {
    const body = <Thanks {...{ ask, form }} back={await backOf(house, ask, form)} />
    return ask.page({ title: ask.t({ nl: 'Verstuurd', en: 'Sent' }), noindex: true, body })
  })
