import {
  copyFaultWords,
  copyPlace,
  copyStanding,
  copyWarningWords,
  languagesOf,
  type Reach,
} from '../chapters/settings/index.ts'
import type { OpenHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { copyingApart } from '../vault/copy/apart.ts'
import { secretMark } from '../vault/copy/manifest.ts'
import { readSecret } from '../vault/copy/secret.ts'
import { type Trial, tryPlace } from '../vault/copy/trial.ts'
import { about, type Finding } from './doctor-finding.ts'

/** What the owner set in the back office: the place of copies, the domain and the languages. */
export async function settingsFindings(
  { house }: OpenHouse,
  config: Config,
  reach: Reach | undefined,
): Promise<Finding[]> {
  const secret = config.key ?? readSecret(config.dataFolder)
  const copying = copyingApart(config, secret, house.clock.zone)
  const place = await copyPlace(house, { copying })
  const tried =
    place &&
    tryPlace({
      ...{ folder: place.folder, isKnown: place.isKnown, mark: secretMark(secret) },
      dataFolder: config.dataFolder,
    })
  return [
    ...placeFindings(place?.folder, tried),
    ...failedFinding(await copyStanding(house, { copying })),
    ...(reach ? [await domainFinding(config, reach)] : []),
    languageFinding(await languagesOf(house)),
  ]
}

export function placeFindings(folder: string | undefined, trial: Trial | undefined): Finding[] {
  const place = about({ nl: 'De plek voor kopieën', en: 'The place for copies' })
  if (folder === undefined || trial === undefined)
    return [
      place.do('is nog niet gekozen', 'is not chosen yet', {
        todo: {
          nl: 'Kies een map op een andere schijf op /beheer/instellingen/kopie, of zet WAARBORG_COPY_TO.',
          en: 'Choose a folder on another disk at /beheer/instellingen/kopie, or set WAARBORG_COPY_TO.',
        },
      }),
    ]
  if (trial.kind === 'fault')
    return [place.do(`${folder} doet het niet`, `${folder} does not work`, { todo: copyFaultWords[trial.fault] })]
  const room = `${(trial.freeBytes / 1_000_000_000).toFixed(1)} GB`
  return [
    place.good(`${folder}, ${room} vrij`, `${folder}, ${room} free`),
    ...trial.warnings.map((warning) =>
      place.look(`${folder}: een waarschuwing`, `${folder}: a warning`, { todo: copyWarningWords[warning] }),
    ),
  ]
}

function failedFinding(standing: Awaited<ReturnType<typeof copyStanding>>): Finding[] {
  if (standing.kind !== 'failed' || !standing.failed?.fault) return []
  const { fault, said } = standing.failed
  const why = said === null ? '' : `: ${said}`
  return [
    about({ nl: 'De laatste poging om te kopiëren', en: 'The last try to copy' }).do(`mislukte${why}`, `failed${why}`, {
      todo: copyFaultWords[fault],
    }),
  ]
}

async function domainFinding({ baseUrl }: Config, reach: Reach): Promise<Finding> {
  const domain = about({ nl: 'Het domein', en: 'The domain' })
  const { kind, words } = await reach(baseUrl)
  if (kind === 'answers') return domain.good(words.nl, words.en)
  if (kind === 'only here') return domain.look(words.nl, words.en)
  return domain.do(words.nl, words.en, {
    todo: {
      nl: 'De regels voor je domeinbedrijf staan op /beheer/instellingen/domein.',
      en: 'The records for your domain provider are at /beheer/instellingen/domein.',
    },
  })
}

function languageFinding({ site, owner }: Awaited<ReturnType<typeof languagesOf>>): Finding {
  const [nl, en] = owner === 'nl' ? ['Nederlands', 'Dutch'] : ['Engels', 'English']
  return about({ nl: 'Talen', en: 'Languages' }).good(
    `bezoekers lezen ${site === 'nl' ? 'alleen Nederlands' : 'Nederlands en Engels'}; jou mailt de site in het ${nl}`,
    `visitors read ${site === 'nl' ? 'Dutch only' : 'Dutch and English'}; the site mails you in ${en}`,
  )
}
