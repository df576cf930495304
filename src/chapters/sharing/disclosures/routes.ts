import { h } from 'preact'
import { today } from '../../../platform/clock.ts'
import type { Ask, Form } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { groundWords } from '../../../projections/recipients-table.ts'
import type { House } from '../../chapter.ts'
import { errorsIn, type Typed, type Wrong } from '../recipient-form.ts'
import { decideRequest, listDisclosures, listRequests, noteDisclosure, noteRequest } from '../store.ts'
import type { Ground } from '../tables.ts'
import { DisclosuresPage } from './pages.tsx'

const place = '/beheer/verstrekkingen'

export const disclosureRoutes = (house: House): readonly Route[] => [
  get(place, 'owner', (ask) => page(house, ask, {}, [])),
  post(place, 'owner', (ask) => disclose(house, ask)),
  post(`${place}/overheid`, 'owner', (ask) => request(house, ask)),
  post(`${place}/besluit`, 'owner', (ask) => decide(house, ask)),
]

/** Those who decide over the data themselves: what goes to a processor is no disclosure to another. */
const others = (house: House) => house.published().register.facts.recipients.filter(({ role }) => role === 'controller')

async function page(house: House, ask: Ask, typed: Typed, wrong: readonly Wrong[]): Promise<Response> {
  const [requests, disclosures] = [await listRequests(house), await listDisclosures(house)]
  const errors = errorsIn(wrong, ask.t)
  return ask.office({
    title: ask.t({ nl: 'Wat we aan anderen gaven', en: 'What we gave to others' }),
    status: wrong.length > 0 ? 422 : 200,
    body: h(DisclosuresPage, { ask, requests, disclosures, recipients: others(house), typed, errors }),
  })
}

const typedIn = (form: Form, names: readonly string[]): Typed => Object.fromEntries(names.map((n) => [n, form.get(n)]))
const isGround = (text: string): text is Ground => Object.hasOwn(groundWords, text)

async function disclose(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const recipient = others(house).find(({ id }) => id === form.get('recipient'))
  const [ground, what] = [form.get('ground'), form.get('what')]
  const wrong: Wrong[] = []
  if (!recipient) wrong.push({ field: 'recipient', words: { nl: 'Kies aan wie.', en: 'Choose to whom.' } })
  if (!isGround(ground))
    wrong.push({ field: 'ground', words: { nl: 'Kies waarom dat mocht.', en: 'Choose why it was allowed.' } })
  if (what === '')
    wrong.push({
      field: 'what',
      words: { nl: 'Welke gegevens waren het? Zonder namen.', en: 'Which data were they? Without names.' },
    })
  if (!recipient || !isGround(ground) || what === '')
    return page(house, ask, typedIn(form, ['recipient', 'ground', 'what']), wrong)
  const { id, name, role } = recipient
  const disclosedOn = today(house.clock).toString()
  await house.transact((work) =>
    noteDisclosure(work, { disclosedOn, recipientId: id, recipient: name, role, ground, what }),
  )
  return ask.redirect(ask.href(place))
}

async function request(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const typed = typedIn(form, ['number', 'authority', 'article', 'mandatory', 'scope'])
  const wrong: Wrong[] = []
  const [number, authority, scope, article] = ['number', 'authority', 'scope', 'article'].map((name) => form.get(name))
  if (!number)
    wrong.push({ field: 'number', words: { nl: 'Welk nummer staat erop?', en: 'Which number does it carry?' } })
  if (!authority) wrong.push({ field: 'authority', words: { nl: 'Wie vroeg het?', en: 'Who asked?' } })
  if (!scope)
    wrong.push({
      field: 'scope',
      words: { nl: 'Wat werd er gevraagd? Zonder namen.', en: 'What was asked? Without names.' },
    })
  if (!number || !authority || !scope) return page(house, ask, typed, wrong)
  const given = form.get('mandatory')
  const mandatory = given === 'yes' || given === 'no' ? given : null
  const receivedOn = today(house.clock).toString()
  const outcome = await house.transact((work) =>
    noteRequest(work, { number, authority, scope, article: article ? article : null, mandatory, receivedOn }),
  )
  if (outcome === 'known')
    return page(house, ask, typed, [
      { field: 'number', words: { nl: 'Dit nummer staat er al.', en: 'This number is already here.' } },
    ])
  return ask.redirect(ask.href(place))
}

async function decide(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const decision = form.get('decision') === 'disclosed' ? 'disclosed' : 'refused'
  const decidedOn = today(house.clock).toString()
  const outcome = await house.transact((work) => decideRequest(work, form.get('number'), decision, decidedOn))
  if (outcome === 'no article')
    return page(house, ask, {}, [
      {
        field: 'article',
        words: {
          nl: 'Zonder wetsartikel dat verplicht, geef je niets. Vraag om het artikel, of weiger.',
          en: 'Without an article of law that obliges you, you give nothing. Ask for the article, or refuse.',
        },
      },
    ])
  return ask.redirect(ask.href(place))
}
