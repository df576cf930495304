import { askedFields } from '../../projections/asked.ts'
import { formFieldsIn, publicPages } from '../../projections/public-pages.ts'
import { personalTables } from '../../projections/register.ts'
import { keepWords } from '../../projections/retention.ts'
import type { Personal } from '../../vault/personal.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import type { Finding, Look } from '../chapter.ts'
import { contactDataWords, contacts, keep } from './activity.ts'
import { keptUntil } from './store.ts'
import { contactsGate } from './tables.ts'
import { declaration } from './wording.ts'

const finding = (state: Finding['state'], nl: string, en: string): Finding => ({ state, seen: { nl, en } })
const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((total, number) => total + number, 0)

/** A field that a stranger can fill in on some page, and that the register does not know for where it is sent. */
async function undeclaredField(look: Look): Promise<{ readonly path: string; readonly name: string } | undefined> {
  const known = askedFields(look.house.published().register)
  for (const { path, html } of await publicPages(look))
    for (const { action, names } of formFieldsIn(html)) {
      const fields = known.get(action.replace(/^\/en(?=\/)/, '').replace(/[?#].*$/, ''))
      const name = names.find((each) => !fields?.has(each))
      if (name !== undefined) return { path, name }
    }
  return undefined
}

/** Forms ask only what the register knows; what they bring comes from the person. @see contactPersonsStandAlone */
export async function dataComeFromYou(look: Look): Promise<Finding> {
  const strange = await undeclaredField(look)
  if (strange)
    return finding(
      'broken',
      `op ${strange.path} vraagt een formulier iets wat de verklaring niet noemt: ${strange.name}`,
      `on ${strange.path} a form asks what the statement does not name: ${strange.name}`,
    )
  return contactPersonsStandAlone(look)
}

/** A contact person is somebody of their own, can ask for their own file, and was told where we have their data from. */
async function contactPersonsStandAlone({ house }: Look): Promise<Finding> {
  const db = house.read(contactsGate)
  const people = await db
    .selectFrom('contact')
    .select(['subjectId', 'source', 'informedAt', 'createdAt'])
    .where((e) => e.or([e('companyId', 'is not', null), e('source', '=', 'company')]))
    .execute()
  const [first] = people
  if (!first)
    return finding(
      'nothing-yet',
      'elk formulier vraagt alleen wat de verklaring noemt; er zijn nog geen contactpersonen van bedrijven',
      'every form asks only what the statement names; there are no contact persons of companies yet',
    )
  const aMonthAgo = house.clock.now().toZonedDateTimeISO(house.clock.zone).subtract({ months: 1 }).toInstant()
  const late = people.filter(
    (one) =>
      one.source === 'company' &&
      one.informedAt === null &&
      Temporal.Instant.compare(Temporal.Instant.from(one.createdAt), aMonthAgo) < 0,
  )
  if (late.length > 0)
    return finding(
      'broken',
      'iemand is na een maand nog niet verteld dat we gegevens hebben',
      'somebody was not told within a month that we hold their data',
    )
  const file = await house.hooks.exportOf(first.subjectId)
  const rows = file.sections.filter(({ table }) => table === 'contact').flatMap((section) => section.rows)
  if (rows.length !== 1)
    return finding(
      'broken',
      'de gegevens van een contactpersoon staan niet in het eigen dossier',
      'the data of a contact person are not in their own file',
    )
  return finding(
    'holds',
    'elk formulier vraagt alleen wat de verklaring noemt, en contactpersonen hebben een eigen dossier',
    'every form asks only what the statement names, and contact persons have a file of their own',
  )
}

export async function everyRowHasASource(look: Look): Promise<Finding> {
  const rows = sum(await look.counts())
  if (rows === 0) return finding('nothing-yet', 'er staan nog geen gegevens in', 'there are no data yet')
  if (sum(await look.unsourced()) > 0)
    return finding('broken', 'er staan gegevens in zonder bron', 'there are data without a source')
  return finding('holds', 'bij alle gegevens staat van wie ze komen', 'with all data stands who they came from')
}

export async function nothingUndeclared(look: Look): Promise<Finding> {
  const differences = await look.schemaDifferences()
  if (differences.length > 0)
    return finding('broken', 'de database en de verklaring verschillen', 'the database and the statement differ')
  return finding(
    'holds',
    'de database heeft precies de kolommen die de verklaring noemt',
    'the database has exactly the columns that the statement names',
  )
}

const readable = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

/** The list that people read equals the list that is stored, both ways. */
export async function listIsComplete(look: Look): Promise<Finding> {
  const declared = personalTables(look.house.published().register).find(({ name }) => name === 'contact')
  const sentence = declaration.sentences.find(({ id }) => id === 'contacts-data')
  if (!declared || !sentence) return finding('broken', 'de lijst is niet verklaard', 'the list is not declared')
  const words = contactDataWords(declared.table)
  for (const [path, language] of [
    ['/privacy', 'nl'],
    ['/en/privacy', 'en'],
  ] as const) {
    const page = readable(await (await look.visit(path)).text())
    const list = new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB').format(words.map((each) => each[language]))
    if (!sentence.words[language].includes(`: ${list}.`) || !page.includes(readable(sentence.words[language])))
      return finding(
        'broken',
        `de lijst in ${path} is niet de lijst van wat we bewaren`,
        `the list in ${path} is not the list of what we keep`,
      )
  }
  const stray = (await look.schemaDifferences()).filter((difference) => difference.includes('contact.'))
  if (stray.length > 0)
    return finding(
      'broken',
      'de database heeft andere contactgegevens dan de verklaring',
      'the database has other contact data than the statement',
    )
  return finding(
    'holds',
    `${words.length} soorten contactgegevens, in tekst en database gelijk`,
    `${words.length} kinds of contact data, equal in text and database`,
  )
}

/** Tries to open an address for every purpose that others have. */
export async function refusesOtherPurposes({ house }: Look): Promise<Finding> {
  const trial = house.vault.seal(contactsGate, 'contact', 'email', 'nobody', 'nobody@example.test')
  const row = await house
    .read(contactsGate)
    .selectFrom('contact')
    .select('email')
    .where('email', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  const others = house
    .published()
    .register.declarations.flatMap(({ activities }) => activities.flatMap(({ purposes }) => Object.keys(purposes)))
  const foreign = new Set(others.filter((purpose) => !(purpose in contacts.purposes)))
  for (const email of [trial, row?.email ?? trial])
    for (const purpose of [...foreign, 'advertising']) {
      if (await opens(house, email, purpose))
        return finding(
          'broken',
          `een adres ging open voor iets anders: ${purpose}`,
          `an address was opened for something else: ${purpose}`,
        )
    }
  if (!(await opens(house, trial, 'contact')))
    return finding('broken', 'een adres gaat ook voor contact niet open', 'an address does not open for contact either')
  return finding(
    'holds',
    `${foreign.size + 1} andere doelen geprobeerd, alle geweigerd`,
    `${foreign.size + 1} other purposes tried, all refused`,
  )
}

async function opens({ vault }: Look['house'], value: Personal<'contact details'>, purpose: string): Promise<boolean> {
  try {
    await vault.reveal(value, purpose)
    return true
  } catch (cause) {
    if (cause instanceof NotForThisPurpose) return false
    throw cause
  }
}

/** The declared year, the day that each row carries, and no row beyond it. */
export async function oneYearAndGone(look: Look): Promise<Finding> {
  const tables = personalTables(look.house.published().register).filter(
    ({ name }) => name === 'contact' || name === 'message',
  )
  const said = keepWords(keep)
  const wrong = tables.length !== 2 || tables.some(({ table }) => keepWords(table.keep).nl !== said.nl)
  if (wrong)
    return finding(
      'broken',
      'de bewaartermijn is niet meer één jaar na het laatste contact',
      'the period is no longer one year after the last contact',
    )
  const { contact = 0, message = 0 } = await look.counts()
  if (contact + message === 0) return finding('nothing-yet', 'er zijn nog geen contacten', 'there are no contacts yet')
  const late = await look.expired()
  if ((late['contact'] ?? 0) + (late['message'] ?? 0) > 0)
    return finding(
      'broken',
      'er staan contactgegevens in die weg hadden moeten zijn',
      'there are contact data that should have gone',
    )
  const db = look.house.read(contactsGate)
  for (const table of ['contact', 'message'] as const) {
    const days = await db
      .selectFrom(table)
      .select(['lastContactAt', 'suspectAt', 'lastDay'])
      .distinct()
      .limit(2000)
      .execute()
    if (days.some((row) => row.lastDay === null || row.lastDay !== keptUntil(look.house, row)))
      return finding(
        'broken',
        'bij sommige contactgegevens klopt de laatste dag niet',
        'the last day of some contact data is wrong',
      )
  }
  return finding(
    'holds',
    'alle contactgegevens dragen hun laatste dag, en niets staat er langer',
    'all contact data carry their last day, and nothing stays longer',
  )
}
