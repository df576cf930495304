import assert from 'node:assert/strict'
import { onBoth, photo, type Stage } from '../stage.test.ts'
import { websiteGate } from '../tables.ts'

const versions = ({ house }: Stage) =>
  house.read(websiteGate).selectFrom('pageVersion').selectAll().orderBy('number').execute()

const editorOf = async (site: Stage, path = '/diensten') => `/beheer/website/${await site.tokenOf(path)}`
const valueOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
const textOf = (html: string, name: string) => new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(html)?.[1]

const hostile = `<script>alert(1)</script>

[klik](javascript:alert(1)) <img src=x onerror=alert(1)>

![](https://tracker.test/p.gif)`

onBoth('a preview shows what is typed, and never writes a version', async (site) => {
  const before = await versions(site)
  for (const path of [`${await editorOf(site)}/voorbeeld`, '/beheer/website/nieuw/artikel/voorbeeld']) {
    const { status, html } = await site.send(path, {
      titleNl: 'Proef',
      leadNl: 'Eerst.',
      bodyNl: 'Nog **niet** bewaard.',
    })
    assert.equal(status, 200)
    assert.match(html, /<h1>Proef<\/h1>.*Eerst\..*Nog <strong>niet<\/strong> bewaard\./)
  }
  assert.deepEqual(await versions(site), before)
})

onBoth('a preview without a title or of a hostile text is shown all the same, and harmless', async (site) => {
  const { status, html } = await site.send(`${await editorOf(site)}/voorbeeld`, { titleNl: '', bodyNl: hostile })
  assert.equal(status, 200)
  assert.doesNotMatch(html, /<script|onerror=|javascript:|tracker\.test|<img/)
})

onBoth('the preview of a page that has no title yet is not the front page', async (site) => {
  const { html } = await site.send('/beheer/website/nieuw/bladzijde/voorbeeld', { titleNl: '', bodyNl: 'Begin.' })
  assert.match(html, /Begin\./)
  assert.doesNotMatch(html, /class="btn quiet"|Nieuwsbrief/)
  assert.match((await site.send(`${await editorOf(site, '/')}/voorbeeld`, { titleNl: 'X' })).html, /href="\/contact"/)
})

onBoth('an article says where topics are made while there are none', async (site) => {
  const fresh = '/beheer/website/nieuw/artikel'
  assert.doesNotMatch((await site.at(fresh)).html, /Nog geen onderwerpen/)
  for (const slug of ['mail', 'rust'])
    await site.send(`/beheer/website/onderwerpen/${slug}`, { act: 'remove', sure: 'yes' })
  assert.match((await site.at(fresh)).html, /Nog geen onderwerpen.*href="\/beheer\/website\/onderwerpen"/)
  assert.doesNotMatch((await site.at('/beheer/website/nieuw/bladzijde')).html, /Nog geen onderwerpen/)
})

onBoth('the English preview says what visitors read where there is no English', async (site) => {
  const path = `/en${await editorOf(site)}/voorbeeld`
  assert.match((await site.send(path, { titleNl: 'Proef' })).html, /in Dutch only/)
  assert.match((await site.send(path, { titleNl: 'Proef', titleEn: 'Trial' })).html, /<h1>Trial<\/h1>/)
})

onBoth('of two tabs the second overwrites nothing without saying so, and then keeps both', async (site) => {
  const editor = await editorOf(site)
  const from = valueOf((await site.at(editor)).html, 'from') ?? ''
  assert.equal(from, '1')
  const fields = { titleNl: 'Diensten', path: '/diensten', from }
  assert.equal((await site.send(editor, { ...fields, bodyNl: 'Van de telefoon.', act: 'save' })).status, 303)
  const before = await versions(site)

  const refused = await site.send(editor, { ...fields, bodyNl: 'Van de <laptop>.', act: 'publish' })
  assert.equal(refused.status, 409)
  assert.match(refused.html, /<del>Van de telefoon\.<\/del>/)
  assert.match(refused.html, /<ins>Van de &lt;laptop>\.<\/ins>/)
  assert.equal(textOf(refused.html, 'bodyNl'), 'Van de &lt;laptop>.')
  assert.match(refused.html, /data-unsaved/)
  assert.deepEqual(await versions(site), before)
  assert.doesNotMatch((await site.at('/diensten')).html, /laptop|telefoon/)

  const told = valueOf(refused.html, 'from') ?? ''
  const kept = await site.send(editor, { ...fields, from: told, bodyNl: 'Van de laptop.', act: 'save' })
  assert.equal(kept.status, 303)
  const texts = (await versions(site)).map(({ bodyNl }) => bodyNl)
  for (const text of ['Van de telefoon.', 'Van de laptop.']) assert.ok(texts.includes(text), text)
})

