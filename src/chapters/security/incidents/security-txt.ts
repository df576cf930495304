/** What security.txt says: where to report, and until when that is right. */
export type SecurityContact = { readonly baseUrl: string; readonly email: string; readonly now: Temporal.Instant }

/** @see RFC 9116 */
export function securityTxt({ baseUrl, email, now }: SecurityContact): string {
  const expires = now.add({ hours: 180 * 24 }).toString({ smallestUnit: 'second' })
  return [
    `Contact: ${baseUrl}/veiligheid`,
    `Contact: mailto:${email}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    `Policy: ${baseUrl}/veiligheid`,
    '',
  ].join('\n')
}

const obligedOnce = ['Expires', 'Preferred-Languages']
const known = ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy']

/** What is wrong with a security.txt, in words for whoever repairs it; empty when nothing is. @see RFC 9116 §2.5 */
export function wrongInSecurityTxt(text: string, baseUrl: string, now: Temporal.Instant): string[] {
  const fields = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const read = fields.map((line) => ({ name: line.split(': ')[0] ?? '', value: line.slice(line.indexOf(': ') + 2) }))
  const all = (name: string) => read.filter((field) => field.name === name).map((field) => field.value)
  const [expires = ''] = all('Expires')
  const until = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(expires) ? Temporal.Instant.from(expires) : undefined
  const days = until ? now.until(until).total('hours') / 24 : 0
  return [
    ...read.filter(({ name }) => !known.includes(name)).map(({ name }) => `unknown field ${name}`),
    ...(all('Contact').length === 0 ? ['no Contact'] : []),
    ...all('Contact')
      .filter((uri) => !/^(https?:\/\/|mailto:)\S+$/.test(uri))
      .map(() => 'a Contact that is no address'),
    ...obligedOnce.filter((name) => all(name).length !== 1).map((name) => `not one ${name}`),
    ...(until && days > 0 && days < 366 ? [] : ['Expires lies in the past or more than a year ahead']),
    ...(all('Canonical').includes(`${baseUrl}/.well-known/security.txt`) ? [] : ['Canonical is not this address']),
  ]
}
