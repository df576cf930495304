import { today } from '../../platform/clock.ts'
import { personalTables } from '../../projections/register.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, House, Look } from '../chapter.ts'
import { authorityAddress } from './letters.ts'
import { readReceipt } from './own-data/receipt.ts'
import { rightsGate } from './tables.ts'

const lookedAt = 25
const targetDays = 7

const holds = (nl: string, en: string): Finding => ({ state: 'holds', seen: { nl, en } })
const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })
const nothingYet = (nl: string, en: string): Finding => ({ state: 'nothing-yet', seen: { nl, en } })
const noRequests = nothingYet('Er kwam nog geen verzoek binnen.', 'No request has come in yet.')

const latest = (house: House) =>
  house.read(rightsGate).selectFrom('rightsCase').selectAll().orderBy('registeredAt', 'desc').limit(lookedAt)

/** Exports the file of the last people with a request, and compares it with what the tables hold about them. */
async function checkAccess({ house }: Look): Promise<Finding> {
  const cases = await latest(house).execute()
  const subjects = [...new Set(cases.map(({ subjectId }) => subjectId))]
  if (subjects.length === 0) return noRequests
  const db = house.read(rightsGate)
  let incomplete = 0
  for (const subjectId of subjects) {
    const { sections } = await house.hooks.exportOf(subjectId)
    const shown = (name: string) =>
      sections.filter(({ table }) => table === name).flatMap(({ rows }) => rows.map(({ id }) => id))
    const held = {
      rightsCase: await db.selectFrom('rightsCase').select('id').where('subjectId', '=', subjectId).execute(),
      caseLetter: await db.selectFrom('caseLetter').select('id').where('subjectId', '=', subjectId).execute(),
    }
    const isWhole = (['rightsCase', 'caseLetter'] as const).every((name) => {
      const ids = new Set(shown(name))
      return held[name].length === ids.size && held[name].every(({ id }) => ids.has(id))
    })
    if (!isWhole) incomplete += 1
  }
  return incomplete === 0
    ? holds('De overzichten die we naliepen, waren volledig.', 'The overviews that we went through were complete.')
    : broken(
        'In een overzicht ontbrak iets, of stond iets van een ander.',
        'An overview lacked something, or held something of another.',
      )
}

async function checkRectification({ house, routes }: Look): Promise<Finding> {
  const columns = personalTables(house.published().register).flatMap(({ table }) => Object.values(table.columns))
  const correctable = columns.filter((column) => typeof column === 'object' && 'correctable' in column).length
  const isReachable = routes.some(
    ({ method, path }) => method === 'POST' && path === '/mijn-gegevens/:token/verbeteren',
  )
  if (correctable === 0)
    return broken(
      'Er is geen gegeven dat mensen zelf kunnen verbeteren.',
      'There is nothing that people can correct themselves.',
    )
  if (!isReachable)
    return broken('De knop om te verbeteren leidt nergens heen.', 'The button to correct leads nowhere.')
  return holds(
    `${correctable} soorten gegevens kan iemand zelf verbeteren op Mijn gegevens.`,
    `People can correct ${correctable} kinds of data themselves on My data.`,
  )
}

/** Asks for the file of the last people who had everything erased: nothing that their receipt calls erased may be in it. */
async function checkErasure({ house }: Look): Promise<Finding> {
  const erased = await latest(house).where('right', '=', 'erasure').where('outcome', '=', 'granted').execute()
  const withReceipt = erased.flatMap(({ subjectId, receipt }) => (receipt === null ? [] : [{ subjectId, receipt }]))
  if (withReceipt.length === 0)
    return nothingYet('Er is nog niets op verzoek verwijderd.', 'Nothing has been erased on request yet.')
  let left = 0
  let unexplained = 0
  for (const { subjectId, receipt } of withReceipt) {
    const { gone, stays } = readReceipt(await house.vault.reveal(receipt, 'answering'))
    const { sections } = await house.hooks.exportOf(subjectId)
    const erasedTables = new Set(gone.map(({ holds: what }) => what.nl))
    // @NOTE the mail that confirms the erasure is written after it, and goes by its own period
    const rows = sections
      .filter(({ holds: what }) => erasedTables.has(what.nl))
      .flatMap((section) =>
        section.rows.filter(({ values }) => !values.some(({ category }) => category === 'mail delivery')),
      )
    left += rows.length
    unexplained += stays.filter(({ because, provision }) => because.nl === '' || provision === '').length
  }
  if (left > 0)
    return broken(
      'Er staat nog iets dat volgens het bewijs verwijderd is.',
      'Something is still there that the receipt calls erased.',
    )
  if (unexplained > 0)
    return broken('Er bleef iets staan zonder reden of wet erbij.', 'Something stayed without a reason or a law.')
  return holds(
    'Van wie alles liet verwijderen, is weg wat op het bewijs staat.',
    'Of whoever had everything erased, what the receipt names is gone.',
  )
}

