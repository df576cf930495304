import { Lead, Link } from '../../../platform/html/index.ts'
import { Held, type Wrong } from '../own-data/held.tsx'
import { Stopping, type StoppingProps } from '../own-data/pages.tsx'
import { deskWords as w } from './words.ts'

/** The person's file on the owner's desk: the same parts as on the person's own page. */
export function FilePage({ wrong, ...props }: Omit<StoppingProps, 'kind'> & { wrong?: Wrong | undefined }) {
  const { ask, at, file } = props
  return (
    <>
      <h1>{ask.t(w.file)}</h1>
      <Lead>{ask.t(w.fileLead)}</Lead>
      <Link href={at}>{ask.t(w.back)}</Link>
      <Held ask={ask} file={file} at={at} wrong={wrong} />
      <Stopping {...props} kind="objection" />
      <Stopping {...props} kind="restriction" />
    </>
  )
}
