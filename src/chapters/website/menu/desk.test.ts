import assert from 'node:assert/strict'
import { onBoth, type Stage } from '../stage.test.ts'

const desk = '/beheer/website/menu'
const fieldsIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*?name="((?:href|nl|en|place)-\d+)"[^>]*>/g)].map(([tag, name = '']) => [
      name,
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  )

async function order({ at }: Stage): Promise<string[]> {
  const fields = fieldsIn((await at(desk)).html)
  return Object.keys(fields).flatMap((name) => (name.startsWith('href-') && fields[name] ? [fields[name]] : []))
}

onBoth('a line of the menu goes up and down by a press, and all others stay in their order', async (site) => {
  const [first = '', second = '', ...rest] = await order(site)
  const press = async (act: string) => site.send(desk, { ...fieldsIn((await site.at(desk)).html), act })
  assert.equal((await press('up-1')).status, 303)
  assert.deepEqual(await order(site), [second, first, ...rest])
  assert.equal((await press('down-0')).status, 303)
  assert.deepEqual(await order(site), [first, second, ...rest])
  await press('up-0')
  await press('down-99')
  assert.deepEqual(await order(site), [first, second, ...rest])
})
