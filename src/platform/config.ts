import { z } from 'zod'

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXY: z.enum(['true', 'false']).default('false'),
  WAARBORG_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  WAARBORG_SITE: z.string().min(1).default('spot'),
  WAARBORG_KEY: z.base64().min(43).optional(),
  WAARBORG_COPY_TO: z.string().min(1).optional(),
})

/** What the environment decides; everything else an owner sets in the back office. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly trustedProxy: boolean
  readonly dataFolder: string
  /** `file:` and a path, or a `postgres:` address. */
  readonly database: string
  readonly smtpUrl: string | undefined
  readonly site: string
  readonly key: Buffer | undefined
  /** The folder on another disk or machine that copies go to. */
  readonly copyTo: string | undefined
}

const means: Readonly<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'the address to listen on, such as 127.0.0.1',
  BASE_URL: 'an address that starts with http:// or https://',
  TRUSTED_PROXY: 'true or false',
  WAARBORG_DATA: 'a folder',
  DATABASE_URL: 'an address that starts with postgres://',
  SMTP_URL: 'an address that starts with smtp:// or smtps://',
  WAARBORG_SITE: 'the name of a folder in sites/',
  WAARBORG_KEY: '32 random bytes in base64',
  WAARBORG_COPY_TO: 'a folder on another disk',
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings; what stands on the command line goes before the environment.
 *
 * @throws Error with one sentence that names the first setting that is wrong, never its value
 */
export function readConfig(typed: Environment = {}, environment: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries({ ...environment, ...typed }).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0])
    throw new Error(`The setting ${name} should be ${means[name] ?? 'something else'}.`)
  }
  const { data } = read
  return {
    port: data.PORT,
    host: data.HOST,
    baseUrl: (data.BASE_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ''),
    trustedProxy: data.TRUSTED_PROXY === 'true',
    dataFolder: data.WAARBORG_DATA,
    database: data.DATABASE_URL ?? `file:${data.WAARBORG_DATA}/waarborg.db`,
    smtpUrl: data.SMTP_URL,
    site: data.WAARBORG_SITE,
    key: data.WAARBORG_KEY === undefined ? undefined : Buffer.from(data.WAARBORG_KEY, 'base64'),
    copyTo: data.WAARBORG_COPY_TO,
  }
}
