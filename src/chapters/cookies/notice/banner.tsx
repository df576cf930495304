import { Link } from '../../../platform/html/index.ts'
import type { BannerText } from '../../../projections/banner.ts'
import type { Language } from '../../../register/words.ts'

export type BannerProps = {
  readonly text: BannerText
  readonly language: Language
  /** The version of the register that is asked about. */
  readonly version: number
  /** Where the visitor was, and returns to. */
  readonly back: string
  /** An own path in the language of the reader. */
  readonly href: (path: string) => string
}

const words = {
  nl: { more: 'Wie, wat en hoe lang', refuse: 'Weiger alles', allow: 'Sta alles toe', choose: 'Kies zelf' },
  en: { more: 'Who, what and how long', refuse: 'Reject all', allow: 'Allow all', choose: 'Choose yourself' },
} as const
const keep = { nl: 'Bewaar mijn keuze', en: 'Save my choice' } as const
const all = { nl: 'alles hiervan', en: 'all of these' } as const

/**
 * The question, with refusing and allowing alike: two buttons of one form, which need no script.
 *
 * It stands in the page and covers nothing that cannot be scrolled to; reading on without an answer is no answer.
 */
export function Banner({ text, language, version, back, href }: BannerProps) {
  const said = words[language]
  return (
    <section class="choice" aria-labelledby="choice">
      <form method="post" action={href('/cookies/keuze')}>
        <h2 id="choice">{text.title}</h2>
        <p>
          {text.asks} {text.others} {text.withdraw} <Link href={href('/cookies')}>{said.more}</Link>
        </p>
        {text.news.length > 0 && (
          <ul>
            {text.news.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <input type="hidden" name="terug" value={back} />
        <input type="hidden" name="versie" value={version} />
        <button name="act" value="weiger">
          {said.refuse}
        </button>
        <button name="act" value="sta-toe">
          {said.allow}
        </button>
        <details>
          <summary>{said.choose}</summary>
          {text.groups.map(({ purpose, title, services }) => (
            <fieldset key={purpose}>
              <legend>{title}</legend>
              {services.length > 1 && <Tick name="doel" value={purpose} label={all[language]} />}
              {services.map(({ id, name, who }) => (
                <Tick name="dienst" value={id} label={`${name} (${who})`} key={id} />
              ))}
            </fieldset>
          ))}
          <button name="act" value="bewaar">
            {keep[language]}
          </button>
        </details>
      </form>
    </section>
  )
}

const Tick = ({ name, value, label }: { name: string; value: string; label: string }) => (
  <label>
    <input type="checkbox" name={name} value={value} /> {label}
  </label>
)
