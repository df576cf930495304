import { choiceCookie as name } from '../../projections/choice.ts'
import type { Cookie } from '../../register/declaration.ts'

/** What a visitor chose, in their own browser; equal choices give equal cookies, so it recognises nobody. */
export const choiceCookie: Cookie = {
  name,
  needs: ['choices'],
  kind: 'cookie',
  words: {
    nl: 'onthoudt wat je toestond en weigerde, en onder welke versie van deze verklaring; komt er pas als je kiest',
    en: 'remembers what you allowed and refused, and under which version of this statement; it comes only when you choose',
  },
  class: 'necessary',
  because: 'consent choice',
  necessity: {
    nl: 'zonder deze cookie zouden we je op elke pagina opnieuw vragen wat je goedvindt',
    en: 'without this cookie we would ask you again on every page',
  },
  lasts: 'P6M',
  path: '/',
  identifying: false,
  // @NOTE a strict cookie stays home when somebody follows a link to us, and a refusal would be asked again
  isLax: true,
  feature: { nl: 'je keuze over cookies onthouden', en: 'remembering your choice about cookies' },
}
