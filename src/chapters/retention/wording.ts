import type { Declaration } from '../../register/declaration.ts'

export const declaration: Declaration = {
  chapter: 'retention',
  title: { nl: 'Hoe lang we bewaren', en: 'How long we keep data' },
  activities: [],
  plainTables: {},
  cookies: [],
  sentences: [
    {
      id: 'retention-no-longer',
      clauses: ['C55'],
      words: {
        nl: 'We bewaren je gegevens niet langer dan nodig is. Bij elk onderdeel van deze verklaring staat hoe lang iets blijft, en vanaf welk moment dat telt. Wat zijn laatste dag heeft gehad, wist ons programma vanzelf. Wat we buiten ons programma bewaren, wissen we met de hand.',
        en: 'We keep your data no longer than needed. Each part of this statement says how long something stays, and from which moment that counts. What has had its last day, our program deletes by itself. What we keep outside our program, we delete by hand.',
      },
    },
    {
      id: 'retention-duties',
      clauses: ['C56'],
      words: {
        nl: 'Soms laat de wet ons iets bewaren, ook als je vraagt om het te wissen. Dan vertellen we je welk wetsartikel dat is en tot wanneer het geldt.',
        en: 'Sometimes the law has us keep something, even when you ask us to delete it. Then we tell you which article of law it is and until when it applies.',
      },
    },
    {
      id: 'retention-destroyed',
      clauses: ['C60'],
      words: {
        nl: 'Na de laatste dag verdwijnen je gegevens uit onze database. In een reservekopie staan ze nog tot die kopie weg is. Maakt ons programma een nieuwe reservekopie, dan wist het zijn eigen kopieën van meer dan 35 dagen oud. Een kopie die er buitenom is gemaakt, wist het niet.',
        en: 'After the last day your data disappear from our database. In a backup they remain until that backup is gone. When our program makes a new backup, it deletes its own backups that are over 35 days old. It deletes no backup that was made outside it.',
      },
    },
  ],
}
