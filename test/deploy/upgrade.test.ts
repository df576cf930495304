import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const script = resolve(import.meta.dirname, '../../deploy/upgrade.sh')

/** How a pretended version behaves. */
type Version = { readonly tries: boolean; readonly copies?: boolean; readonly serves: boolean }

/** Runs the script over pretended versions, and answers with what it made them do, in order. */
function upgrade(next: Version, present: Version = { tries: true, serves: true }) {
  const home = mkdtempSync(join(tmpdir(), 'waarborg-upgrade-'))
  const [did, bin] = [join(home, 'did'), join(home, 'bin')]
  const executable = (path: string, text: string) => {
    writeFileSync(path, text)
    chmodSync(path, 0o755)
  }
  try {
    for (const [name, version] of Object.entries({ old: present, new: next })) {
      mkdirSync(join(home, name, 'node_modules/node/bin'), { recursive: true })
      writeFileSync(join(home, name, 'serves'), version.serves ? 'yes' : 'no')
      executable(
        join(home, name, 'node_modules/node/bin/node'),
        `#!/bin/sh
if [ "$1" = -e ]; then grep -q yes "${home}/current/serves"; exit; fi
shift; echo "${name}: $*" >> "${did}"
case $1 in
  try) exit ${version.tries ? 0 : 1};;
  copy) mkdir -p "${home}/copies/waarborg-copy-2026-11-23T09-00-00Z"; exit ${version.copies === false ? 1 : 0};;
esac
`,
      )
    }
    mkdirSync(bin)
    executable(join(bin, 'systemctl'), `#!/bin/sh\necho "$1 $(basename "$(readlink "${home}/current")")" >> "${did}"\n`)
    writeFileSync(join(home, 'settings'), `WAARBORG_COPY_TO=${home}/copies\n`)
    symlinkSync(join(home, 'old'), join(home, 'current'))
    const env = {
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      WAARBORG_HOME: home,
      WAARBORG_SETTINGS: join(home, 'settings'),
      WAARBORG_RUN_AS: '',
      WAARBORG_PATIENCE: '1',
    }
    const { status, stderr } = spawnSync('sh', [script, join(home, 'new')], { env, encoding: 'utf8' })
    const steps = readFileSync(did, 'utf8').replaceAll(home, '').trim().split('\n')
    return { status, stderr, steps, current: readlinkSync(join(home, 'current')).slice(home.length + 1) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const skip = process.platform === 'linux' ? false : 'the script is for a Linux server'

test('a version that fails on a copy is never switched to, and the present one is not even stopped', { skip }, () => {
  const { status, steps, current } = upgrade({ tries: false, serves: true })
  assert.deepEqual({ status, steps, current }, { status: 1, steps: ['new: try'], current: 'old' })
})

test('a version that holds on a copy is switched to after the last copy', { skip }, () => {
  const { status, steps, current } = upgrade({ tries: true, serves: true })
  assert.deepEqual(steps, ['new: try', 'stop old', 'old: copy --to /copies', 'start new'])
  assert.deepEqual({ status, current }, { status: 0, current: 'new' })
})

test('a version that does not serve gives way to the one before, with the data of before', { skip }, () => {
  const { status, steps, current } = upgrade({ tries: true, serves: false })
  const back = 'old: restore --from /copies/waarborg-copy-2026-11-23T09-00-00Z --replace'
  assert.deepEqual(steps.slice(3), ['start new', 'stop new', back, 'start old'])
  assert.deepEqual({ status, current }, { status: 1, current: 'old' })
})

test('without a copy nothing is switched', { skip }, () => {
  const { status, steps, current } = upgrade(
    { tries: true, serves: true },
    { tries: true, copies: false, serves: true },
  )
  assert.deepEqual(steps.slice(1), ['stop old', 'old: copy --to /copies', 'start old'])
  assert.deepEqual({ status, current }, { status: 1, current: 'old' })
})