onBoth('the same text from two tabs is no conflict', async (site) => {
  const editor = await editorOf(site)
  const fields = { titleNl: 'Diensten', bodyNl: 'Zelfde.', path: '/diensten', from: '1', act: 'save' }
  for (const _ of [1, 2]) assert.equal((await site.send(editor, fields)).status, 303)
})

onBoth('a photo comes in the text where it was marked, and what was typed stays and is not kept', async (site) => {
  const before = await versions(site)
  const fields = {
    titleNl: 'Nieuw',
    bodyNl: 'Boven.\n\n{beeld}\n\nOnder.',
    altNl: 'Een bureau',
    path: '',
    act: 'picture',
  }
  const picture = new File([await photo()], 'foto.jpg')
  const { status, html } = await site.bring('/beheer/website/nieuw/artikel', fields, { picture })
  assert.equal(status, 200)
  const { token } = await site.house.read(websiteGate).selectFrom('picture').select('token').executeTakeFirstOrThrow()
  assert.equal(textOf(html, 'bodyNl'), `Boven.\n\n![](beeld:${token})\n\nOnder.`)
  assert.equal(valueOf(html, 'titleNl') ?? /value="Nieuw"/.exec(html)?.[0], 'value="Nieuw"')
  assert.match(html, /data-unsaved/)
  assert.deepEqual(await versions(site), before)
})

onBoth('a photo that is none is refused with the whole form filled in', async (site) => {
  const fields = { titleNl: 'Nieuw', bodyNl: 'Mijn tekst.', altNl: 'Logo', act: 'picture' }
  const picture = new File(['<svg onload="alert(1)"/>'], 'logo.svg')
  const { status, html } = await site.bring('/beheer/website/nieuw/artikel', fields, { picture })
  assert.equal(status, 422)
  assert.match(html, /Tekeningen \(SVG\) nemen we niet aan/)
  assert.equal(textOf(html, 'bodyNl'), 'Mijn tekst.')
  assert.match(html, /value="Logo"/)
  assert.equal((await site.house.read(websiteGate).selectFrom('picture').select('id').execute()).length, 0)
  const large = new File([new Uint8Array(13 * 1024 * 1024)], 'groot.jpg')
  const refused = await site.bring('/beheer/website/nieuw/artikel', fields, { picture: large })
  assert.match(refused.html, /groter dan 12 MB/)
  assert.equal(textOf(refused.html, 'bodyNl'), 'Mijn tekst.')
})

onBoth('a place that was marked for a photo that never came is not published', async (site) => {
  const { status, html } = await site.write({ titleNl: 'Proef', bodyNl: 'Zie {beeld}.' })
  assert.equal(status, 422)
  assert.match(html, /de plek voor een foto/)
})

onBoth('a text goes out as Markdown and comes back as it was, in each language', async (site) => {
  const said = {
    titleNl: 'Twee: "regels" # en meer',
    leadNl: 'Eén.\nTwee.',
    bodyNl: '## Kop\n\n---\n\ntitle: geen kop\n\n- a\n- b',
    titleEn: "It's here",
    bodyEn: 'Text.',
    descriptionEn: 'Short: it is.',
  }
  await site.write(said, 'save')
  const [page] = (await versions(site)).filter(({ titleNl }) => titleNl === said.titleNl)
  assert.ok(page)
  const editor = await editorOf(site, '/artikelen/twee-regels-en-meer')
  const fileOf = async (query: string) => {
    const { html, headers } = await site.at(`${editor}/markdown${query}`)
    assert.match(headers.get('content-disposition') ?? '', /attachment; filename="twee-regels-en-meer\.(nl|en)\.md"/)
    return new File([html], 'tekst.md')
  }
  const files = [await fileOf(''), await fileOf('?taal=en')]
  await site.write({ titleNl: 'Kopie' }, 'save')
  const copy = await editorOf(site, '/artikelen/kopie')
  const brought = { titleNl: 'Kopie', act: 'markdown' }
  const dutch = await site.bring(copy, brought, { markdown: files[0] ?? new File([], '') })
  assert.equal(dutch.status, 200)
  assert.equal(textOf(dutch.html, 'bodyNl'), said.bodyNl)
  assert.equal(textOf(dutch.html, 'leadNl'), said.leadNl)
  assert.match(dutch.html, /value="Twee: &quot;regels&quot; # en meer"/)
  const english = await site.bring(copy, brought, { markdown: files[1] ?? new File([], '') })
  assert.equal(textOf(english.html, 'bodyEn'), 'Text.')
  assert.match(english.html, /value="It's here"/)
  assert.equal(textOf(english.html, 'descriptionEn'), 'Short: it is.')
})

