import { as } from '../../../platform/db/database.ts'
import {
  Button,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Row,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { knownAddresses, type WebsiteHanded } from '../addresses.ts'
import { SaveOnEnter } from '../office/save-on-enter.tsx'
import type { MenuPlace } from '../site.ts'
import { websiteGate } from '../tables.ts'
import { listMenu, setMenu } from './store.ts'

export const menuDesk = '/beheer/website/menu'

type Line = MenuPlace & { readonly place: string }

/** The lines of the menu, in their order, with room for one more. */
export async function menuPage(
  house: House,
  ask: Ask,
  typed?: readonly Line[],
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const kept = await listMenu(house.read(websiteGate))
  const lines = typed ?? [...kept.map((line, index) => ({ ...line, place: String(index + 1) })), empty(kept.length + 1)]
  const { t } = ask
  const isWrong = (index: number) => errors.some(({ field }) => field.endsWith(`-${index}`))
  const title = t({ nl: 'Menu', en: 'Menu' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Vier of vijf regels leest iedereen; meer niet.',
          en: 'Everybody reads four or five lines, not more.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={ask.href(menuDesk)}>
        <SaveOnEnter />
        {lines.map((line, index) => (
          <fieldset class="field" key={index}>
            <legend>{line.title.nl || t({ nl: 'Nieuwe regel', en: 'New line' })}</legend>
            <Hidden name={`place-${index}`} value={line.place} />
            {line.href !== '' && (
              <Row>
                {index > 0 && <Move {...{ ask, line, index }} to="up" />}
                {index < lines.length - 1 && lines[index + 1]?.href !== '' && (
                  <Move {...{ ask, line, index }} to="down" />
                )}
              </Row>
            )}
            <details open={isWrong(index)}>
              <summary>
                {line.href === ''
                  ? t({ nl: 'Voeg toe', en: 'Add' })
                  : t({ nl: 'Verander of haal weg', en: 'Change or take away' })}
                <span class="unseen"> {line.title.nl}</span>
              </summary>
              <Field
                name={`href-${index}`}
                label={t({ nl: 'Adres', en: 'Address' })}
                hint={t({ nl: 'Leeg: de regel gaat weg.', en: 'Empty: the line goes away.' })}
                value={line.href}
                error={errorAt(errors, `href-${index}`)}
              />
              <Field
                name={`nl-${index}`}
                label={t({ nl: 'Tekst', en: 'Text in Dutch' })}
                value={line.title.nl}
                maxlength={30}
                error={errorAt(errors, `nl-${index}`)}
              />
              <Field
                name={`en-${index}`}
                label={t({ nl: 'Tekst in het Engels', en: 'Text in English' })}
                value={line.title.en}
                maxlength={30}
              />
            </details>
          </fieldset>
        ))}
        <Button>{t({ nl: 'Bewaar het menu', en: 'Save the menu' })}</Button>
      </Form>
    </>
  )
  return ask.office({ title, status: errors.length > 0 ? 422 : 200, body })
}

type MoveProps = { ask: Ask; line: Line; index: number; to: 'up' | 'down' }

const Move = ({ ask, line, index, to }: MoveProps) => (
  <Button kind="quiet" name="act" value={`${to}-${index}`}>
    {ask.t(to === 'up' ? { nl: 'Omhoog', en: 'Up' } : { nl: 'Omlaag', en: 'Down' })}
    <span class="unseen"> {line.title.nl}</span>
  </Button>
)

const empty = (place: number): Line => ({ href: '', title: { nl: '', en: '' }, place: String(place) })

export async function keepMenu(house: House, ask: Ask, handed: WebsiteHanded): Promise<Response> {
  const form = await ask.form()
  const lines: Line[] = []
  for (let index = 0; form.has(`href-${index}`) && index < 30; index++) {
    const title = { nl: form.get(`nl-${index}`), en: form.get(`en-${index}`) }
    lines.push({ href: form.get(`href-${index}`), title, place: form.get(`place-${index}`) })
  }
  const [, to = '', moved = ''] = /^(up|down)-(\d+)$/.exec(form.get('act')) ?? []
  /** @NOTE half a place past its neighbour */
  const placeOf = (line: Line) =>
    (Number(line.place) || 99) + (line === lines[Number(moved || -1)] ? ({ up: -1.5, down: 1.5 }[to] ?? 0) : 0)
  const { paths } = await knownAddresses(house, handed)
  const errors = lines.flatMap(({ href, title }, index): FieldError[] => {
    if (href === '') return []
    if (!paths.nl.has(href))
      return [
        {
          field: `href-${index}`,
          sentence: ask.t({
            nl: `Op ${href} staat niets dat bezoekers kunnen lezen.`,
            en: `There is nothing at ${href} that visitors can read.`,
          }),
        },
      ]
    return title.nl === ''
      ? [{ field: `nl-${index}`, sentence: ask.t({ nl: 'Geef de regel een tekst.', en: 'Give the line a text.' }) }]
      : []
  })
  if (errors.length > 0) return menuPage(house, ask, lines, errors)
  const order = lines
    .filter(({ href }) => href !== '')
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ href, title }) => ({ href, title: { nl: title.nl, en: title.en || title.nl } }))
  await house.transact((work) => setMenu(as(work, websiteGate), order))
  return ask.redirect(ask.href(menuDesk))
}
