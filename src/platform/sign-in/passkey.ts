import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

// @NOTE loaded when somebody first uses a passkey: it costs memory that most days nobody needs
const protocol = () => import('@simplewebauthn/server')

/** Ed25519, P-256 and RSA: what browsers and phones have today. @see COSE algorithm registry */
const algorithms = [-8, -7, -257]

/** The site that a passkey belongs to: its name for people, its host, and its origin. */
export type PasskeySite = { readonly name: string; readonly host: string; readonly origin: string }

export const passkeySite = (name: string, baseUrl: string): PasskeySite => {
  const { hostname, origin } = new URL(baseUrl)
  return { name, host: hostname, origin }
}

/** A passkey as it is stored; none of it is secret. */
export type StoredPasskey = { readonly credentialId: string; readonly publicKey: string; readonly counter: number }

type NewPasskey = {
  readonly challenge: string
  readonly subjectId: string
  readonly account: string
  readonly known: readonly string[]
}

/** What the browser needs to make a passkey that can sign in by itself. */
export async function registrationOptions(
  site: PasskeySite,
  made: NewPasskey,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await protocol()
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: site.host,
    userName: made.account,
    userID: new TextEncoder().encode(made.subjectId),
    challenge: new TextEncoder().encode(made.challenge),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: made.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the browser needs to sign in with whichever passkey its person chooses. */
export async function authenticationOptions(
  site: PasskeySite,
  challenge: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await protocol()
  return generateAuthenticationOptions({
    rpID: site.host,
    challenge: new TextEncoder().encode(challenge),
    userVerification: 'required',
  })
}

/** @returns undefined when the answer is not a good one, whatever the reason */
export async function verifyRegistration(
  site: PasskeySite,
  answer: string,
  challenge: string,
): Promise<StoredPasskey | undefined> {
  const response = readAnswer<RegistrationResponseJSON>(answer)
  if (!response) return undefined
  const { verifyRegistrationResponse } = await protocol()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: encoded(challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      supportedAlgorithmIDs: algorithms,
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
  } catch {
    return undefined // @NOTE the library throws for every kind of bad answer, and whoever sends one learns nothing
  }
}

/** Which passkey an answer claims to be of; nothing is proved by it. */
export function claimedPasskey(answer: string): string | undefined {
  return readAnswer<AuthenticationResponseJSON>(answer)?.id
}

/** @returns the new counter, or undefined when the answer is not a good one */
export async function verifyAuthentication(
  site: PasskeySite,
  answer: string,
  { challenge, passkey }: { readonly challenge: string; readonly passkey: StoredPasskey },
): Promise<number | undefined> {
  const response = readAnswer<AuthenticationResponseJSON>(answer)
  if (!response) return undefined
  const { verifyAuthenticationResponse } = await protocol()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: encoded(challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined // @NOTE as above
  }
}

const encoded = (challenge: string) => Buffer.from(challenge).toString('base64url')

/** @NOTE only the shape that we look at ourselves is checked here; the library checks the rest and throws */
function readAnswer<Response extends { id: string }>(text: string): Response | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isAnswer =
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      typeof value.id === 'string' &&
      'response' in value
    return isAnswer ? (value as unknown as Response) : undefined
  } catch {
    return undefined
  }
}
