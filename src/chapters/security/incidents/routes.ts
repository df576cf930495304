import { z } from 'zod'
import { today } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { clauses } from '../../../register/clauses.ts'
import type { House } from '../../chapter.ts'
import { incidentPage } from './incident-page.tsx'
import { securityPage } from './pages.tsx'
import { receivedPage, reportPage } from './report-pages.tsx'
import { securityTxt } from './security-txt.ts'
import { close, decide, incidentBy, listIncidents, owed, report, told } from './store.ts'
import { isDecision } from './words.ts'

const address = z.email().max(254)
const longest = 8000

export const routes = (house: House): readonly Route[] => [
  get('/veiligheid', 'public', async (ask) => ask.page(reportPage(ask, { text: '', email: '' }, []))),
  post('/veiligheid', 'public', (ask) => receive(house, ask)),
  get('/veiligheid/ontvangen', 'public', async (ask) => ask.page(receivedPage(ask))),
  { ...get('/.well-known/security.txt', 'public', (ask) => contact(house, ask)), plain: true },
  get('/beheer/beveiliging', 'owner', (ask) => overview(house, ask, [], {})),
  post('/beheer/beveiliging', 'owner', (ask) => recordOwn(house, ask)),
  get('/beheer/beveiliging/incident/:token', 'owner', (ask) => show(house, ask, [])),
  post('/beheer/beveiliging/incident/:token', 'owner', (ask) => handle(house, ask)),
]

const lackingText = (ask: Ask): FieldError => ({
  field: 'text',
  sentence: ask.t({ nl: 'Vertel in een paar woorden wat er is.', en: 'Say in a few words what is the matter.' }),
})

async function receive(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const typed = { text: form.get('text').slice(0, longest), email: form.get('email') }
  const errors: FieldError[] = []
  if (typed.text === '') errors.push(lackingText(ask))
  if (typed.email !== '' && !address.safeParse(typed.email).success)
    errors.push({
      field: 'email',
      sentence: ask.t({
        nl: 'Dit lijkt geen e-mailadres. Laat het leeg als je geen antwoord wilt.',
        en: 'This does not look like an e-mail address. Leave it empty if you want no answer.',
      }),
    })
  if (errors.length > 0) return ask.page(reportPage(ask, typed, errors))
  // @NOTE a machine filled the field that nobody sees; it learns nothing
  if (form.get('website') === '')
    await house.transact((work) =>
      report(house, work, { text: typed.text, replyTo: typed.email, language: ask.language, by: 'you' }),
    )
  return ask.redirect(ask.href('/veiligheid/ontvangen'))
}

async function contact(house: House, ask: Ask): Promise<Response> {
  const { email } = house.published().register.facts
  return ask.text(securityTxt({ baseUrl: house.baseUrl, email, now: house.clock.now() }), 'text/plain')
}

type TypedReport = { text?: string; on?: string; time?: string }

async function overview(house: House, ask: Ask, errors: readonly FieldError[], typed: TypedReport): Promise<Response> {
  const [incidents, states] = await Promise.all([listIncidents(house), house.hooks.guaranteeStates()])
  const measures = states.filter(({ clause }) => clauses[clause].chapter === 'security')
  const now = house.clock.now().toZonedDateTimeISO(house.clock.zone)
  const {
    text = '',
    on = today(house.clock).toString(),
    time = now.toPlainTime().toString({ smallestUnit: 'minute' }),
  } = typed
  return ask.office(securityPage(ask, { incidents, measures, errors, typed: { text, on, time } }))
}

async function recordOwn(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const typed = { text: form.get('text').slice(0, longest), on: form.get('on'), time: form.get('time') }
  const errors: FieldError[] = typed.text === '' ? [lackingText(ask)] : []
  const receivedAt = momentOf(house, typed)
  if (!receivedAt)
    errors.push({
      field: 'on',
      sentence: ask.t({
        nl: 'Vul een dag en een tijd in die geweest zijn, zoals 14:30.',
        en: 'Enter a day and a time that have been, such as 14:30.',
      }),
    })
  if (errors.length > 0 || !receivedAt) return overview(house, ask, errors, typed)
  await house.transact((work) =>
    report(house, work, { text: typed.text, replyTo: '', language: ask.language, by: 'owner', receivedAt }),
  )
  return ask.redirect(ask.href('/beheer/beveiliging'))
}

function momentOf(house: House, { on, time }: { on: string; time: string }): Temporal.Instant | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  try {
    const at = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(house.clock.zone).toInstant()
    return Temporal.Instant.compare(at, house.clock.now()) > 0 ? undefined : at
  } catch {
    return undefined // @NOTE a day that no calendar has, such as 31 June
  }
}

async function show(house: House, ask: Ask, errors: readonly FieldError[]): Promise<Response> {
  const incident = await incidentBy(house, ask.param('token'))
  if (!incident) return ask.redirect(ask.href('/beheer/beveiliging'))
  return ask.office(incidentPage(ask, { incident, owed: owed(incident), errors }))
}

async function handle(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const token = ask.param('token')
  const act = form.get('do')
  if (act === 'decide') {
    const [decision, keysTaken, reasons] = [
      form.get('decision'),
      form.get('keysTaken'),
      form.get('reasons').slice(0, longest),
    ]
    const choose = ask.t({ nl: 'Kies er één.', en: 'Choose one.' })
    const errors: FieldError[] = []
    if (!isDecision(decision)) errors.push({ field: 'decision', sentence: choose })
    if (!isKeysTaken(keysTaken)) errors.push({ field: 'keysTaken', sentence: choose })
    if (reasons === '')
      errors.push({
        field: 'reasons',
        sentence: ask.t({
          nl: 'Leg uit waarom: de toezichthouder kan ernaar vragen.',
          en: 'Say why: the authority may ask for it.',
        }),
      })
    if (errors.length > 0 || !isDecision(decision) || !isKeysTaken(keysTaken)) return show(house, ask, errors)
    await house.transact((work) => decide(house, work, token, { decision, keysTaken, reasons }))
  }
  if (act === 'authority' || act === 'people') await house.transact((work) => told(house, work, token, act))
  if (act === 'close') await house.transact((work) => close(house, work, token))
  return ask.redirect(ask.href(`/beheer/beveiliging/incident/${token}`))
}

const isKeysTaken = (text: string): text is 'yes' | 'no' | 'unknown' => ['yes', 'no', 'unknown'].includes(text)
