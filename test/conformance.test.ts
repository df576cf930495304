import { houseOf } from './conformance-house.ts'
import { library } from './conformance-invented.ts'
import { conformance } from './conformance-suite.ts'

conformance([library], (kind) => houseOf(kind, [library]))
