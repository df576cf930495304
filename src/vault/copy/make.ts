import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { type CopiedFile, format, type Manifest, manifestFiles, secretMark } from './manifest.ts'
import { nameOfCopy } from './names.ts'
import { isOurs } from './place.ts'
import { lineOf, type Row } from './rows.ts'
import { readWhole, type Source } from './source.ts'
import { verifyCopy } from './verify.ts'
import { contentOf, filesBelow, syncFolder, writeCopied } from './write.ts'

export type CopyOrder = {
  readonly database: string
  readonly dataFolder: string
  readonly secret: Buffer
  /** The folder in which the copy becomes a folder of its own. */
  readonly to: string
  readonly now: Temporal.Instant
  readonly version: string
}

export type MadeCopy = { readonly folder: string; readonly manifest: Manifest; readonly sizeBytes: number }

/**
 * Copies everything but the root secret to another place, as of one moment, and reads it back.
 *
 * Until its last step the copy has another name, so that nothing half looks whole.
 *
 * @throws Error when there is nothing to copy
 */
export async function makeCopy(order: CopyOrder): Promise<MadeCopy> {
  const { database, dataFolder, to, now } = order
  if (database.startsWith('file:') && !existsSync(database.slice('file:'.length)))
    throw new Error(`there is no database in ${dataFolder}: nothing to copy`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const name = nameOfCopy(now)
  const folder = join(to, name)
  if (existsSync(folder)) throw new Error(`there is a copy of this very moment already: ${folder}`)
  const unfinished = join(to, `.${name}.${randomBytes(4).toString('hex')}.unfinished`)
  try {
    const manifest = await writeAll(order, unfinished)
    verifyCopy(unfinished)
    syncFolder(unfinished)
    renameSync(unfinished, folder)
    syncFolder(to)
    return { folder, manifest, sizeBytes: manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) }
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    throw cause
  }
}

/** @throws Error when a place lies within the data folder, and so would be lost with it */
export function checkApart(to: string, dataFolder: string): void {
  if (`${resolve(to)}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`))
    throw new Error('a copy belongs in another place than the data folder')
}

async function writeAll({ database, dataFolder, secret, now, version }: CopyOrder, folder: string): Promise<Manifest> {
  const { kind, files, migrations } = await readWhole(database, async (source) => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    return { kind: source.kind, ...(await writeTables(source, folder)) }
  })
  for (const path of filesBelow(dataFolder, (entry) => !isOurs(entry)))
    files.push(await writeCopied(folder, `files/${path}`, contentOf(join(dataFolder, path))))
  const madeAt = now.toString({ smallestUnit: 'millisecond' })
  const manifest: Manifest = { format, version, madeAt, from: kind, secretMark: secretMark(secret), migrations, files }
  for (const [path, text] of Object.entries(manifestFiles(manifest, secret))) await writeCopied(folder, path, one(text))
  return manifest
}

async function writeTables(source: Source, folder: string) {
  const files: CopiedFile[] = []
  const migrations: { chapter: string; id: string }[] = []
  for (const table of source.tables) {
    let rows = 0
    const seen = (row: Row) => {
      rows += 1
      if (table === 'migration') migrations.push({ chapter: String(row['chapter']), id: String(row['id']) })
    }
    const written = await writeCopied(folder, `rows/${table}.jsonl`, lines(source, table, seen))
    files.push({ ...written, table, rows })
  }
  if (migrations.length === 0) throw new Error('this database holds no data of this program: nothing to copy')
  return { files, migrations }
}

async function* lines(source: Source, table: string, seen: (row: Row) => void): AsyncIterable<string> {
  for await (const row of source.rows(table)) {
    seen(row)
    yield lineOf(table, row)
  }
}

async function* one(text: string): AsyncIterable<string> {
  yield text
}
