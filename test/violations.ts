import { posix } from 'node:path'
import { bans, type Layer, layers, mostLines, nameless, packages, type Sources } from './layers.ts'

interface Import {
  specifier: string
  typesOnly: boolean
  line: number
}

/** Every breach of the layers, as a sentence that says what may be done instead. Empty when the house is in order. */
export function violations(sources: Sources): string[] {
  const found = []
  for (const [file, source] of sources) {
    found.push(...badShape(file, source))
    if (/\.test\.tsx?$/.test(file) || !/\.tsx?$/.test(file)) continue
    const code = withoutComments(source)
    for (const each of imports(code)) {
      const place = `${file}:${each.line} imports '${each.specifier}'`
      const reason = each.specifier.startsWith('.') ? badImport(file, each) : badPackage(file, each.specifier)
      if (reason) found.push(`${reason}, but ${place}`)
    }
    for (const { what, where, except, why } of bans) {
      const hit = where.test(file) && !except?.test(file) ? what.exec(code) : null
      if (hit)
        found.push(`${why}, but ${file}:${lineAt(code, hit.index)} has '${hit[0].replace(/\s+/g, ' ').slice(-60)}'`)
    }
  }
  return found
}

function badShape(file: string, source: string): string[] {
  const found = []
  const folder = posix
    .dirname(file)
    .split('/')
    .find((name) => nameless.includes(name))
  if (folder) found.push(`a folder is named after its one thing, but ${file} is in '${folder}'`)
  const lines = source.split('\n').length - 1
  if (/\.tsx?$/.test(file) && lines > mostLines) {
    found.push(`a file has at most ${mostLines} lines, but ${file} has ${lines}`)
  }
  return found
}

function badImport(file: string, { specifier, typesOnly }: Import): string | undefined {
  const target = posix.join(posix.dirname(file), specifier)
  const from = layerOf(file)
  if (!from) return 'every file belongs to a layer of the table'
  const inside = target.startsWith('../') ? (target.split('/')[1] ?? target) : target
  if (room(inside) === room(file) || from.mayImport.includes(top(inside))) return undefined
  if (typesOnly && from.typesOnly?.includes(top(inside))) return undefined
  const inChapter = top(file) === 'chapters' && room(file) !== 'chapters/contents.ts'
  if (inChapter && target === 'chapters/chapter.ts') return undefined

  const own = inChapter ? [...from.mayImport, 'chapters/chapter.ts'] : from.mayImport
  const types = from.typesOnly?.map((name) => `the types of ${name}`) ?? []
  const list = [...own, ...types].join(', ')
  return `${room(file)} may import only ${list ? `${list} and itself` : 'itself'}`
}

function badPackage(file: string, specifier: string): string | undefined {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const allowed = packages[name] ?? (name.startsWith('node:') ? packages['node:'] : undefined)
  if (!allowed) return `the table of packages has no row for ${name}`
  return allowed.test(file) ? undefined : `${name} is imported only in ${allowed.source.replaceAll('\\', '')}`
}

const layerOf = (file: string): Layer | undefined =>
  layers.find(({ at }) => (at.endsWith('/') ? file.startsWith(at) : file === at))

/** The first folder of a path, or the file itself where it lies in none. */
const top = (path: string): string => path.split('/')[0] ?? path

/** What counts as one's own folder: the first folder, and among the chapters the chapter. */
const room = (path: string): string => (top(path) === 'chapters' ? path.split('/').slice(0, 2).join('/') : top(path))

function imports(code: string): Import[] {
  const found = []
  const statements = /^[ \t]*(?:import|export)\b(?:([^'";]*?)\bfrom\b)?\s*['"]([^'"]+)['"]/gm
  for (const { 1: clause = '', 2: specifier = '', index } of code.matchAll(statements)) {
    const names = /^\s*\{([^}]*)\}\s*$/
      .exec(clause)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const typesOnly =
      /^\s*type\b/.test(clause) || (names?.length ? names.every((name) => name.startsWith('type ')) : false)
    found.push({ specifier, typesOnly, line: lineAt(code, index) })
  }
  for (const { 1: specifier = '', index } of code.matchAll(/\b(?:import|require|resolve)\(\s*['"`]([^'"`]+)['"`]/g)) {
    const typesOnly = /\btypeof\s+$/.test(code.slice(0, index))
    if (/^(\.{1,2}\/|node:)/.test(specifier) || code.startsWith('import', index)) {
      found.push({ specifier, typesOnly, line: lineAt(code, index) })
    }
  }
  return found
}

/** Blanks comments and keeps every line where it was. */
function withoutComments(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  return source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<![:'"`\w\\/])\/\/.*$/gm, blank)
}

const lineAt = (code: string, index: number): number =>
  code
    .slice(0, index + 1)
    .trimEnd()
    .split('\n').length
