import type { Message } from '../mailbox.ts'
import { type Deed, type Line, type Linked, linkIn, type Numbered } from './orders.ts'

type Done = { isDone: boolean; readonly day: number; readonly number?: string | undefined }

/** What the workers said about one person. */
export type Person = {
  readonly address: string
  readonly deeds: Map<Deed, Done>
  subjectId?: string | undefined
  kept: readonly string[]
}

/** All that was begun and all that was acknowledged, over all lives. */
export type Record = {
  readonly people: Map<string, Person>
  /** Takes in what one life said. @returns whether its last sweep was acknowledged, and what failed without a kill */
  add(lines: readonly Line[], day: number): { hasSwept: boolean; failed: readonly string[] }
  /** What the next life can go on with. */
  waiting(
    letters: readonly Message[],
    day: number,
  ): {
    toConfirm: Linked[]
    toLeave: Linked[]
    toAnswer: Numbered[]
    toErase: string[]
  }
  /** How many deeds of each kind were acknowledged. */
  counts(): { [deed: string]: number }
}

/** A sign-up that nobody confirms stays for so many days. */
export const signUpStays = 7

export const hasDone = ({ deeds }: Person, deed: Deed): boolean => deeds.get(deed)?.isDone === true
export const hasBegun = ({ deeds }: Person, deed: Deed): boolean => deeds.has(deed)

export function makeRecord(): Record {
  const people = new Map<string, Person>()
  const counted = new Map<Deed, number>()
  const personAt = (address: string): Person => {
    const person = people.get(address) ?? { address, deeds: new Map(), kept: [] }
    people.set(address, person)
    return person
  }
  return {
    people,
    add(lines, day) {
      let hasSwept = false
      const failed: string[] = []
      for (const line of lines) {
        if (line.event === 'failed') failed.push(`${line.deed} ${line.address}: ${line.why}`)
        if (line.event !== 'begun' && line.event !== 'done') continue
        const { deed, address, number } = line
        const isDone = line.event === 'done'
        if (isDone) counted.set(deed, (counted.get(deed) ?? 0) + 1)
        if (isDone && deed === 'sweep') hasSwept = true
        if (address === '') continue
        const person = personAt(address)
        person.deeds.set(deed, { isDone, day, number })
        if (line.subjectId !== undefined) person.subjectId = line.subjectId
        if (line.kept !== undefined) person.kept = line.kept
      }
      return { hasSwept, failed }
    },
    waiting(letters, day) {
      const there = [...people.values()].filter((person) => !hasBegun(person, 'erase'))
      const links = (under: 'bevestigen' | 'afmelden') =>
        new Map(
          letters
            .flatMap(({ to, text }) => to.map((address) => [address, linkIn(text, under)] as const))
            .filter(([, path]) => path !== undefined),
        )
      const linked = (of: readonly Person[], from: ReadonlyMap<string, string | undefined>): Linked[] =>
        of.flatMap(({ address }) => {
          const path = from.get(address)
          return path === undefined ? [] : [{ address, path }]
        })
      return {
        toConfirm: linked(
          there
            .filter((person) => !hasBegun(person, 'confirm') && day - (person.deeds.get('ask')?.day ?? 0) < signUpStays)
            .slice(-20),
          links('bevestigen'),
        ),
        toLeave: linked(
          there.filter((person) => hasDone(person, 'confirm') && !hasBegun(person, 'leave')).slice(-20),
          links('afmelden'),
        ),
        toAnswer: there
          .flatMap((person) => {
            const number = person.deeds.get('complain')?.number
            return number === undefined || hasBegun(person, 'answer') ? [] : [{ address: person.address, number }]
          })
          .slice(-20),
        toErase: there.map(({ address }) => address).slice(-30),
      }
    },
    counts: () => Object.fromEntries(counted),
  }
}
