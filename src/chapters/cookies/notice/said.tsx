import { Link, Notice } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Language, Words } from '../../../register/words.ts'

const said: Readonly<Record<string, Words>> = {
  bewaard: { nl: 'Je keuze is bewaard.', en: 'Your choice is saved.' },
  'zonder cookie': {
    nl: 'Je browser bewaarde je keuze niet, want cookies staan uit. Daarom blijft alles geweigerd. Zet je ze voor onze site aan, dan onthouden we wat je toestaat.',
    en: 'Your browser did not keep your choice, because cookies are off. So all stays refused. If you switch them on for our site, we remember what you allow.',
  },
  ingetrokken: {
    nl: 'Je toestemming is ingetrokken. Wat ervoor in je browser stond, is gewist.',
    en: 'Your consent is withdrawn. What stood in your browser for it is deleted.',
  },
  geweigerd: { nl: 'Geweigerd. Er is niets geladen of bewaard.', en: 'Refused. Nothing was loaded or kept.' },
  veranderd: {
    nl: 'De vraag is net veranderd. Lees hem nog eens en kies opnieuw.',
    en: 'The question has just changed. Read it once more and choose again.',
  },
}
const proof: Words = { nl: 'Bekijk of bewaar je bewijs', en: 'See or keep your receipt' }

/** What became of a choice, once, on the page that the visitor came back to. */
export function Said({ ask, word }: { ask: Ask; word: string }) {
  const words = Object.hasOwn(said, word) ? said[word] : undefined
  if (!words) return null
  return (
    <div class="choice-said">
      <Notice kind={word === 'veranderd' || word === 'zonder cookie' ? 'note' : 'ok'}>
        <p>
          {ask.t(words)}{' '}
          {(word === 'bewaard' || word === 'ingetrokken') && (
            <Link href={ask.href('/cookies/bewijs')}>{ask.t(proof)}</Link>
          )}
        </p>
      </Notice>
    </div>
  )
}

export type WithdrawProps = {
  readonly language: Language
  readonly version: number
  readonly back: string
  readonly href: (path: string) => string
}

/** One press takes everything back, on every page. @see GDPR Art. 7(3) */
export function WithdrawAll({ language, version, back, href }: WithdrawProps) {
  return (
    <form method="post" action={href('/cookies/keuze')} class="withdraw">
      <input type="hidden" name="terug" value={back} />
      <input type="hidden" name="versie" value={version} />
      <button class="btn quiet" name="act" value="weiger">
        {language === 'nl' ? 'Trek mijn toestemming in' : 'Withdraw my consent'}
      </button>
    </form>
  )
}
