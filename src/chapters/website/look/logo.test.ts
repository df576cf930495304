import assert from 'node:assert/strict'
import { onBoth, photo } from '../stage.test.ts'
import { logoOf } from './logo-store.ts'
import { lookDesk } from './preview.tsx'

onBoth('a logo stands for the name until the name is put back', async ({ house, clock, at, send, bring }) => {
  assert.equal(await logoOf(house), undefined)
  const taken = await bring(`${lookDesk}/logo`, {}, { logo: new File([await photo(600, 200)], 'logo.jpg') })
  assert.equal(taken.status, 303)
  const logo = await logoOf(house)
  assert.deepEqual([logo?.width, logo?.height], [480, 160])
  assert.equal((await at(logo?.href ?? '')).headers.get('content-type'), 'image/webp')
  assert.match((await at('/beheer/website/beelden')).html, /Bureau Linde/)
  clock.forward({ minutes: 1 })
  await send(`${lookDesk}/logo`, { act: 'remove' })
  assert.equal(await logoOf(house), undefined)
})

onBoth('a drawing is no logo, since it can hold a program', async ({ house, bring }) => {
  const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  const { status, html } = await bring(`${lookDesk}/logo`, {}, { logo: new File([drawing], 'logo.svg') })
  assert.equal(status, 422)
  assert.match(html, /Tekeningen \(SVG\) nemen we niet aan/)
  assert.equal(await logoOf(house), undefined)
})
