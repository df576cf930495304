import assert from 'node:assert/strict'
import { kennismaking } from '../../../../sites/demo/forms.ts'
import { proposedFacts } from '../../changes/store.ts'
import { changesGate } from '../../changes/tables.ts'
import { onBoth, panel, type Stage } from '../stage.test.ts'

const desk = '/beheer/formulieren'
const about = {
  titleNl: 'Enquête',
  titleEn: 'Survey',
  purposeNl: 'om onze dienst te verbeteren',
  purposeEn: 'to improve our service',
  basis: 'legitimate interest',
  keepFor: 'P3M',
}
const size = {
  labelNl: 'Hoe groot is je bedrijf?',
  labelEn: 'How large is your company?',
  kind: 'choice',
  optionsNl: 'alleen ik\nmet anderen',
  optionsEn: 'just me\nwith others',
  category: 'company details',
  whyNl: 'om te weten hoeveel werk het is',
  whyEn: 'to know how much work it is',
}
const waiting = ({ house }: Stage) => proposedFacts(house.read(changesGate))
const fieldsOf = (on: Stage, id: string) =>
  on
    .forms()
    .find((form) => form.id === id)
    ?.fields.map((field) => field.id)

onBoth(
  'a form is made, asks more, and stands on its own page at once while nobody is concerned',
  async (on) => {
    const made = await on.post(`${desk}/nieuw`, about)
    assert.equal(made.location, `${desk}/enquete`)
    assert.deepEqual(fieldsOf(on, 'enquete'), ['name', 'email', 'message'])
    await on.post(`${desk}/enquete/vraag`, { known: 'company' })
    await on.post(`${desk}/enquete/vraag`, size)
    await on.post(`${desk}/enquete/volgorde`, { field: 'hoe-groot-is-je-bedrijf', to: 'up' })
    assert.deepEqual(fieldsOf(on, 'enquete'), ['name', 'email', 'message', 'hoe-groot-is-je-bedrijf', 'company'])
    const page = await on.at('/formulier/enquete')
    assert.match(page.html, /Hoe groot is je bedrijf\?/)
    assert.match(page.html, /Om te weten hoeveel werk het is\./)
    assert.match((await on.at('/en/formulier/enquete')).html, /How large is your company\?/)
    assert.match((await on.at(`${desk}/enquete`)).html, /\{formulier: enquete\}/)
    assert.match((await on.at(`${desk}/enquete/voorbeeld`)).html, /alleen jij ziet dit/)
    const { sections } = on.house.published().statement
    assert.match(JSON.stringify(sections), /Wat we op dit formulier vragen: Enquête/)
  },
  [],
)

onBoth(
  'a question without a kind of data or a purpose is refused at the field that lacks it, in both languages',
  async (on) => {
    for (const [missing, field] of [
      ['category', 'category'],
      ['whyNl', 'whyNl'],
      ['whyEn', 'whyEn'],
      ['labelEn', 'labelEn'],
      ['kind', 'kind'],
      ['optionsEn', 'optionsEn'],
    ] as const) {
      const answer = await on.post(`${desk}/kennismaking/vraag`, { ...size, [missing]: '' })
      assert.equal(answer.status, 422, missing)
      assert.match(answer.html, new RegExp(`href="#field-${field}"`), missing)
      if (missing !== 'labelEn')
        assert.match(answer.html, /How large is your company\?/, 'what was typed is still there')
    }
    assert.deepEqual(on.forms(), [kennismaking])
  },
)

onBoth('pressing twice makes no second form and no second question', async (on) => {
  for (const path of [`${desk}/nieuw`, `${desk}/nieuw`]) await on.post(path, about)
  assert.deepEqual(
    on.forms().map(({ id }) => id),
    ['kennismaking', 'enquete'],
  )
  assert.equal((await on.post(`${desk}/enquete/vraag`, size)).status, 303)
  const again = await on.post(`${desk}/enquete/vraag`, size)
  assert.equal(again.status, 422)
  assert.match(again.html, /Deze vraag staat er al/)
  const renamed = await on.post(`${desk}/enquete/over`, { ...about, titleNl: kennismaking.title.nl.toUpperCase() })
  assert.match(renamed.html, /Je hebt al een formulier met deze naam/)
  assert.equal((await on.post(`${desk}/enquete/over`, about)).status, 303, 'its own name is no second one')
})

onBoth('what is wrong is listed in the order of the page', async (on) => {
  const { html } = await on.post(`${desk}/kennismaking/vraag`, {})
  const named = [...html.matchAll(/href="#field-([^"]+)"/g)].map(([, field]) => field)
  assert.deepEqual(named, ['labelNl', 'category', 'whyNl', 'kind'])
})

onBoth('removing a form that nobody filled in speaks of no answers', async (on) => {
  const { html } = await on.at(`${desk}/kennismaking/weg`)
  assert.match(html, /Het formulier gaat uit je privacyverklaring/)
  assert.doesNotMatch(html, /ingevulde? formulier|antwoorden bewaren/)
})

