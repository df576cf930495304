import { type Directive, lineOf, lockFor } from './lock.ts'

/** Where a header can be set. */
export const places = ['nginx', 'apache', 'caddy', 'wordpress', 'meta', 'static'] as const
export type Place = (typeof places)[number]

export const isPlace = (text: unknown): text is Place => places.some((place) => place === text)

type Recipe = { readonly lock: readonly Directive[]; readonly version: number }

/**
 * The header that locks the door of a site, for the server that sends its pages.
 *
 * nginx, Apache, Caddy and WordPress read the cookie of the choice, so that a declared host is open only to who allowed
 * it. A line in the page, or a host that sends fixed headers, cannot: there every declared host is open to all.
 */
export function recipe(place: Place, { lock, version }: Recipe): string {
  const slots = lock.flatMap(({ name, after }) => after.map((service) => ({ name, ...service })))
  const slot = (name: string, id: string) => `waarborg_${id}_${name}`.replaceAll('-', '_')
  const all = lock.flatMap(({ after }) => after.map(({ id }) => id))
  const pattern = (id: string) => `(^|; )waarborg-keuze=[0-9]+[^;]*\\.${id}(\\.|;|$)`
  switch (place) {
    case 'nginx':
      return [
        '# in http { }',
        ...slots.map(
          ({ name, id, sources }) =>
            `map $http_cookie $${slot(name, id)} { default ""; "~${pattern(id)}" " ${sources.join(' ')}"; }`,
        ),
        '',
        '# in server { }; a location with an add_header of its own needs these lines again',
        `add_header Content-Security-Policy "${lineOf(lock, (name, { id }) => `$${slot(name, id)}`)}" always;`,
        'add_header Vary "Cookie" always;',
        'add_header X-DNS-Prefetch-Control "off" always;',
      ].join('\n')
    case 'apache':
      return [
        '# needs mod_headers and mod_setenvif',
        ...slots.flatMap(({ name, id, sources }) => [
          `SetEnvIf Request_URI ".*" "${slot(name, id)}="`,
          `SetEnvIf Cookie "${pattern(id)}" "${slot(name, id)}= ${sources.join(' ')}"`,
        ]),
        `Header always set Content-Security-Policy "${lineOf(lock, (name, { id }) => `%{${slot(name, id)}}e`)}"`,
        'Header always merge Vary "Cookie"',
        'Header always set X-DNS-Prefetch-Control "off"',
      ].join('\n')
    case 'caddy':
      return [
        '# in the block of the site',
        ...slots.flatMap(({ name, id, sources }) => [
          `map {header.Cookie} {${slot(name, id)}} {`,
          `\t"~${pattern(id)}" " ${sources.join(' ')}"`,
          '\tdefault ""',
          '}',
        ]),
        'header {',
        `\tContent-Security-Policy "${lineOf(lock, (name, { id }) => `{${slot(name, id)}}`)}"`,
        '\t+Vary "Cookie"',
        '\tX-DNS-Prefetch-Control "off"',
        '}',
      ].join('\n')
    case 'wordpress':
      return JSON.stringify({ version, lock }, null, 1)
    case 'meta':
      return `<meta http-equiv="Content-Security-Policy" content="${lockFor(
        lock.filter(({ name }) => name !== 'frame-ancestors'),
        all,
      )}">`
    case 'static':
      return `Content-Security-Policy: ${lockFor(lock, all)}\nX-DNS-Prefetch-Control: off`
  }
}
