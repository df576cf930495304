import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kennismaking } from '../sites/demo/forms.ts'
import { site as demo } from '../sites/demo/index.ts'
import { type Kind, testHouse } from './house.ts'

const site = {
  ...demo,
  facts: { ...demo.facts, forms: [kennismaking] },
  pages: [
    ...demo.pages,
    {
      path: '/nieuws',
      title: { nl: 'Nieuws & <meer>', en: '' },
      description: { nl: '', en: '' },
      lead: { nl: '', en: '' },
      body: { nl: '{formulier: nieuwsbrief}', en: '' },
    },
  ],
}

async function program(kind: Kind) {
  const open = await testHouse(kind, { site })
  after(() => open.close())
  const { origin } = new URL(open.house.baseUrl)
  const read = async (answer: Response) => ({
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    html: await answer.text(),
  })
  return {
    at: async (path: string) => read(await open.app.request(path)),
    send: async (path: string, fields: Readonly<Record<string, string>>) =>
      read(await open.app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin } })),
  }
}

const ada = { name: 'Ada Blom', email: 'ada@example.test', consent: 'yes', website: '', text: 'Hallo' }
const intake = { ...ada, phone: '06-00000033', uren: 'een paar uur per week' }

/** Where each form stands on the site, and what its answers call that page. */
const placed = [
  { page: '/kennismaken', form: '/formulier/kennismaking', named: 'Terug naar Kennismaken', fields: intake },
  { page: '/diensten', form: '/contact', named: 'Terug naar Diensten en prijzen', fields: ada },
  { page: '/nieuws', form: '/nieuwsbrief', named: 'Terug naar Nieuws &amp; &lt;meer>', fields: ada },
]
const actionTo = (form: string, html: string): string =>
  new RegExp(`<form [^>]*action="(${form}[^"]*)"`).exec(html)?.[1] ?? ''

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`who sends a form in a page is led back to that page, after a mistake and after thanks, on ${kind}`, async () => {
    const { at, send } = await program(kind)
    for (const { page, form, named, fields } of placed) {
      const action = actionTo(form, (await at(page)).html)
      assert.equal(action, `${form}?terug=${encodeURIComponent(page)}`)
      const link = `href="${page}"`
      const wrong = await send(action, { ...fields, email: 'ada' })
      assert.equal(wrong.status, 422)
      assert.ok(wrong.html.includes(named) && wrong.html.includes(link), `${form} does not lead back`)
      assert.equal(actionTo(form, wrong.html), action, 'a second try forgets the page')
      const sent = await send(action, fields)
      assert.equal(sent.status, 303)
      assert.ok(sent.to.startsWith(`${form}/`) && sent.to.endsWith(`?terug=${encodeURIComponent(page)}`), sent.to)
      assert.ok((await at(sent.to)).html.includes(named))
      const alone = await send(form, fields)
      assert.doesNotMatch(alone.to, /terug/)
      assert.doesNotMatch((await at(alone.to)).html, /Terug naar/)
    }
    const english = actionTo('/en/contact', (await at('/en/diensten')).html)
    const { html } = await at((await send(english, ada)).to)
    assert.match(html, /<a href="\/en\/diensten"[^>]*>Back to Services and prices</)
  })

  test(`nobody is led to a page where the form does not stand, whatever the address says, on ${kind}`, async () => {
    const { at, send } = await program(kind)
    for (const away of ['https://third.test/', '//third.test', '/.//third.test', 'javascript:alert(1)', '/cookies', ''])
      for (const { form, fields } of placed) {
        const asked = `${form}?terug=${encodeURIComponent(away)}`
        const wrong = await send(asked, { ...fields, email: 'ada' })
        assert.equal(wrong.status, 422)
        assert.doesNotMatch(wrong.html, /Terug naar|third\.test/)
        const { to } = await send(asked, fields)
        assert.doesNotMatch(to, /terug/)
        assert.doesNotMatch((await at(`${to}?terug=${encodeURIComponent(away)}`)).html, /Terug naar|third\.test/)
      }
  })
}
