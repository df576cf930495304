import {
  type Checked,
  holdsAfterReplay,
  noticeLines,
  recordBy,
  replayAll,
  replayer,
} from '../chapters/cookies/ledger/index.ts'
import { cookiesGate } from '../chapters/cookies/tables.ts'
import { type Command, Usage } from './arguments.ts'
import { print, printJson, within } from './open.ts'

export const replay: Command = {
  name: 'replay',
  takes: 'NUMBER',
  words:
    'Shows again what a visitor saw when they allowed or withdrew something, drawn from the register of then, and says whether it is that to the byte and the record was not changed. Exit code 1 when it is not.',
  flags: {
    html: { type: 'boolean', words: 'writes the notice as HTML, and nothing else' },
    all: { type: 'boolean', words: 'every record, without a NUMBER' },
  },
  run: (typed) =>
    within(typed, async ({ house }) => {
      const [number] = typed.positionals
      const isAll = typed.flags['all'] === true
      if (isAll === (number !== undefined)) throw new Usage('name the number of one record, or give --all')
      if (number === undefined)
        return every(await replayAll(house, house.hooks.registerOf), typed.flags['json'] === true)
      const row = await recordBy(house.read(cookiesGate), number)
      if (!row) throw new Usage('no record has that number: it was mistyped, erased or swept')
      const replayed = await replayer(house, house.hooks.registerOf)(row)
      const { notice, isWhole } = replayed
      const holds = holdsAfterReplay(replayed)
      if (typed.flags['html']) print(notice?.html ?? '')
      else if (typed.flags['json'])
        printJson({ number: row.number, holds, seal: isWhole, notice: notice?.from ?? null, hash: row.noticeHash })
      else {
        for (const line of noticeLines(notice?.html ?? '')) print(line)
        print(`\n${saidOf(notice?.from)}`)
        print(isWhole ? 'The record is as it was written.' : 'The record WAS CHANGED after it was written.')
        print(holds ? 'holds' : 'does not hold')
      }
      return holds ? 0 : 1
    }),
}

function saidOf(from: 'register' | 'copy' | undefined): string {
  if (from === 'register') return 'Drawn again from the register of then: the hash is that of the record.'
  if (from === 'copy') return 'This release draws it otherwise; the copy that was kept then has the hash of the record.'
  return 'What was shown does NOT come back: neither the register of then nor a kept copy has the hash of the record.'
}

function every(checked: Checked, isJson: boolean): number {
  const { records, copies, changed, lost } = checked
  if (isJson) printJson(checked)
  else {
    print(`${String(records).padStart(7)}  records`)
    print(`${String(copies).padStart(7)}  shown again from the kept copy`)
    print(`${String(lost.length).padStart(7)}  whose notice does not come back${listed(lost)}`)
    print(`${String(changed.length).padStart(7)}  changed after they were written${listed(changed)}`)
  }
  return changed.length + lost.length === 0 ? 0 : 1
}

const listed = (numbers: readonly string[]): string =>
  numbers.length === 0 ? '' : `: ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ', …' : ''}`
