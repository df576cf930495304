/** The same row of numbers from 0 up to 1 for the same seed, so that every demo shows the same people. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const first = [
  'Aafke',
  'Bram',
  'Chaima',
  'Daan',
  'Elif',
  'Femke',
  'Gijs',
  'Hanna',
  'Ilse',
  'Joost',
  'Karim',
  'Lotte',
].concat([
  'Merel',
  'Noor',
  'Olaf',
  'Pleun',
  'Quinten',
  'Roos',
  'Sanne',
  'Thijs',
  'Umit',
  'Vera',
  'Wout',
  'Xandra',
  'Yara',
  'Zeno',
])
const last = [
  'Adelaar',
  'van den Berk',
  'Citroen',
  'Duindam',
  'Essenboom',
  'Fluitekruid',
  'Grasveld',
  'Havik',
  'IJsvogel',
].concat(
  ['de Jasmijn', 'Koolmees', 'van der Linde', 'Merelhof', 'Notenboom', 'Oeverloper', 'Pimpernel', 'Rietzanger'],
  ['Sleedoorn', 'Tjiftjaf', 'van Uilenhout', 'Vlierbes', 'Wilgenroos', 'Zilverspar'],
)
const trades = [
  'Fietsenmakerij',
  'Praktijk',
  'Bakkerij',
  'Atelier',
  'Hoveniersbedrijf',
  'Tekstbureau',
  'Studio',
  'Yogaschool',
]

export type Invented = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly language: 'nl' | 'en'
}

/** So many invented people, no two with the same name. */
export function inventedPeople(roll: () => number, number: number): Invented[] {
  return Array.from({ length: number }, (_, n) => {
    const given = first[n % first.length] ?? ''
    const family = last[(n * 7 + Math.floor(n / first.length)) % last.length] ?? ''
    const plain = `${given}.${family}`.toLowerCase().replaceAll(/[^a-z.]/g, '')
    const trade = trades[Math.floor(roll() * trades.length)] ?? ''
    return {
      name: `${given} ${family}`,
      email: `${plain}@example.test`,
      phone: roll() < 0.6 ? `06-000${String(10_000 + n * 37)}` : '',
      company: roll() < 0.4 ? `${trade} ${family.split(' ').at(-1)}` : '',
      language: n % 9 === 4 ? 'en' : 'nl',
    }
  })
}
