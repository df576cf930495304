import type { FrameRule, Service } from '../register/service.ts'
import { originOf } from './csp.ts'

/** What a link shows in a frame of a service, and how large. */
export type Framed = { readonly service: Service; readonly src: string; readonly shape: FrameRule['shape'] }

/** The frame that a link stands for, by the services on offer; undefined when none of them knows the link. */
export function framedBy(services: readonly Service[], link: string): Framed | undefined {
  for (const service of services)
    for (const { link: fits, frame, shape } of service.frames ?? []) {
      const found = new RegExp(fits).exec(link)
      if (!found) continue
      const src = frame.replaceAll(/\$(\d)/g, (_, place: string) => found[Number(place)] ?? '')
      // @NOTE what was typed fills only the open places, and may not lead the frame to another host
      if ((service.hosts.frame ?? []).map(originOf).includes(new URL(src).origin)) return { service, src, shape }
    }
  return undefined
}
