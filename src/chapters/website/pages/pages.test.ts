import assert from 'node:assert/strict'
import { onBoth } from '../stage.test.ts'

const article = (more: Readonly<Record<string, string>> = {}) => ({
  titleNl: 'Drie tips',
  leadNl: 'Kort en goed.',
  bodyNl: '## Een\n\nDoe [dit](/contact).',
  ...more,
})

onBoth('a draft is seen by nobody, until it is published', async ({ write, at, send, tokenOf }) => {
  const kept = await write(article(), 'save')
  assert.equal(kept.status, 303)
  assert.equal((await at('/artikelen/drie-tips')).status, 404)
  for (const path of ['/artikelen', '/rss.xml', '/sitemap.xml']) assert.doesNotMatch((await at(path)).html, /drie-tips/)

  const token = await tokenOf('/artikelen/drie-tips')
  const published = await send(`/beheer/website/${token}`, { ...article(), act: 'publish' })
  assert.match(published.location, /gezegd=gepubliceerd/)
  const page = await at('/artikelen/drie-tips')
  assert.equal(page.status, 200)
  assert.match(page.html, /<h2 id="een">Een<\/h2><p>Doe <a href="\/contact">dit<\/a>/)
  for (const path of ['/artikelen', '/rss.xml', '/sitemap.xml']) assert.match((await at(path)).html, /drie-tips/)
})

onBoth('a change to a published page waits as a draft, and undoing it brings the old words back', async (site) => {
  const { at, send, tokenOf, clock } = site
  const token = await tokenOf('/diensten')
  const fields = { titleNl: 'Diensten', bodyNl: 'Nieuwe prijzen.', path: '/diensten' }
  await send(`/beheer/website/${token}`, { ...fields, act: 'save' })
  assert.doesNotMatch((await at('/diensten')).html, /Nieuwe prijzen/)
  await send(`/beheer/website/${token}`, { ...fields, act: 'publish' })
  assert.match((await at('/diensten')).html, /Nieuwe prijzen/)

  clock.forward({ days: 7 })
  assert.match((await at(`/beheer/website/${token}/versies`)).html, /<ins>Nieuwe prijzen\.<\/ins>/)
  const back = await send(`/beheer/website/${token}/versies/1`, { act: 'publish' })
  assert.equal(back.status, 303)
  const { html } = await at('/diensten')
  assert.match(html, /Losse klus/)
  assert.doesNotMatch(html, /Nieuwe prijzen/)
  const versions = (await at(`/beheer/website/${token}/versies`)).html
  for (const number of [1, 2, 3]) assert.match(versions, new RegExp(`Versie ${number}<`))

  await send(`/beheer/website/${token}/versies/2`, { act: 'draft' })
  assert.doesNotMatch((await at('/diensten')).html, /Nieuwe prijzen/)
  assert.match((await at(`/beheer/website/${token}`)).html, /Nieuwe prijzen/)
})

onBoth(
  'a scheduled article appears by itself on its day, and not a minute before',
  async ({ write, at, clock, send, tokenOf }) => {
    clock.set('2026-11-23T09:00:00.000Z')
    assert.equal((await write(article({ publishOn: '2026-11-23' }), 'schedule')).status, 422)
    const token = await tokenOf('/artikelen/drie-tips')
    const planned = await send(`/beheer/website/${token}`, { ...article({ publishOn: '2026-12-01' }), act: 'schedule' })
    assert.match(planned.location, /gepland/)
    clock.set('2026-11-30T22:59:00.000Z')
    assert.equal((await at('/artikelen/drie-tips')).status, 404)
    assert.doesNotMatch((await at('/artikelen')).html, /drie-tips/)
    clock.set('2026-11-30T23:00:00.000Z')
    assert.equal((await at('/artikelen/drie-tips')).status, 200)

    await send(`/beheer/website/${token}`, {
      ...article({ bodyNl: 'Later.', publishOn: '2026-12-24' }),
      act: 'schedule',
    })
    await send(`/beheer/website/${token}`, { ...article({ bodyNl: 'Later.' }), act: 'callOff' })
    clock.set('2026-12-25T09:00:00.000Z')
    assert.doesNotMatch((await at('/artikelen/drie-tips')).html, /Later/)
  },
)

onBoth('a page that moves is still found at its old address, and one taken away at none', async (site) => {
  const { write, at, send, tokenOf } = site
  await write({ titleNl: 'Over mij', bodyNl: 'Dag.' }, 'publish', 'bladzijde')
  const token = await tokenOf('/over-mij')
  await send(`/beheer/website/${token}`, { titleNl: 'Over mij', bodyNl: 'Dag.', path: '/over-anna', act: 'save' })
  const old = await at('/over-mij')
  assert.deepEqual([old.status, old.headers.get('location')], [301, '/over-anna'])
  assert.equal((await at('/over-anna')).status, 200)
  assert.equal((await at('/over-anna/')).headers.get('location'), '/over-anna')

  await send(`/beheer/website/${token}`, { titleNl: 'Over mij', bodyNl: 'Dag.', path: '/over-mij', act: 'save' })
  assert.equal((await at('/over-mij')).status, 200, 'moving back makes no circle')
  assert.equal((await at('/over-anna')).headers.get('location'), '/over-mij')

  await send(`/beheer/website/${token}/wissen`, { act: 'hide' })
  assert.equal((await at('/over-mij')).status, 404)
  const again = await send(`/beheer/website/${token}`, {
    titleNl: 'Over mij',
    bodyNl: 'Dag.',
    path: '/over-mij',
    act: 'publish',
  })
  assert.match(again.location, /gepubliceerd/)
  assert.equal((await at('/over-mij')).status, 200)
  assert.match((await at(`/beheer/website/${token}/wissen`)).html, /\/over-mij werkt niet meer/)
  await send(`/beheer/website/${token}/wissen`, { act: 'delete' })
  for (const path of ['/over-mij', '/over-anna']) assert.equal((await at(path)).status, 404)
})

