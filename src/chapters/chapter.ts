import type { Kysely } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Work } from '../platform/db/database.ts'
import type { Gate } from '../platform/db/gate.ts'
import type { Migration } from '../platform/db/migrate.ts'
import type { Ask, Content } from '../platform/http/ask.ts'
import type { Route } from '../platform/http/route.ts'
import type { Job } from '../platform/jobs/job.ts'
import type { Log } from '../platform/log.ts'
import type { Outbox } from '../platform/mail/outbox.ts'
import type { ServiceVersion } from '../projections/choice.ts'
import type { ErasurePlan, PersonalFile } from '../projections/personal-file.ts'
import type { Register } from '../projections/register.ts'
import type { Statement } from '../projections/statement.ts'
import type { ClauseId } from '../register/clauses.ts'
import type { Declaration } from '../register/declaration.ts'
import type { Service } from '../register/service.ts'
import type { Words } from '../register/words.ts'
import type { Vault } from '../vault/vault.ts'

/** The register as it is published today: an immutable version. */
export type Published = {
  readonly register: Register
  readonly version: number
  readonly hash: string
  /** `YYYY-MM-DD`, the first day on which it applies. */
  readonly effectiveOn: string
  readonly statement: Statement
}

/** A link in a text that asks to be shown where it stands, and the id of that place. */
export type ToShow = { readonly href: string; readonly title: string; readonly place: string }

/** What such a link becomes for one visitor, and the service that the page then holds. */
export type Embed = { readonly shows: Content['body']; readonly service?: string }

/** What visitors could allow while a version applied. */
export type PastServices = ServiceVersion & { readonly services: readonly Service[] }

/** What every chapter is handed: the machinery, never another chapter. */
export type House = {
  read<Tables>(gate: Gate<Tables>): Kysely<Tables>
  transact<R>(does: (work: Work) => Promise<R>): Promise<R>
  readonly vault: Vault
  readonly outbox: Outbox
  readonly clock: Clock
  readonly log: Log
  /** Where this installation is reached, without a slash at the end. */
  readonly baseUrl: string
  published(): Published
  readonly hooks: Hooks
}

/** What chapters may ask of each other and of enforcement; main.ts hands each function over. */
export type Hooks = {
  exportOf(subjectId: string): Promise<PersonalFile>
  erasurePlan(subjectId: string): Promise<ErasurePlan>
  /** Carries the shown plan out; returns how many rows went, per table. */
  erase(work: Work, subjectId: string, plan: ErasurePlan): Promise<Record<string, number>>
  /** @returns false when the row or column is not this person's to correct */
  correct(work: Work, subjectId: string, correction: Correction): Promise<boolean>
  /** Withdraws every consent that this person gave for a purpose. */
  withdraw(work: Work, subjectId: string, purpose: string): Promise<void>
  /** A mail to the owner that something needs a person; it names nobody. */
  tellOwner(work: Work, notice: Notice): Promise<void>
  guaranteeStates(): Promise<GuaranteeState[]>
  /** The register as a version was published; undefined when there is no such version. */
  registerOf(version: number): Promise<Register | undefined>
  /** What visitors could allow in every version that has applied, the present one last. */
  pastServices(): readonly PastServices[]
  dueItems(): Promise<DueItem[]>
  /** What a link in a text becomes that asks to be shown in its place. */
  embed(ask: Ask, link: ToShow): Embed
  /** The forms that a text of the website can place. */
  placedForms(): Promise<readonly PlacedForm[]>
  /** The pages on which visitors find the form of this name. */
  pagesWith(form: string): Promise<readonly PageWith[]>
  /** The network of the owner's websites, where the whole program runs. */
  readonly network?: NetworkHooks
  /** Publishes the present declarations with changed facts; the changes chapter decides how. */
  changeFacts(work: Work, change: Record<string, unknown>, by: string): Promise<void>
}

/** What a network of websites does for one visitor; without one, or without consent, next to nothing. */
export type NetworkHooks = {
  /** A choice was made that `answer` sets: what was `granted` by it, and what is `allowed` in all. */
  chosen(
    ask: Ask,
    answer: Response,
    choice: { readonly granted: readonly string[]; readonly allowed: readonly string[] },
  ): Promise<void>
  /** What follows an article about these topics. */
  afterArticle(ask: Ask, topics: readonly string[]): Promise<Content['body']>
  /** What is known of whoever asks, for them to see and to delete. */
  profile(ask: Ask): Promise<Content['body']>
}

