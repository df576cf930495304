import {
  Button,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Link,
  type Logo,
  type LookChoice,
  Notice,
  Row,
  type Theme,
  themeNames,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { Typed } from './choosing.ts'
import { ContrastTable } from './contrast-table.tsx'
import { Swatch } from './drawing.tsx'
import { LogoForms } from './logo.tsx'
import { lookDesk, nameOf } from './preview.tsx'
import type { Look } from './store.ts'
import { ThemeCard } from './theme-card.tsx'
import { inWords } from './words.ts'

export type LookView = {
  readonly typed: Typed
  /** What the table judges: the look now, or the one that was asked for. */
  readonly theme: Theme
  readonly now: Look
  readonly previous: Look | undefined
  readonly logo?: Logo | undefined
  readonly errors: readonly FieldError[]
  /** The colour that would do, when the one that was asked for does not. */
  readonly nearest?: string | undefined
  /** A button was pressed; the script only looks. */
  readonly isSent?: boolean
  /** The look that this page wears while nobody else sees it. */
  readonly previewed?: LookChoice | undefined
}

const said: Readonly<Record<string, Words>> = {
  bewaard: {
    nl: 'Gelukt: zo ziet je site er nu voor iedereen uit.',
    en: 'Done: this is how everybody now sees your site.',
  },
  terug: { nl: 'Gelukt: je site ziet er weer uit als daarvoor.', en: 'Done: your site looks as it did before.' },
}

type Props = LookView & { readonly ask: Ask }

/** Three themes, one colour of the owner's own, and how well they read together. */
export function LookPage(props: Props) {
  const { ask, theme, previewed, errors, now, previous, nearest } = props
  const { t, href } = ask
  const notice = said[ask.query.get('gezegd') ?? '']
  return (
    <>
      <h1>{t({ nl: 'Uiterlijk', en: 'Look' })}</h1>
      {notice && ask.method === 'GET' && (
        <Notice kind="ok">
          <p>{t(notice)}</p>
        </Notice>
      )}
      <Lead>
        {t({
          nl: 'Kies een thema en je eigen kleur. Wij letten erop dat alles te lezen blijft, ook in het donker.',
          en: 'Choose a theme and a colour of your own. We see to it that everything can be read, in the dark too.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={href(lookDesk)} class="choose-look">
        <Choosing {...props} />
        <Row>
          <Button kind="quiet" name="act" value="preview">
            {t({ nl: 'Bekijk', en: 'Preview' })}
          </Button>
          <Button name="act" value="use">
            {t({ nl: 'Gebruik dit', en: 'Use this' })}
          </Button>
        </Row>
        <div data-look-result>
          {nearest !== undefined && <Nearest {...{ ask, nearest }} asked={theme.light.accent} />}
          {previewed && <Preview ask={ask} look={previewed} />}
          <h2>{t({ nl: 'Zo leest het', en: 'How it reads' })}</h2>
          <ContrastTable ask={ask} theme={theme} />
        </div>
      </Form>
      <p class="soft">
        {t({ nl: 'Nu: ', en: 'Now: ' })}
        {t(inWords(now))}
      </p>
      {previous !== undefined && (
        <Form action={href(`${lookDesk}/terug`)}>
          <Button kind="quiet">
            {t({ nl: 'Terug naar het vorige uiterlijk', en: 'Back to the previous look' })} ({t(inWords(previous))})
          </Button>
        </Form>
      )}
      <LogoForms {...{ ask, errors }} logo={props.logo} />
    </>
  )
}

function Choosing({ ask, typed, errors }: Props) {
  const { t } = ask
  const wrong = errorAt(errors, 'theme')
  return (
    <>
      <fieldset class={wrong === undefined ? 'field all' : 'field all wrong'}>
        <legend>{t({ nl: 'Thema', en: 'Theme' })}</legend>
        {wrong !== undefined && <p class="error">{wrong}</p>}
        <div class="looks">
          {themeNames.map((name, index) => (
            <ThemeCard key={name} {...{ ask, name, typed, isFirst: index === 0 }} />
          ))}
        </div>
      </fieldset>
      <div class="pair">
        <Field
          name="colour"
          type="color"
          required
          label={t({ nl: 'Jouw kleur', en: 'Your colour' })}
          hint={t({ nl: 'Voor links, knoppen en je pictogram.', en: 'For links, buttons and your icon.' })}
          value={typed.colour}
        />
        <Field
          name="hex"
          label={t({ nl: 'Of als code', en: 'Or as a code' })}
          hint={t({ nl: 'Leeg: de kleur van het thema.', en: 'Empty: the colour of the theme.' })}
          value={typed.hex}
          maxlength={7}
          autocomplete="off"
          error={errorAt(errors, 'hex')}
        />
      </div>
      <Hidden name="colour-was" value={typed.colour} />
      <Hidden name="hex-was" value={typed.hex} />
    </>
  )
}

function Nearest({ ask, asked, nearest }: { ask: Ask; asked: string; nearest: string }) {
  const { t } = ask
  return (
    <Row>
      <Swatch colour={asked} /> → <Swatch colour={nearest} />
      <Button kind="quiet" name="nearest" value={nearest}>
        {t({ nl: `Neem ${nearest}`, en: `Take ${nearest}` })}
      </Button>
      <span class="soft">
        {t({ nl: 'de dichtstbijzijnde kleur die wel leest', en: 'the nearest colour that does read' })}
      </span>
    </Row>
  )
}

function Preview({ ask, look }: { ask: Ask; look: LookChoice }) {
  const { t, href } = ask
  return (
    <Notice kind="note">
      <p>
        <b>{t(inWords(look))}.</b>{' '}
        {t({
          nl: 'Deze bladzijde staat er nu zo bij, en alleen jij ziet dat. Druk op “Gebruik dit” om het voor iedereen zo te maken.',
          en: 'This page now looks like that, and only you see it. Press “Use this” to show it to everybody.',
        })}
      </p>
      <Row>
        <Link href={href(`${lookDesk}/voorpagina?uiterlijk=${nameOf(look)}`)}>
          {t({ nl: 'Bekijk je voorpagina zo', en: 'See your front page like this' })}
        </Link>
      </Row>
    </Notice>
  )
}
