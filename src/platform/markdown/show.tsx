import type { ComponentChildren } from 'preact'
import { Link } from '../html/link.tsx'
import type { Block, Inline } from './tree.ts'

/** A picture of our own, with every size that it is kept in, the smallest first. */
export type ShownPicture = {
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly sizes: readonly { readonly width: number; readonly href: string }[]
}

/** What a text leaves to the page that it stands on. */
export type Around = {
  /** An own path in the language of the reader. */
  readonly href: (path: string) => string
  /** Undefined for a picture that is gone: then it is left out. */
  readonly picture: (token: string) => ShownPicture | undefined
  readonly form: (name: string) => ComponentChildren
  /** Something of another that a link asks to show in its place. */
  readonly embed: (href: string, title: string, place: string) => ComponentChildren
}

type Shown = { readonly around: Around }

/** A text as elements, escaped like everything else; an address that is no link throws rather than shows. */
export function Markdown({ blocks, around }: Shown & { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock block={block} around={around} key={index} />
      ))}
    </>
  )
}

function OneBlock({ block, around }: Shown & { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return (
        <Heading id={block.id}>
          <Inlines of={block.children} around={around} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.children} around={around} />
        </p>
      )
    case 'list':
      return <List {...{ block, around }} />
    case 'quote':
      return (
        <blockquote>
          <Markdown blocks={block.children} around={around} />
        </blockquote>
      )
    case 'button':
      return (
        <p>
          <Link href={ownPath(block.href, around)} kind="main">
            <Inlines of={block.children} around={around} />
          </Link>
        </p>
      )
    case 'form':
      return <>{around.form(block.name)}</>
    case 'embed':
      return <>{around.embed(block.href, block.title, block.place)}</>
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
  }
}

function List({ block, around }: Shown & { readonly block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      {item.map((part, place) =>
        block.isTight && part.kind === 'paragraph' ? (
          <Inlines of={part.children} around={around} key={place} />
        ) : (
          <OneBlock block={part} around={around} key={place} />
        ),
      )}
    </li>
  ))
  return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
}

function Inlines({ of, around }: Shown & { readonly of: readonly Inline[] }) {
  return (
    <>
      {of.map((part, index) => (
        <OneInline part={part} around={around} key={index} />
      ))}
    </>
  )
}

function OneInline({ part, around }: Shown & { readonly part: Inline }) {
  switch (part.kind) {
    case 'text':
      return <>{part.text}</>
    case 'code':
      return <code>{part.text}</code>
    case 'emphasis':
      return (
        <em>
          <Inlines of={part.children} around={around} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines of={part.children} around={around} />
        </strong>
      )
    case 'link':
      return (
        <Link href={ownPath(part.href, around)}>
          <Inlines of={part.children} around={around} />
        </Link>
      )
    case 'picture':
      return <Picture picture={around.picture(part.token)} alt={part.alt} isFirst={part.isFirst} />
    case 'break':
      return <br />
  }
}

type PictureProps = {
  picture: ShownPicture | undefined
  alt?: string | undefined
  /** Mostly in sight at once, so it is not waited for. */
  isFirst?: boolean | undefined
}

/** Loaded only once it comes near, in the smallest size that is sharp enough. */
export function Picture({ picture, alt, isFirst }: PictureProps) {
  const smallest = picture?.sizes[0]
  if (!picture || !smallest) return null
  const words = alt === undefined || alt === '' ? picture.alt : alt
  return (
    <img
      src={smallest.href}
      srcset={picture.sizes.map(({ href, width }) => `${href} ${width}w`).join(', ')}
      sizes="(max-width: 44rem) 92vw, 40rem"
      width={picture.width}
      height={picture.height}
      loading={isFirst ? undefined : 'lazy'}
      decoding="async"
      alt={words}
    />
  )
}

const ownPath = (href: string, around: Around) => (/^\/(?![/\\])/.test(href) ? around.href(href) : href)
