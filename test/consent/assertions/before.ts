import { cookiesOf } from '../../../src/projections/register.ts'
import { eightVectors, reached } from '../eight-vectors.ts'
import { cookies, type Fault, headers, noPolicy, script } from '../faults.ts'
import type { Stage } from '../stage.ts'
import { keptIn } from '../storage.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, settled, wrong } from './controls.ts'

const paths = ['/film', '/', '/privacy', '/en/film', '/contact']

const unneeded = (site: Stage, kept: readonly string[]) => {
  const needed = cookiesOf(site.house.house.published().register).filter((cookie) => cookie.class === 'necessary')
  return kept.filter((one) => !needed.some(({ kind, name }) => one === `${kind} ${name}`))
}

async function keptBefore({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  for (const path of paths) {
    await page.goto(path)
    await settled(page)
  }
  return unneeded(site, await keptIn(page)).map((one) => `keeps ${one}`)
}

async function heardBefore({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  for (const path of paths.slice(0, 2)) {
    await page.goto(path)
    await settled(page)
  }
  return site.third.hits.length === 0 ? [] : [`${reached(site.third.hits).length} of 8 reached the third party`]
}

async function afterRefusal({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/film')
  await controls(page).refuse.click()
  for (const path of paths) {
    await page.goto(path)
    await settled(page)
  }
  const kept = unneeded(site, await keptIn(page)).map((one) => `keeps ${one}`)
  return [...kept, ...wrong({ 'the third party was reached': site.third.hits.length > 0 })]
}

const keeps = (code: string) => script(code)
const once: Fault = headers((all) => all.append('set-cookie', '_early=1; Path=/'))
const openTo = (when: RegExp) =>
  headers((all, request) => {
    if (when.test(request.headers.get('cookie') ?? '')) all.delete('content-security-policy')
  })

/** 1 to 3: nothing happens before a choice, nor after a refusal. */
export const before: readonly Assertion[] = [
  {
    number: 1,
    promise: 'before any choice nothing is kept that is not strictly necessary',
    faults: keptBefore,
    planted: {
      'a cookie at once': [once, /cookie _early/],
      'an entry in localStorage': [keeps('localStorage.setItem("early", "1")'), /localStorage early/],
      'an entry in sessionStorage': [keeps('sessionStorage.setItem("early", "1")'), /sessionStorage early/],
      'a database in the browser': [keeps('indexedDB.open("early")'), /indexedDB early/],
      'an entry in the cache': [keeps('caches.open("early")'), /cache early/],
    },
  },
  {
    number: 2,
    promise: 'before any choice nobody else hears of the visit, whatever stands in the page',
    beside: eightVectors,
    faults: heardBefore,
    planted: { 'the policy taken off': [noPolicy, /8 of 8/] },
  },
  {
    number: 3,
    promise: 'after a refusal nothing is kept and nobody hears, page after page',
    needs: 'saving',
    beside: eightVectors,
    faults: afterRefusal,
    planted: {
      'a refusal that counts the visitor': [
        cookies((line) => line.replace('waarborg-keuze=', '_counted=')),
        /_counted/,
      ],
      'a policy that opens after a refusal': [openTo(/waarborg-keuze=/), /reached/],
    },
  },
]
