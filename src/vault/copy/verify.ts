import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type CopiedFile, CopyDamaged, type Manifest, readManifest, sha256 } from './manifest.ts'

const piece = 1024 * 1024

/**
 * Reads a copy back, file by file.
 *
 * @throws CopyDamaged naming the first file that is missing or is not what was written
 */
export function verifyCopy(folder: string): Manifest {
  const manifest = readManifest(folder)
  for (const file of manifest.files) {
    if (file.path.split('/').includes('..')) throw new CopyDamaged(`${file.path} points outside the copy`)
    if (!existsSync(join(folder, file.path))) throw new CopyDamaged(`${file.path} is missing from the copy`)
    const found = read(join(folder, file.path))
    if (found.sha256 !== file.sha256 || found.sizeBytes !== file.sizeBytes)
      throw new CopyDamaged(`${file.path} is not what was copied: its checksum differs`)
    if (file.rows !== undefined && found.lines !== file.rows)
      throw new CopyDamaged(`${file.path} should hold ${file.rows} rows and holds ${found.lines}`)
  }
  return manifest
}

function read(path: string): Pick<CopiedFile, 'sizeBytes' | 'sha256'> & { lines: number } {
  const [handle, hash, buffer] = [openSync(path, 'r'), sha256(), Buffer.alloc(piece)]
  let [sizeBytes, lines] = [0, 0]
  try {
    for (;;) {
      const size = readSync(handle, buffer)
      if (size === 0) break
      const part = buffer.subarray(0, size)
      hash.update(part)
      sizeBytes += size
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines += 1
    }
  } finally {
    closeSync(handle)
  }
  return { sizeBytes, sha256: hash.digest('hex'), lines }
}
