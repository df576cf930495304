import { Link } from '../../../platform/html/index.ts'
import { receivedBy, storedWords } from '../../../projections/services-table.ts'
import type { Service } from '../../../register/service.ts'
import type { Language } from '../../../register/words.ts'

export type PlaceholderProps = {
  readonly service: Service
  readonly language: Language
  readonly version: number
  /** What would stand here, such as the title of a film. */
  readonly title: string
  readonly back: string
  readonly href: (path: string) => string
}

/** Stands where something of another would stand, as large as that, and asks for this one thing alone. */
export function Placeholder({ service, language, version, title, back, href }: PlaceholderProps) {
  const said = words[language]
  const who = receivedBy(service)[language]
  return (
    <form class="embed" method="post" action={href('/cookies/keuze')} aria-label={title}>
      <p>
        <b>{title}</b>
      </p>
      <p>{said.asks(service.name, who, service.data[language])}</p>
      <p>{said.stores(storedWords(service.stores)[language])}</p>
      <input type="hidden" name="terug" value={back} />
      <input type="hidden" name="versie" value={version} />
      <input type="hidden" name="dienst" value={service.id} />
      <button class="btn main" name="act" value="sta-dit-toe">
        {said.allow(service.name)}
      </button>
      <p class="small">
        <Link href={service.recipient.statement}>{said.theirs(service.recipient.name)}</Link>{' '}
        <Link href={href('/cookies')}>{said.more}</Link>
      </p>
    </form>
  )
}

const words = {
  nl: {
    asks: (name: string, who: string, data: string) =>
      `Dit komt van ${name}. Sta je het toe, dan krijgt ${who} ${data}. Tot die tijd weten zij niets van je bezoek.`,
    stores: (what: string) => `In je browser komt: ${what}. Intrekken kan altijd, onderaan elke pagina.`,
    allow: (name: string) => `Sta ${name} toe`,
    theirs: (name: string) => `Privacyverklaring van ${name}`,
    more: 'Al je keuzes',
  },
  en: {
    asks: (name: string, who: string, data: string) =>
      `This comes from ${name}. If you allow it, ${who} receives ${data}. Until then they know nothing of your visit.`,
    stores: (what: string) =>
      `Into your browser comes: ${what}. You can withdraw at any time, at the foot of every page.`,
    allow: (name: string) => `Allow ${name}`,
    theirs: (name: string) => `Privacy statement of ${name}`,
    more: 'All your choices',
  },
} as const
