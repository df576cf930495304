export interface Person {
  name: string
  firstName: string
  email: string
  telephone: string
  company: string
  street: string
  postcode: string
  town: string
}

const firstNames = ['Ada', 'Bo', 'Cees', 'Dewi', 'Elif', 'Femke', 'Guus', 'Hanna', 'Imran', 'Joris', 'Kim', 'Loes']
const lastNames = ['Blom', 'de Wit', 'Yılmaz', 'van den Berg', "in 't Veld", 'Sørensen', 'Özdemir', 'Prins', 'Kaya']
const streets = ['Lindelaan', 'Dorpsstraat', 'Havenkade', 'Molenweg', 'Kerkpad']
const towns = ['Voorbeeldstad', 'Proefdorp', 'Testerveen', 'Verzonnenburg']

/**
 * An invented person, the same for the same number and another for every other.
 *
 * @NOTE no mobile number is issued under 06-0
 */
export function person(number: number): Person {
  const firstName = pick(firstNames, number)
  const name = `${firstName} ${pick(lastNames, Math.floor(number / firstNames.length) + number)}`
  return {
    name,
    firstName,
    email: `${firstName.toLowerCase()}.${number}@example.test`,
    telephone: `06-0${String(number).padStart(7, '0')}`,
    company: `Bureau ${pick(lastNames, number + 4)} ${number}`,
    street: `${pick(streets, number)} ${1 + (number % 180)}`,
    postcode: `${1000 + (number % 9000)} ZZ`,
    town: pick(towns, number),
  }
}

function pick(from: readonly string[], number: number): string {
  return from[number % from.length] ?? ''
}
