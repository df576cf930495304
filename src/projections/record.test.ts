import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActivityElsewhere } from '../register/activity.ts'
import type { Facts, Recipient } from '../register/facts.ts'
import { fullRecordOf, recordCsv, recordOf } from './record.ts'
import type { Register } from './register.ts'
import { statementMarkdown } from './statement-markdown.ts'

const words = (text: string) => ({ nl: text, en: text })

const phone: ActivityElsewhere = {
  title: words('Telefoon'),
  people: words('wie ons belt'),
  carriedOut: 'elsewhere',
  categories: ['name'],
  purposes: {
    calling: {
      dpv: 'dpv:Communication',
      words: words('om je te woord te staan'),
      basis: {
        kind: 'legitimate interest',
        interest: words('bereikbaar zijn'),
        balance: words('Jij belt zelf.'),
      },
    },
  },
  sources: {
    call: {
      words: words('door jou verteld'),
      from: 'the person',
    },
  },
  receivedBy: ['telephony', 'mailbox'],
  keeps: [
    {
      what: words('je nummer'),
      how: words('drie maanden'),
    },
  ],
}

const line: Recipient = {
  id: 'line',
  name: 'Proeflijn',
  role: 'processor',
  tasks: ['telephony'],
  country: 'US',
  transfer: {
    kind: 'adequacy',
    decision: '(EU) 2023/1795',
  },
}

const facts: Facts = {
  tradeName: 'Bureau Linde',
  country: 'NL',
  kvk: '00000000',
  email: 'linde@example.test',
  website: 'https://linde.example.test',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 7,
  recipients: [line],
  tagline: words('Alles op orde'),
}

const register: Register = {
  facts,
  declarations: [
    {
      chapter: 'contacts',
      title: words('Contact'),
      activities: [phone],
      sentences: [],
      plainTables: {},
      cookies: [],
    },
    {
      chapter: 'security',
      title: words('Beveiliging'),
      activities: [],
      plainTables: {},
      cookies: [],
      sentences: [
        {
          id: 'sealed',
          clauses: ['C70'],
          words: words('Alles van {tradeName} zit op slot.'),
        },
      ],
    },
  ],
}

test('the record says what Article 30 asks, with country and transfer, and who is not named yet', () => {
  const [activity] = recordOf(register).activities
  assert.equal(activity?.carriedOut, 'elsewhere')
  const [recipient] = activity?.recipients ?? []
  assert.deepEqual([recipient?.name, recipient?.country, recipient?.transfer?.kind], ['Proeflijn', 'US', 'adequacy'])
  assert.deepEqual(
    activity?.unnamed.map(({ nl }) => nl),
    ['wie onze mailbox beheert'],
  )
  assert.deepEqual(activity?.kept, phone.keeps)
})

test('measures stand in the full record only', () => {
  assert.deepEqual(fullRecordOf(register).measures, [words('Alles van Bureau Linde zit op slot.')])
  assert.ok(!JSON.stringify(recordOf(register)).includes('op slot'))
})

test('no cell of the CSV begins like a formula or breaks out of its quotes', () => {
  const columns = [{ name: '=1+1', category: null, sealed: false }]
  const table = { name: 'a"b', holds: words('x'), kept: words('x'), onErasure: words('x'), columns }
  const csv = recordCsv({ ...fullRecordOf(register), tables: [{ ...table, chapter: 'x', activity: words('x') }] })
  assert.ok(csv.includes(`"a""b","'=1+1"`))
})

test('an owner who writes Markdown in a fact changes no heading and no table', () => {
  const sentence = { kind: 'sentence', id: 'one', clauses: [], words: words('# Wij | *jij*') } as const
  const statement = { sections: [{ id: 'x', title: words('Wie'), parts: [sentence] }] }
  const edition = { version: 3, hash: 'abc', effectiveOn: '2026-11-23' }
  const markdown = statementMarkdown(edition, statement, { title: words('Titel'), language: 'nl' })
  assert.ok(markdown.includes(String.raw`\# Wij \| \*jij\*`))
  assert.match(markdown, /^# Titel\n\nVersie 3, geldt sinds 23 november 2026\.\n\n## Wie\n/)
})
