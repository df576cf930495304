/** Prepares what Google's script reads when it starts: all denied but the counting that the visitor allowed. */
declare global {
  interface Window {
    dataLayer?: unknown[]
  }
}

const account = document.querySelector<HTMLScriptElement>('script[data-account]')?.dataset['account']
const layer = (window.dataLayer ??= [])

/** @NOTE Google's script tells a command from other entries by its being an arguments object */
function tell(..._command: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: see the note
  layer.push(arguments)
}

if (account) {
  const denied = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' }
  tell('consent', 'default', { ...denied, analytics_storage: 'denied' })
  tell('consent', 'update', { ...denied, analytics_storage: 'granted' })
  tell('js', new Date())
  tell('config', account)
}

export {}
