import { after, test } from 'node:test'
import { kennismaking } from '../../../sites/demo/forms.ts'
import { site as demo } from '../../../sites/demo/index.ts'
import { type Kind, testHouse } from '../../../test/house.ts'
import { siteOf } from '../../../test/look.ts'
import { outboxGate } from '../../platform/mail/tables.ts'
import { type DeclaredForm, knownField } from '../../register/form.ts'
import { intakeGate } from './tables.ts'

export const kinds = ['sqlite', 'postgres'] as const
const says: Readonly<Record<Kind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** The same promise on both databases. */
export function onBoth(promise: string, does: (on: Stage) => Promise<void>, forms = [kennismaking]): void {
  for (const kind of kinds) test(`${promise}, on ${says[kind]}`, async () => does(await stage(kind, forms)))
}

/** A form that asks for consent, and keeps for a year. */
export const panel: DeclaredForm = {
  id: 'panel',
  title: { nl: 'Klantenpanel', en: 'Customer panel' },
  purpose: { nl: 'om je af en toe iets te vragen', en: 'to ask you something now and then' },
  basis: 'consent',
  keepFor: 'P1Y',
  fields: [knownField('email', true), knownField('message', false)],
}

export type Stage = Awaited<ReturnType<typeof stage>>

/** The whole program with these forms, and its owner at the desk. */
export async function stage(kind: Kind, forms: readonly DeclaredForm[]) {
  const open = await testHouse(kind, { site: { ...demo, facts: { ...demo.facts, forms } } })
  after(() => open.close())
  const { house } = open
  const site = siteOf(
    house,
    open.chapters.filter(({ name }) => name === 'intake'),
  )
  const owner = { 'x-owner': 'yes' }
  const at = async (path: string) => {
    const answer = await site.visit(path, { headers: owner })
    return { status: answer.status, html: await answer.text() }
  }
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await site.post(path, fields)
    return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
  }
  return {
    ...open,
    at,
    post,
    send: (fields: Readonly<Record<string, string>> = {}, path = '/formulier/kennismaking') =>
      post(path, { ...ada, ...fields }),
    entries: () => house.read(intakeGate).selectFrom('intake').selectAll().orderBy('receivedAt').execute(),
    answers: () => house.read(intakeGate).selectFrom('intakeAnswer').selectAll().orderBy('place').execute(),
    letters: () => house.read(outboxGate).selectFrom('outbox').selectAll().orderBy('queuedAt').execute(),
    forms: () => house.published().register.facts.forms ?? [],
  }
}

export const ada = {
  name: 'Ada Blom',
  email: 'ada@example.test',
  phone: '06-00000033',
  uren: 'een paar uur per week',
  bellen: '',
  message: 'Mijn mailbox\nloopt over.',
  website: '',
}
