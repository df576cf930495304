import type { Look } from '../../chapter.ts'

type Kept = { readonly status: number; readonly headers: Headers; readonly body: string }

/**
 * The same look, opening each page once: many checks read the same pages within one run.
 *
 * Whoever does more than read (a post, other headers) makes it forget, as the pages may be others afterwards.
 */
export function remembering(look: Look): Look {
  const kept = new Map<string, Promise<Kept>>()
  const open = async (path: string): Promise<Kept> => {
    const answer = await look.visit(path)
    return { status: answer.status, headers: answer.headers, body: await answer.text() }
  }
  return {
    ...look,
    async visit(path, init) {
      if (init !== undefined) {
        kept.clear()
        return look.visit(path, init)
      }
      const page = kept.get(path) ?? open(path)
      kept.set(path, page)
      const { status, headers, body } = await page
      return new Response(body === '' ? null : body, { status, headers })
    },
  }
}
