import { site } from '../sites/demo/index.ts'
import { declared } from '../src/chapters/contents.ts'
import { houseOf } from './conformance-house.ts'
import { library } from './conformance-invented.ts'
import { conformance } from './conformance-suite.ts'
import { testHouse } from './house.ts'

conformance([library], (kind) => houseOf(kind, [library]))

// @NOTE the vault's own two tables take part in every chapter: each invented person is one of its rows
conformance(
  declared(site).filter(({ name }) => name !== 'vault'),
  (kind) => testHouse(kind),
)
