import assert from 'node:assert/strict'
import { onBoth } from '../stage.test.ts'

const words = { titleNl: 'Drie tips', leadNl: 'Kort en goed.' }

onBoth(
  'what would turn a guarantee red is refused by its line, and stays a draft',
  async ({ write, at, send, tokenOf }) => {
    const refused = await write({ ...words, bodyNl: 'Dag.\n\nLees [dit](/contact#bestaat-niet).' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /Regel 3: de link \/contact#bestaat-niet leidt naar een plek/)
    assert.equal((await at('/artikelen/drie-tips')).status, 404)
    assert.doesNotMatch((await at('/sitemap.xml')).html, /drie-tips/)

    const token = await tokenOf('/artikelen/drie-tips')
    const path = '/artikelen/drie-tips'
    const mended = { ...words, path, bodyNl: 'Dag.\n\nLees [dit](/contact), of [de kop](#kop).\n\n## Kop' }
    assert.equal((await send(`/beheer/website/${token}`, { ...mended, act: 'publish' })).status, 303)
    assert.equal((await at('/artikelen/drie-tips')).status, 200)
  },
)

onBoth('an old version that would turn a guarantee red cannot be put back', async ({ send, at, tokenOf }) => {
  const token = await tokenOf('/diensten')
  const fields = { titleNl: 'Diensten', path: '/diensten' }
  await send(`/beheer/website/${token}`, { ...fields, bodyNl: '[x](/contact#weg)', act: 'save' })
  await send(`/beheer/website/${token}`, { ...fields, bodyNl: 'Goed.', act: 'publish' })
  const back = await send(`/beheer/website/${token}/versies/2`, { act: 'publish' })
  assert.equal(back.status, 422)
  assert.match(back.html, /\/contact#weg leidt naar een plek/)
  assert.match((await at('/diensten')).html, /Goed\./)
})
