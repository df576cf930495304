import type { OpenHouse } from '../open-house.ts'
import { moment, today } from '../platform/clock.ts'
import { platformGate } from '../platform/jobs/tables.ts'
import { outboxGate } from '../platform/mail/tables.ts'
import { recipientWrong } from '../projections/transfers.ts'
import { about, type Finding } from './doctor-finding.ts'

/** The data and the promises: whether all agrees, runs on time and stands. */
export async function houseFindings(open: OpenHouse): Promise<Finding[]> {
  return [
    ...(await databaseFindings(open)),
    await clockFinding(open),
    ...(await lettersFindings(open)),
    ...(await jobsFindings(open)),
    ...(await promisesFindings(open)),
    ...ownerFindings(open),
  ]
}

async function databaseFindings({ database, look, house }: OpenHouse): Promise<Finding[]> {
  const [whole, apart, tables, statement] = [
    about({ nl: 'De database', en: 'The database' }),
    about({ nl: 'Hoofdstukken uit elkaar', en: 'Chapters apart' }),
    about({ nl: 'Tabellen', en: 'Tables' }),
    about({ nl: 'De verklaring', en: 'The statement' }),
  ]
  const wrong: string[] = []
  if (database.kind === 'sqlite') {
    for (const row of await database.asOwner('pragma integrity_check')) wrong.push(String(row['integrity_check']))
    for (const row of await database.asOwner('pragma foreign_key_check'))
      wrong.push(`${String(row['table'])}: a reference leads nowhere`)
  }
  const bad = wrong.filter((one) => one !== 'ok')
  const missing = look.missingProtection()
  const differences = await look.schemaDifferences()
  const version = house.published().version
  return [
    bad.length > 0
      ? whole.do(`is beschadigd: ${bad[0]}`, `is damaged: ${bad[0]}`, {
          todo: {
            nl: 'Stop het programma en zet je nieuwste kopie terug.',
            en: 'Stop the program and put your newest copy back.',
          },
          copy: 'waarborg restore --from COPY --replace',
        })
      : database.kind === 'sqlite'
        ? whole.good('SQLite, heel bevonden', 'SQLite, found whole')
        : whole.good('PostgreSQL antwoordt', 'PostgreSQL answers'),
    missing === undefined
      ? apart.good('elk hoofdstuk kan alleen bij zijn eigen tabellen', 'each chapter reaches its own tables only')
      : apart.do(missing, missing, {
          todo: {
            nl: 'Laat de beheerder van PostgreSQL dit toestaan.',
            en: 'Have the keeper of PostgreSQL allow this.',
          },
          copy: 'alter role waarborg createrole',
        }),
    differences.length === 0
      ? tables.good('precies wat in het register staat', 'exactly what the register says')
      : tables.do(differences.join('; '), differences.join('; '), {
          todo: {
            nl: 'Iemand veranderde de database met de hand; draai dat terug.',
            en: 'Somebody changed the database by hand; undo it.',
          },
        }),
    statement.good(`versie ${version} is gepubliceerd`, `version ${version} is published`),
  ]
}

const slackMinutes = 5

/** No row can be newer than now, unless the clock went back. */
async function clockFinding({ house, database }: OpenHouse): Promise<Finding> {
  const clock = about({ nl: 'De klok', en: 'The clock' })
  const rows = await database.asOwner(
    'select max("lastStartedAt") as at from "job" union all select max("queuedAt") from "outbox" union all select max("at") from "migration"',
  )
  const newest =
    rows
      .map(({ at }) => (typeof at === 'string' ? at : ''))
      .sort()
      .at(-1) ?? ''
  const now = house.clock.now()
  if (newest > moment(now.add({ minutes: slackMinutes })))
    return clock.do(
      `staat op ${moment(now)}, en er is al iets van ${newest}`,
      `says ${moment(now)}, and something is of ${newest} already`,
      {
        todo: {
          nl: 'Zet de klok gelijk; termijnen worden erop geteld.',
          en: 'Set the clock; periods are counted by it.',
        },
        copy: 'timedatectl set-ntp true',
      },
    )
  return clock.good(`${moment(now)}, ${house.clock.zone}`, `${moment(now)}, ${house.clock.zone}`)
}

