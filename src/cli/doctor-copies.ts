import { existsSync, readdirSync } from 'node:fs'
import { copyMemory } from '../vault/copy/memory.ts'
import { copiesIn } from '../vault/copy/names.ts'
import { about, type Finding } from './doctor-finding.ts'

/** Twice the time between two copies. */
const oldestHours = { usual: 48, weekly: 336 }
const secretDays = 365

/** Whether there is a copy of late, whether the root secret is kept, and what still lies set aside. */
export function copyFindings(dataFolder: string, now: Temporal.Instant, isWeekly = false): Finding[] {
  const [copies, secret, aside] = [
    about({ nl: 'De nieuwste kopie', en: 'The newest copy' }),
    about({ nl: 'Het hoofdgeheim', en: 'The root secret' }),
    about({ nl: 'Opzij gezette gegevens', en: 'Data set aside' }),
  ]
  const { lastAt, lastTo, secretKeptAt } = copyMemory(dataFolder)
  const hours = (at: string) => Math.round(Temporal.Instant.from(at).until(now).total('hours'))
  const copyNow = { copy: `waarborg copy --to ${lastTo ?? 'DIR'}` }
  const findings: Finding[] = []
  if (lastAt === undefined || lastTo === undefined)
    findings.push(
      copies.do('er is nog nooit een kopie gemaakt', 'none was ever made', {
        todo: {
          nl: 'Maak er één op een andere machine of schijf, en laat het elke nacht gebeuren.',
          en: 'Make one on another machine or disk, and have it done each night.',
        },
        ...copyNow,
      }),
    )
  else if (copiesIn(lastTo).length === 0)
    findings.push(
      copies.do(`op ${lastTo} is geen kopie te vinden`, `no copy is to be found at ${lastTo}`, {
        todo: { nl: 'Is die plek wel aangesloten?', en: 'Is that place connected?' },
        ...copyNow,
      }),
    )
  else if (hours(lastAt) > (isWeekly ? oldestHours.weekly : oldestHours.usual))
    findings.push(
      copies.do(`is van ${hours(lastAt)} uur geleden`, `is ${hours(lastAt)} hours old`, {
        todo: {
          nl: 'Draait het programma? Kijk op /beheer/instellingen/kopie waarom het er geen meer maakt.',
          en: 'Is the program running? See at /beheer/instellingen/kopie why it makes none any more.',
        },
        copy: 'systemctl status waarborg',
      }),
    )
  else findings.push(copies.good(`${hours(lastAt)} uur oud, op ${lastTo}`, `${hours(lastAt)} hours old, at ${lastTo}`))

  const keepIt = { copy: `waarborg copy --to ${lastTo ?? 'DIR'} --secret-to OTHERDIR` }
  if (secretKeptAt === undefined)
    findings.push(
      secret.do(
        'is nergens anders bewaard, zover dit programma weet',
        'is kept nowhere else, as far as this program knows',
        {
          todo: {
            nl: 'Bewaar het op een derde plek: zonder dit geheim is elke kopie waardeloos.',
            en: 'Keep it in a third place: without it every copy is worthless.',
          },
          ...keepIt,
        },
      ),
    )
  else if (hours(secretKeptAt) > secretDays * 24)
    findings.push(
      secret.look('is meer dan een jaar geleden bewaard', 'was kept more than a year ago', {
        todo: { nl: 'Kijk of je het nog kunt vinden.', en: 'See whether you can still find it.' },
        ...keepIt,
      }),
    )
  else findings.push(secret.good(`bewaard op ${secretKeptAt.slice(0, 10)}`, `kept on ${secretKeptAt.slice(0, 10)}`))

  const left = existsSync(dataFolder) ? readdirSync(dataFolder).filter((name) => name.startsWith('set-aside-')) : []
  for (const name of left)
    findings.push(
      aside.look(`${name} bevat nog persoonsgegevens`, `${name} still holds personal data`, {
        todo: { nl: 'Vernietig het binnen 35 dagen.', en: 'Destroy it within 35 days.' },
        copy: `rm -r ${dataFolder}/${name}`,
      }),
    )
  return findings
}
