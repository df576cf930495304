import type { Declaration } from '../../register/declaration.ts'
import { plainTables } from './tables.ts'

export const declaration: Declaration = {
  chapter: 'sharing',
  title: { nl: 'Met wie we gegevens delen', en: 'With whom we share data' },
  activities: [],
  plainTables,
  cookies: [],
  sentences: [
    {
      id: 'sharing-with',
      clauses: ['C16'],
      words: {
        nl: 'We delen je gegevens alleen met wie in de tabel hieronder staat. Bij elk onderdeel van deze verklaring zie je wie van hen iets krijgt. Onze website maakt met niemand anders verbinding.',
        en: 'We share your data only with those in the table below. Each part of this statement says which of them receives anything. Our website connects to nobody else.',
      },
    },
    {
      id: 'sharing-needed',
      clauses: ['C17'],
      words: {
        nl: 'Ieder krijgt alleen wat nodig is voor dat werk.',
        en: 'Each of them gets only what that work needs.',
      },
    },
    {
      id: 'sharing-countries',
      clauses: ['C18'],
      words: {
        nl: 'Bij elke ontvanger staat in welk land hij werkt. Buiten de Europese Economische Ruimte (EER) mag dat in twee gevallen. De Europese Commissie heeft dat land of dat bedrijf goedgekeurd, of we hebben het modelcontract van de Commissie getekend. Vraag je een kopie van dat contract via {email}, dan sturen we die.',
        en: 'With each recipient we say in which country it works. Outside the European Economic Area (EEA) that is allowed in two cases. The European Commission approved that country or that business, or we signed the standard clauses of the Commission. Ask for a copy of those clauses at {email}, and we send it.',
      },
    },
    {
      id: 'sharing-agreements',
      clauses: ['C19'],
      words: {
        nl: 'Wie voor ons met gegevens werkt, heet een verwerker. Met elke verwerker sluiten we een verwerkersovereenkomst, en die kijken we op een vaste dag opnieuw na. Is ze niet in orde, dan gaat er via die verwerker geen mail meer weg.',
        en: 'Whoever works with data for us is called a processor. With each processor we conclude a processing agreement, and we review it on a fixed day. When it is not in order, no more mail goes out through that processor.',
      },
    },
    {
      id: 'sharing-level',
      clauses: ['C20'],
      words: {
        nl: 'In die overeenkomst staat dat een verwerker je gegevens net zo goed beveiligt en geheimhoudt als wij.',
        en: 'That agreement says that a processor secures your data and keeps them confidential as well as we do.',
      },
    },
    {
      id: 'sharing-responsible',
      clauses: ['C21'],
      words: {
        nl: '{tradeName} blijft verantwoordelijk voor wat een verwerker met je gegevens doet. Gaat het daar mis, dan behandelen we dat als een lek van onszelf.',
        en: '{tradeName} remains responsible for what a processor does with your data. When something goes wrong there, we treat it as a breach of our own.',
      },
    },
    {
      id: 'sharing-others',
      clauses: ['C22'],
      words: {
        nl: 'Wie geen verwerker is, krijgt je gegevens alleen in vier gevallen. Jij gaf toestemming, de wet eist het, het is nodig voor onze overeenkomst met jou, of het is nodig om voor de rechter een recht te verdedigen. We schrijven op welk van de vier het was.',
        en: 'Whoever is no processor receives your data in four cases only. You gave consent, the law requires it, our agreement with you needs it, or it is needed to defend a right in court. We write down which of the four it was.',
      },
    },
    {
      id: 'sharing-authorities',
      clauses: ['C23'],
      words: {
        nl: 'Vraagt een overheid om gegevens, dan geven we die alleen als een wetsartikel ons daartoe verplicht. We houden bij wie het vroeg, op grond van welk artikel en wat we besloten.',
        en: 'When an authority asks for data, we give them only if an article of law obliges us. We keep a record of who asked, under which article and what we decided.',
      },
    },
  ],
}
