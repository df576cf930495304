import { people } from '../vault/tables.ts'
import { type BeginningHanded, beginningWith } from './beginning/index.ts'
import { changes, type Handed } from './changes/index.ts'
import type { Chapter } from './chapter.ts'
import { complaints } from './complaints/index.ts'
import { contacts } from './contacts/index.ts'
import { cookies } from './cookies/index.ts'
import { type IntakeHanded, intakeWith } from './intake/index.ts'
import { type LinksHanded, linksWith } from './links/index.ts'
import { outboxPart, platformPart } from './machinery.ts'
import { type NetworkHanded, networkWith } from './network/index.ts'
import { newsletter } from './newsletter/index.ts'
import { opening } from './opening/index.ts'
import { ordering } from './ordering/index.ts'
import { payments } from './payments/index.ts'
import { post } from './post/index.ts'
import { retention } from './retention/index.ts'
import { rights } from './rights/index.ts'
import { security } from './security/index.ts'
import { type SettingsHanded, settingsWith } from './settings/index.ts'
import { type SharingHanded, sharingWith } from './sharing/index.ts'
import { visits } from './visits/index.ts'
import { type Site, type WebsiteHanded, websiteOf } from './website/index.tsx'

/** What the chapters need of each other, handed over in open-house.ts. */
export type AllHanded = Handed & {
  readonly sharing: SharingHanded
  readonly settings: SettingsHanded
  readonly beginning: BeginningHanded
  readonly website: WebsiteHanded
  readonly links: LinksHanded
  readonly network: NetworkHanded
  readonly intake: IntakeHanded
}

/** THE TABLE OF CONTENTS: of the statement, of the back office and of the code, in the order in which people read it. */
export const contents = (site: Site, handed: AllHanded): readonly Chapter[] => [
  opening,
  // what we process
  websiteOf(site, handed.website),
  contacts,
  intakeWith(handed.intake),
  newsletter,
  post,
  visits,
  ordering,
  payments,
  // with whom, and what we leave with you
  sharingWith(handed.sharing),
  cookies,
  networkWith(handed.network),
  linksWith(handed.links),
  // what we promise
  retention,
  rights,
  security,
  complaints,
  changes(handed),
  // what the owner sets herself
  beginningWith(handed.beginning),
  settingsWith(handed.settings),
  // what the chapters stand on
  people,
  outboxPart,
  platformPart,
]

const notAsked = (): never => {
  throw new Error('what a chapter declares needs nobody else')
}
const nobody: AllHanded = {
  concernedBy: notAsked,
  versions: { current: notAsked, scheduled: notAsked, services: notAsked, load: notAsked, add: notAsked },
  sharing: { outbound: notAsked, proposed: notAsked },
  settings: {
    secrets: { encrypt: notAsked, decrypt: notAsked },
    resolver: { resolveTxt: notAsked },
    reach: notAsked,
    ownAddress: notAsked,
    onMailChange: notAsked,
  },
  links: { away: notAsked, reach: notAsked },
  website: { addresses: notAsked, visit: notAsked },
  network: { topics: notAsked },
  intake: { proposed: notAsked },
  beginning: { proposed: notAsked, mail: notAsked, copy: notAsked, account: notAsked },
}

/** The chapters for what they declare alone: tables, sentences, examples. Nothing is opened or asked. */
export const declared = (site: Site): readonly Chapter[] => contents(site, nobody)
