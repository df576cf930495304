/** A program's source: by path within `src`, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

export interface Layer {
  /** Begins or equals the path of what belongs to it; the first layer that fits counts. */
  at: string
  mayImport: readonly string[]
  /** May be imported for its types alone. */
  typesOnly?: readonly string[]
}

const everything = ['register', 'projections', 'vault', 'ledger', 'platform', 'enforcement', 'chapters', 'sites']

/** The files that put everything together. */
const wiring = ['open-house.ts', 'front-door.ts', 'handed-over.ts', 'from-settings.ts', 'post-office.ts', 'serve.ts']

/** The import table: a folder may import itself, and what its row names. */
export const layers: readonly Layer[] = [
  { at: 'register/', mayImport: [] },
  { at: 'projections/', mayImport: ['register'] },
  { at: 'platform/', mayImport: [] },
  { at: 'vault/', mayImport: ['register', 'ledger', 'platform'] },
  { at: 'ledger/', mayImport: ['register', 'vault', 'platform'] },
  { at: 'enforcement/', mayImport: ['register', 'vault', 'ledger', 'platform'], typesOnly: ['projections'] },
  { at: 'chapters/contents.ts', mayImport: everything },
  { at: 'chapters/', mayImport: ['register', 'projections', 'vault', 'ledger', 'platform'] },
  { at: 'browser/', mayImport: [], typesOnly: ['register'] },
  ...['cli/', 'main.ts', ...wiring].map((at) => ({ at, mayImport: [...everything, ...wiring] })),
]

/** Which files may import which package; a package without a row may be imported nowhere. */
export const packages: Readonly<Record<string, RegExp>> = {
  kysely: /^(platform\/db|enforcement|vault|ledger)\/|^chapters\/(chapter\.ts|.*\/(store|tables|guarantees)\.ts)$/,
  pg: /^platform\/db\//,
  'node:sqlite': /^(platform\/db|vault)\//,
  hono: /^platform\/http\/|(^|\/)routes\.ts$|^(open-house|front-door)\.ts$/,
  '@hono/node-server': /^platform\/http\/|^serve\.ts$/,
  nodemailer: /^platform\/mail\//,
  zod: /^platform\/(forms|http)\/|^platform\/(forms|config)\.ts$|(^|\/)routes\.ts$/,
  preact: /\.tsx$|^platform\/(html|http)\/|\/routes\.ts$/,
  'preact-render-to-string': /^platform\/html\//,
  '@simplewebauthn/server': /^platform\/sign-in\//,
  '@simplewebauthn/browser': /^browser\//,
  sharp: /^platform\/images\//,
  'mdast-util-from-markdown': /^platform\/markdown\//,
  mdast: /^platform\/markdown\//,
  otpauth: /^platform\/sign-in\//,
  uqr: /\.tsx$|^platform\//,
  'node:': /^(?!register\/|browser\/)/,
}

interface Ban {
  what: RegExp
  where: RegExp
  except?: RegExp
  why: string
}

const aroundTheGate = 'a chapter reads its own tables, through the typed connection it was handed'

/** What may not stand in a file, comments aside. */
export const bans: readonly Ban[] = [
  { what: /\b(withoutPlugins|withTables|executeQuery)\b|\$extendTables\b/, where: /^chapters\//, why: aroundTheGate },
  {
    what: /\b(selectFrom|from|\w*[jJ]oin|using|insertInto|updateTable|deleteFrom)\(\s*\[?\s*sql\b/,
    where: /^chapters\//,
    why: aroundTheGate,
  },
  { what: /\bsql\s*(<[^`]*>)?\s*`[^`]*\b(from|join|into)\s/i, where: /^chapters\//, why: aroundTheGate },
  { what: /\bsql\.(table|raw|id)\b|\bsql\s+as\b/, where: /^chapters\//, why: aroundTheGate },
  {
    what: /\b(Kysely|Transaction|Db)<\s*any\b/,
    where: /^/,
    except: /^(platform\/db|enforcement)\//,
    why: 'the wide connection belongs to platform/db and enforcement alone',
  },
  {
    what: /\bprocess\s*(\.\s*env\b|\[\s*'env')|\benv\b[^;]*from 'node:process'/,
    where: /^/,
    except: /^platform\/config\.ts$/,
    why: 'settings are read in platform/config.ts alone',
  },
  {
    what: /<[a-z][\w-]*\s(?:(?!<[A-Za-z/])[\s\S])*?(?<![\w.-])href\s*=/,
    where: /^/,
    except: /^platform\/html\//,
    why: 'the Link of platform/html owns every href',
  },
  {
    what: /(?<=\s)style=[{"'`]|<script(?![^>]*\ssrc=)|\bdangerouslySetInnerHTML\b/,
    where: /\.tsx$/,
    except: /^platform\/html\//,
    why: 'the content policy allows no inline style or script, and nothing escapes the escaping',
  },
]

export const nameless = ['utils', 'util', 'common', 'shared', 'lib', 'helpers', 'helper', 'misc']
export const mostLines = 400
