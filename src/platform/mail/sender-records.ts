/** What a name server tells; `node:dns/promises` and its `Resolver` fit. */
export type TextResolver = { resolveTxt(name: string): Promise<string[][]> }

/** The signature under our letters: the selector, and the public key in base64 where we sign ourselves. */
export type DkimName = { readonly selector: string; readonly publicKey?: string | undefined }

type Said = { readonly nl: string; readonly en: string }

export type SenderRecord = {
  /** The name at which the record stands. */
  readonly name: string
  /** As it stands in the name server now. */
  readonly found: string | undefined
  /** The record to copy; undefined where only the mail provider knows it, or nothing has to change. */
  readonly shouldBe: string | undefined
  /** `weak` works and could be better; `unknown` when the name server did not answer. */
  readonly verdict: 'good' | 'weak' | 'missing' | 'wrong' | 'unknown'
  readonly words: Said
}

export type SenderRecords = { readonly spf: SenderRecord; readonly dkim: SenderRecord; readonly dmarc: SenderRecord }

/**
 * The three records by which other mail servers decide whether a letter from this domain is real: as they are, and as
 * they should be. A name server that does not answer gives `unknown`, never an exception.
 *
 * @param sendingHost - the mail server that we hand our letters to
 * @see RFC 7208 (SPF), RFC 6376 (DKIM), RFC 7489 (DMARC)
 */
export async function senderRecords(
  domain: string,
  resolver: TextResolver,
  dkim?: DkimName,
  sendingHost?: string,
): Promise<SenderRecords> {
  const [spf, signature, dmarc] = await Promise.all([
    spfRecord(domain, resolver, sendingHost),
    dkimRecord(domain, resolver, dkim),
    dmarcRecord(domain, resolver),
  ])
  return { spf, dkim: signature, dmarc }
}

type Looked = { readonly texts: readonly string[] } | 'no answer'

async function look(resolver: TextResolver, name: string): Promise<Looked> {
  try {
    return { texts: (await resolver.resolveTxt(name)).map((parts) => parts.join('').trim()) }
  } catch (cause) {
    const { code }: { code?: unknown } = Object(cause)
    return code === 'ENOTFOUND' || code === 'ENODATA' ? { texts: [] } : 'no answer'
  }
}

const silence = (name: string, shouldBe: string | undefined): SenderRecord => ({
  name,
  found: undefined,
  shouldBe,
  verdict: 'unknown',
  words: {
    nl: 'De naamserver gaf geen antwoord. Kijk over een kwartier nog eens.',
    en: 'The name server did not answer. Look again in a quarter of an hour.',
  },
})

type Judged = Pick<SenderRecord, 'verdict' | 'words'> & { readonly shouldBe?: string | undefined }

async function spfRecord(domain: string, resolver: TextResolver, host: string | undefined): Promise<SenderRecord> {
  const wanted = `v=spf1 ${host === undefined ? 'mx' : `a:${host}`} ~all`
  const looked = await look(resolver, domain)
  if (looked === 'no answer') return silence(domain, wanted)
  const records = looked.texts.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const found = records.length === 0 ? undefined : records.join('\n')
  return { name: domain, found, shouldBe: undefined, ...judgeSpf(records, wanted) }
}

function judgeSpf(records: readonly string[], wanted: string): Judged {
  const [record, ...others] = records
  if (record === undefined)
    return {
      verdict: 'missing',
      shouldBe: wanted,
      words: {
        nl: 'Er staat nog niet wie namens jouw domein mag mailen. Geeft je mailbedrijf zelf een SPF-regel? Neem dan die.',
        en: 'It does not say yet who may mail for your domain. Does your mail provider give an SPF line? Then use that one.',
      },
    }
  if (others.length > 0)
    return {
      verdict: 'wrong',
      shouldBe: joined(records),
      words: {
        nl: 'Er staan twee of meer SPF-regels, en dan telt er geen. Maak er één van.',
        en: 'There are two or more SPF lines, and then none of them counts. Make it one.',
      },
    }
  const terms = record.split(/\s+/).slice(1)
  if (terms.some((term) => /^\+?all$/i.test(term)))
    return {
      verdict: 'wrong',
      shouldBe: ['v=spf1', ...terms.filter((term) => !/^\+?all$/i.test(term)), '~all'].join(' '),
      words: {
        nl: 'Deze regel laat iedereen namens jouw domein mailen.',
        en: 'This line lets anybody mail for your domain.',
      },
    }
  const isClosed = terms.some((term) => /^([-~]all|redirect=.+)$/i.test(term))
  if (!isClosed)
    return {
      verdict: 'weak',
      shouldBe: ['v=spf1', ...terms.filter((term) => !/^\?all$/i.test(term)), '~all'].join(' '),
      words: {
        nl: 'De regel zegt niet wat er met mail van anderen moet gebeuren. Zet er ~all achter.',
        en: 'The line does not say what to do with mail from others. Put ~all behind it.',
      },
    }
  return {
    verdict: 'good',
    words: {
      nl: 'Er staat wie namens jouw domein mag mailen. Kijk of je mailbedrijf erbij staat.',
      en: 'It says who may mail for your domain. See whether your mail provider is among them.',
    },
  }
}

