import { authorityAsks, complaint, incident, onOwnPage, request } from './seed-cases.ts'
import type { Invented } from './seed-people.ts'
import type { Happening } from './seed-year.ts'

type Ago = (days: number, time?: string) => Temporal.Instant

/** What was out of the ordinary that year: requests, complaints, a fright, and what Anna vouched for. */
export function story([access, ...people]: readonly Invented[], ago: Ago): Happening[] {
  const [erasure, wrong, refused, withdrawn, objector, eraser, sour, cross, near, far, halt, put] = people
  if (
    !access ||
    !erasure ||
    !wrong ||
    !refused ||
    !withdrawn ||
    !objector ||
    !eraser ||
    !sour ||
    !cross ||
    !near ||
    !far ||
    !halt ||
    !put
  )
    throw new RangeError('the story needs thirteen people')
  return [
    ...request(access, ago(214), {
      right: 'access',
      channel: 'mail',
      asked: 'Wat weten jullie eigenlijk allemaal van mij? Ik wil er graag een overzicht van.',
      identity: 'reply',
      answered: { after: 6 },
    }),
    ...request(erasure, ago(151), {
      right: 'erasure',
      channel: 'phone',
      asked: 'Is gestopt met het bedrijf en wil dat we alles wissen.',
      identity: 'code',
      answered: { after: 2 },
    }),
    ...request(wrong, ago(88), {
      right: 'rectification',
      channel: 'phone',
      asked: 'Mijn naam staat met één n in jullie mail, het moet met twee.',
      identity: 'knowledge',
      answered: { after: 1 },
    }),
    ...request(refused, ago(67), {
      right: 'erasure',
      channel: 'mail',
      asked: 'Wis alles van onze vereniging, ook van de vorige penningmeester.',
      identity: 'reply',
      answered: {
        after: 9,
        refusal: {
          ground: 'others',
          facts:
            'je vraagt ook om gegevens van iemand anders te wissen, en dat kan alleen die persoon zelf vragen. Jouw eigen gegevens wissen we graag: laat het weten en we doen het meteen',
        },
      },
    }),
    onOwnPage(withdrawn, ago(45, '20:12'), 'leaves the newsletter'),
    onOwnPage(objector, ago(31, '21:40'), 'objects to contact'),
    onOwnPage(eraser, ago(12, '16:05'), 'erases'),
    ...request(put, ago(26), {
      right: 'portability',
      channel: 'letter',
      asked: 'Ik stap over en wil al onze berichten meenemen, in een bestand dat een ander programma kan lezen.',
      identity: 'seen',
      putOff: { after: 19, reason: 'je brieven van voor de zomer liggen nog op papier en die scannen we eerst' },
    }),
    ...request(near, ago(25), {
      right: 'access',
      channel: 'mail',
      asked: 'Graag een kopie van mijn gegevens, en van wie jullie mijn nummer hebben.',
      identity: 'reply',
    }),
    ...request(far, ago(6), {
      right: 'erasure',
      channel: 'mail',
      asked: 'Willen jullie mijn gegevens wissen? Ik zoek geen hulp meer.',
    }),
    ...request(halt, ago(2), {
      right: 'restriction',
      channel: 'phone',
      asked: 'Wil dat we even niets doen met de gegevens tot duidelijk is of het telefoonnummer klopt.',
      identity: 'knowledge',
    }),
    ...complaint(sour, ago(119, '19:30'), {
      text: 'Ik had me afgemeld voor de nieuwsbrief en kreeg er toch nog één.',
      answer: {
        after: 4,
        body: 'Dank je voor je klacht. We hebben uitgezocht wat er is gebeurd: je meldde je af op de dag dat de nieuwsbrief al klaarstond om te vertrekken.\n\nDit hebben we eraan gedaan: we kijken nu vlak voor het versturen nog eens wie zich heeft afgemeld. Het spijt ons.',
      },
    }),
    ...complaint(cross, ago(9, '10:20'), {
      text: 'Ik werd gebeld over een voorstel terwijl ik alleen per mail wilde overleggen. Hoe komt mijn nummer bij jullie?',
    }),
    ...incident(ago(171, '08:55'), {
      text: 'Ik kreeg een mail die zogenaamd van jullie was, met een rare link erin.',
      replyTo: access.email,
      reasons:
        'De mail kwam niet van onze server en er stond niets in dat alleen wij weten. Het was phishing met onze naam. De melder is bedankt en gewaarschuwd.',
    }),
    ...incident(ago(1, '17:25'), {
      text: 'In de bijlage van het voorstel dat ik gisteren kreeg, staan onderaan de naam en het telefoonnummer van iemand anders.',
      replyTo: near.email,
    }),
    authorityAsks(ago(133, '11:05')),
  ]
}
