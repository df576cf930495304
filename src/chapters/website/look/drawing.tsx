import type { Scheme, Theme } from '../../../platform/html/index.ts'

type Props = { readonly theme: Theme; readonly scheme: Scheme; readonly words: string; readonly label: string }

/** A page of a site in small, drawn from the theme's own tokens. */
export function Drawing({ theme, scheme, words, label }: Props) {
  const colour = theme[scheme]
  const { shape } = theme
  const fill = (value: string) => {
    const name = /var\(--([a-z-]+)\)/.exec(value)?.[1]
    return Object.entries(colour).find(([token]) => token === name)?.[1] ?? 'none'
  }
  const line = (value: string) => Number(/^([\d.]+)px/.exec(value)?.[1] ?? 0)
  const round = (value: string) => Math.min(8, Number.parseFloat(value) * 8)
  const edge = shape.edge.startsWith('0') ? 0 : 3
  return (
    <svg viewBox="0 0 160 120" role="img" aria-label={label}>
      <rect width="160" height="120" fill={colour.paper} />
      <rect width="160" height="22" fill={fill(shape.bar)} />
      <rect width="160" height={edge} fill={fill(shape.edge)} />
      <rect x="10" y="22" width="140" height={line(shape['bar-line'])} fill={fill(shape['bar-line'])} />
      <circle cx="13" cy="13" r="3" fill={colour.accent} />
      {[86, 109, 132].map((x) => (
        <rect key={x} {...{ x, y: 12 }} width="17" height="2.5" rx="1" fill={colour.ink} />
      ))}
      <text
        x="10"
        y="47"
        font-family={familyOf(shape.display)}
        font-weight={shape.weight}
        font-size={shape.weight === '700' ? 17 : 15}
        letter-spacing={shape.track.replace(/^(-?)\./, '$10.')}
        fill={colour.ink}
      >
        {words}
      </text>
      <rect x="10" y="57" width="118" height="2.5" rx="1" fill={colour.soft} />
      <rect x="10" y="63" width="92" height="2.5" rx="1" fill={colour.soft} />
      <rect x="10" y="73" width="42" height="14" rx={round(shape['btn-r'])} fill={colour.accent} />
      <rect x="18" y="79" width="26" height="2.5" rx="1" fill={colour['accent-ink']} />
      {[10, 84].map((x) => (
        <g key={x}>
          <rect
            {...{ x, y: 97 }}
            width="66"
            height="30"
            rx={round(shape['card-r'])}
            fill={colour.sheet}
            stroke={fill(shape['card-line'])}
          />
          <rect {...{ x, y: 97 }} width="66" height={line(shape.section)} fill={fill(shape.section)} />
          <rect x={x + 8} y="107" width="34" height="3" rx="1" fill={colour.ink} />
        </g>
      ))}
    </svg>
  )
}

/** @NOTE an attribute of SVG takes no quoted names beside a quoted value in every browser: they need no quotes */
const familyOf = (stack: string) => stack.replaceAll('"', '')

/** A colour on its own. */
export const Swatch = ({ colour }: { colour: string }) => (
  <svg class="swatch" viewBox="0 0 24 16" aria-hidden="true">
    <rect width="24" height="16" fill={colour} />
  </svg>
)

/** Two letters in one colour on another. */
export const Letters = ({ text, on }: { text: string; on: string }) => (
  <svg class="swatch" viewBox="0 0 24 16" aria-hidden="true">
    <rect width="24" height="16" fill={on} />
    <text x="12" y="12" text-anchor="middle" font-size="11" font-weight="600" fill={text}>
      Aa
    </text>
  </svg>
)
