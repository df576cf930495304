import type { Form } from '../../../platform/http/ask.ts'
import { type Resized, resize, type Size } from '../../../platform/images/resize.ts'
import type { Words } from '../../../register/words.ts'
import type { Fault } from '../pages/checks.ts'

export const picturesDesk = '/beheer/website/beelden'

/** What the browser offers to choose from; the bytes decide. */
export const kindsTaken = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

export type AltTyped = { readonly altNl: string; readonly altEn: string }

export const altIn = (form: Form): AltTyped => ({ altNl: form.get('altNl'), altEn: form.get('altEn') })

export const refusals: Readonly<Record<Exclude<Resized['kind'], 'resized'>, Words>> = {
  'too large': {
    nl: 'Deze foto is groter dan 12 MB. Maak hem eerst kleiner, of kies een andere.',
    en: 'This photo is larger than 12 MB. Make it smaller first, or choose another.',
  },
  'too many pixels': {
    nl: 'Deze foto heeft meer dan 50 miljoen beeldpunten. Maak hem eerst kleiner, of kies een andere.',
    en: 'This photo has more than 50 million pixels. Make it smaller first, or choose another.',
  },
  'no picture of a kind we take': {
    nl: 'Dit is geen foto die we kennen. Kies een JPEG, PNG, WebP, AVIF of GIF. Tekeningen (SVG) nemen we niet aan, want daar kan een programma in zitten.',
    en: 'This is no photo that we know. Choose a JPEG, PNG, WebP, AVIF or GIF. We do not take drawings (SVG), since they can hold a program.',
  },
  unreadable: {
    nl: 'Deze foto is kapot: we konden hem niet openen. Bewaar hem opnieuw en probeer het nog eens.',
    en: 'This photo is broken: it could not be opened. Save it again and try once more.',
  },
}

const noFile: Words = {
  nl: 'Kies een foto. Koos je er een? Dan is dat bestand leeg.',
  en: 'Choose a photo. Did you choose one? Then that file is empty.',
}

export const noAlt: Words = {
  nl: 'Zeg wat er op het beeld te zien is. Wie het niet ziet, hoort dat.',
  en: 'Say what the picture shows. Who cannot see it, hears that.',
}

export type Taken =
  | { readonly kind: 'taken'; readonly sizes: readonly Size[]; readonly alt: Words }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** The photo that a form brought, in the sizes we keep, or what is wrong with it at the field it came in. */
export async function pictureIn(form: Form): Promise<Taken> {
  const { altNl, altEn } = altIn(form)
  const file = form.file('picture')
  const faults: Fault[] = []
  if (!file) faults.push({ field: 'picture', sentence: noFile })
  if (altNl === '') faults.push({ field: 'altNl', sentence: noAlt })
  if (!file || faults.length > 0) return { kind: 'refused', faults }
  const resized = await resize(file.bytes)
  return resized.kind === 'resized'
    ? { kind: 'taken', sizes: resized.sizes, alt: { nl: altNl, en: altEn } }
    : { kind: 'refused', faults: [{ field: 'picture', sentence: refusals[resized.kind] }] }
}
