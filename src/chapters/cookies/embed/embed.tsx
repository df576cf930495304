import { Link } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { framedBy } from '../../../projections/frames.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { Embed, House, ToShow } from '../../chapter.ts'
import { Placeholder } from '../notice/placeholder.tsx'

/**
 * A frame for who allowed the service, else a place of the same size that asks; a link where no service knows it.
 *
 * @see EDPB Guidelines 2/2023 §42
 */
export function embedOf(house: House, ask: Ask, { href: link, title, place }: ToShow): Embed {
  const { register, version } = house.published()
  const framed = framedBy(servicesOf(register), link)
  if (!framed) return { shows: <Link href={link}>{title}</Link> }
  const { service, src, shape } = framed
  if (ask.allowed.has(service.id)) {
    const shows = (
      <figure class={`framed ${shape}`} id={place}>
        <iframe
          src={src}
          title={`${service.name}: ${title}`}
          loading="lazy"
          // @NOTE some players refuse to play for who does not say where they stand; the page itself stays untold
          referrerpolicy="strict-origin"
          sandbox="allow-scripts allow-same-origin allow-popups allow-presentation allow-forms"
          allow="fullscreen; picture-in-picture"
        />
        <figcaption>
          <Link href={link}>{title}</Link>
        </figcaption>
      </figure>
    )
    return { shows, service: service.id }
  }
  const about = { service, title, language: ask.language, version, href: ask.href }
  const back = `${ask.href(ask.path)}#${place}`
  const shows = (
    <div class={`framed ${shape}`} id={place}>
      <Placeholder {...about} back={back} />
    </div>
  )
  return { shows, service: service.id }
}
