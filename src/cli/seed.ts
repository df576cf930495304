import type { OpenHouse } from '../open-house.ts'

export async function seedDemo(_open: OpenHouse, say: (line: string) => void): Promise<void> {
  say('seeded')
}