async function lettersFindings({ house }: OpenHouse): Promise<Finding[]> {
  const post = about({ nl: 'Post die weg moet', en: 'Mail that must go' })
  const hourAgo = moment(house.clock.now().subtract({ hours: 1 }))
  const rows = await house.read(outboxGate).selectFrom('outbox').select(['state', 'queuedAt', 'lastError']).execute()
  const failed = rows.filter(({ state }) => state === 'failed')
  const stuck = rows.filter(({ state, queuedAt }) => (state === 'queued' || state === 'sending') && queuedAt < hourAgo)
  const why = stuck.find(({ lastError }) => lastError !== null)?.lastError
  const findings: Finding[] = []
  if (stuck.length > 0)
    findings.push(
      post.do(
        `${stuck.length} brieven wachten langer dan een uur${why ? `: ${why}` : ''}`,
        `${stuck.length} letters wait for over an hour${why ? `: ${why}` : ''}`,
        {
          todo: { nl: 'Op /beheer/post staat per brief waarom.', en: '/beheer/post says why, letter by letter.' },
        },
      ),
    )
  if (failed.length > 0)
    findings.push(
      post.look(`${failed.length} brieven kwamen niet aan`, `${failed.length} letters did not arrive`, {
        todo: {
          nl: 'Bel of schrijf deze mensen; ze staan op /beheer/post.',
          en: 'Call or write to these people; they are at /beheer/post.',
        },
      }),
    )
  return findings.length > 0 ? findings : [post.good('niets blijft liggen', 'nothing stays behind')]
}

async function jobsFindings({ house, jobs }: OpenHouse): Promise<Finding[]> {
  const work = about({ nl: 'Wat vanzelf hoort te gaan', en: 'What should run by itself' })
  const rows = await house.read(platformGate).selectFrom('job').selectAll().execute()
  const known = new Set(jobs.map(({ name }) => name))
  const late = moment(house.clock.now().subtract({ minutes: 15 }))
  const behind = rows.filter(
    ({ name, nextAt, claimedUntil }) => known.has(name) && nextAt < late && (claimedUntil ?? '') < late,
  )
  const failing = rows.filter(({ lastError }) => lastError !== null)
  const findings = failing.map(({ name, lastError }) =>
    work.do(`${name} mislukte: ${lastError}`, `${name} failed: ${lastError}`, {
      todo: { nl: 'Kijk in het logboek van het programma.', en: 'Look in the program’s log.' },
      copy: 'journalctl -u waarborg --since today',
    }),
  )
  if (rows.length === 0 || behind.length > 0)
    findings.push(
      work.do(
        `${behind.length || 'alle'} taken zijn te laat: draait het programma wel?`,
        `${behind.length || 'all'} jobs are late: is the program running?`,
        {
          todo: { nl: 'Start het.', en: 'Start it.' },
          copy: 'systemctl restart waarborg',
        },
      ),
    )
  return findings.length > 0 ? findings : [work.good(`${rows.length} taken op tijd`, `${rows.length} jobs on time`)]
}

async function promisesFindings({ house }: OpenHouse): Promise<Finding[]> {
  const promises = about({ nl: 'Wat je belooft', en: 'What you promise' })
  const states = await house.hooks.guaranteeStates()
  const broken = states.filter(({ state }) => state === 'broken')
  const open = states.filter(({ state }) => state === 'unattested').map(({ clause }) => clause)
  return [
    ...broken.map(({ clause, seen }) =>
      promises.do(`${clause} klopt nu niet: ${seen.nl}`, `${clause} does not hold now: ${seen.en}`, {
        todo: { nl: 'Zie /beheer/waarborgen.', en: 'See /beheer/waarborgen.' },
      }),
    ),
    ...(open.length === 0
      ? []
      : [
          promises.look(`nog niet verklaard: ${open.join(', ')}`, `not attested yet: ${open.join(', ')}`, {
            todo: {
              nl: 'Verklaar het op /beheer/attestaties, of laat het zo staan.',
              en: 'Attest it at /beheer/attestaties, or leave it so.',
            },
          }),
        ]),
    ...(broken.length + open.length === 0 ? [promises.good('alles klopt', 'all of it holds')] : []),
  ]
}

function ownerFindings({ house }: OpenHouse): Finding[] {
  const [facts, agreements] = [
    about({ nl: 'Je gegevens', en: 'Your details' }),
    about({ nl: 'Overeenkomsten', en: 'Agreements' }),
  ]
  const { confirmedAt, recipients } = house.published().register.facts
  const day = today(house.clock).toString()
  const wrong = recipients.flatMap((recipient) => {
    const why = recipientWrong(recipient, day)
    return why ? [{ recipient, why }] : []
  })
  return [
    confirmedAt === undefined
      ? facts.do('zijn niet bevestigd: de site is een concept', 'are not confirmed: the site is a concept', {
          todo: { nl: 'Bevestig ze op /beheer/verklaring.', en: 'Confirm them at /beheer/verklaring.' },
        })
      : facts.good(`bevestigd op ${confirmedAt.slice(0, 10)}`, `confirmed on ${confirmedAt.slice(0, 10)}`),
    ...wrong.map(({ recipient, why }) =>
      agreements.do(`${recipient.name}: ${why.nl}`, `${recipient.name}: ${why.en}`, {
        todo: {
          nl: `Leg het vast op /beheer/verwerkers/${recipient.id}.`,
          en: `Record it at /beheer/verwerkers/${recipient.id}.`,
        },
      }),
    ),
    ...(wrong.length === 0 ? [agreements.good('met iedereen in orde', 'in order with everyone')] : []),
  ]
}