onBoth('an old address of another site leads here, never in a circle or to nothing', async ({ at, send }) => {
  const add = (fromPath: string, toPath: string) => send('/beheer/website/verwijzingen', { fromPath, toPath })
  assert.equal((await add('/index.php/over-ons', '/diensten')).status, 303)
  assert.equal((await at('/index.php/over-ons')).headers.get('location'), '/diensten')
  assert.equal((await add('/weg', '/bestaat-niet')).status, 422)
  assert.equal((await add('/diensten', '/contact')).status, 422)
  assert.equal((await add('//evil.test', '/contact')).status, 422)
  await send('/beheer/website/verwijzingen', { fromPath: '/index.php/over-ons', act: 'remove' })
  assert.equal((await at('/index.php/over-ons')).status, 404)
})

onBoth('an address that the program needs cannot be taken, nor one twice', async ({ write }) => {
  const at = (path: string) => write({ titleNl: 'Mijn', bodyNl: 'x', path }, 'save', 'bladzijde')
  for (const path of [
    '/contact',
    '/beheer/x',
    '/en',
    '/en/over',
    '/assets/a',
    '/beeld/x',
    '/Hoofd',
    '/a b',
    '//x',
    '/x/../y',
    '/diensten',
  ])
    assert.equal((await at(path)).status, 422, path)
  const refused = await at('/privacy/extra')
  assert.match(refused.html, /van het programma zelf/)
  assert.match(refused.html, /value="\/privacy\/extra"/)
})

onBoth('a page without English says so kindly, and is no dead end', async ({ write, at }) => {
  await write(article())
  const page = await at('/en/artikelen/drie-tips')
  assert.equal(page.status, 404)
  assert.match(page.html, /Dutch only/)
  assert.match(page.html, /href="\/artikelen\/drie-tips" class="btn main" hreflang="nl"/)
  assert.doesNotMatch((await at('/en/artikelen')).html, /drie-tips/)
  assert.doesNotMatch((await at('/en/rss.xml')).html, /drie-tips/)
  assert.doesNotMatch((await at('/sitemap.xml')).html, /\/en\/artikelen\/drie-tips/)
})

onBoth('an article has several topics, and each topic lists it', async ({ at, send, tokenOf }) => {
  assert.equal((await send('/beheer/website/onderwerpen', { nameNl: 'Geld & tijd', nameEn: 'Money' })).status, 303)
  assert.equal((await send('/beheer/website/onderwerpen', { nameNl: 'Geld, tijd' })).status, 422)
  assert.match((await at('/artikelen/onderwerp/mail')).html, /lege-mailbox/)
  assert.match((await at('/artikelen/onderwerp/rust')).html, /lege-mailbox/)
  assert.doesNotMatch((await at('/artikelen/onderwerp/mail')).html, /vrijdagmiddag/)
  assert.equal((await at('/artikelen/onderwerp/onbekend')).status, 404)
  const token = await tokenOf('/artikelen/vrijdagmiddag')
  const page = await at(`/beheer/website/${token}`)
  assert.match(page.html, /value="geld-tijd"/)
  const sure = await send('/beheer/website/onderwerpen/rust', { act: 'remove' })
  assert.match(sure.html, /gaan? hierover/)
  assert.equal((await at('/artikelen/onderwerp/rust')).status, 200, 'one press takes no topic off an article')
  await send('/beheer/website/onderwerpen/rust', { act: 'remove', sure: 'yes' })
  assert.equal((await at('/artikelen/onderwerp/rust')).status, 404)
  assert.equal((await at('/artikelen/vrijdagmiddag')).status, 200)
})

onBoth('the menu takes only what visitors can read', async ({ send, at }) => {
  const line = (index: number, href: string, nl: string, place: string) => ({
    [`href-${index}`]: href,
    [`nl-${index}`]: nl,
    [`en-${index}`]: '',
    [`place-${index}`]: place,
  })
  const dead = await send('/beheer/website/menu', line(0, '/weg', 'Weg', '1'))
  assert.equal(dead.status, 422)
  assert.match(dead.html, /value="\/weg"/)
  const good = { ...line(0, '/contact', 'Schrijf', '2'), ...line(1, '/diensten', 'Werk', '1'), ...line(2, '', '', '3') }
  assert.equal((await send('/beheer/website/menu', good)).status, 303)
  assert.match((await at('/beheer/website/menu')).html, /value="\/diensten"[\s\S]*value="\/contact"/)
})

onBoth('sitemap and feed are well-formed, and a quote or an ampersand stays text', async ({ write, at }) => {
  await write(article({ titleNl: 'Tips & "trucs" <b>' }))
  const feed = await at('/rss.xml')
  assert.match(feed.headers.get('content-type') ?? '', /rss\+xml/)
  assert.match(feed.html, /<title>Tips &amp; &quot;trucs&quot; &lt;b&gt;<\/title>/)
  const map = await at('/sitemap.xml')
  assert.match(map.html, /<loc>https:\/\/linde.example.test\/contact<\/loc>/)
  assert.match(map.html, /hreflang="en" href="https:\/\/linde.example.test\/en\/diensten"/)
  assert.doesNotMatch(map.html, /beheer/)
  assert.match((await at('/robots.txt')).html, /Sitemap: https:\/\/linde.example.test\/sitemap.xml/)
})
