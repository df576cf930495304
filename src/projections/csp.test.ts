import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde } from '../../test/look.ts'
import type { Service } from '../register/service.ts'
import { contentPolicy } from './csp.ts'
import { framedBy } from './frames.ts'

const words = { nl: 'iets', en: 'something' }
const base = { words, data: words, stores: [], recipient: { name: 'D', country: 'NL', statement: 'https://d.test' } }
const film: Service = {
  ...{ ...base, id: 'film', name: 'Film', kind: 'embed', purpose: 'media', hosts: { frame: ['film.test'] } },
  frames: [
    { link: '^https://film\\.test/(.+)$', frame: 'https://film.test/embed/$1', shape: 'wide', example: '' },
    { link: '^https://lek\\.test/(.+)$', frame: 'https://$1/embed', shape: 'wide', example: '' },
  ],
}
const counter: Service = {
  ...{ ...base, id: 'counter', name: 'Teller', kind: 'script', purpose: 'statistics' },
  hosts: { script: ['telt.test'], connect: ['telt.test'] },
}
const register = { declarations: [], facts: { ...linde, services: [film, counter] } }

test('without consent the policy names nobody else, whatever is declared', () => {
  assert.equal(contentPolicy(register), contentPolicy({ declarations: [], facts: linde }))
  assert.doesNotMatch(contentPolicy(register), /\.test|unsafe|\*|data:|frame-src/)
})

test('a service that is allowed opens its own hosts in its own places', () => {
  const policy = contentPolicy(register, { services: ['film'] })
  assert.match(policy, /frame-src https:\/\/film\.test(;|$)/)
  assert.match(policy, /script-src 'self'; /)
  assert.match(policy, /require-trusted-types-for 'script'/)
})

test('scripts of others are never given inline code, and take trusted types only where they run', () => {
  const policy = contentPolicy(register, { services: ['counter'] })
  assert.match(policy, /script-src 'self' https:\/\/telt\.test; /)
  assert.doesNotMatch(policy, /unsafe|require-trusted-types-for/)
})

test('an id that nobody declared opens nothing', () => {
  assert.equal(contentPolicy(register, { services: ['elders', '*', "'unsafe-inline'"] }), contentPolicy(register))
})

test('what was typed in a link cannot lead a frame to another host', () => {
  assert.equal(framedBy([film], 'https://film.test/42')?.src, 'https://film.test/embed/42')
  assert.equal(framedBy([film], 'https://lek.test/evil.test'), undefined)
  assert.equal(framedBy([film], 'https://lek.test/film.test')?.src, 'https://film.test/embed')
  assert.equal(framedBy([film], 'https://elders.test/42'), undefined)
})
