import { consentPurposes, type Service, type Stored } from '../register/service.ts'
import type { Language } from '../register/words.ts'
import type { Register } from './register.ts'
import { servicesOf } from './services.ts'

/** How long a consent counts, and a refusal as long. @see CNIL 2020-092; the Digital Omnibus proposal, art. 88a */
export const choiceLasts = 'P6M'

/** The moment until which what was chosen then counts. */
export const validUntil = (chosenAt: string, zone: string): string =>
  Temporal.Instant.from(chosenAt)
    .toZonedDateTimeISO(zone)
    .add(choiceLasts)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

/** A grant or withdrawal as the ledger holds it. */
export type RecordedChoice = {
  readonly number: string
  readonly chosenAt: string
  readonly via: 'banner' | 'placeholder' | 'page' | 'tag'
  readonly language: Language
  readonly registerVersion: number
  readonly noticeKind: string
  readonly noticeHash: string
  readonly granted: readonly string[]
  readonly withdrawn: readonly string[]
  readonly host: string
}

const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const iri = (id: string) => ({ '@id': id })
const moment = (at: string) => ({ '@type': 'xsd:dateTime', '@value': at })
const text = (value: string, language: Language) => ({ '@language': language, '@value': value })

const methods = {
  banner: { nl: 'een knop in de vraag bovenaan de pagina', en: 'a button in the question at the top of the page' },
  placeholder: { nl: 'een knop op de plek van de dienst zelf', en: 'a button in the place of the service itself' },
  page: { nl: 'een knop op de pagina over cookies', en: 'a button on the page about cookies' },
  tag: {
    nl: 'een knop in de vraag op een andere site van ons',
    en: 'a button in the question on another site of ours',
  },
} as const

/**
 * The record as JSON-LD: header, processing, parties and events. Nobody's name, address or browser is in it.
 *
 * @param register - as it was published in the version of the record
 * @param baseUrl - of this installation, without a slash at the end
 * @see ISO/IEC TS 27560:2023, through the DPV guide "Consent Records and Receipts", profile record-eu-gdpr
 */
export function consentRecord(record: RecordedChoice, register: Register, baseUrl: string): Record<string, unknown> {
  const { number, chosenAt, language, registerVersion, granted, withdrawn } = record
  const at = `${baseUrl}/cookies/bewijs/${number}`
  const ids = [...new Set([...granted, ...withdrawn])]
  const services = servicesOf(register).filter(({ id }) => ids.includes(id))
  const about: About = { record, register, at, controller: `${baseUrl}/#controller`, baseUrl }
  return {
    '@context': context,
    '@id': at,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': iri('https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr'),
    'dct:identifier': number,
    'dct:created': moment(chosenAt),
    'dct:publisher': iri(about.controller),
    'dpv:hasDataSubject': { '@id': `${at}#subject`, '@type': 'dpv:DataSubject', 'dct:identifier': number },
    'dpv:hasNotice': {
      '@id': `${baseUrl}/privacy/versie/${registerVersion}`,
      '@type': 'dpv:ConsentNotice',
      'dct:identifier': `sha256:${record.noticeHash}`,
      'dct:type': record.noticeKind,
      'dct:hasVersion': String(registerVersion),
      'dct:language': language,
    },
    'dpv:hasProcess': services.map((service) => processOf(service, about)),
    'dpv:hasDataController': iri(about.controller),
    'dpv:hasEntity': [controllerOf(about), ...services.map((service) => recipientOf(service, about))],
    'dpv:hasConsentStatus': eventsOf(about),
  }
}

type About = {
  readonly record: RecordedChoice
  readonly register: Register
  readonly at: string
  readonly controller: string
  readonly baseUrl: string
}

const serviceAt = ({ at }: About, id: string) => `${at}#service-${id}`
const recipientAt = ({ at }: About, id: string) => `${at}#recipient-${id}`

