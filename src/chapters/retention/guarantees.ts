import { erasureTemplate } from '../../projections/erasure.ts'
import { activitiesOf, personalTables } from '../../projections/register.ts'
import type { ClauseId } from '../../register/clauses.ts'
import { checkPeriod } from '../../register/period.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { declaration } from './wording.ts'

const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })
const total = (per: Readonly<Record<string, number>>) => Object.values(per).reduce((sum, rows) => sum + rows, 0)

/** Rows past their last day, as a finding; undefined when there are none. */
async function overdue(look: Look): Promise<Finding | undefined> {
  const late = Object.entries(await look.expired()).filter(([, rows]) => rows > 0)
  if (late.length === 0) return undefined
  const names = late.map(([table, rows]) => `${table} (${rows})`).join(', ')
  return broken(`over de laatste dag: ${names}`, `past the last day: ${names}`)
}

async function looked(look: Look): Promise<Finding> {
  const counts = await look.counts()
  const [rows, tables] = [total(counts), Object.keys(counts).length]
  return {
    state: rows === 0 ? 'nothing-yet' : 'holds',
    seen: {
      nl: `${rows} rijen in ${tables} tabellen, geen over de laatste dag`,
      en: `${rows} rows in ${tables} tables, none past the last day`,
    },
  }
}

/** Every table has a period that can be computed, and no row has outlived it. @see GDPR Art. 5(1)(e) */
async function noLonger(look: Look): Promise<Finding> {
  const uncounted = personalTables(look.house.published().register).filter(
    ({ table: { keep } }) =>
      typeof keep !== 'string' && (keep.length === 0 || keep.some((one) => checkPeriod(one) !== undefined)),
  )
  if (uncounted.length > 0) {
    const names = uncounted.map(({ name }) => name).join(', ')
    return broken(`zonder termijn: ${names}`, `without a period: ${names}`)
  }
  return (await overdue(look)) ?? looked(look)
}

/** Whatever an erasure keeps, and every duty that we lean on, names its article. @see GDPR Art. 6(3), 17(3)(b) */
async function dutiesAreCited(look: Look): Promise<Finding> {
  const { register } = look.house.published()
  const kept = erasureTemplate(register).flatMap(({ table, does }) =>
    does.then === 'keep' ? [[table, does.provision] as const] : [],
  )
  const duties = activitiesOf(register).flatMap(({ purposes }) =>
    Object.entries(purposes).flatMap(([id, { basis }]) =>
      basis.kind === 'legal obligation' ? [[id, basis.provision] as const] : [],
    ),
  )
  const uncited = [...kept, ...duties].filter(([, provision]) => !/\d/.test(provision)).map(([name]) => name)
  if (uncited.length > 0)
    return broken(`zonder wetsartikel: ${uncited.join(', ')}`, `without an article of law: ${uncited.join(', ')}`)
  return {
    state: kept.length + duties.length === 0 ? 'nothing-yet' : 'holds',
    seen: {
      nl: `het artikel bij ${kept.length} tabellen die blijven en bij ${duties.length} wettelijke plichten`,
      en: `the article of ${kept.length} tables that stay and of ${duties.length} legal duties`,
    },
  }
}

/** The rows are gone, and the statement does not claim more than rows. */
async function destroyed(look: Look): Promise<Finding> {
  const late = await overdue(look)
  if (late) return late
  const said = look.house
    .published()
    .statement.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'sentence' && part.clauses.includes('C60') ? [part.words] : [])),
    )
  if (!said.some(({ nl, en }) => /reservekopie/i.test(nl) && /backup/i.test(en)))
    return broken('de verklaring zwijgt over reservekopieën', 'the statement does not speak of backups')
  return looked(look)
}

const checked = (clause: ClauseId, check: (look: Look) => Promise<Finding>, notShown: Words): Guarantee => {
  const said = declaration.sentences.find(({ clauses }) => clauses.includes(clause))
  if (!said) throw new Error(`no sentence stands for ${clause}`)
  return { clause, sentence: said.words, notShown, known: { by: 'check', every: 'PT1H', check } }
}

export const guarantees: readonly Guarantee[] = [
  checked('C55', noLonger, {
    nl: 'wat buiten dit programma wordt bewaard, zoals papier of een mailbox',
    en: 'what is kept outside this program, such as paper or a mailbox',
  }),
  checked('C56', dutiesAreCited, {
    nl: 'of een jurist het artikel net zo leest',
    en: 'whether a lawyer reads the article the same way',
  }),
  {
    ...checked('C60', destroyed, {
      nl: 'reservekopieën, en resten op de schijf van een databank die zelf bepaalt wanneer hij ze overschrijft; sleutels per persoon vernietigen we nog niet',
      en: 'backups, and remains on the disk of a database that itself decides when to overwrite them; we do not destroy keys per person yet',
    }),
    rewritten: true,
  },
]
