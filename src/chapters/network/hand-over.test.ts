import assert from 'node:assert/strict'
import { choiceCookie } from '../../projections/choice.ts'
import { visitorCookie } from './hosts.ts'
import { a, b, onBoth, stranger } from './stage.test.ts'

const there = `https://${b}/over/mail`

onBoth('without consent nothing is stored, no row is written and links stay as they are', async ({ browser, rows }) => {
  const anna = browser()
  const html = await anna.open(`https://${a}/over/agenda`)
  assert.ok(html.includes(`href="${there}"`))
  assert.equal((await anna.follow(a, there)).headers.getSetCookie().length, 0)
  await anna.choose(a, 'weiger')
  await anna.open(`https://${a}/over/agenda`)
  assert.equal(anna.cookie(a), undefined)
  assert.deepEqual(await rows('networkVisitor'), [])
  assert.deepEqual(await rows('networkTopic'), [])
  assert.deepEqual(await rows('networkTicket'), [])
})

onBoth('who allowed it on one website is recognised on the other, by a number of its own there', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  const html = await anna.open(`https://${a}/over/agenda`)
  assert.ok(html.includes('href="/netwerk/over?naar='))
  assert.ok(!/rel="[^"]*noreferrer/.test(html), 'the other website could not see where she comes from')
  const arrived = await anna.follow(a, there)
  assert.equal(arrived.status, 303)
  assert.equal(arrived.headers.get('location'), there)
  assert.match(anna.cookie(b, choiceCookie) ?? '', /^1\.netwerk$/)
  assert.notEqual(anna.cookie(b), anna.cookie(a))
  await anna.open(there)
  const topics = await on.rows('networkTopic')
  assert.equal(topics.length, 2)
  assert.equal(new Set(topics.map((row) => row['subjectId'])).size, 1)
  assert.deepEqual(await on.rows('networkTicket'), [])
})

onBoth('the step holds nothing of the visitor, and tells the other website no more than a host', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  const out = await anna.ask(`https://${a}/netwerk/over?naar=${encodeURIComponent(there)}`)
  const [row] = await on.rows('networkVisitor')
  const location = out.headers.get('location') ?? ''
  assert.ok(location.startsWith(`https://${b}/netwerk/aan?`))
  for (const secret of [row?.['subjectId'], row?.['tokenHash'], row?.['id'], anna.cookie(a)])
    assert.ok(!location.includes(String(secret)))
  assert.equal(out.headers.get('referrer-policy'), 'strict-origin')
  assert.equal(out.headers.get('cache-control'), 'no-store')
})

onBoth('a ticket is good once, for a minute, on one host and for who comes from ours', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  const ticket = async () =>
    (await anna.ask(`https://${a}/netwerk/over?naar=${encodeURIComponent(there)}`)).headers.get('location') ?? ''
  const stolen = async (url: string, referer?: string) => {
    const eve = on.browser()
    await eve.ask(url, referer === undefined ? {} : { referer })
    return [...[b, a, stranger].map((host) => eve.cookie(host)), eve.cookie(b, choiceCookie)].filter(Boolean).length
  }
  const ours = `https://${a}/`
  const spent = await ticket()
  assert.equal(await stolen(spent, ours), 2)
  assert.equal(await stolen(spent, ours), 0, 'it worked twice')
  assert.equal(await stolen(await ticket()), 0, 'it worked for who comes from nowhere')
  assert.equal(await stolen(await ticket(), 'https://eve.example.test/'), 0, 'it worked for who comes from elsewhere')
  assert.equal(await stolen((await ticket()).replace(b, a), ours), 0, 'it worked on another host')
  assert.equal(await stolen((await ticket()).replace(b, stranger), ours), 0, 'it worked on a host outside the list')
  const altered = (await ticket()).replace(/bewijs=1\.\d+/, 'bewijs=1.99999999999')
  assert.equal(await stolen(altered, ours), 0, 'its time could be changed')
  const late = await ticket()
  on.clock.forward({ seconds: 61 })
  assert.equal(await stolen(late, ours), 0, 'it worked after its minute')
})

