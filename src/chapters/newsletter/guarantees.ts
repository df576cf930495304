import type { Finding, Guarantee, Look } from '../chapter.ts'
import { contentIsAsAsked } from './content.ts'
import { newsletterGate } from './tables.ts'
import { declaration } from './wording.ts'

const sentence = (id: string) => {
  const found = declaration.sentences.find((one) => one.id === id)
  if (!found) throw new Error(`the newsletter has no sentence ${id}`)
  return found.words
}

/** Every subscriber has a proof in order, and the form of the site ticks nothing beforehand. */
async function consentStands(look: Look): Promise<Finding> {
  const html = await (await look.visit('/nieuwsbrief')).text()
  const box = html.match(/<input[^>]*name="consent"[^>]*>/)?.[0]
  if (box === undefined)
    return {
      state: 'broken',
      seen: { nl: 'het formulier vraagt geen toestemming', en: 'the form asks for no consent' },
    }
  if (/\schecked/.test(box))
    return { state: 'broken', seen: { nl: 'het vakje staat al aangevinkt', en: 'the box is ticked beforehand' } }
  const rows = await look.house
    .read(newsletterGate)
    .selectFrom('subscriber')
    .select(['confirmedAt', 'askedAt', 'textShown', 'statementVersion'])
    .execute()
  const without = rows.filter(
    (row) => row.confirmedAt < row.askedAt || row.textShown.length < 20 || row.statementVersion < 1,
  ).length
  if (without > 0)
    return {
      state: 'broken',
      seen: {
        nl: `${without} abonnees zonder bewijs van toestemming`,
        en: `${without} subscribers without proof of consent`,
      },
    }
  if (rows.length === 0)
    return {
      state: 'nothing-yet',
      seen: { nl: 'het formulier; er zijn nog geen abonnees', en: 'the form; there are no subscribers yet' },
    }
  return {
    state: 'holds',
    seen: { nl: 'het formulier, en het bewijs bij elke abonnee', en: 'the form, and the proof of every subscriber' },
  }
}

/** The way out works in every mail that the newsletter sends today. */
async function wayOutStands(look: Look): Promise<Finding> {
  const page = await look.visit('/nieuwsbrief/afmelden')
  const unknown = await look.visit('/nieuwsbrief/afmelden/AAAAAAAAAAAAAAAAAAAAAA')
  if (page.status !== 200 || unknown.status !== 404)
    return {
      state: 'broken',
      seen: { nl: 'de afmeldpagina antwoordt niet', en: 'the page to unsubscribe does not answer' },
    }
  const rows = await look.house
    .read(newsletterGate)
    .selectFrom('subscriber')
    .select('leaveTokenHash')
    .where('leftAt', 'is', null)
    .execute()
  if (rows.some((row) => row.leaveTokenHash === ''))
    return {
      state: 'broken',
      seen: { nl: 'een abonnee heeft geen afmeldlink', en: 'a subscriber has no link to unsubscribe' },
    }
  return {
    state: rows.length === 0 ? 'nothing-yet' : 'holds',
    seen: {
      nl: 'de afmeldpagina, en een eigen link per abonnee; nieuwsbrieven worden nog niet verstuurd',
      en: 'the page to unsubscribe, and a link for every subscriber; no issues are sent yet',
    },
  }
}

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C08',
    sentence: sentence('newsletter-consent'),
    notShown: { nl: 'of iemand anders jouw mailbox gebruikt', en: 'whether somebody else uses your mailbox' },
    known: { by: 'check', every: 'PT1H', check: consentStands },
  },
  {
    clause: 'C09',
    sentence: sentence('newsletter-content'),
    notShown: {
      nl: 'wat er in een nieuwsbrief zelf staat: ons programma verstuurt hem nog niet',
      en: 'what a newsletter itself holds: our program does not send it yet',
    },
    known: { by: 'check', every: 'PT1H', check: contentIsAsAsked },
  },
  {
    clause: 'C10',
    sentence: sentence('newsletter-leave'),
    notShown: { nl: 'of jouw mailprogramma de afmeldknop toont', en: 'whether your mail program shows the button' },
    known: { by: 'check', every: 'PT1H', check: wayOutStands },
  },
]
