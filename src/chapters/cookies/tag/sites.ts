import type { Register } from '../../../projections/register.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { Facts } from '../../../register/facts.ts'
import type { Service } from '../../../register/service.ts'

/** A website of the owner that we do not serve and that carries the tag. */
export type TaggedSite = NonNullable<Facts['sites']>[number]

export const siteOf = ({ facts }: Register, id: string): TaggedSite | undefined =>
  facts.sites?.find((site) => site.id === id)

/** What a visitor of that site can allow; our own services live on our own site alone. */
export const servicesOn = (register: Register, site: TaggedSite): readonly Service[] =>
  servicesOf(register).filter(({ id, kind }) => kind !== 'own' && site.services.includes(id))
