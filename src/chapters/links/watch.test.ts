import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { type Kind, setClock } from '../../../test/house.ts'
import { siteOf } from '../../../test/look.ts'
import type { House } from '../chapter.ts'
import { linksWith } from './index.ts'
import type { Outcome } from './reach.ts'

const first = 'https://een.example/a'
const second = 'https://twee.example/'

async function stage(kind: Kind) {
  const asked: string[] = []
  const answers = new Map<string, Outcome>()
  const links = new Map([
    [first, ['/', '/en']],
    [second, ['/artikelen/een']],
  ])
  const chapter = linksWith({
    away: async () => links,
    async reach(url, agent) {
      assert.match(agent, /https:\/\/|http:\/\/localhost/, 'the site names itself')
      asked.push(url)
      return answers.get(url) ?? 'works'
    },
  })
  const { house: bare, close } = await houseOf(kind, [chapter])
  after(close)
  const clock = setClock()
  const house: House = { ...bare, clock }
  const [job] = chapter.jobs?.(house) ?? []
  assert.ok(job)
  const site = siteOf(house, [chapter])
  return {
    ...{ asked, answers, links, clock, job },
    press: (watch: string) => site.post('/beheer/links', { watch }),
    page: async () => (await site.visit('/beheer/links', { headers: { 'x-owner': 'yes' } })).text(),
    due: async () => (await chapter.due?.(house))?.map(({ title }) => title.nl) ?? [],
  }
}

const says: Readonly<Record<Kind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }
for (const kind of ['sqlite', 'postgres'] as const) {
  test(`${says[kind]}: nobody is asked until the owner wants it, then each address once a week`, async () => {
    const { asked, clock, job, press, page } = await stage(kind)
    await job.run()
    assert.deepEqual(asked, [])
    assert.match(await page(), /nog niet bekeken/)
    assert.equal((await press('on')).status, 303)
    await job.run()
    await job.run()
    clock.forward({ days: 6 })
    await job.run()
    assert.deepEqual(asked, [first, second])
    clock.forward({ days: 1 })
    await job.run()
    assert.deepEqual(asked, [first, second, first, second])
    assert.match(await page(), /werkt <span/)
    await press('off')
    clock.forward({ days: 8 })
    await job.run()
    assert.equal(asked.length, 4)
    assert.doesNotMatch(await page(), /werkt <span/, 'what was seen is forgotten')
  })

  test(`${says[kind]}: what is gone waits for the owner at once, what fails only after two days`, async () => {
    const { answers, clock, job, press, page, due, links } = await stage(kind)
    await press('on')
    answers.set(first, 'gone')
    answers.set(second, 'no answer')
    await job.run()
    assert.deepEqual(await due(), ['Een link op je site werkt niet meer'])
    clock.forward({ days: 1 })
    await job.run()
    assert.equal((await due()).length, 1)
    clock.forward({ days: 1 })
    await job.run()
    assert.deepEqual(await due(), ['2 links op je site werken niet meer'])
    const html = await page()
    assert.match(html, /een\.example\/a/)
    assert.match(html, /de bladzijde is er niet meer/)
    assert.match(html, /geen antwoord/)

    answers.set(second, 'works')
    links.delete(first)
    clock.forward({ days: 1 })
    await job.run()
    assert.deepEqual(await due(), [], 'a link that was taken away or works again waits for nobody')
    assert.doesNotMatch(await page(), /een\.example/)
  })
}
