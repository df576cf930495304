import { Resolver } from 'node:dns/promises'
import { networksOf } from './chapters/beginning/index.ts'
import { proposedFacts } from './chapters/changes/store.ts'
import { changesGate } from './chapters/changes/tables.ts'
import type { House, Notice } from './chapters/chapter.ts'
import type { AllHanded } from './chapters/contents.ts'
import type { Attestation, Shown } from './chapters/opening/index.ts'
import { staffAddresses, waysIn } from './chapters/security/accounts/addresses.ts'
import { attestations } from './chapters/security/index.ts'
import {
  closedOn,
  closedSentence,
  closingDays,
  copyChecked,
  languagesOf,
  mailStanding,
  reachOver,
  secretsFrom,
} from './chapters/settings/index.ts'
import { logoOf, looksOf, menuOf } from './chapters/website/index.tsx'
import { websiteGate } from './chapters/website/tables.ts'
import { listTopics } from './chapters/website/topics/store.ts'
import type { Settings } from './open-house.ts'
import { today } from './platform/clock.ts'
import type { Work } from './platform/db/database.ts'
import type { PostOffice } from './post-office.ts'
import type { Facts } from './register/facts.ts'
import { keysFrom } from './vault/keys.ts'

/** The owner's attestations, as the guarantees want to hear of them. */
export async function attestedIn(house: House): Promise<Attestation[]> {
  const made = await attestations(house)
  return [...made.values()].map(({ clause, attestedAt, validUntil, evidence }) => ({
    clause,
    at: attestedAt,
    until: validUntil,
    seen: { nl: evidence, en: evidence },
  }))
}

/** A mail to whoever keeps the house that something waits; before the first account it waits in the back office only. */
export async function tellOwner(house: House, work: Work, { subject, lines, href }: Notice): Promise<void> {
  const { owner: language } = await languagesOf(house)
  for (const { subjectId, email } of await staffAddresses(house, work))
    await house.outbox.enqueue(work, {
      template: 'owner-notice',
      purpose: 'rights',
      subjectId,
      to: email,
      language,
      subject: subject[language],
      text: `${lines.map((words) => words[language]).join('\n\n')}\n\n${house.baseUrl}${href}`,
    })
}

/** A fact as the owner last changed it, where that still waits to be published. */
const proposedFact =
  <Key extends 'recipients' | 'forms'>(key: Key) =>
  async (house: House): Promise<Facts[Key] | undefined> => {
    const proposed = await proposedFacts(house.read(changesGate))
    return proposed?.[key] as Facts[Key] | undefined
  }

/** What keeps the owner's settings unreadable in the database. */
export const secretsOf = ({ secret }: Pick<Settings, 'secret'>) =>
  secretsFrom(keysFrom(secret).forColumn('setting.secret'))

const mailWords = {
  works: { nl: 'Mail werkt.', en: 'Mail works.' },
  missing: { nl: 'Er is nog geen mail ingesteld: brieven wachten.', en: 'No mail is set up yet: letters wait.' },
} as const

/** What articles of this site can be about. */
export const topicsOfSite = (house: House) => listTopics(house.read(websiteGate))

/** What the chapters need of each other and of the settings. */
export function handedOver(
  settings: Settings,
  office: PostOffice,
): Pick<AllHanded, 'sharing' | 'network' | 'intake' | 'settings' | 'beginning'> {
  const { mailHost: environmentMailHost, copying } = settings
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  return {
    sharing: { outbound: office.outbound, proposed: proposedFact('recipients') },
    network: { topics: topicsOfSite },
    intake: { proposed: proposedFact('forms') },
    settings: {
      ...{ environmentMailHost, copying },
      secrets: secretsOf(settings),
      resolver,
      lookUp: (host, type) => (type === 'A' ? resolver.resolve4(host) : resolver.resolve6(host)),
      reach: reachOver(fetch),
      ownAddress: async (house, subjectId) => {
        const accounts = await house.transact((work) => staffAddresses(house, work))
        return accounts.find((account) => account.subjectId === subjectId)?.email
      },
      onMailChange: office.take,
    },
    beginning: {
      proposed: (house) => proposedFacts(house.read(changesGate)),
      mail: async (house) => {
        const standing = await mailStanding(house, { environmentMailHost })
        if (standing.kind === 'fault') return { works: false, words: standing.fault }
        const works = standing.kind !== 'not set'
        return { works, words: works ? mailWords.works : mailWords.missing }
      },
      copy: (house) => copyChecked(house, { copying }),
      account: waysIn,
    },
  }
}

/** What the owner set that every page shows. */
export async function shownBy(house: House): Promise<Shown> {
  const closed = closedOn(await closingDays(house), today(house.clock).toString())
  return {
    isDutchOnly: (await languagesOf(house)).site === 'nl',
    menu: await menuOf(house),
    looks: await looksOf(house),
    logo: await logoOf(house),
    networks: await networksOf(house),
    closed: closed && closedSentence(closed),
  }
}
