import type { Activity, ActivityElsewhere } from '../register/activity.ts'
import type { Cookie } from '../register/declaration.ts'
import { namedFacts } from '../register/facts.ts'
import { type Basis, basisArticle, type Purpose } from '../register/purpose.ts'
import type { Words } from '../register/words.ts'
import { error, type Finding } from './lint-finding.ts'
import { activitiesOf, carriedOutHere, cookiesOf, type Register } from './register.ts'

const blank = (words: Words): boolean => words.nl.trim() === '' || words.en.trim() === ''

/** Who we are, why we may, where data come from, which rights there are, and what a browser keeps. */
export function lintDuties(register: Register): Finding[] {
  const activities = activitiesOf(register)
  return [
    ...identity(register),
    ...activities.flatMap((activity) => [...purposes(activity), ...sources(activity, register)]),
    ...rights(register),
    ...cookies(register),
  ]
}

/** @see GDPR Art. 13(1)(a) */
function identity({ facts }: Register): Finding[] {
  const needed = {
    legalName: ['de officiële naam', 'the legal name'],
    address: ['het adres', 'the address'],
    email: ['het e-mailadres', 'the e-mail address'],
  } as const
  const known = namedFacts(facts)
  return Object.entries(needed)
    .filter(([name]) => (known[name] ?? '').trim() === '')
    .map(([name, [nl, en]]) =>
      error('WB-ID-01', `facts.${name}`, `${nl} van de onderneming ontbreekt`, `${en} of the business is missing`),
    )
}

/** @see GDPR Art. 5(1)(b), 6(1), 7(3), 13(1)(c)-(d) */
function purposes(activity: Activity | ActivityElsewhere): Finding[] {
  const found: Finding[] = []
  const title = activity.title.nl
  const entries = Object.entries(activity.purposes)
  const holds = carriedOutHere(activity) ? Object.keys(activity.tables).length : activity.categories.length
  if (entries.length === 0)
    found.push(error('WB-PUR-01', title, 'er worden gegevens bewaard zonder doel', 'data are held without a purpose'))
  if (holds === 0)
    found.push(error('WB-PUR-01', title, 'er is een doel zonder gegevens', 'there is a purpose without data'))
  return [...found, ...entries.flatMap(([id, purpose]) => basis(purpose, `${title}.${id}`))]
}

function basis({ basis: given }: Purpose, where: string): Finding[] {
  if (!Object.hasOwn(basisArticle, given.kind))
    return [error('WB-BAS-01', where, 'het doel heeft geen grondslag', 'the purpose has no legal basis')]
  const wrong = basisWrong(given)
  return wrong === undefined ? [] : [error(wrong[0], where, wrong[1], wrong[2])]
}

function basisWrong(given: Basis): readonly [Finding['rule'], string, string] | undefined {
  switch (given.kind) {
    case 'legitimate interest':
      return blank(given.interest) || blank(given.balance)
        ? ['WB-BAS-02', 'het belang of de afweging ontbreekt', 'the interest or the balancing is missing']
        : undefined
    case 'legal obligation':
      return /\d/.test(given.provision)
        ? undefined
        : ['WB-BAS-03', 'er staat niet bij welk artikel het vraagt', 'it does not say which article requires it']
    case 'consent':
      return given.withdrawAt.startsWith('/')
        ? undefined
        : ['WB-BAS-04', 'er is geen plek om de toestemming in te trekken', 'there is no place to withdraw the consent']
    case 'contract':
      return undefined
  }
}

