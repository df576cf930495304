import type { ComponentChildren } from 'preact'
import { Empty, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { Picture as Shown } from '../../../platform/markdown/index.ts'
import type { Words } from '../../../register/words.ts'
import type { PlacedForm } from '../../chapter.ts'
import { type Picture, shown } from '../pictures/store.ts'

export type Place = { readonly path: string; readonly title: string }

type Props = {
  readonly ask: Ask
  readonly pictures: readonly Picture[]
  readonly places: readonly Place[]
  readonly forms: readonly PlacedForm[]
}

/** What the toolbar asks before it types: where a link leads, which picture, which form. A script opens them. */
export function Choosers({ ask, pictures, places, forms }: Props) {
  const { t } = ask
  return (
    <>
      <datalist id="own-places">
        {places.map(({ path, title }) => (
          <option value={path} label={title === '' ? undefined : title} key={path} />
        ))}
      </datalist>
      <LinkChooser ask={ask} mark="link" title={{ nl: 'Een link', en: 'A link' }} />
      <LinkChooser ask={ask} mark="button" title={{ nl: 'Een knop', en: 'A button' }} />
      <Chooser
        ask={ask}
        mark="picture"
        title={{ nl: 'Kies een beeld', en: 'Choose a picture' }}
        act={<Act value="new">{t({ nl: 'Nieuwe foto', en: 'New photo' })}</Act>}
      >
        {pictures.length === 0 && <Empty>{t({ nl: 'Nog geen beelden.', en: 'No pictures yet.' })}</Empty>}
        <div class="to-choose">
          {pictures.map((picture) => (
            <button value={picture.token} key={picture.token}>
              <Shown picture={shown({ ...picture, sizes: picture.sizes.slice(0, 1) }, ask.language)} />
            </button>
          ))}
        </div>
      </Chooser>
      <Chooser ask={ask} mark="form" title={{ nl: 'Kies een formulier', en: 'Choose a form' }}>
        <Row>
          {forms.map(({ name, words }) => (
            <button class="btn quiet" value={name} key={name}>
              {t(words)}
            </button>
          ))}
        </Row>
      </Chooser>
    </>
  )
}

type ChooserProps = { ask: Ask; mark: string; title: Words; act?: ComponentChildren; children: ComponentChildren }

function Chooser({ ask, mark, title, act, children }: ChooserProps) {
  return (
    <dialog id={`choose-${mark}`} class="chooser" aria-labelledby={`choose-${mark}-title`}>
      <form method="dialog">
        <h2 id={`choose-${mark}-title`}>{ask.t(title)}</h2>
        {children}
        <Row>
          {act}
          <button class="btn quiet" value="" formnovalidate>
            {ask.t({ nl: 'Toch niet', en: 'Better not' })}
          </button>
        </Row>
      </form>
    </dialog>
  )
}

const Act = ({ value, children }: { value: string; children: string }) => (
  <button class="btn" value={value}>
    {children}
  </button>
)

function LinkChooser({ ask, mark, title }: Omit<ChooserProps, 'children'>) {
  const { t } = ask
  return (
    <Chooser
      {...{ ask, mark, title }}
      act={<Act value="yes">{t({ nl: 'Zet in de tekst', en: 'Put in the text' })}</Act>}
    >
      <div class="field">
        <label for={`${mark}-words`}>{t({ nl: 'Wat er staat', en: 'What it says' })}</label>
        <input id={`${mark}-words`} data-words required autocomplete="off" />
      </div>
      <div class="field">
        <label for={`${mark}-to`}>{t({ nl: 'Waar het heen leidt', en: 'Where it leads' })}</label>
        <p class="hint" id={`${mark}-to-hint`}>
          {t({
            nl: 'Een bladzijde van jezelf, zoals /contact, of een heel adres met https://.',
            en: 'A page of your own, such as /contact, or a full address with https://.',
          })}
        </p>
        <input
          id={`${mark}-to`}
          data-to
          required
          list="own-places"
          inputmode="url"
          autocomplete="off"
          aria-describedby={`${mark}-to-hint`}
        />
      </div>
    </Chooser>
  )
}
