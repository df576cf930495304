import { ask, carryOut, choose, fold, panel } from './waarborg/asking.ts'
import { choseAt, idsOf, isAllowed, isOpen, saidNow } from './waarborg/choice.ts'
import { news, services } from './waarborg/config.ts'
import { scan } from './waarborg/holding.ts'
import { style } from './waarborg/style.ts'
import { wipe } from './waarborg/wipe.ts'

declare global {
  interface Window {
    waarborg: { allows(id: string): boolean; open(): void; withdraw(id?: string): unknown }
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean
  }
}

wipe(services.filter(([id]) => !isAllowed(id)).map(([, , , leaves]) => leaves))

const sheet = new CSSStyleSheet()
sheet.replaceSync(style)
document.adoptedStyleSheets.push(sheet)

window.waarborg = {
  allows: isAllowed,
  open: () => fold(true),
  withdraw: (id) => choose(id ? [id] : idsOf(), []),
}

new MutationObserver(scan).observe(document, { childList: true, subtree: true })

// @NOTE back to a page that was kept aside, or to a tab: what was withdrawn elsewhere stops here too
addEventListener('visibilitychange', () => {
  const now = saidNow()
  if (idsOf(isAllowed).some((id) => !now.get(id))) location.reload()
})

const asks = !navigator.globalPrivacyControl && services.some(([id, , , , asks]) => asks && isOpen(id))
const changed = news.find(([until]) => +choseAt && +choseAt <= until)
if (asks) ask(idsOf(isOpen), changed?.[1], choseAt)
else ask(idsOf())
panel.open = asks
document.body.prepend(panel)
carryOut()