/** @see GDPR Art. 14(1)(d), 14(2)(f), 14(3) */
function sources(activity: Activity | ActivityElsewhere, register: Register): Finding[] {
  const title = activity.title.nl
  const given = Object.values(activity.sources)
  if (given.length === 0)
    return [
      error(
        'WB-SRC-01',
        title,
        'er staat niet bij waar de gegevens vandaan komen',
        'it does not say where the data come from',
      ),
    ]
  const fromOthers = given.some(({ from }) => from === 'somebody else')
  return fromOthers && !said(register, /\bmaand\b/i, /\bmonth\b/i)
    ? [
        error(
          'WB-SRC-01',
          title,
          'er staat niet dat iemand het binnen een maand hoort',
          'it does not say that a person is told within a month',
        ),
      ]
    : []
}

const said = ({ declarations }: Register, nl: RegExp, en: RegExp): boolean =>
  declarations.some(({ sentences }) => sentences.some(({ words }) => nl.test(words.nl) && en.test(words.en)))

type Right = readonly [article: string, nl: RegExp, en: RegExp, forBases: readonly Basis['kind'][]]
const all = ['consent', 'contract', 'legal obligation', 'legitimate interest'] as const

/** @see DPV 2.3, legal_basis_rights_mapping; GDPR Art. 7(3), 15-21, 77 */
const rightsOfBasis: readonly Right[] = [
  ['15', /inzien|inzage|opvragen/i, /\b(see|access)\b/i, all],
  ['16', /verbeter|corrig|aanpas/i, /correct|rectif/i, all],
  ['17', /verwijder|wis/i, /delet|eras/i, ['consent', 'contract', 'legitimate interest']],
  ['18', /beperk|stilzet|stil te zetten/i, /restrict/i, all],
  ['20', /overdra|meene|mee te nemen|download/i, /portab|take .*with you|download/i, ['consent', 'contract']],
  ['21', /bezwaar/i, /object/i, ['legitimate interest']],
  ['7(3)', /intrek|in te trekken|trek\w* .*\bin\b/i, /withdr[ae]w/i, ['consent']],
  ['77', /Autoriteit Persoonsgegevens/, /Autoriteit Persoonsgegevens/, all],
]

const condition = {
  nl: /(als|indien|wanneer) je het (er )?niet (mee )?eens bent/i,
  en: /if you (do not|don't|dis)\s?agree/i,
} as const

function rights(register: Register): Finding[] {
  const bases = new Set(activitiesOf(register).flatMap((a) => Object.values(a.purposes).map((p) => p.basis.kind)))
  const unnamed = rightsOfBasis
    .filter(([, nl, en, kinds]) => kinds.some((kind) => bases.has(kind)) && !said(register, nl, en))
    .map(([article]) =>
      error(
        article === '77' ? 'WB-RGT-06' : 'WB-RGT-01',
        'rights',
        `het recht uit artikel ${article} AVG wordt niet genoemd`,
        `the right of Article ${article} GDPR is not named`,
      ),
    )
  const conditional = register.declarations.flatMap(({ chapter, sentences }) =>
    sentences
      .filter(
        ({ words }) => /Autoriteit/.test(words.nl) && (condition.nl.test(words.nl) || condition.en.test(words.en)),
      )
      .map(({ id }) =>
        error(
          'WB-RGT-06',
          `${chapter}.${id}`,
          'klagen bij de toezichthouder mag zonder voorwaarde',
          'complaining to the authority has no condition',
        ),
      ),
  )
  return [...unnamed, ...conditional]
}

const unfounded = (cookie: Cookie) => cookie.class === 'necessary' && blank(cookie.necessity)

/** @see Telecommunicatiewet art. 11.7a */
function cookies(register: Register): Finding[] {
  const lacking = cookiesOf(register).filter((cookie) => {
    const lasts = cookie.lasts === 'session' || /^P(?=.)(\d+[YMWD])*(T(?=.)(\d+[HMS])*)?$/.test(cookie.lasts)
    return cookie.name.trim() === '' || blank(cookie.words) || unfounded(cookie) || !lasts
  })
  return lacking.map(({ name }) =>
    error('WB-CKE-01', `cookies.${name}`, 'naam, doel of duur ontbreekt', 'name, purpose or duration is missing'),
  )
}