async function checkWays(look: Look): Promise<Finding> {
  const { email } = look.house.published().register.facts
  const page = await look.visit('/mijn-gegevens')
  const text = await page.text()
  if (!/^\S+@\S+\.\S+$/.test(email))
    return broken('Er is geen e-mailadres voor verzoeken.', 'There is no e-mail address for requests.')
  if (page.status !== 200 || !/<form[^>]*mijn-gegevens/.test(text) || !text.includes('name="email"'))
    return broken('Het formulier op Mijn gegevens werkt niet.', 'The form on My data does not work.')
  return holds(`Het formulier staat er, en het adres is ${email}.`, `The form is there, and the address is ${email}.`)
}

const civilDay = (house: House, at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(house.clock.zone).toPlainDate()

/** Requests that a person of the business answered in the last year. */
async function answeredByHand(house: House) {
  const since = today(house.clock).subtract({ years: 1 }).toString()
  const rows = await house
    .read(rightsGate)
    .selectFrom('rightsCase')
    .select(['receivedOn', 'closedAt', 'answerBy', 'promiseBy', 'legalBy', 'extendedAt'])
    .where('channel', '<>', 'web')
    .where('closedAt', '>=', since)
    .execute()
  return rows.flatMap(({ closedAt, ...row }) =>
    closedAt === null ? [] : [{ ...row, closedOn: civilDay(house, closedAt) }],
  )
}

async function checkSoon({ house }: Look): Promise<Finding> {
  const answered = await answeredByHand(house)
  const days = answered
    .map(
      ({ receivedOn, closedOn }) => Temporal.PlainDate.from(receivedOn).until(closedOn, { largestUnit: 'days' }).days,
    )
    .sort((a, b) => a - b)
  const median = days[Math.floor((days.length - 1) / 2)]
  if (median === undefined) return noRequests
  const seen: Words = {
    nl: `De helft van de verzoeken was binnen ${median} dagen beantwoord; we mikken op ${targetDays}.`,
    en: `Half of the requests were answered within ${median} days; we aim at ${targetDays}.`,
  }
  return { state: median <= targetDays ? 'holds' : 'broken', seen }
}

type Bound = { answerBy: string; promiseBy: string; legalBy: string; extendedAt: string | null }

// @NOTE the day to act on can be a working day earlier; late is only what is past the promise or the law
const boundBy = ({ answerBy, promiseBy, legalBy, extendedAt }: Bound): string => {
  if (extendedAt !== null) return answerBy
  return promiseBy < legalBy ? promiseBy : legalBy
}

async function checkTerm({ house }: Look): Promise<Finding> {
  const now = today(house.clock).toString()
  const open = await house
    .read(rightsGate)
    .selectFrom('rightsCase')
    .select(['answerBy', 'promiseBy', 'legalBy', 'extendedAt'])
    .where('closedAt', 'is', null)
    .execute()
  const answered = await answeredByHand(house)
  const late = open.filter((waiting) => boundBy(waiting) < now).length
  const wasLate = answered.filter((one) => one.closedOn.toString() > boundBy(one)).length
  if (late > 0) return broken('Een verzoek wacht langer dan mag.', 'A request waits longer than allowed.')
  if (wasLate > 0)
    return broken('Het afgelopen jaar kwam een antwoord te laat.', 'In the past year an answer came too late.')
  if (open.length + answered.length === 0) return noRequests
  const longer = answered.filter(({ extendedAt }) => extendedAt !== null).length
  return longer === 0
    ? holds('Geen verzoek is over zijn dag heen.', 'No request is past its day.')
    : holds(
        'Geen verzoek is over zijn wettelijke dag heen; soms was verlenging nodig.',
        'No request is past its legal day; an extension was needed at times.',
      )
}

async function checkWritten({ house }: Look): Promise<Finding> {
  const db = house.read(rightsGate)
  const closed = await latest(house).where('closedAt', 'is not', null).execute()
  if (closed.length === 0) return noRequests
  let silent = 0
  let unsaid = 0
  for (const { id, closedAt, closingLetterId, outcome } of closed) {
    const letters = await db
      .selectFrom('caseLetter')
      .selectAll()
      .where('caseId', '=', id)
      .where('kind', '=', 'answer')
      .execute()
    const letter = letters.find((one) => one.id === closingLetterId)
    if (letter === undefined || closedAt === null || letter.sentAt > closedAt) silent += 1
    else if (outcome === 'refused' && !(await house.vault.reveal(letter.text, 'answering')).includes(authorityAddress))
      unsaid += 1
  }
  if (silent > 0)
    return broken(
      'Een verzoek is gesloten zonder geschreven antwoord.',
      'A request was closed without a written answer.',
    )
  if (unsaid > 0)
    return broken(
      'Een weigering noemt de Autoriteit Persoonsgegevens niet.',
      'A refusal does not name the Data Protection Authority.',
    )
  return holds(
    'Bij elk gesloten verzoek dat we naliepen, hoort een brief.',
    'Every closed request that we went through has its letter.',
  )
}

const check = (every: string, does: (look: Look) => Promise<Finding>) => ({ by: 'check', every, check: does }) as const

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C61',
    sentence: { nl: 'Je mag alles zien wat we van je hebben.', en: 'You may see everything that we hold about you.' },
    notShown: {
      nl: 'De controle loopt de laatste verzoeken na. Dat elke tabel meedoet, bewijst een test met verzonnen mensen.',
      en: 'The check goes through the latest requests. That every table takes part is shown by a test with invented people.',
    },
    known: check('PT6H', checkAccess),
  },
  {
    clause: 'C62',
    sentence: { nl: 'Je mag verbeteren wat niet klopt.', en: 'You may correct what is wrong.' },
    notShown: {
      nl: 'Of een ontvanger de verbetering ook overnam, zien we niet.',
      en: 'Whether a recipient took the correction over, we cannot see.',
    },
    known: check('PT6H', checkRectification),
  },
  {
    clause: 'C63',
    sentence: { nl: 'Je mag je gegevens laten verwijderen.', en: 'You may have your data erased.' },
    notShown: {
      nl: 'De mail die de verwijdering bevestigt, telt niet mee. Of een ontvanger ook verwijderde, zien we niet.',
      en: 'The mail that confirms the erasure is not counted. Whether a recipient erased, too, we cannot see.',
    },
    known: check('PT6H', checkErasure),
  },
  {
    clause: 'C64',
    sentence: {
      nl: 'Je stuurt je verzoek per mail of regelt het op Mijn gegevens.',
      en: 'You send your request by mail or arrange it on My data.',
    },
    notShown: {
      nl: 'Of een mail in de gewone mailbox als verzoek wordt herkend, hangt af van wie hem leest.',
      en: 'Whether a mail in the ordinary mailbox is seen to be a request depends on who reads it.',
    },
    known: check('PT1H', checkWays),
  },
  {
    clause: 'C65',
    sentence: { nl: 'We antwoorden zo snel als we kunnen.', en: 'We answer as soon as we can.' },
    notShown: {
      nl: 'Wat mensen zelf regelen, telt niet mee. Of een antwoord ook goed was, staat hier niet.',
      en: 'What people arrange themselves is not counted. Whether an answer was good is not shown here.',
    },
    known: check('P1D', checkSoon),
  },
  {
    clause: 'C66',
    sentence: {
      nl: 'Je hebt in ieder geval binnen vier weken antwoord.',
      en: 'You have an answer within four weeks in any case.',
    },
    notShown: {
      nl: 'De dag van ontvangst van post en telefoon vult een mens in.',
      en: 'The day of receipt of post and calls is entered by a person.',
    },
    known: check('PT1H', checkTerm),
  },
  {
    clause: 'C67',
    sentence: { nl: 'Je krijgt ons antwoord op schrift.', en: 'You have our answer in writing.' },
    notShown: {
      nl: 'Of een brief ook is aangekomen, zien we niet.',
      en: 'Whether a letter arrived, we cannot see.',
    },
    known: check('PT6H', checkWritten),
  },
]