onBoth(
  'the owner reads on which pages a form stands, before it is removed',
  async (on) => {
    const standing = /<a href="\/kennismaken">Kennismaken<\/a>/
    assert.match((await on.at(`${desk}/kennismaking`)).html, standing)
    const { html } = await on.at(`${desk}/kennismaking/weg`)
    assert.match(html, /Het staat op: /)
    assert.match(html, standing)
    assert.match(html, /daar blijft niets van over/)
    assert.doesNotMatch(html, /Diensten/)
    assert.match((await on.at(`${desk}/panel`)).html, /nog geen andere bladzijde/)
    assert.doesNotMatch((await on.at(`${desk}/panel/weg`)).html, /Het staat op/)
  },
  [kennismaking, panel],
)

onBoth('what the law keeps apart cannot be asked, however it is written', async (on) => {
  for (const label of ['Wat is je BSN?', 'B.S.N.', 'Je gezondheid', 'Welke medicátie slik je?', 'GELOOF', 'Strafblad'])
    for (const where of [{ labelNl: label }, { labelEn: label }, { optionsNl: `ja\n${label}` }]) {
      const answer = await on.post(`${desk}/kennismaking/vraag`, { ...size, ...where })
      assert.equal(answer.status, 422, label)
      assert.match(answer.html, /(AVG|UAVG) artikel|UAVG artikel 46/)
    }
  assert.deepEqual(on.forms(), [kennismaking])
  const plain = await on.post(`${desk}/kennismaking/vraag`, { ...size, labelNl: 'Wat maakt je geloofwaardig?' })
  assert.equal(plain.status, 303, 'a word that only begins alike is no belief')
})

onBoth('a new question waits once somebody filled the form in, and the old form goes on', async (on) => {
  await on.send()
  await on.post(`${desk}/kennismaking/vraag`, size)
  assert.equal(fieldsOf(on, 'kennismaking')?.length, kennismaking.fields.length)
  assert.ok(JSON.stringify(await waiting(on)).includes('hoe-groot-is-je-bedrijf'))
  assert.match((await on.at(`${desk}/kennismaking`)).html, /nog niet gepubliceerd/)
  assert.doesNotMatch((await on.at('/formulier/kennismaking')).html, /Hoe groot is je bedrijf/)
  assert.equal((await on.send({ 'hoe-groot-is-je-bedrijf': 'alleen ik' })).status, 303)
  assert.ok((await on.answers()).every(({ value }) => on.house.vault.openForItsOwner(value) !== 'alleen ik'))
})

onBoth(
  'removing a form erases what came in through it, and what waits for another goes on waiting',
  async (on) => {
    await on.send()
    await on.send({ consent: 'yes' }, '/formulier/panel')
    await on.post(`${desk}/panel/vraag`, size)
    assert.match((await on.at(`${desk}/kennismaking/weg`)).html, /Het ene ingevulde formulier wordt gewist/)
    await on.post(`${desk}/kennismaking/weg`, {})
    assert.deepEqual(
      on.forms().map(({ id }) => id),
      ['panel'],
    )
    assert.deepEqual(
      (await on.entries()).map(({ formId }) => formId),
      ['panel'],
    )
    assert.equal((await on.at('/formulier/kennismaking')).status, 404)
    assert.ok(JSON.stringify(await waiting(on)).includes('hoe-groot-is-je-bedrijf'))
  },
  [kennismaking, panel],
)

onBoth('the inbox shows what came in, until it is answered or erased', async (on) => {
  assert.match((await on.at(desk)).html, /Er is niets binnengekomen/)
  await on.send({ name: '<b>Ada</b>' })
  assert.match((await on.at(desk)).html, /&lt;b>Ada|&lt;b&gt;Ada/)
  assert.equal((await on.house.hooks.dueItems()).filter(({ chapter }) => chapter === 'intake').length, 1)
  const ref = (await on.entries())[0]?.ref ?? ''
  const entry = await on.at(`${desk}/binnen/${ref}`)
  assert.match(entry.html, /een paar uur per week/)
  assert.match(entry.html, /mailto:ada@example\.test/)
  await on.post(`${desk}/binnen/${ref}/beantwoord`, { to: 'answered' })
  assert.deepEqual(
    (await on.house.hooks.dueItems()).filter(({ chapter }) => chapter === 'intake'),
    [],
  )
  assert.match((await on.at(`${desk}/binnen/${ref}/wissen`)).html, /5 antwoorden zijn weg/)
  await on.post(`${desk}/binnen/${ref}/wissen`, {})
  assert.deepEqual([await on.entries(), await on.answers()], [[], []])
  assert.equal((await on.at(`${desk}/binnen/${ref}`)).status, 303)
})

onBoth('the e-mail address stays in every form, and a form of another chapter keeps its name', async (on) => {
  await on.post(`${desk}/kennismaking/vraag/email/weg`, {})
  await on.post(`${desk}/kennismaking/vraag/email`, { required: '' })
  assert.ok(on.forms()[0]?.fields.some(({ id, required }) => id === 'email' && required))
  const made = await on.post(`${desk}/nieuw`, { ...about, titleNl: 'Contact' })
  assert.equal(made.location, `${desk}/contact-2`)
})
