import assert from 'node:assert/strict'
import { type Kind, listeningHouse, type TestHouse } from '../house.ts'
import { type Mailbox, type Message, mailbox } from '../mailbox.ts'
import { type Manner, type Visit, visit } from './browser.ts'

export type Street = {
  readonly house: TestHouse & { readonly url: string }
  readonly post: Mailbox
  visitor(manner: Manner): Promise<Visit>
  /** What is mailed to this address with this in its subject, after the mail that waits was sent. */
  mailTo(address: string, subject: string | RegExp): Promise<Message>
  close(): Promise<void>
}

/** A house in use, with a real mail server and as many visitors as come. */
export async function street(kind: Kind): Promise<Street> {
  const post = await mailbox()
  const house = await listeningHouse(kind, { smtpUrl: post.url })
  const visits: Visit[] = []
  return {
    house,
    post,
    async visitor(manner) {
      const made = await visit(house.url, manner)
      visits.push(made)
      return made
    },
    async mailTo(address, subject) {
      house.clock.forward({ minutes: 1, seconds: 1 })
      await house.runJobs()
      const fits = ({ to, headers }: Message) =>
        to.includes(address) && new RegExp(subject).test(headers.get('subject') ?? '')
      return await post.waitFor(fits)
    },
    async close() {
      await Promise.all(visits.map((one) => one.close()))
      await house.close()
      await post.close()
    },
  }
}

/** The path of the first address in the mail that leads to this place of the house. */
export function pathIn({ text }: Message, place: string): string {
  const found = new RegExp(`https?://[^\\s/]+(\\S*${place}\\S*)`).exec(text)?.[1]
  assert.ok(found, `no address with ${place} in: ${text}`)
  return found
}
