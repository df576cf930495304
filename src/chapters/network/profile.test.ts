import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../platform/db/database.ts'
import { choiceCookie } from '../../projections/choice.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import { bandOf } from './desk/figures.ts'
import { addNotice, chooseNotice, type NewNotice, type Notice } from './notices.ts'
import { endAll } from './profile.ts'
import { a, b, onBoth } from './stage.test.ts'
import { networkGate } from './tables.ts'
import { topicsOf } from './topics.ts'

const about = (topic: string, title: string, more: Partial<NewNotice> = {}): NewNotice => ({
  topic,
  title: { nl: title, en: '' },
  text: { nl: '', en: '' },
  href: '/',
  from: undefined,
  until: undefined,
  ...more,
})

onBoth('what is read is counted by topic and week, on both websites, and shown to its reader alone', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await anna.open(`https://${a}/over/agenda`)
  await anna.open(`https://${a}/over/agenda`)
  await anna.follow(a, `https://${b}/over/mail`)
  await anna.open(`https://${b}/over/mail`)
  const rows = await on.rows('networkTopic')
  assert.deepEqual(rows.map((row) => `${String(row['readOn'])} ${String(row['reads'])}`).sort(), [
    '2026-11-23 1',
    '2026-11-23 2',
  ])
  for (const host of [a, b]) {
    const html = await anna.open(`https://${host}/cookies`)
    assert.match(html, /Agenda[\s\S]*?2[\s\S]*?Mail[\s\S]*?1/)
    assert.ok(html.includes('op 23 november 2026') && html.includes('na 22 mei 2027'))
  }
  const bo = await on.browser().open(`https://${a}/cookies`)
  assert.ok(bo.includes('Van jou is er geen profiel.'))
  assert.ok(!bo.includes('Agenda'))
})

onBoth('the reader empties the profile, and it begins anew', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await anna.open(`https://${a}/over/agenda`)
  const done = await anna.ask(`https://${a}/netwerk/wissen`, { method: 'POST' })
  assert.equal(done.headers.get('location'), '/cookies#profiel')
  assert.deepEqual(await on.rows('networkTopic'), [])
  assert.ok((await anna.open(`https://${a}/cookies`)).includes('Je profiel is leeg.'))
})

onBoth('older topics weigh less and are gone after ninety days', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  for (let n = 0; n < 3; n++) await anna.open(`https://${a}/over/agenda`)
  on.clock.forward({ weeks: 8 })
  await anna.open(`https://${a}/over/mail`)
  const [row] = await on.rows('networkVisitor')
  const strengths = () => topicsOf(on.house, on.house.read(networkGate), String(row?.['subjectId']), 'ads')
  assert.deepEqual(
    (await strengths()).map(({ topic, reads, weight }) => [topic, reads, weight]),
    [
      ['mail', 1, 1],
      ['agenda', 3, 0.75],
    ],
  )
  on.clock.forward({ days: 40 })
  assert.deepEqual(
    (await strengths()).map(({ topic }) => topic),
    ['mail'],
  )
})

onBoth('a topic is read to choose an advertisement and for nothing else', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await anna.open(`https://${a}/over/agenda`)
  const row = await on.house.read(networkGate).selectFrom('networkTopic').select('topic').executeTakeFirstOrThrow()
  assert.equal(await on.house.vault.reveal(row.topic, 'ads'), 'agenda')
  for (const other of ['contact', 'newsletter', 'statistics'])
    await assert.rejects(on.house.vault.reveal<string>(row.topic, other), NotForThisPurpose)
})

onBoth(
  'the advertisement follows the strongest topic with consent, and is the same for everybody without',
  async (on) => {
    await on.house.transact(async (work) => {
      await addNotice(on.house, work, about('', 'Voor iedereen'))
      await addNotice(on.house, work, about('mail', 'Over mail', { href: `https://${b}/over/mail` }))
    })
    const anna = on.browser()
    assert.ok((await anna.open(`https://${a}/over/mail`)).includes('Voor iedereen'))
    await anna.choose(a, 'sta-toe')
    assert.ok((await anna.open(`https://${a}/over/agenda`)).includes('Voor iedereen'))
    const tuned = await anna.open(`https://${a}/over/mail`)
    assert.ok(tuned.includes('Over mail') && !tuned.includes('Voor iedereen'))
    assert.ok(tuned.includes('Waarom zie ik dit?') && tuned.includes('href="/cookies#profiel"'))
    await anna.choose(a, 'weiger')
    assert.ok((await anna.open(`https://${a}/over/mail`)).includes('Voor iedereen'))
    on.setHosts([])
    assert.ok(!(await anna.open(`https://${a}/over/mail`)).includes('Advertentie'))
  },
)

onBoth('a network that the owner gives up leaves no profile', async (on) => {
  for (let n = 0; n < 3; n++) {
    const anna = on.browser()
    await anna.choose(a, 'sta-toe')
    await anna.open(`https://${a}/over/agenda`)
  }
  for (const job of on.jobs) await job.run()
  assert.equal((await on.rows('networkVisitor')).length, 3)
  on.setHosts([])
  for (const job of on.jobs) await job.run()
  for (const table of ['networkVisitor', 'networkTopic', 'subject']) assert.deepEqual(await on.rows(table), [], table)
  assert.equal(await endAll(on.house), 0)
})

