import { ask, carryOut, choose, fold, panel, scan } from './waarborg/asking.ts'
import { choseAt, ids, isAllowed, isOpen, news, readChoice, services } from './waarborg/choice.ts'
import './waarborg/style.ts'
import './waarborg/wipe.ts'

declare global {
  interface Window {
    waarborg: { allows(id: string): boolean; open(): void; withdraw(id?: string): unknown }
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean
  }
}

window.waarborg = {
  allows: isAllowed,
  open: () => fold(1),
  withdraw: (id) => choose(id ? [id] : ids, () => {}),
}

new MutationObserver(scan).observe(document, { childList: true, subtree: true })

// @NOTE back to a page that was kept aside, or to a tab: what was withdrawn elsewhere stops here too
addEventListener(
  'visibilitychange',
  () => ids.some((id) => isAllowed(id) && !readChoice().has(id)) && location.reload(),
)

panel.open = services.some(([id, , , , asks]) => asks && isOpen(id) && !navigator.globalPrivacyControl)
if (panel.open) ask(ids.filter(isOpen), news.find(([until]) => choseAt <= until)?.[1], choseAt)
else ask(ids)
document.body.prepend(panel)
carryOut()