function processOf(service: Service, about: About): Record<string, unknown> {
  const { record, register, baseUrl, controller } = about
  const { language } = record
  const { dpv, words } = consentPurposes[service.purpose]
  return {
    '@type': 'dpv:Process',
    'dpv:hasService': {
      '@id': serviceAt(about, service.id),
      '@type': 'dpv:Service',
      'dct:identifier': service.id,
      'dct:title': service.name,
      'dct:description': text(service.words[language], language),
    },
    'dpv:hasPurpose': {
      '@type': 'dpv:Purpose',
      'skos:broader': iri(dpv),
      'dct:description': text(words[language], language),
    },
    'dpv:hasLegalBasis': iri('eu-gdpr:A6-1-a'),
    'dpv:hasPersonalData': {
      '@type': 'dpv:PersonalData',
      'skos:broader': iri('pd:DeviceBased'),
      'dct:description': text(service.data[language], language),
    },
    'dpv:hasDataSource': { '@type': 'dpv:DataSubjectDataSource', 'dpv:hasProcessing': iri('dpv:Collect') },
    'dpv:hasDataController': iri(controller),
    'dpv:hasRecipient': iri(recipientAt(about, service.id)),
    'dpv:hasStorageCondition': [
      { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': iri(`loc:${service.recipient.country}`) },
      {
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'withdrawal of consent' },
      },
      ...service.stores.map(storedAs),
    ],
    'dpv:hasJurisdiction': iri(`loc:${register.facts.country}`),
    'dpv:hasApplicableLaw': iri('eu-gdpr:GDPR'),
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': iri(`${baseUrl}/cookies`) },
    'dpv:hasRight': ['eu-gdpr:A7-3', 'eu-gdpr:A15', 'eu-gdpr:A17', 'eu-gdpr:A77'].map((right) => ({
      '@type': ['dpv:DataSubjectRight', right],
      'dpv:isExercisedAt': iri(right === 'eu-gdpr:A77' ? `${baseUrl}/privacy` : about.at),
    })),
  }
}

const untilEvent: Readonly<Record<string, string>> = {
  session: 'end of the browser session',
  'until deleted': 'deletion by the visitor',
}

function storedAs({ name, kind, lasts }: Stored): Record<string, unknown> {
  const event = untilEvent[lasts]
  const duration =
    event === undefined
      ? { '@type': 'dpv:TemporalDuration', 'rdf:value': lasts }
      : { '@type': 'dpv:UntilEventDuration', 'rdf:value': event }
  return {
    '@type': ['dpv:StorageLocation', 'dpv:StorageDuration'],
    'dct:title': name,
    'dct:type': kind,
    'dpv:hasLocation': iri('dpv:WithinDevice'),
    'dpv:hasDuration': duration,
  }
}

function controllerOf({ controller, register, baseUrl }: About): Record<string, unknown> {
  const { tradeName, legalName, email, phone, address, country, kvk } = register.facts
  const contact = { '@type': 'schema:ContactPoint', 'schema:email': email, 'schema:telephone': phone }
  const street = { '@type': 'schema:PostalAddress', 'schema:streetAddress': address, 'schema:addressCountry': country }
  return {
    '@id': controller,
    '@type': 'dpv:DataController',
    'dpv:hasIdentifier': `${country} ${kvk}`,
    'dpv:hasName': legalName ?? tradeName,
    'schema:contactPoint': contact,
    ...(address === undefined ? {} : { 'schema:address': street }),
    'schema:url': `${baseUrl}/privacy`,
  }
}

function recipientOf({ id, recipient, kind }: Service, about: About): Record<string, unknown> {
  return {
    '@id': recipientAt(about, id),
    '@type': kind === 'own' ? 'dpv:DataController' : ['dpv:Recipient', 'dpv:ThirdParty'],
    'dpv:hasIdentifier': recipientAt(about, id),
    'dpv:hasName': recipient.name,
    'dpv:hasLocation': iri(`loc:${recipient.country}`),
    'schema:contactPoint': { '@type': 'schema:ContactPoint', 'schema:url': recipient.statement },
    'schema:url': recipient.statement,
  }
}

function eventsOf(about: About): Record<string, unknown>[] {
  const { chosenAt, granted, withdrawn, via, host, language } = about.record
  const happened = {
    'dpv:hasLegalBasis': iri('dpv:ExpressedConsent'),
    'dpv:isIndicatedAtTime': moment(chosenAt),
    'dpv:isIndicatedBy': iri(`${about.at}#subject`),
    'dpv:hasIndicationMethod': text(`${methods[via][language]} (${host})`, language),
  }
  const until = validUntil(chosenAt, about.register.facts.zone)
  const events = [
    [granted, 'dpv:ConsentGiven', { '@type': 'dpv:UntilTimeDuration', 'rdf:value': moment(until) }],
    [withdrawn, 'dpv:ConsentWithdrawn', { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'a new consent' }],
  ] as const
  return events
    .filter(([ids]) => ids.length > 0)
    .map(([ids, state, duration]) => ({
      '@type': state,
      ...happened,
      'dpv:hasDuration': duration,
      'dpv:hasService': ids.map((id) => iri(serviceAt(about, id))),
    }))
}
