import { setImmediate } from 'node:timers/promises'
import type { Hono } from 'hono'
import {
  changeFacts,
  versions as makeVersions,
  publishAtStart,
  type Release,
  refuseBeforeMigrating,
} from './chapters/changes/index.ts'
import { versionNumbered } from './chapters/changes/store.ts'
import { changesGate } from './chapters/changes/tables.ts'
import type { Chapter, GuaranteeState, Hooks, House, Look } from './chapters/chapter.ts'
import { contents } from './chapters/contents.ts'
import { embedOf } from './chapters/cookies/index.ts'
import { type LinksHanded, reach } from './chapters/links/index.ts'
import { outboxOver } from './chapters/machinery.ts'
import { afterArticle, afterChoice, profileCard } from './chapters/network/index.ts'
import { guaranteeStates, runGuarantees } from './chapters/opening/index.ts'
import { mayUse } from './chapters/rights/index.ts'
import { mailFrom, sayingWhenBack } from './chapters/settings/index.ts'
import { pagesWith } from './chapters/website/index.tsx'
import type { Site } from './chapters/website/site.ts'
import { concernedBy, enforcement } from './enforcement/index.ts'
import { frontDoor } from './front-door.ts'
import { attestedIn, handedOver, secretsOf, tellOwner, topicsOfSite } from './handed-over.ts'
import { type Clock, nowText, today } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { realTables, schemaDifferences } from './platform/db/schema.ts'
import type { Job } from './platform/jobs/job.ts'
import type { Log } from './platform/log.ts'
import { deliverDue } from './platform/mail/deliver.ts'
import { makeOutbox } from './platform/mail/outbox.ts'
import type { Transport } from './platform/mail/smtp.ts'
import { type PostOffice, postOffice } from './post-office.ts'
import { accessTemplate } from './projections/access.ts'
import { erasureTemplate } from './projections/erasure.ts'
import { publicAddressesAway } from './projections/page-surroundings.ts'
import { assemble, declaredColumns, layoutOf, purposesOf } from './projections/register.ts'
import { retentionOf } from './projections/retention.ts'
import { mayReceive } from './projections/transfers.ts'
import type { Copying } from './vault/copy/keeping.ts'
import { keysFrom } from './vault/keys.ts'
import { openVault } from './vault/vault.ts'

export type Settings = {
  /** `file:` and a path, or a `postgres:` address. */
  readonly database: string
  readonly secret: Buffer
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly site: Site
  readonly clock: Clock
  readonly log: Log
  /** Undefined while no mail server is set: letters wait in the outbox. */
  readonly transport?: Transport | undefined
  /** The host that the transport speaks to. */
  readonly mailHost?: string | undefined
  /** Undefined where no copies can be made, as in a test. */
  readonly copying?: Copying | undefined
  readonly trustedProxy?: boolean | undefined
  readonly postsPerMinute?: number | undefined
}

export type OpenHouse = {
  readonly house: House
  readonly chapters: readonly Chapter[]
  readonly database: Database
  readonly duties: ReturnType<typeof enforcement>
  readonly release: Release
  readonly app: Hono
  readonly jobs: readonly Job[]
  readonly look: Look
  readonly office: PostOffice
  /** Reads anew what the owner set that every page shows. */
  refresh(): Promise<void>
  /** Looks at every guarantee now, and says how all clauses stand. */
  prove(): Promise<GuaranteeState[]>
  close(): Promise<void>
}

/**
 * Opens the database, makes sure that tables, register and statement agree, and wires the chapters together.
 *
 * @throws Error naming what disagrees; nothing is served then
 */
export async function openHouse(settings: Settings): Promise<OpenHouse> {
  const { clock, site } = settings
  const versions = makeVersions(clock)
  const office = postOffice({ transport: settings.transport, host: settings.mailHost })
  let opened: OpenHouse | undefined
  const website = {
    addresses: () => opened?.look.routes ?? [],
    visit: async (path: string) => {
      if (!opened) throw new Error('a page was visited before the door was there')
      return opened.look.visit(path)
    },
  }
  const links: LinksHanded = {
    away: async () => (opened ? publicAddressesAway(opened.look) : new Map()),
    reach: (url, agent) => reach(url, { agent }),
  }
  const chapters = contents(site, { concernedBy, versions, website, links, ...handedOver(settings, office) })
  const declarations = chapters.flatMap((chapter) => chapter.declarations)
  const draft = assemble(declarations, site.facts)
  const database = await openDatabase(settings.database, layoutOf(draft))
  try {
    const release: Release = { declarations, siteFacts: site.facts, clock, concernedBy, versions }
    const transact: House['transact'] = (does) => database.transact(does)
    await refuseBeforeMigrating({ ...release, transact }, await realTables(database))
    await migrate(database, chapters, nowText(clock))
    const wrong = await schemaDifferences(database, declaredColumns(draft))
    if (wrong.length > 0) throw new Error(`database and register disagree:\n- ${wrong.join('\n- ')}`)
    await database.guard()
    await publishAtStart({ ...release, transact })
    const open = wire(settings, { chapters, versions, database, release, office })
    opened = open
    for (const chapter of chapters) await chapter.begin?.(open.house)
    office.take(await mailFrom(open.house, { secrets: secretsOf(settings) }))
    await open.refresh()
    return open
  } catch (cause) {
    await database.close()
    throw cause
  }
}

