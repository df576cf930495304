import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacedForm } from '../chapter.ts'
import { formProblem, pagesWith } from './forms.ts'
import { onBoth } from './stage.test.ts'

const survey: PlacedForm = {
  name: 'enquete',
  path: '/formulier/enquete',
  words: { nl: 'Enquête', en: 'Survey' },
  fields: [
    { name: 'email', words: { nl: 'E-mailadres', en: 'E-mail address' } },
    { name: 'leeftijd', words: { nl: 'Hoe oud ben je?', en: 'How old are you?' } },
  ],
  show: () => null,
}
const asking = (...known: string[]) => ({ forms: [survey], asked: new Map([[survey.path, new Set(known)]]) })
const here = { value: 'enquete', line: 3 }

test('a form stands in a text when everything it asks is published', () => {
  assert.equal(formProblem(here, [here], asking('email', 'leeftijd', 'website')), undefined)
})

test('a question that the published statement does not name keeps a page from being published, by name', () => {
  const problem = formProblem(here, [here], asking('email'))
  assert.match(problem?.nl ?? '', /Regel 3: .*nog niet noemt: Hoe oud ben je\?\. Publiceer eerst/)
  assert.doesNotMatch(problem?.nl ?? '', /E-mailadres/)
  assert.match(problem?.en ?? '', /How old are you\?/)
  assert.match(formProblem(here, [here], { forms: [survey], asked: new Map() })?.nl ?? '', /E-mailadres/)
})

test('a form that nobody knows, and one that is there already, are refused with the line', () => {
  assert.match(
    formProblem({ value: 'constructor', line: 1 }, [], asking())?.nl ?? '',
    /kennen we niet. Er zijn: enquete/,
  )
  const known = asking('email', 'leeftijd')
  assert.match(formProblem(here, [{ ...here, line: 1 }, here], known)?.nl ?? '', /staat al op deze bladzijde/)
})

onBoth(
  'a form stands on the pages that visitors can read, and on no draft',
  async ({ house, write, send, tokenOf }) => {
    const where = async () => (await pagesWith(house, 'contact')).map(({ href }) => href)
    assert.deepEqual(await where(), ['/diensten'])
    const page = { titleNl: 'Bel me', bodyNl: 'Of schrijf.\n\n{formulier: contact}', path: '/bel-me' }
    await write(page, 'save', 'bladzijde')
    assert.deepEqual(await where(), ['/diensten'])
    const token = await tokenOf('/bel-me')
    await send(`/beheer/website/${token}`, { ...page, act: 'publish' })
    assert.deepEqual(await where(), ['/bel-me', '/diensten'])
    assert.deepEqual(await pagesWith(house, 'constructor'), [])
    await send(`/beheer/website/${token}`, { ...page, bodyNl: 'Schrijf `{formulier: contact}`.', act: 'publish' })
    assert.deepEqual(await where(), ['/diensten'])
  },
)

onBoth('the desk of the website leads to the forms, and to cookies and services', async ({ at }) => {
  const { html } = await at('/beheer/website')
  for (const path of ['/beheer/formulieren', '/beheer/cookies']) assert.ok(html.includes(`href="${path}"`), path)
})
