import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeFacts } from '../facts.ts'
import { publishAtStart } from '../index.ts'
import { kinds, names, trial } from '../trial.test.tsx'

const place = '/beheer/verklaring'
const typed = {
  tradeName: 'Bureau Eik',
  legalName: 'Anna Eik',
  address: 'Dorpsstraat 1\n1000 ZZ Proefdorp',
  kvk: '00000000',
  vatId: '',
  phone: '',
  email: 'linde@example.test',
}
const mailer = { id: 'mailer', name: 'Postduif', role: 'processor', tasks: ['mail delivery'], country: 'BE' } as const

for (const kind of kinds) {
  test(`the owner sees what changes before it is published, and can undo it, on ${names[kind]}`, async () => {
    const { release, house, get, post, failures } = await trial(kind)
    await publishAtStart(release)
    assert.match(await get(place), /Bureau Linde/)
    const preview = await post(place, { ...typed, do: 'bekijk' })
    const html = await preview.text()
    assert.equal(preview.status, 200, JSON.stringify(failures))
    assert.match(html, /<del>Bureau Linde<\/del>[\s\S]*<ins>Bureau Eik<\/ins>[\s\S]*huisadres/)
    assert.equal(house.published().version, 1)

    const published = await post(place, { ...typed, do: 'publiceer' })
    assert.deepEqual([published.status, published.headers.get('location')], [303, `${place}?gedaan=gepubliceerd`])
    assert.deepEqual([house.published().version, house.published().register.facts.legalName], [2, 'Anna Eik'])
    assert.match(await get(`/en${place}?van=1`), /value="Bureau Linde"/)
    await post(place, { ...typed, tradeName: 'Bureau Linde', legalName: '', address: '', do: 'publiceer' })
    assert.deepEqual(house.published().register.facts, release.siteFacts)
  })

  test(`a mistake keeps what was typed and says so at its field, on ${names[kind]}`, async () => {
    const { release, house, post } = await trial(kind)
    await publishAtStart(release)
    const answer = await post(`/en${place}`, {
      ...typed,
      tradeName: '',
      kvk: '123',
      vatId: 'x',
      phone: 'y',
      email: 'z',
      do: 'publiceer',
    })
    const html = await answer.text()
    assert.equal(answer.status, 422)
    for (const name of ['tradeName', 'kvk', 'vatId', 'phone', 'email'])
      assert.match(html, new RegExp(`field-${name}-error`))
    assert.match(html, /value="Anna Eik"/)
    assert.equal(house.published().version, 1)
  })

  test(`the site leaves its concept only when the owner says that all is right, on ${names[kind]}`, async () => {
    const { release, house, post, get } = await trial(kind)
    await publishAtStart(release)
    assert.equal((await post(`${place}/bevestigen`, {})).status, 422)
    assert.equal(house.published().register.facts.confirmedAt, undefined)
    assert.equal((await post(`${place}/bevestigen`, { right: 'yes' })).status, 303)
    assert.equal(house.published().register.facts.confirmedAt, '2026-11-23T09:00:00.000Z')
    assert.doesNotMatch(await get(place), /Klopt alles/)
  })

  test(`a proposal is published with a day that leaves time, or dropped, on ${names[kind]}`, async () => {
    const { release, house, press, subscriber, post, get, letters } = await trial(kind)
    await publishAtStart(release)
    await subscriber('ada@example.test')
    const propose = () => house.transact((work) => changeFacts(press, work, { recipients: [mailer] }, 'owner'))
    await propose()
    const page = await get(place)
    assert.match(page, /één persoon[\s\S]*7 december 2026[\s\S]*Postduif/)
    assert.doesNotMatch(page, /ada@example/)
    const because = { reasonNl: 'Een betere bezorger.', reasonEn: 'A better carrier.' }
    const early = await post(`${place}/publiceren`, { ...because, on: '2026-12-01' })
    assert.equal(early.status, 422)
    assert.match(await early.text(), /field-on-error[\s\S]*Een betere bezorger/)
    assert.equal((await post(`${place}/publiceren`, { ...because, on: 'ooit' })).status, 422)
    assert.equal((await post(`${place}/intrekken`, {})).status, 303)
    assert.doesNotMatch(await get(place), /Wacht op publiceren/)
    await propose()
    assert.equal((await post(`${place}/publiceren`, { ...because, on: '2026-12-07' })).status, 303)
    assert.equal(letters.length, 1)
    assert.match(await get('/privacy/wijzigingen'), /gaat in op 7 december 2026[\s\S]*Nieuwe ontvanger: Postduif/)
    assert.match(await get('/en/privacy/wijzigingen'), /takes effect on 7 December 2026[\s\S]*New recipient: Postduif/)
  })

  test(`everybody can read every version, and nothing of the owner's desk, on ${names[kind]}`, async () => {
    const { release, get, look, post } = await trial(kind)
    const { hash } = await publishAtStart(release)
    assert.match(await get('/privacy/wijzigingen'), /Dit is de eerste versie/)
    await post(place, { ...typed, do: 'publiceer' })
    const list = await get('/privacy/wijzigingen')
    assert.doesNotMatch(list, /Dit is de eerste versie|beheer/)
    assert.match(list, /<del>Bureau Linde<\/del>/)
    const first = await get('/privacy/versie/1')
    assert.match(first, new RegExp(hash))
    assert.match(first, /nieuwsbrief alleen als je er zelf om vraagt[\s\S]*één jaar na je afmelding/)
    assert.match(await get('/en/privacy/versie/2'), /only if you ask for it yourself/)
    for (const path of ['0', '3', '1e1', '999999999', '-1'])
      assert.equal((await look.visit(`/privacy/versie/${path}`)).status, 404)
  })
}
