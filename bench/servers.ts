import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { postgres } from '../test/postgres.ts'

/** An empty database on the PostgreSQL of this run, which writes through to disk as a real one does. */
export async function emptyDatabase(name: string): Promise<string> {
  return (await postgres({ durable: true })).create(name)
}

export async function stopServers(): Promise<void> {
  await (await postgres({ durable: true })).stop()
}

export async function versions(): Promise<Record<string, string>> {
  const sqlite = new DatabaseSync(':memory:')
  const row = sqlite.prepare('select sqlite_version() as version').get()
  sqlite.close()
  const client = new pg.Client((await postgres({ durable: true })).url('postgres'))
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return {
    node: process.version,
    sqlite: String(row?.['version']),
    postgresql: rows[0]?.server_version.split(' ')[0] ?? 'unknown',
  }
}
