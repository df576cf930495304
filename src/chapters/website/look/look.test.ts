import assert from 'node:assert/strict'
import { onBoth } from '../stage.test.ts'
import { lookDesk } from './preview.tsx'
import { looksOf } from './store.ts'

onBoth('a look that is used counts, and one press brings the one before it back', async ({ house, clock, send }) => {
  assert.deepEqual(await looksOf(house), [])
  const used = await send(lookDesk, { theme: 'linnen', hex: '', act: 'use' })
  assert.deepEqual([used.status, used.location], [303, `${lookDesk}?gezegd=bewaard`])
  clock.forward({ minutes: 1 })
  await send(lookDesk, { theme: 'drukwerk', hex: '8A1C1C', act: 'use' })
  assert.deepEqual(await looksOf(house), [{ theme: 'drukwerk', accent: '#8a1c1c' }, { theme: 'linnen' }])
  clock.forward({ minutes: 1 })
  await send(`${lookDesk}/terug`, {})
  assert.deepEqual((await looksOf(house))[0], { theme: 'linnen' })
})

onBoth('the way back from the first choice is how the site began', async ({ house, clock, send, at }) => {
  assert.doesNotMatch((await at(lookDesk)).html, /Terug naar het vorige/)
  await send(`${lookDesk}/terug`, {})
  assert.deepEqual(await looksOf(house), [])
  await send(lookDesk, { theme: 'papier', hex: '', act: 'use' })
  assert.match((await at(lookDesk)).html, /Terug naar het vorige uiterlijk \(zoals de site begon\)/)
  clock.forward({ minutes: 1 })
  await send(`${lookDesk}/terug`, {})
  assert.equal((await looksOf(house))[0], 'begin')
})

onBoth(
  'a colour too pale to read is refused with the nearest that does, and nothing is kept',
  async ({ house, send }) => {
    const { status, html } = await send(lookDesk, { theme: 'linnen', hex: '#f2b632', act: 'use' })
    assert.equal(status, 422)
    assert.match(html, /#f2b632 is te licht om te lezen op Linnen: 1,5 op 1/)
    assert.match(html, /name="hex"[^>]*value="#f2b632"/)
    assert.match(html, /value="linnen" checked/)
    assert.match(html, /te weinig/)
    assert.deepEqual(await looksOf(house), [])

    const nearest = /name="nearest" value="(#[0-9a-f]{6})"/.exec(html)?.[1] ?? ''
    const taken = await send(lookDesk, { theme: 'linnen', hex: '#f2b632', nearest })
    assert.equal(taken.status, 200)
    assert.doesNotMatch(taken.html, /te weinig|te licht/)
    assert.match(taken.html, new RegExp(`name="hex"[^>]*value="${nearest}"`))
    assert.deepEqual(await looksOf(house), [], 'the nearest colour is shown first')
  },
)

onBoth('what is no colour or no theme is refused with the form as it was', async ({ house, send }) => {
  const wrong = await send(lookDesk, { theme: 'linnen', hex: 'groen', act: 'use' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Zo schrijf je geen kleur/)
  assert.equal((await send(lookDesk, { theme: 'toString', hex: '', act: 'use' })).status, 422)
  assert.deepEqual(await looksOf(house), [])
})

onBoth('without a script the picker counts when it was changed, and the code when that was', async ({ send }) => {
  const was = { 'hex-was': '#7a3e6b', 'colour-was': '#7a3e6b', theme: 'papier', act: 'preview' }
  const picked = await send(lookDesk, { ...was, hex: '#7a3e6b', colour: '#1f4e8c' })
  assert.match(picked.html, /name="hex"[^>]*value="#1f4e8c"/)
  const typed = await send(lookDesk, { ...was, hex: '', colour: '#7a3e6b' })
  assert.match(typed.html, /name="colour"[^>]*value="#0f6657"/)
})

onBoth('looking shows the owner a look and keeps nothing', async ({ house, at, send }) => {
  const seen = await send(lookDesk, { theme: 'drukwerk', hex: '', act: 'preview' })
  assert.match(seen.html, /alleen jij ziet dat/)
  const sheet = await at(`${lookDesk}/stijl/drukwerk-8a1c1c.css`)
  assert.match(sheet.headers.get('content-type') ?? '', /text\/css/)
  assert.match(sheet.html, /--accent:#8a1c1c/)
  assert.equal((await at(`${lookDesk}/stijl/drukwerk-8a1c1c;}.css`)).status, 404)
  assert.equal((await at(`${lookDesk}/stijl/constructor.css`)).status, 404)
  assert.match((await at(`${lookDesk}/voorpagina?uiterlijk=drukwerk`)).html, /Jij doet je werk/)
  assert.deepEqual(await looksOf(house), [])
})
