/** @see RFC 9457 */
export function problem(status: number, title: string, more: Readonly<Record<string, unknown>> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
