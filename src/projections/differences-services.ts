import { consentPurposes, type Service } from '../register/service.ts'
import type { Words } from '../register/words.ts'
import { beforeAfter, type Difference, isSame, nowhere, sideBySide } from './differences-pair.ts'
import type { Register } from './register.ts'
import { servicesOf } from './services.ts'

const same = (text: string): Words => ({ nl: text, en: text })

/**
 * What changed in what visitors can allow. It concerns nobody whom we know: whoever allowed the service is asked again
 * when they come back.
 */
export function serviceDifferences(before: Register, after: Register): Difference[] {
  return sideBySide(servicesOf(before), servicesOf(after), ({ id }) => id).flatMap((pair): Difference[] => {
    if (isSame(pair.before, pair.after)) return []
    const words = changeWords(pair.before, pair.after)
    const said = beforeAfter(pair.before && serviceWords(pair.before), pair.after && serviceWords(pair.after))
    return [{ ...nowhere, kind: 'recipient', material: pair.after !== undefined, words, ...said }]
  })
}

/** What is new to somebody who was asked about the service when it was like `was`. */
export function changeWords(was: Service | undefined, is: Service | undefined): Words {
  if (was === undefined) return { nl: `Nieuw: ${is?.name}`, en: `New: ${is?.name}` }
  if (is === undefined) return { nl: `Niet meer op onze site: ${was.name}`, en: `No longer on our site: ${was.name}` }
  const changed = parts.filter(([part]) => !isSame(was[part], is[part])).map(([, words]) => words)
  return {
    nl: `Veranderd bij ${is.name}: ${changed.map(({ nl }) => nl).join(', ')}`,
    en: `Changed at ${is.name}: ${changed.map(({ en }) => en).join(', ')}`,
  }
}

const parts: readonly (readonly [keyof Service, Words])[] = [
  ['name', { nl: 'de naam', en: 'the name' }],
  ['purpose', { nl: 'waarvoor het is', en: 'what it is for' }],
  ['words', { nl: 'wat het doet', en: 'what it does' }],
  ['recipient', { nl: 'wie het krijgt', en: 'who receives it' }],
  ['data', { nl: 'welke gegevens', en: 'which data' }],
  ['stores', { nl: 'wat er wordt bewaard', en: 'what is stored' }],
  ['hosts', { nl: 'van welke adressen het komt', en: 'which addresses it comes from' }],
  ['runs', { nl: 'onder welk nummer het meet', en: 'under which account it counts' }],
  ['frames', { nl: 'wat er van getoond wordt', en: 'what of it is shown' }],
  ['kind', { nl: 'hoe het op de site staat', en: 'how it stands on the site' }],
]

function serviceWords({ purpose, recipient, data }: Service): Words {
  const { words } = consentPurposes[purpose]
  return {
    nl: `om ${words.nl}; ${recipient.name} (${recipient.country}) krijgt ${data.nl}`,
    en: `to ${words.en}; ${recipient.name} (${recipient.country}) receives ${data.en}`,
  }
}

/** Other websites of the owner, by name: of the network, and with our script on them. */
export function siteDifferences({ facts: before }: Register, { facts: after }: Register): Difference[] {
  const pairs = [
    [{ nl: 'Websites van ons netwerk', en: 'Websites of our network' }, before.network, after.network],
    [
      { nl: 'Websites met ons script', en: 'Websites with our script' },
      before.sites?.map(({ host, services }) => `${host} (${services.join(', ')})`),
      after.sites?.map(({ host, services }) => `${host} (${services.join(', ')})`),
    ],
  ] as const
  return pairs.flatMap(([words, was, is]): Difference[] =>
    isSame(was ?? [], is ?? [])
      ? []
      : [
          {
            ...nowhere,
            ...{ kind: 'fact', material: false, words },
            ...beforeAfter(was && same(was.join(', ')), is && same(is.join(', '))),
          },
        ],
  )
}
