import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { largestPicture, resize } from './resize.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a3e6b' } })

test('a photo becomes three sizes of WebP, upright and without where it was taken', async () => {
  const photo = await plain(2000, 1000)
    .withExif({
      IFD0: { Make: 'Proefcamera', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '6/1 9/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  assert.ok((await sharp(photo).metadata()).exif, 'the photo that came in knew where it was taken')
  assert.ok(photo.includes('Proefcamera'))

  const result = await resize(photo)
  assert.equal(result.kind, 'resized')
  if (result.kind !== 'resized') return
  assert.deepEqual(
    result.sizes.map(({ width, height }) => [width, height]),
    [
      [480, 960],
      [960, 1920],
      [1000, 2000],
    ],
  )
  for (const { bytes } of result.sizes) {
    const { format, exif, xmp, iptc, icc } = await sharp(bytes).metadata()
    assert.deepEqual(
      { format, exif, xmp, iptc, icc },
      { format: 'webp', exif: undefined, xmp: undefined, iptc: undefined, icc: undefined },
    )
    assert.ok(!bytes.includes('Proefcamera') && !bytes.includes('EXIF') && !bytes.includes('GPS'))
  }
})

test('a small picture is not blown up', async () => {
  const result = await resize(await plain(300, 200).png().toBuffer())
  assert.deepEqual(result.kind === 'resized' && result.sizes.map(({ width }) => width), [300])
})

test('a picture of sixty megapixels is refused before it is opened', async () => {
  const bomb = await plain(10_000, 6_000).png().toBuffer()
  assert.ok(bomb.byteLength < largestPicture)
  assert.deepEqual(await resize(bomb), { kind: 'too many pixels' })
})

test('a drawing with a script, a text, half a picture and a giant are refused', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  assert.deepEqual(await resize(Buffer.from(svg)), { kind: 'no picture of a kind we take' })
  assert.deepEqual(await resize(Buffer.from('dag')), { kind: 'no picture of a kind we take' })
  assert.deepEqual(await resize(Buffer.alloc(0)), { kind: 'no picture of a kind we take' })
  const photo = await plain(600, 600).jpeg().toBuffer()
  assert.deepEqual(await resize(photo.subarray(0, 200)), { kind: 'unreadable' })
  assert.deepEqual(await resize(Buffer.alloc(largestPicture + 1)), { kind: 'too large' })
})
