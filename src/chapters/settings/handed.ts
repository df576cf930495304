import type { TextResolver } from '../../platform/mail/sender-records.ts'
import type { Copying } from '../../vault/copy/keeping.ts'
import type { House } from '../chapter.ts'
import type { Reach } from './domain/reach.ts'
import type { AddressLookUp } from './domain/records.ts'
import type { SenderSettings } from './mail/account.ts'
import type { Secrets } from './secrets.ts'

/** What this chapter needs of others, handed over where all is put together. */
export type SettingsHanded = {
  readonly secrets: Secrets
  /** Undefined where no copies can be made. */
  readonly copying?: Copying | undefined
  readonly resolver: TextResolver
  /** Asks our own address from outside, as a visitor would. */
  readonly reach: Reach
  /** Where a name leads; left out, nobody is asked. */
  readonly lookUp?: AddressLookUp | undefined
  /** The mail server that the environment names; it goes before what is set here. */
  readonly environmentMailHost?: string | undefined
  /** The address of the account that is signed in: test messages go there. */
  readonly ownAddress: (house: House, subjectId: string) => Promise<string | undefined>
  /** Our mail goes another way from now on; runs once that is on disk. */
  readonly onMailChange: (settings: SenderSettings | undefined) => void
}