type Parts = {
  readonly chapters: readonly Chapter[]
  readonly versions: Release['versions']
  readonly database: Database
  readonly release: Release
  readonly office: PostOffice
}

function wire(settings: Settings, { chapters, versions, database, release, office }: Parts): OpenHouse {
  const { clock, log, baseUrl } = settings
  const published = () => versions.current()
  const register = () => published().register
  const read: House['read'] = (gate) => database.read(gate)
  const mayUseNow = (subjectId: string, purpose: string) => mayUse({ read }, subjectId, purpose)
  const vault = openVault(keysFrom(settings.secret), (column) => purposesOf(register())(column), mayUseNow)
  const mail = outboxOver(vault, mayUseNow, register().facts)
  const duties = enforcement(database, {
    access: () => accessTemplate(register()),
    erasure: () => erasureTemplate(register()),
    retention: () => retentionOf(register()),
    vault,
    clock,
  })
  const guarantees = chapters.flatMap((chapter) => chapter.guarantees ?? [])

  const hooks: Hooks = {
    ...duties,
    withdraw: async (work, subjectId, purpose) => {
      for (const consent of chapters.flatMap((chapter) => chapter.consents ?? []))
        if (consent.purpose === purpose) await consent.withdraw(house, work, subjectId)
    },
    tellOwner: (work, notice) => tellOwner(house, work, notice),
    guaranteeStates: () => guaranteeStates(house, { guarantees, attested: () => attestedIn(house) }),
    dueItems: async () =>
      (await Promise.all(chapters.flatMap((chapter) => chapter.due?.(house) ?? Promise.resolve([])))).flat(),
    pastServices: () => versions.services(),
    registerOf: async (version) => (await versionNumbered(read(changesGate), version))?.register,
    embed: (ask, link) => embedOf(house, ask, link),
    placedForms: async () =>
      (await Promise.all(chapters.map((chapter) => chapter.forms?.(house) ?? Promise.resolve([])))).flat(),
    pagesWith: (form) => pagesWith(house, form),
    network: {
      chosen: (ask, answer, choice) => afterChoice(house, ask, answer, choice),
      afterArticle: (ask, topics) => afterArticle(house, ask, topics),
      profile: async (ask) => profileCard(house, ask, await topicsOfSite(house)),
    },
    changeFacts: async (work, change, by) => void (await changeFacts(release, work, change, by)),
  }
  const house: House = {
    read,
    transact: (does) => database.transact(does),
    vault,
    outbox: sayingWhenBack(office.telling(makeOutbox({ ...mail, clock, domain: new URL(baseUrl).hostname })), clock),
    clock,
    log,
    baseUrl,
    published,
    hooks,
  }

  const check = (only: 'due' | 'all') => runGuarantees(look, guarantees, { only })
  const { app, routes, refresh, jobs: doorJobs } = frontDoor({ settings, house, chapters, check })
  const look: Look = {
    house,
    routes,
    visit: async (path, init) => {
      // @NOTE a check draws dozens of pages; visitors are served in between
      await setImmediate()
      return app.request(path, init)
    },
    ...duties,
    schemaDifferences: () => schemaDifferences(database, declaredColumns(register())),
    missingProtection: () => database.missingProtection(),
  }

  const jobs: readonly Job[] = [
    { name: 'mail', every: 'PT1M', run: () => deliver() },
    { name: 'sweep', every: 'PT6H', run: async () => sweepNow() },
    ...doorJobs,
    ...chapters.flatMap((chapter) => chapter.jobs?.(house) ?? []),
  ]
  /** Nothing goes to a mail processor whose agreement does not stand today: letters wait (Art. 28(3)). */
  async function deliver(): Promise<void> {
    const may = mayReceive(register(), 'mail delivery', today(clock).toString())
    if (may.kind === 'refused') return log('mail waits for an agreement', { recipient: may.recipient.id })
    await deliverDue({ ...mail, clock, database, transport: office.transport(), log, limit: 200 })
  }
  async function sweepNow(): Promise<void> {
    const went = await duties.sweep()
    await database.checkpoint()
    const rows = Object.values(went).reduce((sum, number) => sum + number, 0)
    if (rows > 0) log('swept', { rows })
  }

  return {
    house,
    chapters,
    database,
    duties,
    release,
    app,
    jobs,
    look,
    office,
    refresh,
    async prove() {
      await check('all')
      return guaranteeStates(house, { guarantees, attested: () => attestedIn(house), audience: 'owner' })
    },
    async close() {
      office.close()
      await database.close()
    },
  }
}
