import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DkimName, senderRecords, type TextResolver } from './sender-records.ts'

/** A name server that knows these texts alone. */
const serverOf = (known: Readonly<Record<string, readonly string[]>>): TextResolver => ({
  async resolveTxt(name) {
    const found = known[name]
    if (!found) throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' })
    return found.map((text) => [text])
  },
})
const domain = 'linde.example.test'
const look = (known: Readonly<Record<string, readonly string[]>>, dkim?: DkimName, host?: string) =>
  senderRecords(domain, serverOf(known), dkim, host)

test('an empty name server gives the records to copy, and says which only the provider knows', async () => {
  const { spf, dkim, dmarc } = await look({}, undefined, 'smtp.post.example')
  assert.deepEqual([spf.verdict, dkim.verdict, dmarc.verdict], ['missing', 'unknown', 'missing'])
  assert.equal(spf.shouldBe, 'v=spf1 a:smtp.post.example ~all')
  assert.equal(dkim.shouldBe, undefined)
  assert.equal(dmarc.shouldBe, 'v=DMARC1; p=quarantine')
  assert.equal(dmarc.name, `_dmarc.${domain}`)
})

test('records in order are left as they are', async () => {
  const { spf, dkim, dmarc } = await look(
    {
      [domain]: ['site-verification=x', 'v=spf1 include:_spf.post.example -all'],
      [`s1._domainkey.${domain}`]: ['v=DKIM1; k=rsa; p=AB CD'],
      [`_dmarc.${domain}`]: ['v=DMARC1; p=reject'],
    },
    { selector: 's1', publicKey: 'ABCD' },
  )
  for (const one of [spf, dkim, dmarc]) {
    assert.equal(one.verdict, 'good')
    assert.equal(one.shouldBe, undefined)
  }
})

test('two lines of SPF count for none, and one that lets everybody in is wrong', async () => {
  const two = await look({ [domain]: ['v=spf1 mx -all', 'v=spf1 include:a.example ~all'] })
  assert.equal(two.spf.verdict, 'wrong')
  assert.equal(two.spf.shouldBe, 'v=spf1 mx include:a.example ~all')
  const open = await look({ [domain]: ['v=spf1 mx +all'] })
  assert.deepEqual([open.spf.verdict, open.spf.shouldBe], ['wrong', 'v=spf1 mx ~all'])
  const vague = await look({ [domain]: ['v=spf1 mx ?all'] })
  assert.deepEqual([vague.spf.verdict, vague.spf.shouldBe], ['weak', 'v=spf1 mx ~all'])
  assert.equal((await look({ [domain]: ['v=spf1 redirect=_spf.example'] })).spf.verdict, 'good')
})

test('a key that is not ours, or was taken back, is wrong', async () => {
  const name = `s1._domainkey.${domain}`
  const ours = { selector: 's1', publicKey: 'ABCD' }
  assert.equal((await look({ [name]: ['v=DKIM1; p=EFGH'] }, ours)).dkim.verdict, 'wrong')
  assert.equal((await look({ [name]: ['v=DKIM1; p='] }, { selector: 's1' })).dkim.verdict, 'wrong')
  const missing = (await look({}, ours)).dkim
  assert.deepEqual([missing.verdict, missing.shouldBe], ['missing', 'v=DKIM1; k=rsa; p=ABCD'])
})

test('a policy that does nothing is weak, and that of the parent holds for a subdomain', async () => {
  const none = (await look({ [`_dmarc.${domain}`]: ['v=DMARC1; p=none; rua=mailto:a@example.test'] })).dmarc
  assert.equal(none.verdict, 'weak')
  assert.equal(none.shouldBe, 'v=DMARC1; p=quarantine; rua=mailto:a@example.test')
  const parent = (await look({ '_dmarc.example.test': ['v=DMARC1; p=none; sp=reject'] })).dmarc
  assert.deepEqual([parent.verdict, parent.name], ['good', '_dmarc.example.test'])
  assert.equal((await look({ [`_dmarc.${domain}`]: ['v=DMARC1; p=perhaps'] })).dmarc.verdict, 'wrong')
})

test('a name server that does not answer is no proof that there is nothing', async () => {
  const silent: TextResolver = {
    resolveTxt: async () => Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' })),
  }
  const { spf, dkim, dmarc } = await senderRecords(domain, silent, { selector: 's1', publicKey: 'AB' })
  for (const one of [spf, dkim, dmarc]) {
    assert.equal(one.verdict, 'unknown')
    assert.match(one.words.en, /did not answer/)
  }
})
