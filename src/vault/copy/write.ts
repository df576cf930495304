import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CopiedFile, sha256 } from './manifest.ts'

const enough = 256 * 1024

/** Writes a file of a copy piece by piece, readable for its owner alone and safely on disk; answers what it wrote. */
export async function writeCopied(
  folder: string,
  path: string,
  pieces: AsyncIterable<string | Buffer>,
): Promise<CopiedFile> {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const handle = openSync(file, 'wx', 0o600)
  const hash = sha256()
  let [sizeBytes, waiting, waitingBytes] = [0, [] as Buffer[], 0]
  const flush = () => {
    const piece = Buffer.concat(waiting)
    for (let from = 0; from < piece.length; ) from += writeSync(handle, piece, from)
    hash.update(piece)
    sizeBytes += piece.length
    waiting = []
    waitingBytes = 0
  }
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= enough) flush()
    }
    flush()
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return { path, sizeBytes, sha256: hash.digest('hex') }
}

/** Makes renames in a folder last; some file systems of others cannot, and then keep them in their own way. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch {
    // @NOTE network file systems answer EINVAL here
  } finally {
    closeSync(handle)
  }
}

/** Every file below a folder that `wanted` lets in, relative, with forward slashes. */
export function filesBelow(folder: string, wanted: (name: string) => boolean, within = ''): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (within === '' && !wanted(entry.name)) return []
    if (entry.isDirectory()) return filesBelow(folder, wanted, path)
    return entry.isFile() ? [path] : []
  })
}

export async function* contentOf(file: string): AsyncIterable<Buffer> {
  yield readFileSync(file)
}
