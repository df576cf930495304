import { Button, Form, moment, Notice } from '../../../platform/html/index.ts'
import type { Words } from '../../../register/words.ts'
import { copyFaultWords } from './fault.ts'
import type { CopyProps } from './page.tsx'
import type { CopyStanding } from './standing.ts'

/** How it stands, and the button that makes a copy at once. */
export function CopyNow({ ask, standing, done, zone }: CopyProps) {
  const { t } = ask
  if (standing.kind === 'not set' || standing.kind === 'not here')
    return <Notice kind="warning">{t({ nl: 'Er is nog geen kopie.', en: 'There is no copy yet.' })}</Notice>
  const isWrong = standing.kind === 'failed' || standing.kind === 'late'
  return (
    <>
      <Notice kind={isWrong ? 'warning' : standing.kind === 'good' ? 'ok' : 'note'}>
        {done === 'bewaard' && !isWrong && <b>{t({ nl: 'Bewaard. ', en: 'Saved. ' })}</b>}
        {t(standingWords(standing, zone))}
        {standing.failed?.said && (
          <>
            {' '}
            {t({ nl: 'De machine zegt:', en: 'The machine says:' })} <code>{standing.failed.said}</code>
          </>
        )}
      </Notice>
      <Form action={ask.href('/beheer/instellingen/kopie/nu')}>
        <Button kind="quiet">{t({ nl: 'Maak nu een kopie', en: 'Make a copy now' })}</Button>
      </Form>
    </>
  )
}

function standingWords(standing: Exclude<CopyStanding, { kind: 'not here' | 'not set' }>, zone: string): Words {
  const { kind, good, failed } = standing
  const at = (language: 'nl' | 'en') => (good ? moment(good.at, language, zone) : '')
  const last: Words = good
    ? { nl: `De laatste goede kopie is van ${at('nl')}.`, en: `The last good copy is of ${at('en')}.` }
    : { nl: 'Er is nog geen goede kopie.', en: 'There is no good copy yet.' }
  const opened: Words = good
    ? { nl: ' We hebben de kopie geopend en gelezen.', en: ' We opened the copy and read it.' }
    : { nl: '', en: '' }
  switch (kind) {
    case 'good':
      return { nl: last.nl + opened.nl, en: last.en + opened.en }
    case 'off':
      return {
        nl: `Het programma maakt niet vanzelf kopieën. ${last.nl}`,
        en: `The program makes no copies by itself. ${last.en}`,
      }
    case 'waits':
      return { nl: 'Vannacht maken we de eerste kopie.', en: 'Tonight we make the first copy.' }
    case 'late':
      return { nl: `${last.nl} Dat is te lang geleden.`, en: `${last.en} That is too long ago.` }
    case 'failed': {
      const why = copyFaultWords[failed?.fault ?? 'not made']
      return { nl: `De laatste poging mislukte. ${why.nl} ${last.nl}`, en: `The last try failed. ${why.en} ${last.en}` }
    }
  }
}
