import { encode } from 'uqr'

/** A QR code as the path of an SVG of `size` by `size`, border included. */
export type QrCode = { readonly size: number; readonly path: string }

export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { size, path: rows.join('') }
}
