import { Button, Link, moment, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Version } from '../pages/store.ts'
import type { Text } from '../site.ts'
import { Changes } from './changes.tsx'

type Props = {
  readonly ask: Ask
  readonly by: Version
  readonly text: Text
  readonly zone: string
  /** The editor of the page, with the version that came between. */
  readonly href: string
}

/** A newer version was kept since the writing began: what differs, and both ways on. */
export function Overtaken({ ask, by, text, zone, href }: Props) {
  const { t, language } = ask
  const when = moment(by.madeAt, language, zone)
  return (
    <Notice kind="warning">
      <h2>{t({ nl: 'Er kwam een versie tussen', en: 'Another version came between' })}</h2>
      <p>
        {t({
          nl: `Terwijl jij schreef, is versie ${by.number} bewaard (${when}): in een ander tabblad, op een ander apparaat of door een ander. Jouw tekst staat hieronder en is nog niet bewaard.`,
          en: `While you wrote, version ${by.number} was saved (${when}): in another tab, on another device or by somebody else. Your text is below and is not saved yet.`,
        })}
      </p>
      <p>
        {t({
          nl: `Wat er verandert als jouw tekst de nieuwste wordt. Versie ${by.number} blijft bij de versies staan.`,
          en: `What changes when your text becomes the newest. Version ${by.number} stays with the versions.`,
        })}
      </p>
      <Changes {...{ ask }} before={by} after={text} isOpen />
      <Row>
        <Button name="act" value="save">
          {t({ nl: 'Bewaar mijn tekst als nieuwste', en: 'Save my text as the newest' })}
        </Button>
        <Link kind="quiet" href={href}>
          {t({ nl: `Laat mijn tekst vallen, open versie ${by.number}`, en: `Drop my text, open version ${by.number}` })}
        </Link>
      </Row>
    </Notice>
  )
}
