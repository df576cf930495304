import { nowText } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { companyBy, listCompanies } from './companies.ts'
import { EditPage } from './edit-page.tsx'
import { errorsIn, type FieldWords, longest, readPerson, type Typed } from './fields.ts'
import { ContactList, listPath, shown } from './list-page.tsx'
import { listContacts, type Which, waitingCounts } from './listing.ts'
import { answer, givenByAnother, received } from './mails.ts'
import { PersonPage } from './person-page.tsx'
import { addByHand, type ContactRow, change, contactBy, open, setInformed, setWaiting } from './store.ts'
import { type ContactSource, contactsGate } from './tables.ts'
import { answered, notSpam, threadOf } from './thread.ts'

type Handle = (ask: Ask) => Promise<Response>

const whichOf = (asked: string): Which =>
  asked === shown.waiting ? 'waiting' : asked === shown.suspect ? 'suspect' : 'all'

export const showList =
  (house: House): Handle =>
  (ask) => {
    const page = Number.parseInt(ask.query.get('blad') ?? '1', 10) - 1
    return listPage(
      house,
      ask,
      whichOf(ask.query.get('toon') ?? ''),
      '',
      Math.min(Math.max(Number.isNaN(page) ? 0 : page, 0), 10_000),
    )
  }

export const searchList =
  (house: House): Handle =>
  async (ask) => {
    const form = await ask.form()
    return listPage(house, ask, whichOf(form.get('toon')), form.get('zoek').slice(0, 100), 0)
  }

async function listPage(house: House, ask: Ask, which: Which, search: string, page: number): Promise<Response> {
  const listing = await listContacts(house, { which, search, page })
  const counts = await waitingCounts(house)
  return ask.office({
    title: ask.t({ nl: 'Contacten', en: 'Contacts' }),
    body: <ContactList {...{ ask, listing, which, search, page, counts }} />,
  })
}

const unknown = (ask: Ask): Response =>
  ask.office({
    title: ask.t({ nl: 'Niet gevonden', en: 'Not found' }),
    status: 404,
    body: <h1>{ask.t({ nl: 'Dit contact is er niet meer', en: 'This contact is no longer here' })}</h1>,
  })

/** Runs what a button does for the contact in the address, and shows that contact. */
const forContact =
  (house: House, does: (ask: Ask, row: ContactRow) => Promise<Response>): Handle =>
  async (ask) => {
    const row = await contactBy(house.read(contactsGate), ask.param('ref'))
    return row ? does(ask, row) : unknown(ask)
  }

const done: Readonly<Record<string, Words>> = {
  beantwoord: { nl: 'Je antwoord is onderweg.', en: 'Your answer is on its way.' },
  bewaard: { nl: 'Bewaard.', en: 'Saved.' },
  bekend: {
    nl: 'Dit e-mailadres was al van een contact: dit hier. Er is niets veranderd.',
    en: 'This e-mail address already belonged to a contact: this one. Nothing has changed.',
  },
}

/** Who gave the data, as the owner reads it; the person reads it in the register's own words. */
const givenBy: Readonly<Record<ContactSource, Words>> = {
  form: { nl: 'de persoon zelf, via het formulier', en: 'the person, through the form' },
  told: { nl: 'de persoon zelf', en: 'the person' },
  company: { nl: 'het bedrijf, of iemand anders', en: 'the company, or somebody else' },
  owner: { nl: 'jou', en: 'you' },
}

export const showPerson = (house: House): Handle => forContact(house, (ask, row) => personPage(house, ask, row, {}, []))

async function personPage(
  house: House,
  ask: Ask,
  row: ContactRow,
  typed: Typed,
  wrong: readonly FieldWords[],
): Promise<Response> {
  const opened = {
    name: await open(house, row.name),
    email: await open(house, row.email),
    phone: await open(house, row.phone),
    company: await open(house, row.company),
    note: await open(house, row.note),
  }
  const person = {
    ref: row.ref,
    lastDay: row.lastDay,
    waitingSince: row.waitingSince,
    ...opened,
    source: ask.t(givenBy[row.source]),
    mustBeInformed: row.source === 'company' && row.informedAt === null,
  }
  const words = done[ask.query.get('gedaan') ?? '']
  const said = words === undefined ? undefined : ask.t(words)
  const title = opened.name ?? ask.t({ nl: 'Contact', en: 'Contact' })
  const thread = await threadOf(house, row.subjectId)
  return ask.office({
    title,
    status: wrong.length > 0 ? 422 : undefined,
    body: <PersonPage {...{ ask, person, thread, typed, said }} errors={errorsIn(wrong, ask.t)} />,
  })
}

export const sendAnswer = (house: House): Handle =>
  forContact(house, async (ask, row) => {
    const form = await ask.form()
    const typed = { subjectLine: form.get('subjectLine').replace(/\s*\n\s*/g, ' '), text: form.get('text') }
    const wrong: FieldWords[] = []
    if (typed.subjectLine === '' || typed.subjectLine.length > longest.subjectLine)
      wrong.push({ field: 'subjectLine', words: { nl: 'Vul een kort onderwerp in.', en: 'Fill in a short subject.' } })
    if (typed.text === '' || typed.text.length > longest.text)
      wrong.push({
        field: 'text',
        words: { nl: 'Schrijf je antwoord, hoogstens 5000 tekens.', en: 'Write your answer, at most 5000 characters.' },
      })
    const email = await open(house, row.email)
    // @NOTE undefined: restricted or objected to; the page then shows why there is no form
    if (wrong.length > 0 || email === undefined || email === '') return personPage(house, ask, row, typed, wrong)
    const { subjectId, language } = row
    await house.transact(async (work) => {
      const messageId = await house.outbox.enqueue(work, answer(house, { subjectId, email, language }, typed))
      await answered(house, work, { subjectId, ...typed, messageId })
    })
    return ask.redirect(`${ask.href(`${listPath}/${row.ref}`)}?gedaan=beantwoord`)
  })