onBoth('a Markdown file takes the place of nothing that is not a version first', async (site) => {
  const editor = await editorOf(site)
  const typed = { titleNl: 'Diensten', bodyNl: 'Getypt.', path: '/diensten', act: 'markdown' }
  const markdown = new File(['# Nieuwe titel\n\nZie [dit](/nergens).\n\n<b>x</b>'], 'x.md')
  const { status, html } = await site.bring(editor, typed, { markdown })
  assert.equal(status, 422)
  assert.match(html, /Regel 1: de link \/nergens leidt nergens heen/)
  assert.match(html, /Regel 3: hier staat HTML/)
  assert.match(html, /value="Nieuwe titel"/)
  assert.ok((await versions(site)).some(({ bodyNl }) => bodyNl === 'Getypt.'))
  assert.ok(!(await versions(site)).some(({ titleNl }) => titleNl === 'Nieuwe titel'))

  const fresh = await site.bring('/beheer/website/nieuw/artikel', { bodyNl: 'Getypt.', act: 'markdown' }, { markdown })
  assert.equal(fresh.status, 422)
  assert.match(fresh.html, /Er staat al tekst/)
})

for (const [what, source, sentence] of [
  ['without an end to its head', '---\ntitle: x\n\ntekst', /Regel 1 van het bestand/],
  ['with half a quote', '---\nlanguage: nl\ntitle: "x\n---\n', /Regel 3 van het bestand/],
  ['in a third language', '---\nlanguage: de\n---\n', /Regel 2 van het bestand/],
  ['of no text at all', new Uint8Array([0xff, 0xfe, 0x00]), /geen tekst die we kunnen lezen/],
] as const)
  onBoth(`a file ${what} is refused whole, in words`, async (site) => {
    const typed = { titleNl: 'Mijn', leadNl: 'Blijft.', act: 'markdown' }
    const { status, html } = await site.bring('/beheer/website/nieuw/artikel', typed, {
      markdown: new File([source], 'x.md'),
    })
    assert.equal(status, 422)
    assert.match(html, sentence)
    assert.equal(textOf(html, 'leadNl'), 'Blijft.')
  })

onBoth('a text whose page was deleted meanwhile comes back, to be kept as a new page', async (site) => {
  await site.write({ titleNl: 'Weg', bodyNl: 'x' }, 'save')
  const editor = await editorOf(site, '/artikelen/weg')
  await site.send(`${editor}/wissen`, { act: 'delete' })
  const fields = { titleNl: 'Weg', bodyNl: 'Lang geschreven.', path: '/artikelen/weg', from: '1', act: 'save' }
  const { html } = await site.send(editor, fields)
  assert.equal(textOf(html, 'bodyNl'), 'Lang geschreven.')
  assert.match(html, /action="\/beheer\/website\/nieuw\/artikel"/)
  assert.equal((await site.send('/beheer/website/nieuw/artikel', fields)).status, 303)
})

onBoth('a text without end is refused, and its preview does not keep others waiting', async (site) => {
  const fields = { titleNl: 'Lang', bodyNl: 'lang '.repeat(120_000), act: 'save' }
  const { status, html } = await site.send('/beheer/website/nieuw/artikel', fields)
  assert.equal(status, 422)
  assert.match(html, /langer dan 500\.000 tekens/)
  assert.equal((await site.send('/beheer/website/nieuw/artikel/voorbeeld', fields)).status, 200)
})
