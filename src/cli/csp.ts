import { lockOf } from '../chapters/cookies/tag/lock.ts'
import { isPlace, places, recipe } from '../chapters/cookies/tag/recipes.ts'
import { siteOf } from '../chapters/cookies/tag/sites.ts'
import { type Command, Usage } from './arguments.ts'
import { print, within } from './open.ts'

/** Says on the error stream what the header can and cannot do: what is printed goes into a file. */
const explained = {
  follows: [
    "This header reads the visitor's choice from its cookie: closed by default, open per service to who allowed it.",
    'It cannot know that the register changed since a choice; the tag does, and print this again after a change.',
  ],
  fixed: [
    'This line is the same for everybody: it closes the site to every host that is not in the register,',
    'but it cannot follow a choice. A declared service that is pasted without its mark loads for everybody.',
  ],
} as const

export const csp: Command = {
  name: 'csp',
  words: 'Prints the header that locks another site of the owner, for the server that sends its pages.',
  flags: {
    site: { type: 'string', words: 'ID of the site' },
    for: { type: 'string', words: places.join(', ') },
    inline: { type: 'boolean', words: 'the site has scripts and styles in its own pages' },
  },
  run: (typed) =>
    within(typed, async ({ house }) => {
      const { register, version } = house.published()
      const { site: id, for: place, inline } = typed.flags
      const site = typeof id === 'string' ? siteOf(register, id) : undefined
      const known = (register.facts.sites ?? []).map((one) => one.id)
      if (!site) throw new Usage(`--site takes one of: ${known.join(', ') || 'no site is declared yet'}`)
      if (!isPlace(place)) throw new Usage(`--for takes one of: ${places.join(', ')}`)
      const hasInline = inline === true || place === 'wordpress'
      const lines = place === 'meta' || place === 'static' ? explained.fixed : explained.follows
      process.stderr.write(`${lines.join('\n')}\n\n`)
      print(recipe(place, { lock: lockOf(register, site, { base: house.baseUrl, hasInline }), version }))
      return 0
    }),
}
