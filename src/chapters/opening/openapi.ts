import type { House } from '../chapter.ts'

const text = { type: 'string' } as const
const words = { type: 'object', properties: { nl: text, en: text }, required: ['nl', 'en'] } as const
const moment = { type: 'string', format: 'date-time' } as const
const states = ['holds', 'broken', 'attested', 'unattested', 'fact', 'nothing-yet', 'unbuilt'] as const

const guarantee = {
  type: 'object',
  required: ['clause', 'state', 'sentence', 'seen', 'at', 'notShown'],
  properties: {
    clause: { type: 'string', pattern: '^C\\d\\d$' },
    state: { type: 'string', enum: states },
    rewritten: { type: 'boolean', const: true },
    sentence: words,
    seen: words,
    at: text,
    until: text,
    notShown: words,
  },
} as const

const guarantees = {
  type: 'object',
  required: ['at', 'statement', 'guarantees'],
  properties: {
    at: moment,
    statement: {
      type: 'object',
      required: ['version', 'hash'],
      properties: { version: { type: 'integer' }, hash: text },
    },
    guarantees: { type: 'array', items: guarantee },
  },
} as const

const status = {
  type: 'object',
  required: ['status'],
  properties: { status: { type: 'string', const: 'ok' } },
} as const

const answers = (summary: string, schema: object, parameters?: readonly object[]) => ({
  get: {
    summary,
    ...(parameters && { parameters }),
    responses: { 200: { description: summary, content: { 'application/json': { schema } } } },
  },
})

const whichSite = { name: 'site', in: 'query', required: true, schema: text } as const

/** A choice that a visitor made on a site with our script; without its own origin among the declared sites it is refused. */
const choice = {
  post: {
    summary: 'A choice about consent that was made on a site with our script',
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: { granted: text, withdrawn: text, from: text } },
        },
      },
    },
    responses: {
      200: { description: 'The number of the receipt, where something was allowed or withdrawn' },
      422: { description: 'What is wrong, and with which field (RFC 9457)' },
    },
  },
} as const

/** What machines may ask, described for machines. @see OpenAPI 3.1 */
export const openApi = ({ baseUrl, published }: Pick<House, 'baseUrl' | 'published'>) => ({
  openapi: '3.1.0',
  info: { title: `Waarborg of ${published().register.facts.tradeName}`, version: String(published().version) },
  servers: [{ url: baseUrl }],
  paths: {
    '/waarborgen.json': answers('How the 82 sentences of the statement stand', guarantees),
    '/privacy.json': answers('The published statement, in both languages', { type: 'object' }),
    '/.well-known/gpc.json': answers('That Global Privacy Control is honoured', { type: 'object' }),
    '/waarborg.json': answers('What a site with our script may open, per service', { type: 'object' }, [whichSite]),
    '/api/toestemming': choice,
    '/healthz': answers('The program lives', status),
    '/readyz': answers('It serves a published version', status),
  },
})
