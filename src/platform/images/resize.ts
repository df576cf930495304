/** Bytes that a picture may have when it comes in. */
export const largestPicture = 12 * 1024 * 1024
/** Pixels: more is a trap rather than a photo. */
export const mostPixels = 50_000_000
/** Pixels across, the smallest first. */
const widths = [480, 960, 1600] as const

export type Size = { readonly width: number; readonly height: number; readonly bytes: Buffer }

export type Resized =
  /** WebP without any metadata, the smallest first; never wider than the picture that came in. */
  | { readonly kind: 'resized'; readonly sizes: readonly [Size, ...Size[]] }
  | { readonly kind: 'too large' | 'too many pixels' | 'no picture of a kind we take' | 'unreadable' }

/** @NOTE told by its first bytes before any decoder sees it: a drawing (SVG) can hold scripts and fetch from elsewhere */
const signatures: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  (bytes) => text(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89,
  (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
  (bytes) => text(bytes, 0, 4) === 'GIF8',
  (bytes) => text(bytes, 4, 12) === 'ftypavif',
]

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

// @NOTE loaded when the first picture comes in: the decoder takes memory that most days nobody needs
const decoder = async () => (await import('sharp')).default

/** A photo in the sizes that pages use, upright, and without where, when or with what it was taken. */
export async function resize(bytes: Uint8Array): Promise<Resized> {
  if (bytes.byteLength > largestPicture) return { kind: 'too large' }
  if (!signatures.some((fits) => fits(bytes))) return { kind: 'no picture of a kind we take' }
  try {
    const sharp = await decoder()
    const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return { kind: 'too many pixels' }
    const wanted = [...new Set(widths.map((each) => Math.min(each, autoOrient.width)))]
    const sizes: Size[] = []
    for (const each of wanted) sizes.push(await atWidth(bytes, each))
    const [smallest, ...larger] = sizes
    return smallest ? { kind: 'resized', sizes: [smallest, ...larger] } : { kind: 'unreadable' }
  } catch {
    return { kind: 'unreadable' }
  }
}

async function atWidth(bytes: Uint8Array, width: number): Promise<Size> {
  const sharp = await decoder()
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, bytes: data }
}
