import { byPurpose } from '../../../projections/services.ts'
import { receivedBy, storedWords } from '../../../projections/services-table.ts'
import { consentPurposes, type Service } from '../../../register/service.ts'
import type { Language } from '../../../register/words.ts'

export type ChoicesProps = {
  readonly services: readonly Service[]
  readonly granted: ReadonlySet<string>
  readonly language: Language
  readonly version: number
  readonly back: string
  readonly href: (path: string) => string
}

/** Every service under what it is for, with all there is to know of it, to be allowed or refused one by one. */
export function ChoicesForm({ services, granted, language, version, back, href }: ChoicesProps) {
  const said = words[language]
  return (
    <form method="post" action={href('/cookies/keuze')} class="choices">
      <input type="hidden" name="terug" value={back} />
      <input type="hidden" name="versie" value={version} />
      <input type="hidden" name="op" value="pagina" />
      {byPurpose(services).map(({ purpose, services: some }) => (
        <fieldset key={purpose}>
          <legend>{consentPurposes[purpose].title[language]}</legend>
          {some.map((service) => (
            <div class="tick-card" key={service.id}>
              <label class="tick">
                <input
                  type="checkbox"
                  name="dienst"
                  value={service.id}
                  checked={granted.has(service.id)}
                  aria-describedby={`about-${service.id}`}
                />
                <span>{said.allow(service.name)}</span>
              </label>
              <div id={`about-${service.id}`}>
                <p>{service.words[language]}</p>
                <p class="soft small">{said.receives(receivedBy(service)[language], service.data[language])}</p>
                <p class="soft small">{said.stores(storedWords(service.stores)[language])}</p>
              </div>
            </div>
          ))}
        </fieldset>
      ))}
      <div class="row">
        <button class="btn main" name="act" value="bewaar">
          {said.keep}
        </button>
        <button class="btn main" name="act" value="weiger">
          {said.refuse}
        </button>
      </div>
    </form>
  )
}

const words = {
  nl: {
    allow: (name: string) => `Sta ${name} toe`,
    receives: (who: string, data: string) => `Wie het krijgt: ${who}. Wat: ${data}.`,
    stores: (what: string) => `In je browser: ${what}.`,
    keep: 'Bewaar mijn keuze',
    refuse: 'Weiger alles',
  },
  en: {
    allow: (name: string) => `Allow ${name}`,
    receives: (who: string, data: string) => `Who receives it: ${who}. What: ${data}.`,
    stores: (what: string) => `In your browser: ${what}.`,
    keep: 'Save my choice',
    refuse: 'Reject all',
  },
} as const
