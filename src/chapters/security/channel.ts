import { nowText } from '../../platform/clock.ts'
import type { Finding, Look } from '../chapter.ts'
import { wrongInSecurityTxt } from './incidents/security-txt.ts'
import { listIncidents } from './incidents/store.ts'

/** The form and security.txt answer, and no report is left undecided after its seventy-two hours. @see GDPR Art. 33(1) */
export async function channelHolds(look: Look): Promise<Finding> {
  const { house } = look
  const file = await look.visit('/.well-known/security.txt')
  const isText = file.status === 200 && (file.headers.get('content-type') ?? '').startsWith('text/plain')
  const wrong = isText
    ? wrongInSecurityTxt(await file.text(), house.baseUrl, house.clock.now())
    : ['it does not answer as text']
  if (wrong.length > 0)
    return broken({
      nl: `security.txt klopt niet: ${wrong.join('; ')}`,
      en: `security.txt is wrong: ${wrong.join('; ')}`,
    })
  for (const path of ['/veiligheid', '/en/veiligheid']) {
    const page = await look.visit(path)
    const html = await page.text()
    if (page.status !== 200 || !/<form[^>]*method="post"/.test(html) || !/name="text"/.test(html))
      return broken({ nl: `op ${path} staat geen formulier`, en: `there is no form at ${path}` })
  }
  const all = await listIncidents(house)
  const late = all.filter(({ decision, decideBy }) => decision === null && decideBy < nowText(house.clock))
  if (late.length > 0)
    return broken({
      nl: `${late.length} meldingen zonder besluit na 72 uur`,
      en: `${late.length} reports without a decision after 72 hours`,
    })
  return {
    state: 'holds',
    seen: {
      nl: 'het formulier in beide talen, security.txt, en het besluit bij elke melding waarvan de 72 uur om zijn',
      en: 'the form in both languages, security.txt, and the decision on every report whose 72 hours are over',
    },
  }
}

const broken = (seen: Finding['seen']): Finding => ({ state: 'broken', seen })
