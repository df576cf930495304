import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { violations } from './violations.ts'

const root = fileURLToPath(new URL('../src/', import.meta.url))

test('every file keeps to its layer, its packages, its size and its name', () => {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sources = new Map<string, string>()
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    sources.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  assert.ok(sources.size > 20, `only ${sources.size} files were read`)
  const found = violations(sources)
  assert.equal(found.length, 0, `\n${found.join('\n')}`)
})

const chapter = 'chapters/newsletter/store.ts'

const planted: [file: string, source: string, sentence: RegExp][] = [
  [
    chapter,
    `import { erase } from '../../enforcement/erase.ts'`,
    /^chapters\/newsletter may import only register, .*store\.ts:1/,
  ],
  [chapter, `import {\n  lines,\n} from '../ordering/store.ts'`, /chapters\/chapter\.ts and itself/],
  [chapter, `import type { Order } from '../ordering/index.ts'`, /may import only/],
  [chapter, `import { contents } from '../contents.ts'`, /may import only/],
  [chapter, `const a = 1\nconst b = await import('../../main.ts')`, /store\.ts:2 imports '..\/..\/main.ts'/],
  [chapter, `export * from '../../../sites/spot/facts.ts'`, /may import only/],
  [
    'chapters/chapter.ts',
    `import { newsletter } from './newsletter/index.ts'`,
    /chapters\/chapter\.ts may import only/,
  ],
  ['register/period.ts', `import '../platform/clock.ts'`, /^register may import only itself/],
  ['register/period.ts', `import { createHash } from 'node:crypto'`, /^node:crypto is imported only in/],
  [
    'projections/csp.ts',
    `import { clock } from '../platform/clock.ts'`,
    /^projections may import only register and itself/,
  ],
  [
    'platform/db/sqlite.ts',
    `import type { Period } from '../../register/period.ts'`,
    /^platform may import only itself/,
  ],
  [
    'vault/vault.ts',
    `import { plan } from '../projections/erasure.ts'`,
    /^vault may import only register, ledger, platform/,
  ],
  ['ledger/proofs.ts', `import { chapter } from '../chapters/chapter.ts'`, /^ledger may import only/],
  [
    'enforcement/erase.ts',
    `import { type Plan, plan } from '../projections/erasure.ts'`,
    /the types of projections and itself/,
  ],
  [
    'browser/waarborg.ts',
    `import { cookies } from '../register/cookie.ts'`,
    /^browser may import only the types of register/,
  ],
  ['jobs/run.ts', `import { clock } from '../platform/clock.ts'`, /every file belongs to a layer/],
  ['chapters/newsletter/pages.tsx', `import { sql } from 'kysely'`, /^kysely is imported only in/],
  ['projections/csp.ts', `import { sql } from 'kysely'`, /^kysely is imported only in/],
  ['vault/keys.ts', `import { Pool } from 'pg'`, /^pg is imported only in/],
  ['chapters/newsletter/jobs.ts', `import { createTransport } from 'nodemailer'`, /^nodemailer is imported only in/],
  [chapter, `import { Hono } from 'hono/tiny'`, /^hono is imported only in/],
  [chapter, `import { z } from 'zod'`, /^zod is imported only in/],
  [chapter, `import { h } from 'preact'`, /^preact is imported only in/],
  ['main.ts', `import axios from 'axios'`, /no row for axios/],
  [chapter, `db.withoutPlugins()`, /reads its own tables/],
  [chapter, `db.withTables<Other>()`, /reads its own tables/],
  [chapter, `db.$extendTables<Other>()`, /reads its own tables/],
  [chapter, `db.executeQuery(query)`, /reads its own tables/],
  [chapter, 'db.selectFrom(sql`invoice`.as("i"))', /reads its own tables/],
  [chapter, 'db.selectFrom([sql<Row>`invoice`.as("i")])', /reads its own tables/],
  [chapter, 'await sql<Row>`select email\n  from invoice`.execute(db)', /reads its own tables/],
  [chapter, `sql.table('invoice')`, /reads its own tables/],
  [chapter, `const wide = db as Kysely<any>`, /wide connection/],
  ['vault/vault.ts', `function f(db: Db< any >) {}`, /wide connection/],
  [chapter, `const url = process.env['SMTP_URL']`, /platform\/config\.ts alone/],
  ['main.ts', `import { env } from 'node:process'`, /platform\/config\.ts alone/],
  ['chapters/links/pages.tsx', `<p>\n<a class="x"\n href={url}>`, /Link .* owns every href/],
  ['chapters/links/pages.tsx', '<a onClick={() => go()} href="/x">', /Link .* owns every href/],
  ['chapters/links/mail.ts', 'const html = `<a href="$' + '{url}">x</a>`', /Link .* owns every href/],
  ['chapters/links/pages.tsx', `<p style={{ color: 'red' }}>`, /no inline style or script/],
  ['chapters/links/pages.tsx', `<script>alert(1)</script>`, /no inline style or script/],
  ['chapters/links/pages.tsx', `<p dangerouslySetInnerHTML={x} />`, /no inline style or script/],
  ['platform/utils/date.ts', '', /in 'utils'/],
  ['platform/mail/outbox.test.ts', '\n'.repeat(401), /at most 400 lines/],
]

for (const [file, source, sentence] of planted) {
  test(`the guard finds ${JSON.stringify(source.slice(0, 70))} in ${file}`, () => {
    const found = violations(new Map([[file, source]]))
    assert.ok(
      found.some((each) => sentence.test(each)),
      found.join('\n') || 'it found nothing',
    )
  })
}

test('the guard lets pass what the table allows', () => {
  const allowed = new Map([
    [
      'chapters/ordering/quotes/store.ts',
      `// db.executeQuery is what we do not do, see https://example.test/
      import { sql } from 'kysely'
      import type { Chapter } from '../../chapter.ts'
      import { term } from '../terms.ts'
      import { plan } from '../../../projections/erasure.ts'
      const day = sql<string>\`lower(\${name})\``,
    ],
    ['chapters/links/pages.tsx', `<p>a<Link href="/x">b</Link><script src="/x.js"></script></p>`],
    ['chapters/contents.ts', `import { newsletter } from './newsletter/index.ts'`],
    ['enforcement/erase.ts', `import { type Plan } from '../projections/erasure.ts'\nfunction f(db: Kysely<any>) {}`],
    ['platform/config.ts', `const port = process.env['PORT']`],
    ['vault/keys.ts', `import { hkdf } from 'node:crypto'\nimport { last } from '../ledger/last.ts'`],
    ['main.ts', `import { contents } from './chapters/contents.ts'\nimport { erase } from './enforcement/erase.ts'`],
    ['platform/mail/outbox.test.ts', `import { erase } from '../../enforcement/erase.ts'`],
  ])
  assert.deepEqual(violations(allowed), [])
})
