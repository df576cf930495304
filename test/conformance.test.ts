import { site } from '../sites/demo/index.ts'
import { contents } from '../src/chapters/contents.ts'
import { houseOf } from './conformance-house.ts'
import { library } from './conformance-invented.ts'
import { conformance } from './conformance-suite.ts'
import { testHouse } from './house.ts'

conformance([library], (kind) => houseOf(kind, [library]))

const notAsked = () => {
  throw new Error('conformance asks for declarations and examples only')
}
const chapters = contents(site, {
  concernedBy: notAsked,
  outbound: notAsked,
  proposed: notAsked,
  versions: { current: notAsked, scheduled: notAsked, load: notAsked, add: notAsked },
})
// @NOTE the vault's own two tables take part in every chapter: each invented person is one of its rows
conformance(
  chapters.filter(({ name }) => name !== 'vault'),
  (kind) => testHouse(kind),
)