const joined = (records: readonly string[]): string => {
  const terms = records.flatMap((record) => record.split(/\s+/).slice(1)).filter((term) => !/all$/i.test(term))
  return ['v=spf1', ...new Set(terms), '~all'].join(' ')
}

async function dkimRecord(domain: string, resolver: TextResolver, dkim: DkimName | undefined): Promise<SenderRecord> {
  if (!dkim)
    return {
      name: `_domainkey.${domain}`,
      found: undefined,
      shouldBe: undefined,
      verdict: 'unknown',
      words: {
        nl: 'Dit programma tekent je mails niet. Vraag je mailbedrijf of zij dat doen, en welke regel erbij hoort.',
        en: 'This program does not sign your mails. Ask your mail provider whether they do, and which line belongs to it.',
      },
    }
  const name = `${dkim.selector}._domainkey.${domain}`
  const wanted = dkim.publicKey === undefined ? undefined : `v=DKIM1; k=rsa; p=${dkim.publicKey}`
  const looked = await look(resolver, name)
  if (looked === 'no answer') return silence(name, wanted)
  const found = looked.texts.find((text) => tagsOf(text).has('p'))
  return { name, found, shouldBe: undefined, ...judgeDkim(found, dkim, wanted) }
}

function judgeDkim(found: string | undefined, dkim: DkimName, wanted: string | undefined): Judged {
  if (found === undefined)
    return {
      verdict: 'missing',
      shouldBe: wanted,
      words: {
        nl: 'De sleutel onder je mails is nog niet te vinden.',
        en: 'The key under your mails cannot be found yet.',
      },
    }
  const key = tagsOf(found).get('p')?.replaceAll(/\s/g, '')
  if (key === '' || (dkim.publicKey !== undefined && key !== dkim.publicKey))
    return {
      verdict: 'wrong',
      shouldBe: wanted,
      words: {
        nl: 'Er staat een andere sleutel dan die waarmee we tekenen.',
        en: 'The key there is not the one that we sign with.',
      },
    }
  return {
    verdict: 'good',
    words: { nl: 'De sleutel onder je mails staat er.', en: 'The key under your mails is there.' },
  }
}

async function dmarcRecord(domain: string, resolver: TextResolver): Promise<SenderRecord> {
  const name = `_dmarc.${domain}`
  const wanted = 'v=DMARC1; p=quarantine'
  for (const above of withParents(domain)) {
    const looked = await look(resolver, `_dmarc.${above}`)
    if (looked === 'no answer') return silence(name, wanted)
    const records = looked.texts.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text))
    if (records.length === 0) continue
    return {
      name: `_dmarc.${above}`,
      found: records.join('\n'),
      shouldBe: undefined,
      ...judgeDmarc(records, above !== domain),
    }
  }
  return {
    name,
    found: undefined,
    shouldBe: wanted,
    verdict: 'missing',
    words: {
      nl: 'Er staat niet wat er met valse mail uit jouw naam moet gebeuren. Zet dit er pas in als SPF of DKIM klopt.',
      en: 'It does not say what to do with false mail in your name. Add this once SPF or DKIM is right.',
    },
  }
}

function judgeDmarc(records: readonly string[], isParent: boolean): Judged {
  const tags = tagsOf(records[0] ?? '')
  const policy = ((isParent ? tags.get('sp') : undefined) ?? tags.get('p') ?? '').toLowerCase()
  if (records.length > 1 || !['none', 'quarantine', 'reject'].includes(policy))
    return {
      verdict: 'wrong',
      shouldBe: 'v=DMARC1; p=quarantine',
      words: {
        nl: 'Deze regel telt niet: er hoort één regel te staan, met p=none, p=quarantine of p=reject.',
        en: 'This line does not count: there should be one, with p=none, p=quarantine or p=reject.',
      },
    }
  if (policy === 'none')
    return {
      verdict: 'weak',
      shouldBe: (records[0] ?? '').replace(isParent && tags.has('sp') ? /sp=none/i : /\bp=none/i, (was) =>
        was.replace(/none/i, 'quarantine'),
      ),
      words: {
        nl: 'Met valse mail uit jouw naam gebeurt nu niets. Kloppen SPF en DKIM? Maak er dan quarantine van.',
        en: 'Nothing happens now to false mail in your name. Are SPF and DKIM right? Then make it quarantine.',
      },
    }
  return {
    verdict: 'good',
    words: {
      nl: 'Er staat dat andere mailservers valse mail uit jouw naam moeten weren.',
      en: 'It says that other mail servers should keep out false mail in your name.',
    },
  }
}

/** The domain and those above it, down to two labels: where a subdomain has no policy, that of its parent holds. */
const withParents = (domain: string): string[] => {
  const labels = domain.split('.')
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, at) => labels.slice(at).join('.'))
}

const tagsOf = (record: string): Map<string, string> =>
  new Map(
    record.split(';').flatMap((part): [string, string][] => {
      const at = part.indexOf('=')
      return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]]
    }),
  )
