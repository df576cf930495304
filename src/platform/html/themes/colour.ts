import { contrast } from '../contrast.ts'

/** A colour as people see it: lightness 0 to 1, chroma from 0 (grey), hue in degrees. */
export type Lch = { readonly l: number; readonly c: number; readonly h: number }

/** @see Björn Ottosson, A perceptual color space for image processing (OKLab) */
export function lchOf(hex: string): Lch {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as Three
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, y),
    h: (Math.atan2(y, a) * 180) / Math.PI,
  }
}

/** The colour that a screen can show: with less chroma where this much does not exist. */
export function hexOf({ l, c, h }: Lch): string {
  for (let chroma = c; chroma > 0; chroma -= 0.004) {
    const parts = rgbOf({ l, c: chroma, h })
    if (parts.every((part) => part > -0.0005 && part < 1.0005)) return hex(parts)
  }
  return hex(rgbOf({ l, c: 0, h }))
}

/** The least change of lightness with which a colour reads on each of these grounds; undefined when there is none. */
export function readable(colour: string, grounds: readonly string[], needs = 4.5): string | undefined {
  const from = lchOf(colour)
  for (let step = 0; step <= 1; step += 0.005)
    for (const l of [from.l - step, from.l + step]) {
      if (l < 0 || l > 1) continue
      const found = step === 0 ? colour : hexOf({ ...from, l })
      if (grounds.every((ground) => contrast(found, ground) >= needs)) return found
    }
  return undefined
}

type Three = [number, number, number]

function rgbOf({ l, c, h }: Lch): Three {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ]
}

const linear = (part: number) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const gamma = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)

const hex = (parts: Three) =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