onBoth('a link to a host that is not on the list leads nowhere', async ({ browser }) => {
  const anna = browser()
  await anna.choose(a, 'sta-toe')
  for (const to of [
    `https://${stranger}/`,
    `https://${b}.${stranger}/`,
    `https://${b}@${stranger}/`,
    `http://${b}/`,
    `//${stranger}/`,
    `https://${b}\\@${stranger}/`,
    'javascript:alert(1)',
    '',
  ]) {
    const out = await anna.ask(`https://${a}/netwerk/over?naar=${encodeURIComponent(to)}`)
    const led = out.headers.get('location')
    assert.ok(led === null || new URL(led).host === b, `${to} leads to ${led}`)
  }
  for (const naar of [`//${stranger}/`, `/\\${stranger}`, `@${stranger}/`, `.${stranger}/`, `:1@${stranger}/`]) {
    const out = await anna.ask(`https://${b}/netwerk/aan?bewijs=x&naar=${encodeURIComponent(naar)}`)
    const led = out.headers.get('location')
    assert.ok(led === null || new URL(led, `https://${b}`).host === b, `${naar} leads to ${led}`)
  }
})

onBoth('on a host that is not on the list nothing of the network works', async ({ browser, rows }) => {
  const anna = browser()
  await anna.choose(stranger, 'sta-toe')
  await anna.open(`https://${stranger}/over/agenda`)
  assert.equal(anna.cookie(stranger), undefined)
  assert.deepEqual(await rows('networkVisitor'), [])
})

onBoth('a refusal there, or a browser that refuses tracking, outweighs a consent here', async (on) => {
  const anna = on.browser()
  await anna.choose(b, 'weiger')
  await anna.choose(a, 'sta-toe')
  await anna.follow(a, there)
  assert.equal(anna.cookie(b), undefined)
  assert.equal(anna.cookie(b, choiceCookie), '1.-netwerk')
  const bo = on.browser({ 'sec-gpc': '1' })
  await bo.open(`https://${a}/over/agenda`)
  assert.equal(bo.cookie(a), undefined)
  await bo.choose(a, 'sta-toe')
  await bo.follow(a, there)
  assert.equal(bo.cookie(b), undefined)
})

onBoth('withdrawn on one website it is gone on the other as well, and does not come back by itself', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await anna.follow(a, there)
  await anna.open(there)
  await anna.choose(b, 'weiger')
  for (const table of ['networkVisitor', 'networkTopic', 'networkTicket'])
    assert.deepEqual(await on.rows(table), [], `${table} still holds something`)
  assert.deepEqual(await on.rows('subject'), [])
  await anna.open(`https://${a}/over/agenda`)
  assert.equal(anna.cookie(a), undefined)
  assert.equal(anna.cookie(a, choiceCookie), '1.-netwerk')
  await anna.open(`https://${a}/over/agenda`)
  await anna.follow(a, there)
  assert.equal(anna.cookie(b), undefined)
  assert.deepEqual(await on.rows('networkVisitor'), [])
})

onBoth('two profiles of one visitor become one, so that one withdrawal ends both', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await anna.choose(b, 'sta-toe')
  assert.equal((await on.rows('subject')).length, 2)
  await anna.follow(a, there)
  assert.equal((await on.rows('subject')).length, 1)
  await anna.choose(a, 'weiger')
  assert.deepEqual(await on.rows('networkVisitor'), [])
})

onBoth('being recognised elsewhere prolongs no consent', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  on.clock.forward({ days: 100 })
  await anna.follow(a, there)
  const days = (await on.rows('networkVisitor')).map((row) => row['lastDay'])
  assert.equal(days.length, 2)
  assert.equal(new Set(days).size, 1)
  on.clock.forward({ days: 81 })
  await anna.open(there)
  assert.equal(anna.cookie(b, visitorCookie), undefined)
  assert.deepEqual(await on.rows('networkTopic'), [])
})
