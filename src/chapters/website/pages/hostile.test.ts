import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { onBoth, photo, stage } from '../stage.test.ts'

const hostile = `Dag

<script>fetch('https://tracker.test')</script>

[klik](javascript:alert(1)) en [dit](data:text/html,x)

<img src=x onerror=alert(1)>

![](https://tracker.test/pixel.gif)

<svg onload=alert(1)></svg>`

onBoth('a hostile article is refused with the line of each fault, and kept as it was typed', async (site) => {
  const { write, at, tokenOf } = site
  const answer = await write({ titleNl: 'Kwaad', bodyNl: hostile })
  assert.equal(answer.status, 422)
  for (const line of [3, 5, 7, 9, 11]) assert.match(answer.html, new RegExp(`Regel ${line}: `))
  assert.match(answer.html, /&lt;script>/)
  assert.equal((await at('/artikelen/kwaad')).status, 404)

  const preview = await at(`/beheer/website/${await tokenOf('/artikelen/kwaad')}/voorbeeld`)
  assert.equal(preview.status, 200)
  assert.doesNotMatch(preview.html, /<script|onerror=|onload=|javascript:|data:text|tracker\.test|<svg|<img/)
  assert.doesNotMatch(preview.headers.get('content-security-policy') ?? '', /unsafe|tracker|data:|\*/)
})

test('a hostile text that got past the desk is still shown harmless', async () => {
  const { house, at } = await stage('sqlite')
  const { as } = await import('../../../platform/db/database.ts')
  const { websiteGate } = await import('../tables.ts')
  await house.transact(async (work) => {
    await as(work, websiteGate).updateTable('pageVersion').set({ bodyNl: hostile }).execute()
  })
  const { html } = await at('/diensten')
  assert.doesNotMatch(html, /<script|onerror=|onload=|javascript:|data:text|tracker\.test|<svg|<img/)
})

for (const [what, body, sentence] of [
  ['a dead link', '[x](/bestaat-niet)', /leidt nergens heen/],
  ['a full link to a dead page of our own', '[x](https://linde.example.test/weg)', /leidt nergens heen/],
  ['a dead English page', '[x](/en/bestaat-niet)', /leidt nergens heen/],
  ['a dead anchor on the same page', '## Kop\n\n[x](#andere)', /Wel zijn er: #kop/],
  ['a dead anchor on another page', '[x](/artikelen/lege-mailbox#weg)', /een kop die er niet is/],
  ['an unknown picture', '![x](beeld:onbekend)', /staat niet bij je beelden/],
  ['a form that no register knows', '{formulier: enquete}', /kennen we niet/],
  ['a film of somebody who was not chosen', '[Film](https://youtu.be/abcdefghijk "toon")', /geen van je diensten/],
] as const) {
  test(`${what} blocks publishing, in words`, async () => {
    const { write, at } = await stage('sqlite')
    const answer = await write({ titleNl: 'Proef', bodyNl: body })
    assert.equal(answer.status, 422)
    assert.match(answer.html, sentence)
    assert.equal((await at('/artikelen/proef')).status, 404)
  })
}

test('a link or an anchor that is there does not block', async () => {
  const { write } = await stage('sqlite')
  const bodyNl =
    '## Kop\n\n[a](#kop) [b](/artikelen/lege-mailbox#avond-twee-drie-mappen) [c](/en/diensten) [d](https://a.test/x)'
  assert.equal((await write({ titleNl: 'Proef', bodyNl })).status, 303)
})

test('going back to a version whose link died since then is refused, in words', async () => {
  const { write, send, tokenOf, at } = await stage('sqlite')
  await write({ titleNl: 'Doel', bodyNl: 'x' }, 'publish', 'bladzijde')
  await write({ titleNl: 'Bron', bodyNl: '[x](/doel)' }, 'publish', 'bladzijde')
  const source = await tokenOf('/bron')
  await send(`/beheer/website/${source}`, { titleNl: 'Bron', bodyNl: 'zonder', act: 'publish' })
  assert.match((await at(`/beheer/website/${await tokenOf('/bron')}/versies`)).html, /zonder/)
  await send(`/beheer/website/${await tokenOf('/doel')}/wissen`, { act: 'delete' })
  const back = await send(`/beheer/website/${source}/versies/1`, { act: 'publish' })
  assert.equal(back.status, 422)
  assert.match(back.html, /leidt nergens heen/)
  assert.match((await at('/bron')).html, /zonder/)
})

onBoth('a picture is served small, without where it was taken, and for ever at its address', async (site) => {
  const { upload, write, at, tokenOf } = site
  const { status, tokens } = await upload(await photo())
  assert.equal(status, 303)
  const [token = ''] = tokens
  await write({ titleNl: 'Foto', bodyNl: `![](beeld:${token})` })
  const { html } = await at('/artikelen/foto')
  assert.match(
    html,
    new RegExp(
      `srcset="/beeld/${token}/480.webp 480w, /beeld/${token}/960.webp 960w, /beeld/${token}/1200.webp 1200w"`,
    ),
  )
  assert.match(html, /alt="Een bureau"/)
  const answer = await site.house
    .read((await import('../tables.ts')).websiteGate)
    .selectFrom('pictureFile')
    .select('bytes')
    .execute()
  for (const { bytes } of answer) assert.equal((await sharp(Buffer.from(bytes, 'base64')).metadata()).exif, undefined)
  const served = await at(`/beeld/${token}/480.webp`)
  assert.deepEqual(
    [served.status, served.headers.get('content-type'), served.headers.get('cache-control')],
    [200, 'image/webp', 'public, max-age=31536000, immutable'],
  )
  for (const path of [`/beeld/${token}/481.webp`, '/beeld/onbekend/480.webp', `/beeld/${token}/480.png`])
    assert.equal((await at(path)).status, 404, path)

  await site.send(`/beheer/website/beelden/${token}`, { act: 'delete' })
  assert.equal((await at(`/beeld/${token}/480.webp`)).status, 200, 'a picture in use stays')
  await site.send(`/beheer/website/${await tokenOf('/artikelen/foto')}/wissen`, { act: 'delete' })
  await site.send(`/beheer/website/beelden/${token}`, { act: 'delete' })
  assert.equal((await at(`/beeld/${token}/480.webp`)).status, 404)
})

test('a drawing, a picture without words, a giant and a bomb are refused in words', async () => {
  const { upload } = await stage('sqlite')
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const refused = async (bytes: Uint8Array<ArrayBuffer>, alt: string, sentence: RegExp) => {
    const { status, html, tokens } = await upload(bytes, alt)
    assert.equal(status, 422)
    assert.match(html, sentence)
    assert.deepEqual(tokens, [])
  }
  await refused(svg, 'Logo', /Tekeningen \(SVG\) nemen we niet aan/)
  await refused(await photo(400, 300), '', /Zeg wat er op het beeld te zien is/)
  await refused(new Uint8Array(13 * 1024 * 1024), 'Groot', /groter dan 12 MB/)
  const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  await refused(new Uint8Array(bomb), 'Bom', /meer dan 50 miljoen/)
})
