import type { Declaration } from '../../register/declaration.ts'
import { intake } from './activity.ts'

export const declaration: Declaration = {
  chapter: 'intake',
  title: intake.title,
  activities: [intake],
  plainTables: {},
  cookies: [],
  needs: ['forms'],
  sentences: [
    {
      id: 'intake-asks',
      clauses: [],
      words: {
        nl: 'Op onze website staan formulieren waarmee je iets kunt vragen. Een formulier vraagt alleen wat hieronder staat, met bij elke vraag waarvoor die is.',
        en: 'On our website are forms with which you can ask us something. A form asks only what is below, and with each question stands what it is for.',
      },
    },
    {
      id: 'intake-own',
      clauses: [],
      words: {
        nl: 'Wat je instuurt, kun je zelf inzien, verbeteren en wissen op de pagina Mijn gegevens.',
        en: 'What you send you can see, correct and erase yourself on the page My data.',
      },
    },
  ],
}
