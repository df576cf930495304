import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choose, film, publish, teller } from '../../src/chapters/cookies/ledger/stage.test.ts'
import { setClock } from '../house.ts'
import { done, place, two } from './waarborg.ts'

for (const kind of ['sqlite', 'postgres'] as const)
  test(`replay shows a notice again from its record, and finds a byte that changed (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const here = await place(kind)
    const clock = setClock()
    try {
      const number = await here.within(async (open) => {
        await publish(open, [film, teller])
        return choose(open, { language: 'en', granted: ['teller'] })
      }, clock)
      const [shown, html, all, file] = await two([
        () => here.say('replay', number),
        () => here.say('replay', number, '--html'),
        () => here.say('replay', '--all'),
        () => here.say('export', number),
      ])
      assert.match(done(shown).out, /\[ Reject all \][^]*Drawn again from the register of then[^]*\nholds\n$/)
      assert.match(done(html).out, /^<section/)
      assert.match(done(all).out, /1 {2}records[^]*0 {2}changed/)
      assert.match(done(file).out, new RegExp(number))

      await here.within((open) => open.database.asOwner(`update "consentRecord" set "granted" = 'film'`), clock)
      const [changed, others] = await two([() => here.say('replay', number), () => here.say('replay', '--all')])
      assert.equal(changed?.code, 1)
      assert.match(changed.out, /WAS CHANGED[^]*does not hold/)
      assert.equal(others?.code, 1)
      assert.match(others.out, new RegExp(number))

      done(await here.say('erase', number))
      const [gone, none, both] = await two([
        () => here.say('replay', number),
        () => here.say('replay'),
        () => here.say('replay', number, '--all'),
      ])
      assert.equal(gone?.code, 2)
      assert.match(gone.err, /no record has that number/)
      assert.deepEqual([none?.code, both?.code], [2, 2])
    } finally {
      await here.end()
    }
  })
