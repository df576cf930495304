import { type Category, categories } from '../register/category.ts'
import type { Facts } from '../register/facts.ts'
import { type DeclaredForm, type FormBasis, type FormPeriod, formBases } from '../register/form.ts'
import { periodWords } from '../register/period.ts'
import { basisWords } from '../register/purpose.ts'
import type { Words } from '../register/words.ts'
import type { Register } from './register.ts'
import type { StatementPart, StatementTable } from './statement.ts'

/** 'één jaar' */
export const formPeriodWords = (keepFor: FormPeriod): Words =>
  periodWords({ from: 'receivedAt', for: keepFor, calendar: 'exact' })

/** Why a form may ask, as its people read it; before there is an agreement the contract basis is their own request. */
export const formBasisWords = (basis: FormBasis): Words =>
  basis === 'contract'
    ? { nl: 'omdat het nodig is voor wat je ons vraagt', en: 'because it is needed for what you ask of us' }
    : basisWords[basis]

/** What becomes of what somebody fills in: what for, why we may, and until when. */
export function formSentence({ purpose, basis, keepFor }: Pick<DeclaredForm, 'purpose' | 'basis' | 'keepFor'>): Words {
  const [why, period] = [formBasisWords(basis), formPeriodWords(keepFor)]
  return {
    nl: `We gebruiken het ${purpose.nl}, ${why.nl}. We wissen het ${period.nl} nadat je het stuurde.`,
    en: `We use it ${purpose.en}, ${why.en}. We erase it ${period.en} after you sent it.`,
  }
}

/** Every form of the owner, with what it asks and what each answer is for. @see GDPR Art. 13(1)(c), 13(2)(a) and (e) */
export function formParts({ facts }: Register): StatementPart[] {
  return (facts.forms ?? []).flatMap((form): StatementPart[] => {
    const id = `intake-form-${form.id}`
    return [
      { kind: 'heading', id: `${id}-title`, words: form.title },
      { kind: 'sentence', id, clauses: [], words: formSentence(form) },
      formTable(form, `${id}-fields`),
    ]
  })
}

const formTable = ({ title, fields }: DeclaredForm, id: string): StatementTable => ({
  kind: 'table',
  id,
  caption: {
    nl: `Wat we op dit formulier vragen: ${title.nl}`,
    en: `What we ask on this form: ${title.en}`,
  },
  head: [
    { nl: 'vraag', en: 'question' },
    { nl: 'soort gegevens', en: 'kind of data' },
    { nl: 'waarvoor', en: 'what for' },
    { nl: 'moet het', en: 'must you' },
  ],
  rows: fields.map(({ label, category, why, required }) => [
    label,
    categories[category].words,
    why,
    required ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' },
  ]),
})

/** The purpose of the register that an entry of a form serves. */
export const purposeOfForm = ({ basis }: Pick<DeclaredForm, 'basis'>) => formBases[basis].purpose

/** What the answers to the owner's forms are, as the register says of each question. @see GDPR Art. 30(1)(c) */
export const formCategoriesIn = ({ forms = [] }: Pick<Facts, 'forms'>): Category[] =>
  forms.flatMap(({ fields }) => fields.map(({ category }) => category))