export const markHandled = (house: House): Handle =>
  forContact(house, async (ask, row) => {
    await house.transact((work) => setWaiting(as(work, contactsGate), row.subjectId, null))
    return ask.redirect(ask.href(`${listPath}/${row.ref}`))
  })

export const markNotSpam = (house: House): Handle =>
  forContact(house, async (ask, row) => {
    const email = await open(house, row.email)
    const { subjectId, language } = row
    await house.transact(async (work) => {
      const keptUntil = await notSpam(house, work, subjectId, nowText(house.clock))
      if (email) await house.outbox.enqueue(work, received(house, { subjectId, email, language }, keptUntil))
    })
    return ask.redirect(ask.href(`${listPath}/${row.ref}`))
  })

export const markInformed = (house: House): Handle =>
  forContact(house, async (ask, row) => {
    await house.transact((work) => setInformed(as(work, contactsGate), row.ref, nowText(house.clock)))
    return ask.redirect(ask.href(`${listPath}/${row.ref}`))
  })

export const showNew =
  (house: House): Handle =>
  (ask) =>
    newPage(house, ask, {}, [])

async function newPage(house: House, ask: Ask, typed: Typed, wrong: readonly FieldWords[]): Promise<Response> {
  const title = ask.t({ nl: 'Contact toevoegen', en: 'Add a contact' })
  const companies = await listCompanies(house.read(contactsGate))
  const body = (
    <EditPage
      {...{ ask, title, typed, companies }}
      action={ask.href(`${listPath}/nieuw`)}
      errors={errorsIn(wrong, ask.t)}
      askSource
    />
  )
  return ask.office({ title, status: wrong.length > 0 ? 422 : undefined, body })
}

export const addContact =
  (house: House): Handle =>
  async (ask) => {
    const form = await ask.form()
    const { person, wrong } = readPerson(form)
    const source = form.get('source')
    const companyRef = form.get('companyRef')
    if (source !== 'told' && source !== 'company') {
      const missing = {
        field: 'source',
        words: { nl: 'Kies van wie je deze gegevens hebt.', en: 'Choose who gave you these data.' },
      }
      return newPage(house, ask, { ...person, source, companyRef }, [...wrong, missing])
    }
    if (wrong.length > 0) return newPage(house, ask, { ...person, source, companyRef }, wrong)
    const company = companyRef === '' ? undefined : await companyBy(house.read(contactsGate), companyRef)
    const outcome = await house.transact(async (work) => {
      const added = await addByHand(house, work, { person, source, companyId: company?.id ?? null })
      if (added.kind === 'added' && added.mustBeInformed && person.email !== '')
        await house.outbox.enqueue(
          work,
          givenByAnother(house, { ...person, subjectId: added.subjectId }, company?.name ?? person.company),
        )
      return added
    })
    const said = outcome.kind === 'known' ? 'bekend' : 'bewaard'
    return ask.redirect(`${ask.href(`${listPath}/${outcome.ref}`)}?gedaan=${said}`)
  }

export const showEdit = (house: House): Handle =>
  forContact(house, async (ask, row) => {
    const values = await Promise.all(
      [row.name, row.email, row.phone, row.company, row.note].map((value) => open(house, value)),
    )
    if (values.some((value) => value === undefined)) return ask.redirect(ask.href(`${listPath}/${row.ref}`))
    const [name = '', email = '', phone = '', company = '', note = ''] = values
    const companies = await listCompanies(house.read(contactsGate))
    const companyRef = companies.find(({ id }) => id === row.companyId)?.ref ?? ''
    return editPage(house, ask, row, { name, email, phone, company, note, language: row.language, companyRef }, [])
  })

async function editPage(
  house: House,
  ask: Ask,
  row: ContactRow,
  typed: Typed,
  wrong: readonly FieldWords[],
): Promise<Response> {
  const title = ask.t({ nl: 'Contact wijzigen', en: 'Edit contact' })
  const companies = await listCompanies(house.read(contactsGate))
  const action = ask.href(`${listPath}/${row.ref}/wijzigen`)
  const body = (
    <EditPage {...{ ask, title, typed, companies, action }} errors={errorsIn(wrong, ask.t)} askSource={false} />
  )
  return ask.office({ title, status: wrong.length > 0 ? 422 : undefined, body })
}

export const saveEdit = (house: House): Handle =>
  forContact(house, async (ask, row) => {
    const form = await ask.form()
    const { person, wrong } = readPerson(form)
    const companyRef = form.get('companyRef')
    if (wrong.length > 0) return editPage(house, ask, row, { ...person, companyRef }, wrong)
    const email = await open(house, row.email)
    if (email === undefined) return ask.redirect(ask.href(`${listPath}/${row.ref}`))
    const company = companyRef === '' ? undefined : await companyBy(house.read(contactsGate), companyRef)
    await house.transact((work) =>
      change(house, work, { subjectId: row.subjectId, email }, person, company?.id ?? null),
    )
    return ask.redirect(`${ask.href(`${listPath}/${row.ref}`)}?gedaan=bewaard`)
  })
