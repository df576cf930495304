import { fromMarkdown } from 'mdast-util-from-markdown'
import { destination } from '../html/link.tsx'
import { pictureElsewhere, rawHtml, unsafeLink, unsupported } from './problems.ts'
import type { Block, Found, Inline, Problem, Reading } from './tree.ts'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root['children'][number]
type Of<Type extends Node['type']> = Extract<Node, { type: Type }>

const pictureScheme = 'beeld:'
const formLine = /^\{formulier:\s*([\w-]+)\s*\}$/

/** Everything that a walk through one text gathers. */
type Gathered = {
  readonly problems: Problem[]
  readonly links: Found[]
  readonly pictures: (Found & { alt: string })[]
  readonly forms: Found[]
  readonly embeds: (Found & { title: string })[]
  readonly anchors: string[]
  lastLevel: 1 | 2 | 3 | 4
}

/**
 * Reads Markdown into what we can show; what we cannot, such as HTML or a picture of another host, becomes a problem
 * and is left out of the blocks.
 */
export function readMarkdown(text: string): Reading {
  const gathered: Gathered = { problems: [], links: [], pictures: [], forms: [], embeds: [], anchors: [], lastLevel: 1 }
  const blocks = blocksOf(fromMarkdown(text).children, gathered)
  const { problems, links, pictures, forms, embeds, anchors } = gathered
  return { blocks, problems: problems.toSorted((a, b) => a.line - b.line), links, pictures, forms, embeds, anchors }
}

const lineOf = (node: Node) => node.position?.start.line ?? 1

const blocksOf = (nodes: readonly Node[], into: Gathered): Block[] => nodes.flatMap((node) => blockOf(node, into))

function blockOf(node: Node, into: Gathered): Block[] {
  if (node.type === 'heading') return [headingOf(node, into)]
  if (node.type === 'paragraph') return paragraphOf(node, into)
  if (node.type === 'blockquote') return [{ kind: 'quote', children: blocksOf(node.children, into) }]
  if (node.type === 'code') return [{ kind: 'code', text: node.value }]
  if (node.type === 'thematicBreak') return [{ kind: 'rule' }]
  if (node.type === 'list') {
    const items = node.children.map((item) => blocksOf(item.children, into))
    const start = node.ordered ? (node.start ?? 1) : undefined
    return [{ kind: 'list', start, isTight: !node.children.some(({ spread }) => spread), items }]
  }
  if (node.type === 'html') into.problems.push(rawHtml(lineOf(node), node.value))
  else into.problems.push(unsupported(lineOf(node)))
  return []
}

/** The title of the page is its only h1, and no level is skipped on the way down. */
function headingOf(node: Of<'heading'>, into: Gathered): Block {
  const wanted = Math.max(2, node.depth)
  const level = Math.min(wanted, into.lastLevel + 1, 4) as 2 | 3 | 4
  into.lastLevel = level
  const children = inlinesOf(node.children, into)
  const name = anchorOf(plain(children))
  const taken = into.anchors.filter((anchor) => anchor === name || anchor.startsWith(`${name}-`)).length
  const id = taken === 0 ? name : `${name}-${taken + 1}`
  into.anchors.push(id)
  return { kind: 'heading', level, id, children }
}

function paragraphOf(node: Of<'paragraph'>, into: Gathered): Block[] {
  const [only, ...others] = node.children
  if (only && others.length === 0) {
    const form = only.type === 'text' ? formLine.exec(only.value.trim())?.[1] : undefined
    if (form !== undefined) {
      into.forms.push({ value: form, line: lineOf(node) })
      return [{ kind: 'form', name: form }]
    }
    if (only.type === 'link' && only.title === 'toon' && only.url.startsWith('https:')) {
      const title = plain(inlinesOf(only.children, into))
      if (!isSafe(only, into)) return []
      into.embeds.push({ value: only.url, line: lineOf(node), title })
      return [{ kind: 'embed', href: only.url, title, place: `toon-${into.embeds.length}` }]
    }
    if (only.type === 'link' && only.title === 'knop') {
      const children = inlinesOf(only.children, into)
      return isSafe(only, into) ? [{ kind: 'button', href: only.url, children }] : [{ kind: 'paragraph', children }]
    }
  }
  const children = inlinesOf(node.children, into)
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }]
}

const inlinesOf = (nodes: readonly Node[], into: Gathered): Inline[] => nodes.flatMap((node) => inlineOf(node, into))

function inlineOf(node: Node, into: Gathered): Inline[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value }]
  if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value }]
  if (node.type === 'emphasis' || node.type === 'strong')
    return [{ kind: node.type, children: inlinesOf(node.children, into) }]
  if (node.type === 'break') return [{ kind: 'break' }]
  if (node.type === 'image') return pictureOf(node, into)
  if (node.type === 'link') {
    const children = inlinesOf(node.children, into)
    return isSafe(node, into) ? [{ kind: 'link', href: node.url, children }] : children
  }
  if (node.type === 'html') into.problems.push(rawHtml(lineOf(node), node.value))
  else into.problems.push(unsupported(lineOf(node)))
  return node.type === 'linkReference' ? inlinesOf(node.children, into) : []
}

function isSafe(node: Of<'link'>, into: Gathered): boolean {
  const found = { value: node.url, line: lineOf(node) }
  if (/^(https?:\/\/|mailto:|tel:|\/|#)/i.test(node.url) && leads(node.url)) {
    into.links.push(found)
    return true
  }
  into.problems.push(unsafeLink(found))
  return false
}

function leads(href: string): boolean {
  try {
    destination(href, '')
    return true
  } catch {
    return false
  }
}

function pictureOf(node: Of<'image'>, into: Gathered): Inline[] {
  const line = lineOf(node)
  if (!node.url.startsWith(pictureScheme)) {
    into.problems.push(pictureElsewhere({ value: node.url, line }))
    return []
  }
  const token = node.url.slice(pictureScheme.length)
  const alt = (node.alt ?? '').trim()
  into.pictures.push({ value: token, line, alt })
  return [{ kind: 'picture', token, alt, isFirst: into.pictures.length === 1 }]
}

const plain = (children: readonly Inline[]): string =>
  children.map((child) => ('text' in child ? child.text : 'children' in child ? plain(child.children) : '')).join('')

/** The address of a heading within its page. */
export const anchorOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'deel'
