import type { Ask } from '../../../platform/http/ask.ts'
import { askedFields } from '../../../projections/asked.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { House } from '../../chapter.ts'
import { knownAddresses, type WebsiteHanded } from '../addresses.ts'
import { dryLook } from '../guarantees/dry-look.ts'
import { type Fault, faultsIn } from '../pages/checks.ts'
import { ownPage } from '../pages/routes.ts'
import { allPictures } from '../pictures/store.ts'
import type { Text } from '../site.ts'
import { websiteGate } from '../tables.ts'
import { isMarked } from './placing.ts'

/** Everything that keeps a text from being published here and now. */
export async function faultsFor(house: House, handed: WebsiteHanded, path: string, text: Text): Promise<Fault[]> {
  const known = await knownAddresses(house, handed)
  const pictures = await allPictures(house.read(websiteGate))
  const forms = await house.hooks.placedForms()
  const { register } = house.published()
  const declared = { asked: askedFields(register), services: servicesOf(register) }
  const faults = faultsIn(text, { known, pictures, forms, ...declared, path, ownHost: new URL(house.baseUrl).host })
  const marked = (['Nl', 'En'] as const).filter((end) => isMarked(text.body[end === 'Nl' ? 'nl' : 'en']))
  return [...faults, ...marked.map((end) => ({ field: `body${end}`, sentence: stillMarked }))]
}

type Kept = { readonly path: string; readonly number: number; readonly text: Text }

/** Everything that keeps a version from visitors: what is wrong in its text, else what the page as they would see it breaks. */
export async function faultsToPublish(
  house: House,
  ask: Ask,
  handed: WebsiteHanded,
  { path, number, text }: Kept,
): Promise<Fault[]> {
  const written = await faultsFor(house, handed, path, text)
  if (written.length > 0) return written
  const draw = (visitor: Ask) => ownPage(house, visitor, number)
  return dryLook(house, ask, { path, text }, { visit: handed.visit, draw })
}

const stillMarked = {
  nl: 'In de tekst staat nog {beeld}: de plek voor een foto die er niet kwam. Voeg de foto toe, of haal {beeld} weg.',
  en: 'The text still says {beeld}: the place of a photo that never came. Add the photo, or take {beeld} out.',
}