onBoth('without a network nothing is set, counted or shown, whatever a cookie says', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  on.setHosts([])
  const answer = await anna.ask(`https://${a}/over/agenda`)
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.headers.getSetCookie(), [])
  assert.deepEqual(await on.rows('networkTopic'), [])
  assert.equal((await anna.ask(`https://${a}/netwerk/over?naar=https://${b}/`)).status, 404)
  assert.ok(!(await anna.open(`https://${a}/cookies`)).includes('profiel'))
})

onBoth('a page that a browser fetches ahead is not counted', async (on) => {
  const anna = on.browser({ 'sec-purpose': 'prefetch;prerender' })
  await anna.choose(a, 'sta-toe')
  await anna.open(`https://${a}/over/agenda`)
  assert.deepEqual(await on.rows('networkTopic'), [])
})

onBoth('a number without the choice beside it follows nobody', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  anna.lose(a, choiceCookie)
  assert.ok(anna.cookie(a))
  const html = await anna.open(`https://${a}/over/agenda`)
  assert.ok(html.includes(`href="https://${b}/over/mail"`), 'a link was changed without consent')
  assert.deepEqual(await on.rows('networkTopic'), [])
  await anna.follow(a, `https://${b}/over/mail`)
  assert.equal(anna.cookie(b), undefined)
})

onBoth('two who read at once are both counted', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await Promise.all(Array.from({ length: 6 }, () => anna.open(`https://${a}/over/agenda`)))
  assert.deepEqual(
    (await on.rows('networkTopic')).map((row) => row['reads']),
    [6],
  )
})

onBoth('the owner names websites and writes advertisements, and sees nobody', async (on) => {
  const place = '/beheer/netwerk'
  assert.equal((await on.desk(place, { hosts: 'geen adres!' })).status, 422)
  assert.equal((await on.desk(place, { hosts: a })).status, 422)
  await on.desk(place, { hosts: `https://winkel.example.test/x\n${b}` })
  assert.deepEqual(on.changes, [{ network: ['winkel.example.test', b] }])
  const wrong = await on.desk(`${place}/nieuw`, { titleNl: 'Rust', href: 'https://vreemd.example.test/' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.html.includes('value="Rust"'))
  assert.equal((await on.desk(`${place}/nieuw`, { titleNl: 'Rust', href: '//vreemd.example.test/' })).status, 422)
  await on.desk(`${place}/nieuw`, { titleNl: 'Rust', href: '/diensten', topic: 'agenda', until: '2026-12-28' })
  const [notice] = await on.rows('networkNotice')
  const token = String(notice?.['token'])
  const { html } = await on.desk(place)
  assert.ok(html.includes('Rust') && html.includes('28 december 2026') && html.includes('geen'))
  await on.desk(`${place}/${token}`, { titleNl: 'Meer rust', href: '/diensten' })
  assert.ok((await on.desk(place)).html.includes('Meer rust'))
  await on.desk(`${place}/${token}`, { act: 'wis' })
  assert.deepEqual(await on.rows('networkNotice'), [])
})

onBoth('a visitor who goes leaves the rest as it was', async (on) => {
  const [anna, bo] = [on.browser(), on.browser()]
  for (const one of [anna, bo]) {
    await one.choose(a, 'sta-toe')
    await one.open(`https://${a}/over/agenda`)
  }
  await anna.choose(a, 'weiger')
  assert.equal((await on.rows('networkTopic')).length, 1)
  await on.house.transact(async (work) => {
    const left = await as(work, networkGate).selectFrom('networkVisitor').select('subjectId').execute()
    assert.equal(left.length, 1)
  })
})

test('a notice counts from its first to its last day, and where it has words in the language', () => {
  const notice = (topic: string, more: Partial<Notice> = {}): Notice => ({
    ...about(topic, topic || 'voor iedereen'),
    token: topic,
    ...more,
  })
  const at = (day: string, language: 'nl' | 'en' = 'nl') => ({ day, language })
  const both = [notice('mail', { from: '2026-11-02', until: '2026-11-03' }), notice('')]
  const chosen = (day: string) => chooseNotice(both, ['mail'], at(day))?.notice.topic
  assert.deepEqual(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map(chosen), ['', 'mail', 'mail', ''])
  assert.equal(chooseNotice(both, ['mail'], at('2026-11-02', 'en')), undefined)
})

test('the number of profiles is a band', () => {
  assert.deepEqual(
    [0, 1, 9, 10, 49, 50, 9_999, 10_000].map((n) => bandOf(n).nl),
    [
      'geen',
      'minder dan 10',
      'minder dan 10',
      '10 tot 50',
      '10 tot 50',
      '50 tot 100',
      '5.000 tot 10.000',
      'meer dan 10.000',
    ],
  )
})
