import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { addCompany, listCompanies, removeCompany } from './companies.ts'
import { CompaniesPage } from './companies-page.tsx'
import { errorsIn, type FieldWords, type Typed } from './fields.ts'
import { listPath } from './list-page.tsx'
import { contactsGate, legalForms } from './tables.ts'

type Handle = (ask: Ask) => Promise<Response>

export const showCompanies =
  (house: House): Handle =>
  (ask) =>
    companiesPage(house, ask, {}, [])

async function companiesPage(
  house: House,
  ask: Ask,
  typed: Typed,
  wrong: readonly FieldWords[],
  words?: Words,
): Promise<Response> {
  const companies = await listCompanies(house.read(contactsGate))
  const said = words === undefined ? undefined : ask.t(words)
  const body = <CompaniesPage {...{ ask, companies, typed, said }} errors={errorsIn(wrong, ask.t)} />
  return ask.office({
    title: ask.t({ nl: 'Bedrijven', en: 'Companies' }),
    status: wrong.length > 0 ? 422 : words === undefined ? undefined : 409,
    body,
  })
}

export const saveCompany =
  (house: House): Handle =>
  async (ask) => {
    const form = await ask.form()
    const [name, kvk] = [
      form
        .get('name')
        .replace(/\s*\n\s*/g, ' ')
        .slice(0, 120),
      form.get('kvk'),
    ]
    const legalForm = legalForms.find((known) => known === form.get('legalForm'))
    const wrong: FieldWords[] = []
    if (name === '')
      wrong.push({
        field: 'name',
        words: { nl: 'Vul de naam van het bedrijf in.', en: 'Fill in the name of the company.' },
      })
    if (legalForm === undefined)
      wrong.push({
        field: 'legalForm',
        words: {
          nl: 'Kies een rechtsvorm. Staat die er niet bij, dan is het een mens: zet die bij de contacten.',
          en: 'Choose a legal form. If it is not there, it is a person: put them with the contacts.',
        },
      })
    if (kvk !== '' && !/^\d{8}$/.test(kvk))
      wrong.push({
        field: 'kvk',
        words: { nl: 'Een KvK-nummer heeft acht cijfers.', en: 'A KvK number has eight digits.' },
      })
    if (wrong.length > 0 || legalForm === undefined)
      return companiesPage(house, ask, { name, kvk, legalForm: form.get('legalForm') }, wrong)
    await house.transact((work) => addCompany(house, work, { name, kvk, legalForm }))
    return ask.redirect(ask.href(`${listPath}/bedrijven`))
  }

export const dropCompany =
  (house: House): Handle =>
  async (ask) => {
    const outcome = await house.transact((work) => removeCompany(work, ask.param('ref')))
    if (outcome === 'has people')
      return companiesPage(house, ask, {}, [], {
        nl: 'Dit bedrijf heeft nog contactpersonen. Koppel die eerst los.',
        en: 'This company still has contact persons. Unlink them first.',
      })
    return ask.redirect(ask.href(`${listPath}/bedrijven`))
  }