export type Correction = {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly value: string
}
export type Notice = { readonly subject: Words; readonly lines: readonly Words[]; readonly href: string }

/** Something that waits for the owner, on the first page of the back office. */
export type DueItem = {
  readonly chapter: string
  readonly dueOn?: string
  readonly title: Words
  readonly note?: Words
  readonly href: string
}

export type GuaranteeName = 'holds' | 'broken' | 'attested' | 'unattested' | 'fact' | 'nothing-yet' | 'unbuilt'

/** What a check saw when it looked at the real state. */
export type Finding = { readonly state: 'holds' | 'broken' | 'nothing-yet'; readonly seen: Words }

/** The stored, public result of a guarantee. */
export type GuaranteeState = {
  readonly clause: ClauseId
  readonly state: GuaranteeName
  readonly rewritten?: true
  readonly sentence: Words
  readonly seen: Words
  readonly at: string
  readonly until?: string
  readonly notShown: Words
}

/** The real state, for checks to look at. */
export type Look = {
  readonly house: House
  /** Asks our own pages as a stranger would, without a socket. */
  visit(path: string, init?: RequestInit): Promise<Response>
  /** Rows per table that are past their last day. */
  expired(): Promise<Record<string, number>>
  /** Rows per personal table. */
  counts(): Promise<Record<string, number>>
  /** Values per sealed column that are readable without the key. */
  unsealed(): Promise<Record<string, number>>
  /** Rows per personal table whose source is none of the declared ones. */
  unsourced(): Promise<Record<string, number>>
  schemaDifferences(): Promise<string[]>
  missingProtection(): string | undefined
  /** Every route with its permission. */
  readonly routes: readonly { method: string; path: string; permission: string }[]
}

/**
 * A clause, its sentence, and how we know: a check of the real state, a dated attestation by the owner, or a dated fact.
 *
 * Every check has a saboteur: a test that breaks the promise and sees it turn red.
 */
export type Guarantee = {
  readonly clause: ClauseId
  readonly sentence: Words
  /** The original claim could not be kept; the sentence is what we say instead. */
  readonly rewritten?: true
  readonly notShown: Words
  readonly known:
    | { readonly by: 'check'; readonly every: string; check(look: Look): Promise<Finding> }
    | { readonly by: 'attestation' }
    | { readonly by: 'fact'; readonly asOf: string; readonly until: string; readonly seen: Words }
}

/** A consent that the chapter can take back for a person. */
export type Consent = { readonly purpose: string; withdraw(house: House, work: Work, subjectId: string): Promise<void> }

/** A place in the back office; `group` is one of the three headings of its navigation. */
export type OfficePlace = { readonly title: Words; readonly href: string; readonly group: 'do' | 'with' | 'promise' }

/** An invented row per table, for tests, the demo and measurements; `n` makes rows of one person differ. */
export type Example = (example: { house: House; work: Work; subjectId: string; n: number; at: string }) => Promise<void>

/** A page of the website: its path, without a language, and what it is called there; a title may be empty in English. */
export type PageWith = { readonly href: string; readonly title: Words }

/** A form that a text can place, as a whole: sent, it goes to its own path, which also shows it by itself. */
export type PlacedForm = {
  /** What stands in a text between braces. */
  readonly name: string
  readonly path: string
  readonly words: Words
  /** Everything that it asks, or will ask once what waits is published. */
  readonly fields: readonly { readonly name: string; readonly words: Words }[]
  /**
   * The page that asks is the one that its answer leads back to.
   *
   * @param scope - keeps its fields apart from those of other forms on the page
   */
  show(ask: Ask, scope: string): Content['body']
}

export type Chapter = {
  readonly name: string
  readonly declarations: readonly Declaration[]
  readonly migrations: readonly Migration[]
  readonly routes?: (house: House) => readonly Route[]
  /** Runs at every start before anything is served, such as filling an empty installation; once done it does nothing. */
  readonly begin?: (house: House) => Promise<void>
  /** What stands at an address that no route has; undefined when that is nothing. */
  readonly elsewhere?: (house: House, ask: Ask) => Promise<Response | undefined>
  readonly jobs?: (house: House) => readonly Job[]
  readonly guarantees?: readonly Guarantee[]
  /** The forms of this chapter that a page can place. */
  readonly forms?: (house: House) => Promise<readonly PlacedForm[]>
  readonly consents?: readonly Consent[]
  readonly office?: readonly OfficePlace[]
  readonly due?: (house: House) => Promise<DueItem[]>
  /** Fills every personal table of the chapter with rows of one invented person. */
  readonly example?: Example
}
