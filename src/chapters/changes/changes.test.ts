import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consentCovers } from './consent.ts'
import { changeFacts, publishProposed } from './facts.ts'
import { publishAtStart } from './index.ts'
import { announceBy } from './notices.ts'
import { publishRelease, RefusedToStart } from './start.ts'
import { listVersions } from './store.ts'
import { changesGate } from './tables.ts'
import { kinds, names, trial, withNewsletter } from './trial.test.tsx'

const reason = { nl: 'We gaan ook adverteren.', en: 'We are going to advertise too.' }
const ads = {
  dpv: 'dpv:Advertising',
  words: { nl: 'om je advertenties te tonen', en: 'to show you advertisements' },
  basis: { kind: 'consent', withdrawAt: '/nieuwsbrief/afmelden' },
} as const
const advertising = withNewsletter(({ purposes }) => ({ purposes: { ...purposes, ads } }))
const reworded = withNewsletter(() => ({ people: { nl: 'lezers', en: 'readers' } }))
const mailer = { id: 'mailer', name: 'Postduif', role: 'processor', tasks: ['mail delivery'], country: 'BE' } as const

for (const kind of kinds) {
  test(`the first start publishes, the same register is served again without a new version, on ${names[kind]}`, async () => {
    const { release, house } = await trial(kind)
    const first = await publishAtStart(release)
    assert.deepEqual([first.version, first.effectiveOn], [1, '2026-11-23'])
    const again = await publishAtStart(release)
    assert.deepEqual([again.version, again.hash], [1, first.hash])
    assert.equal((await listVersions(house.read(changesGate))).length, 1)
  })

  test(`a start that changes nothing material publishes, also with people concerned, on ${names[kind]}`, async () => {
    const { release, subscriber, letters } = await trial(kind)
    await publishAtStart(release)
    await subscriber('ada@example.test')
    const published = await publishAtStart({ ...release, declarations: reworded })
    assert.equal(published.version, 2)
    assert.equal(letters.length, 0)
  })

  test(`a material start is refused by name while it concerns somebody, and only then, on ${names[kind]}`, async () => {
    const { release, subscriber, house, letters } = await trial(kind)
    await publishAtStart(release)
    await subscriber('ada@example.test')
    await assert.rejects(publishAtStart({ ...release, declarations: advertising }), (cause) => {
      assert.ok(cause instanceof RefusedToStart)
      assert.match(cause.message, /one person.*new purpose.*show you advertisements.*waarborg publish --on 2026-12-07/)
      assert.doesNotMatch(cause.message, /ada@/)
      return true
    })
    assert.equal((await listVersions(house.read(changesGate))).length, 1)
    assert.equal(letters.length, 0)
    const alone = await trial(kind)
    await publishAtStart(alone.release)
    assert.equal((await publishAtStart({ ...alone.release, declarations: advertising })).version, 2)
  })

  test(`a published release tells people, waits for its day, and the old one applies until then, on ${names[kind]}`, async () => {
    const { release, subscriber, house, letters, pass } = await trial(kind)
    const first = await publishAtStart(release)
    const ada = await subscriber('ada@example.test')
    const next = { ...release, declarations: advertising }
    const publish = (effectiveOn: string) =>
      house.transact((work) => publishRelease(next, work, { effectiveOn, reason }, announceBy(house)))
    assert.equal((await publish('2026-12-06')).kind, 'too early')
    assert.equal(letters.length, 0)
    assert.equal((await publish('2026-12-07')).kind, 'published')
    const [letter, ...others] = letters
    assert.deepEqual(others, [])
    assert.deepEqual([letter?.to, letter?.purpose, letter?.subjectId], ['ada@example.test', 'rights', ada])
    assert.match(letter?.text ?? '', /7 december 2026[\s\S]*advertenties[\s\S]*adverteren[\s\S]*7 December 2026/)
    const notices = await house.read(changesGate).selectFrom('changeNotice').selectAll().execute()
    assert.deepEqual(
      notices.map(({ subjectId, version, lastDay }) => [subjectId, version, lastDay]),
      [[ada, 2, '2027-11-23']],
    )

    assert.equal(house.published().hash, first.hash)
    assert.equal((await publishAtStart(release)).version, 1)
    await assert.rejects(publishAtStart(next), /version 2 .*takes effect on 2026-12-07/)
    pass({ days: 13 })
    assert.equal(house.published().version, 1)
    pass({ days: 1 })
    assert.equal(house.published().version, 2)
    const served = await publishAtStart(next)
    assert.equal(served.version, 2)
    assert.equal(consentCovers(first.register, 'newsletter'), true)
    assert.equal(consentCovers(first.register, 'ads'), false)
    assert.equal(consentCovers(served.register, 'ads'), true)
  })

  test(`facts that are not material are published at once and go before those of the site, on ${names[kind]}`, async () => {
    const { release, house, press, pass } = await trial(kind)
    await publishAtStart(release)
    const change = (facts: Record<string, unknown>) => house.transact((work) => changeFacts(press, work, facts, 'anna'))
    await change({ tradeName: 'Bureau Eik', phone: '010 0000000' })
    assert.deepEqual([house.published().version, house.published().register.facts.tradeName], [2, 'Bureau Eik'])
    pass({ seconds: 1 })
    await change({ phone: null })
    assert.equal(house.published().register.facts.phone, undefined)
    assert.equal((await change({ tradeName: 'Bureau Eik' })).kind, 'nothing changed')
    const started = await publishAtStart(release)
    assert.deepEqual([started.version, started.register.facts.tradeName], [3, 'Bureau Eik'])
    await assert.rejects(change({ subjectId: 'x' }), /no fact is called subjectId/)
    const rows = await house.read(changesGate).selectFrom('fact').selectAll().execute()
    assert.doesNotMatch(JSON.stringify(rows), /anna/)
  })

  test(`a new recipient waits for the owner, and what changes meanwhile is not undone by it, on ${names[kind]}`, async () => {
    const { release, house, press, subscriber, letters, pass } = await trial(kind)
    await publishAtStart(release)
    await subscriber('ada@example.test')
    await subscriber('bo@example.test')
    const recipients = [...release.siteFacts.recipients, mailer]
    const proposed = await house.transact((work) => changeFacts(press, work, { recipients }, 'owner'))
    assert.equal(proposed.kind, 'too early')
    assert.deepEqual([house.published().version, letters.length], [1, 0])
    const effectiveOn = '2026-12-08'
    const published = await house.transact((work) =>
      publishProposed(press, work, { effectiveOn, reason }, announceBy(house)),
    )
    assert.equal(published.kind, 'published')
    assert.deepEqual(letters.map(({ to }) => to).sort(), ['ada@example.test', 'bo@example.test'])
    await house.transact((work) => changeFacts(press, work, { tradeName: 'Bureau Eik' }, 'owner'))
    assert.deepEqual([house.published().version, house.published().register.facts.recipients.length], [3, 1])
    assert.equal(letters.length, 2)
    pass({ days: 15 })
    const { version, register } = house.published()
    assert.deepEqual([version, register.facts.tradeName, register.facts.recipients.length], [4, 'Bureau Eik', 2])
    assert.equal((await publishAtStart(release)).version, 4)
  })

  test(`who cannot be reached is counted, and nobody is told twice, on ${names[kind]}`, async () => {
    const { release, house, press, subscriber, database, letters } = await trial(kind)
    await publishAtStart(release)
    const ada = await subscriber('ada@example.test')
    await database.asOwner(`delete from "subjectAddress" where "subjectId" = '${ada}'`)
    await house.transact((work) => changeFacts(press, work, { recipients: [mailer] }, 'owner'))
    const publish = () =>
      house.transact((work) => publishProposed(press, work, { effectiveOn: '2026-12-08', reason }, announceBy(house)))
    const outcome = await publish()
    assert.ok(outcome.kind === 'published')
    const { concerned, notified, unreachable } = outcome.version
    assert.deepEqual([concerned, notified, unreachable, letters.length], [1, 0, 1, 0])
    assert.equal((await publish()).kind, 'nothing changed')
  })
}
