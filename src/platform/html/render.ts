import { h, isValidElement, options, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Setting, SettingContext } from './setting.ts'

/** A whole HTML document as text, every value in it escaped by Preact. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/** A part of a page as text, as it is within a page in this setting. */
export const renderPart = (part: VNode, setting: Setting): string =>
  renderToString(h(SettingContext.Provider, { value: setting, children: part }))

/**
 * Makes rendering throw as soon as a forbidden object is handed to an element or component.
 *
 * Without it Preact renders an unknown object as nothing, and a page would silently miss what was asked for.
 * Reads children, attributes and keys, lists among them; not the fields of an object handed to a component.
 *
 * @returns a function that puts rendering back as it was
 */
export function guardRendering(isForbidden: (value: unknown) => boolean): () => void {
  const before = options.vnode
  options.vnode = (vnode) => {
    refuse(vnode.key, 'key', vnode, isForbidden)
    for (const [name, value] of Object.entries(vnode.props)) refuse(value, name, vnode, isForbidden)
    before?.(vnode)
  }
  return () => {
    if (before === undefined) delete options.vnode
    else options.vnode = before
  }
}

function refuse(value: unknown, place: string, on: VNode, isForbidden: (value: unknown) => boolean): void {
  // @NOTE the value itself must never reach the message: messages are logged
  if (isForbidden(value))
    throw new TypeError(`a forbidden value was handed to <${nameOf(on)}> as ${place}: reveal it first`)
  if (Array.isArray(value)) for (const item of value) if (!isValidElement(item)) refuse(item, place, on, isForbidden)
}

function nameOf(vnode: VNode): string {
  return typeof vnode.type === 'function' ? vnode.type.displayName || vnode.type.name : String(vnode.type)
}
