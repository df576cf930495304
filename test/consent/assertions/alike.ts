import type { Locator } from 'playwright-core'
import { contrast } from '../../../src/platform/html/contrast.ts'
import { inPages, style } from '../faults.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, wrong } from './controls.ts'

type Looks = {
  readonly tag: string
  readonly area: number
  readonly font: string
  readonly rest: string
  readonly text: number
  readonly fill: number
}

/** How a button looks: its box, its letters, and the contrast of both with what is around it. */
async function looksOf(button: Locator): Promise<Looks> {
  const { colours, ...looks } = await button.evaluate((one) => {
    const { width, height } = one.getBoundingClientRect()
    const css = getComputedStyle(one)
    const fills = ['white']
    for (let at: Element | null = one; at; at = at.parentElement)
      fills.splice(1, 0, getComputedStyle(at).backgroundColor)
    return {
      tag: one.tagName,
      area: width * height,
      font: `${css.fontSize} ${css.fontWeight} ${css.fontFamily} ${css.fontStyle}`,
      rest: `${css.borderWidth} ${css.opacity} ${css.textDecorationLine} ${css.filter} ${css.boxShadow}`,
      // painted over one another: what is around the button, the button itself, and its letters
      colours: [fills.slice(0, -1), fills, [...fills, css.color]].map((layers) => {
        const paint = document.createElement('canvas').getContext('2d')
        if (!paint) return ''
        for (const layer of layers) {
          paint.fillStyle = layer
          paint.fillRect(0, 0, 1, 1)
        }
        const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data
        return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
      }),
    }
  })
  const [around = '', fill = '', letters = ''] = colours
  return { ...looks, text: contrast(letters, fill), fill: contrast(fill, around) }
}

const round = (value: number) => value.toFixed(2)

const views = [
  { colorScheme: 'light', viewport: { width: 390, height: 844 }, path: '/film' },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 }, path: '/en/film' },
  { colorScheme: 'light', viewport: { width: 1280, height: 900 }, path: '/en/film' },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 }, path: '/film' },
] as const

async function alike({ visitor }: Walk): Promise<string[]> {
  const faults: string[] = []
  for (const { path, ...view } of views) {
    const page = await visitor(view)
    await page.goto(path)
    const { allow, refuse } = controls(page)
    const [yes, no] = [await looksOf(allow), await looksOf(refuse)]
    const at = `${view.colorScheme} ${view.viewport.width} px`
    faults.push(
      ...wrong({
        [`${at}: a ${no.tag} beside a ${yes.tag}`]: no.tag !== yes.tag,
        [`${at}: of sizes ${round(no.area)} and ${round(yes.area)}`]: Math.abs(no.area / yes.area - 1) > 0.1,
        [`${at}: in letters ${no.font} and ${yes.font}`]: no.font !== yes.font,
        [`${at}: drawn ${no.rest} and ${yes.rest}`]: no.rest !== yes.rest,
        [`${at}: text contrast ${round(no.text)} and ${round(yes.text)}`]:
          Math.min(no.text, yes.text) < 4.5 || Math.abs(no.text - yes.text) > 0.5,
        [`${at}: fill contrast ${round(no.fill)} and ${round(yes.fill)}`]: Math.abs(no.fill - yes.fill) > 0.05,
      }),
    )
  }
  return faults
}

const refuse = '.choice button[value=weiger]'

/** 5: refusing and allowing look alike. */
export const alikeAssertions: readonly Assertion[] = [
  {
    number: 5,
    promise: 'refusing and allowing are alike in size, letters and contrast, light and dark',
    faults: alike,
    planted: {
      'a smaller no': [style(`${refuse} { min-width: 0; padding: 0.2rem }`), /of sizes/],
      'a no in smaller letters': [style(`${refuse} { font-size: 0.8rem }`), /in letters/],
      'a no in thin letters': [style(`${refuse} { font-weight: 400 }`), /in letters/],
      'a grey no': [style(`${refuse} { background: transparent; color: gray }`), /text contrast.*\n.*fill contrast/],
      'a grey no in the dark alone': [
        style(`@media (prefers-color-scheme: dark) { ${refuse} { background: #333; color: #fff } }`),
        /^dark 390 px: /,
      ],
      'a faded no': [style(`${refuse} { opacity: 0.6 }`), /drawn/],
      'a no that is a link': [
        inPages((html) =>
          html.replace(/<button name="act" value="weiger">(.*?)<\/button>/, '<a role="button" href="/cookies">$1</a>'),
        ),
        /a A beside a BUTTON/,
      ],
    },
  },
]
