import { Fragment } from 'preact'
import { Link } from '../../../platform/html/index.ts'

const link = /(?<![\w./@])((?:\/(?:en\/)?[a-z][a-z-]+(?:\/[a-z-]+)*)(?![\w/])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/

/** A sentence in which paths of our own and mail addresses can be followed; its text stays as it was. */
export function Linked({ text }: { text: string }) {
  return text
    .split(link)
    .map((piece, index) => (
      <Fragment key={index}>
        {index % 2 === 0 ? piece : <Link href={piece.startsWith('/') ? piece : `mailto:${piece}`}>{piece}</Link>}
      </Fragment>
    ))
}
