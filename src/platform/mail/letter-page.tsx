import { Fragment } from 'preact'
import { Link } from '../html/link.tsx'
import { renderPage } from '../html/render.ts'

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’]/g
const look =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:1.5rem auto;padding:0 1rem;overflow-wrap:anywhere}'

/** The HTML form of a letter, made of its text: paragraphs and links, nothing that is fetched from anywhere. */
export function letterPage({
  subject,
  text,
  language,
}: {
  subject: string
  text: string
  language: 'nl' | 'en'
}): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/)
  return renderPage(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{look}</style>
      </head>
      <body>
        {paragraphs.map((paragraph) => (
          <p>
            {paragraph.split('\n').map((line, index) => (
              <Fragment>
                {index > 0 && <br />}
                {withLinks(line)}
              </Fragment>
            ))}
          </p>
        ))}
      </body>
    </html>,
  )
}

function withLinks(line: string) {
  const parts = []
  let from = 0
  for (const { 0: href, index } of line.matchAll(address)) {
    if (!URL.canParse(href)) continue
    parts.push(line.slice(from, index))
    parts.push(
      <Link href={href} ownHost={new URL(href).host}>
        {href}
      </Link>,
    )
    from = index + href.length
  }
  return [...parts, line.slice(from)]
}
