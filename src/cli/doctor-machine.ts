import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { about, type Finding } from './doctor-finding.ts'

const gigabyte = 1_000_000_000
const oldestNode = 26

/** The machine under the program: its Node, its settings, who may read the data, and room to grow. */
export function machineFindings(config: Config, nodeVersion: string): Finding[] {
  return [nodeFinding(nodeVersion), ...addressFindings(config), ...rightsFindings(config), ...roomFinding(config)]
}

function nodeFinding(version: string): Finding {
  const node = about({ nl: 'Node', en: 'Node' })
  if (Number.parseInt(version, 10) >= oldestNode) return node.good(`versie ${version}`, `version ${version}`)
  return node.do(`versie ${version} is te oud`, `version ${version} is too old`, {
    todo: {
      nl: 'Start met npm start: dat gebruikt de Node van het programma zelf.',
      en: 'Start by npm start: that uses the program’s own Node.',
    },
  })
}

function addressFindings({ baseUrl, trustedProxy, host }: Config): Finding[] {
  const [https, proxy] = [
    about({ nl: 'HTTPS', en: 'HTTPS' }),
    about({ nl: 'De server ervoor', en: 'The server before it' }),
  ]
  if (!baseUrl.startsWith('https:'))
    return [
      https.do(`het adres is ${baseUrl}, zonder HTTPS`, `the address is ${baseUrl}, without HTTPS`, {
        todo: {
          nl: 'Zet BASE_URL op https:// en je domein, met Caddy ervoor (docs/going-live.md).',
          en: 'Set BASE_URL to https:// and your domain, with Caddy before it (docs/going-live.md).',
        },
      }),
    ]
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(host)
  return [
    https.good(baseUrl, baseUrl),
    trustedProxy
      ? proxy.good('wordt vertrouwd', 'is trusted')
      : proxy.do('wordt niet vertrouwd: alle bezoekers lijken er één', 'is not trusted: all visitors look like one', {
          todo: { nl: 'Zet TRUSTED_PROXY op true.', en: 'Set TRUSTED_PROXY to true.' },
        }),
    ...(isHere
      ? []
      : [
          proxy.look(
            `het programma luistert ook buiten deze machine (HOST=${host})`,
            `the program listens beyond this machine (HOST=${host})`,
            {
              todo: {
                nl: 'Alleen goed in een container waar niemand anders bij kan.',
                en: 'Right only in a container that nobody else can reach.',
              },
            },
          ),
        ]),
  ]
}

function rightsFindings({ dataFolder, database }: Config): Finding[] {
  const rights = about({ nl: 'Wie bij de gegevens kan', en: 'Who can read the data' })
  if (!existsSync(dataFolder))
    return [
      rights.do(`er is geen map ${dataFolder}`, `there is no folder ${dataFolder}`, {
        todo: {
          nl: 'Zet WAARBORG_DATA goed, of start het programma één keer.',
          en: 'Set WAARBORG_DATA, or start the program once.',
        },
      }),
    ]
  const wanted: [string, number][] = [
    [dataFolder, 0o700],
    [join(dataFolder, 'root-secret'), 0o600],
    ...(database.startsWith('file:') ? [[database.slice('file:'.length), 0o600] as [string, number]] : []),
  ]
  const open = wanted.filter(([path]) => existsSync(path) && (statSync(path).mode & 0o077) !== 0)
  // @NOTE SQLite makes its file readable for all; in a folder that nobody else can enter that harms nobody
  const isShut = !open.some(([path]) => path === dataFolder)
  const wrong = open.filter(([path]) => !(isShut && path.endsWith('.db')))
  if (wrong.length === 0) return [rights.good('alleen het programma zelf', 'the program alone')]
  return wrong.map(([path, mode]) =>
    rights.do(`anderen op deze machine kunnen bij ${path}`, `others on this machine can reach ${path}`, {
      todo: { nl: 'Sluit het af met dit commando.', en: 'Shut it with this command.' },
      copy: `chmod ${mode.toString(8)} ${path}`,
    }),
  )
}

function roomFinding({ dataFolder, database }: Config): Finding[] {
  if (!existsSync(dataFolder)) return []
  const room = about({ nl: 'Ruimte op de schijf', en: 'Room on the disk' })
  const { bavail, bsize } = statfsSync(dataFolder)
  const file = database.startsWith('file:') ? database.slice('file:'.length) : undefined
  const sizeBytes = file !== undefined && existsSync(file) ? statSync(file).size : 0
  const free = bavail * bsize
  const said = `${(free / gigabyte).toFixed(1)} GB`
  if (free >= Math.max(gigabyte, 3 * sizeBytes)) return [room.good(`${said} vrij`, `${said} free`)]
  return [
    room.do(`nog ${said} vrij`, `${said} left`, {
      todo: {
        nl: 'Maak ruimte of neem een grotere schijf; zonder ruimte wordt niets meer bewaard.',
        en: 'Make room or take a larger disk; without room nothing can be kept.',
      },
    }),
  ]
}
