const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** Behind these a new line begins. */
const blocks = 'p|h[1-6]|li|ul|div|form|section|fieldset|legend|details|summary|label'

/** What somebody reads in a notice, a line each, with a bracket around what can be pressed; nothing of it works. */
export function noticeLines(html: string): string[] {
  return html
    .replace(/<span\b[^>]*aria-hidden="true"[^>]*>.*?<\/span>/gs, '')
    .replace(/<button\b[^>]*>(.*?)<\/button>/gs, '\n[ $1 ]\n')
    .replace(/<input\b[^>]*type="checkbox"[^>]*>/g, '\n[ ] ')
    .replace(new RegExp(`</?(?:${blocks})\\b[^>]*>`, 'g'), '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}
