import { Table } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'

/** How a text is written, for somebody who never saw Markdown. */
export function Help({ ask }: { ask: Ask }) {
  const { t } = ask
  const rows: readonly (readonly [string, string])[] = [
    [
      t({ nl: '## Mijn kop', en: '## My heading' }),
      t({ nl: 'een kop; ### is een kleinere', en: 'a heading; ### is a smaller one' }),
    ],
    [t({ nl: '**vet** en *schuin*', en: '**bold** and *italic*' }), t({ nl: 'nadruk', en: 'emphasis' })],
    [
      t({ nl: '- melk', en: '- milk' }),
      t({ nl: 'een opsomming; 1. voor een genummerde', en: 'a list; 1. for a numbered one' }),
    ],
    [t({ nl: '[mijn diensten](/diensten)', en: '[my services](/diensten)' }), t({ nl: 'een link', en: 'a link' })],
    [
      t({ nl: '[Schrijf me](/contact "knop")', en: '[Write to me](/contact "knop")' }),
      t({ nl: 'een knop, op een regel alleen', en: 'a button, alone on a line' }),
    ],
    [t({ nl: '> Fijn gewerkt.', en: '> Good work.' }), t({ nl: 'een citaat', en: 'a quote' })],
    [
      t({ nl: '![wat er te zien is](beeld:code)', en: '![what it shows](beeld:code)' }),
      t({ nl: 'een beeld; de code staat bij Beelden', en: 'a picture; its code is at Pictures' }),
    ],
    [
      t({ nl: '[Zo werkt het](https://… "toon")', en: '[How it works](https://… "toon")' }),
      t({
        nl: 'een filmpje, kaart of bericht op de plek zelf, op een regel alleen; kies de dienst eerst bij Cookies en diensten',
        en: 'a film, map or post in its place, alone on a line; choose the service first at Cookies and services',
      }),
    ],
    [
      '{formulier: contact}',
      t({
        nl: 'het formulier zelf; ook nieuwsbrief en wat je zelf maakt',
        en: 'the form itself; also nieuwsbrief and what you make',
      }),
    ],
  ]
  return (
    <details>
      <summary>{t({ nl: 'Zo maak je je tekst op', en: 'How to lay out your text' })}</summary>
      <Table
        caption={t({ nl: 'Wat je typt en wat het wordt', en: 'What you type and what it becomes' })}
        columns={[{ label: t({ nl: 'Je typt', en: 'You type' }) }, { label: t({ nl: 'Het wordt', en: 'It becomes' }) }]}
        rows={rows.map(([typed, becomes]) => [<code>{typed}</code>, becomes])}
      />
      <p class="hint">
        {t({ nl: 'Een lege regel begint een nieuwe alinea.', en: 'An empty line begins a new paragraph.' })}
      </p>
    </details>
  )
}
