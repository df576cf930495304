import { token } from '../../../platform/chance.ts'
import { nowText } from '../../../platform/clock.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { type SmtpSettings, smtpTransport } from '../../../platform/mail/smtp.ts'
import type { House } from '../../chapter.ts'
import { type MailFault, mailFault } from './fault.ts'

/** Longer than that, nobody waits on a phone. */
const patience = 20_000

/** Signs in at the mail server and has it deliver one letter to the owner; undefined when it took the letter. */
export async function tryMail(
  house: House,
  ask: Pick<Ask, 't' | 'language'>,
  settings: SmtpSettings,
  to: string,
): Promise<MailFault | undefined> {
  const host = new URL(settings.url).hostname
  const { clock, baseUrl } = house
  let waiting: NodeJS.Timeout | undefined
  let close = () => {}
  try {
    const transport = smtpTransport(settings)
    close = () => transport.close()
    const late = new Promise<never>((_, fail) => {
      waiting = setTimeout(() => fail(new Error('timeout')), patience)
    })
    await Promise.race([transport.verify(), late])
    await Promise.race([transport.send({ ...letter(ask, baseUrl), to, queuedAt: nowText(clock) }), late])
    return undefined
  } catch (cause) {
    return mailFault(cause, host)
  } finally {
    clearTimeout(waiting)
    close()
  }
}

function letter({ t, language }: Pick<Ask, 't' | 'language'>, baseUrl: string) {
  return {
    language,
    messageId: `<${token()}@${new URL(baseUrl).hostname}>`,
    headers: {},
    subject: t({ nl: 'Je mail werkt', en: 'Your mail works' }),
    text: t({
      nl: `Dit is een proefbericht van je eigen site. Lees je dit, dan werkt je mail.\n\nStaat het bij de ongewenste mail? Kijk dan hier wat eraan te doen is:\n${baseUrl}/beheer/instellingen/afzender`,
      en: `This is a test message from your own site. If you read this, your mail works.\n\nIs it among the junk mail? See here what to do about that:\n${baseUrl}/en/beheer/instellingen/afzender`,
    }),
  }
}
