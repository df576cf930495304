import { Lead, Link, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { problem } from '../../../platform/http/problem.ts'
import type { Words } from '../../../register/words.ts'

export type Wrong = 'not-found' | 'failed' | 'too-often' | 'not-from-us' | 'unreadable'

/** One page that says what to do next and shows nothing of our insides; machines get problem details. */
export function wrongPage(ask: Ask, kind: Wrong): Response {
  const status = statusOf(ask, kind)
  const { title, text } = sentences[kind]
  if (isForMachines(ask.path)) return problem(status, ask.t(title))
  try {
    return ask.page({ title: ask.t(title), status, noindex: true, body: <WrongPage ask={ask} {...{ title, text }} /> })
  } catch {
    // @NOTE the frame itself may be what failed
    const answer = ask.text(`${ask.t(title)}. ${ask.t(text)}`, 'text/plain')
    return new Response(answer.body, { status, headers: answer.headers })
  }
}

const isForMachines = (path: string) => /^\/api(\/|$)|\.json$|^\/\.well-known\//.test(path)

function statusOf(ask: Ask, kind: Wrong): number {
  if (kind !== 'unreadable') return { 'not-found': 404, failed: 500, 'too-often': 429, 'not-from-us': 403 }[kind]
  const type = ask.header('content-type') ?? ''
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type) ? 413 : 415
}

const sentences: Readonly<Record<Wrong, { title: Words; text: Words }>> = {
  'not-found': {
    title: { nl: 'Deze bladzijde is er niet', en: 'This page does not exist' },
    text: {
      nl: 'Misschien zit er een typefout in het adres, of is de bladzijde verhuisd. Begin opnieuw bij de eerste bladzijde, of stuur ons een bericht.',
      en: 'Perhaps the address has a typing error, or the page has moved. Start again at the first page, or send us a message.',
    },
  },
  failed: {
    title: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' },
    text: {
      nl: 'Dat ligt niet aan jou, en er is niets half gedaan. Probeer het over een paar minuten opnieuw. Lukt het dan nog niet, laat het ons weten.',
      en: 'It is not your fault, and nothing was left half done. Try again in a few minutes. If it still fails, let us know.',
    },
  },
  'too-often': {
    title: { nl: 'Even wachten', en: 'Please wait a moment' },
    text: {
      nl: 'Er kwamen veel formulieren achter elkaar van dezelfde plek. Wacht een minuut en verstuur het opnieuw.',
      en: 'Many forms came from the same place in a row. Wait a minute and send it again.',
    },
  },
  'not-from-us': {
    title: { nl: 'Dit formulier kwam niet van onze site', en: 'This form did not come from our site' },
    text: {
      nl: 'Daarom hebben we er niets mee gedaan. Open de bladzijde op onze eigen site en vul het formulier daar in.',
      en: 'So we did nothing with it. Open the page on our own site and fill in the form there.',
    },
  },
  unreadable: {
    title: { nl: 'Dit konden we niet lezen', en: 'We could not read this' },
    text: {
      nl: 'Het was te groot, of geen formulier van ons. Ga terug, maak je tekst korter en probeer het opnieuw.',
      en: 'It was too large, or none of our forms. Go back, shorten your text and try again.',
    },
  },
}

function WrongPage({ ask, title, text }: { ask: Ask; title: Words; text: Words }) {
  return (
    <>
      <h1>{ask.t(title)}</h1>
      <Lead>{ask.t(text)}</Lead>
      <Row>
        <Link kind="main" href={ask.href('/')}>
          {ask.t({ nl: 'Naar de eerste bladzijde', en: 'To the first page' })}
        </Link>
        <Link kind="quiet" href={ask.href('/contact')}>
          {ask.t({ nl: 'Stuur ons een bericht', en: 'Send us a message' })}
        </Link>
      </Row>
    </>
  )
}
