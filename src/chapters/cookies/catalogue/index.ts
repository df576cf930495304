import type { Service } from '../../../register/service.ts'
import { counting } from './counting.ts'
import { films } from './films.ts'
import { maps } from './maps.ts'
import { networks } from './networks.ts'

/** A service as an owner can choose it; some want the number of the owner's account with it. */
export type Offer = {
  readonly service: Service
  /** When what is said of it was last looked up. */
  readonly asOf: string
  /** What the account looks like, as a regular expression and in words, where one is needed. */
  readonly account?: { readonly looks: string; readonly example: string }
}

/** What an owner can choose from: what each does, stores and sends is written down here, so that nobody has to guess. */
export const catalogue: readonly Offer[] = [...films, ...maps, ...networks, ...counting]

export const offerOf = (id: string): Offer | undefined => catalogue.find(({ service }) => service.id === id)
