import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { linde } from '../../../../test/look.ts'
import { rulesOf } from '../../../platform/html/index.ts'
import type { Service } from '../../../register/service.ts'
import { noticeHtml } from './html.tsx'

const words = { nl: 'iets', en: 'something' }
const service = (name: string, purpose: Service['purpose'], recipient: string): Service => ({
  ...{ id: name.toLowerCase(), name, kind: 'script', purpose, words, data: words, stores: [], hosts: {} },
  recipient: { name: recipient, country: 'NL', statement: 'https://third.test/privacy' },
})
const services = [
  service('Teller', 'statistics', 'Derden BV'),
  service('Hartslag', 'statistics', 'Polsslag NV'),
  service('Kijkdoos', 'media', 'Beeldmakers'),
  service('Reclame', 'advertising', 'Derden BV'),
  service('Vuurtoren', 'advertising', 'Strandwacht'),
]

for (const language of ['nl', 'en'] as const)
  test(`the question about five services weighs at most 1,000 bytes with its style, in ${language}`, () => {
    const register = { declarations: [], facts: { ...linde, services } }
    const html = noticeHtml({ register, version: 12, language, kind: 'banner' })
    const bytes = gzipSync(html + rulesOf('choice'), { level: 9 }).byteLength
    assert.ok(bytes <= 1_000, `${bytes} bytes`)
    assert.doesNotMatch(html, /<script|style=|onclick/)
  })
