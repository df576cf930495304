import type { SitePage, SiteTopic } from '../../src/chapters/website/site.ts'

const mail: SiteTopic = { slug: 'mail', name: { nl: 'Mail', en: 'Mail' } }
const peace: SiteTopic = { slug: 'rust', name: { nl: 'Rust op je bureau', en: 'Peace on your desk' } }

export const pages: readonly SitePage[] = [
  {
    path: '/',
    title: { nl: 'Jij doet je werk. Ik doe de rest.', en: 'You do your work. I do the rest.' },
    description: {
      nl: 'Bureau Linde in Deventer: Anna Linde houdt je mail, agenda en administratie bij.',
      en: 'Bureau Linde in Deventer: Anna Linde looks after your mail, calendar and paperwork.',
    },
    lead: {
      nl: 'Ik ben Anna Linde, virtueel assistent in Deventer. Ik houd je mail, je agenda en je papieren bij, zodat jij aan je eigen vak toekomt.',
      en: 'I am Anna Linde, virtual assistant in Deventer. I look after your mail, your calendar and your papers, so that you get round to your own craft.',
    },
    body: {
      nl: `## Waar ik bij help

Een paar uur per week, of een klus die af moet. Meestal is het een van deze dingen:

- een mailbox die aan het einde van de dag leeg is
- een agenda waarin je zelf ook nog voorkomt
- offertes en rekeningen die op tijd de deur uit gaan
- een nieuwsbrief die er echt komt

## Zo beginnen we

Je schrijft me wat er ligt. We bellen een half uur, gratis. Daarna krijg je een voorstel op één bladzijde. Bevalt het na een maand niet, dan stop je. [Bekijk mijn diensten en prijzen](/diensten).`,
      en: `## What I help with

A few hours a week, or a job that has to be finished. Mostly it is one of these:

- a mailbox that is empty at the end of the day
- a calendar in which you too appear
- quotes and invoices that leave in time
- a newsletter that really gets there

## How we begin

You write to me what is piling up. We talk for half an hour, free of charge. Then you get a proposal of one page. If you do not like it after a month, you stop. [See my services and prices](/diensten).`,
    },
  },
  {
    path: '/kennismaken',
    title: { nl: 'Kennismaken', en: 'Getting acquainted' },
    description: {
      nl: 'Vraag een gratis gesprek van een half uur aan met Bureau Linde.',
      en: 'Ask for a free talk of half an hour with Bureau Linde.',
    },
    lead: {
      nl: 'Vertel me kort wat er ligt. Ik bel je binnen twee werkdagen, een half uur, gratis.',
      en: 'Tell me briefly what is piling up. I call you within two working days, for half an hour, free of charge.',
    },
    body: { nl: '{formulier: kennismaking}', en: '{formulier: kennismaking}' },
  },
  {
    path: '/diensten',
    title: { nl: 'Diensten en prijzen', en: 'Services and prices' },
    description: { nl: 'Wat Bureau Linde doet en wat het kost.', en: 'What Bureau Linde does and what it costs.' },
    lead: {
      nl: 'Duidelijke prijzen, per uur of per maand. Alle bedragen zijn zonder btw.',
      en: 'Clear prices, by the hour or by the month. All amounts are without VAT.',
    },
    body: {
      nl: `## Prijzen

- **Losse klus**: € 52,50 per uur
- **Vaste hulp, 8 uur**: € 384,00 per maand
- **Vaste hulp, 20 uur**: € 900,00 per maand
- **Nieuwsbrief, van opzet tot verzenden**: € 175,00 per keer

## Wat je van me mag verwachten

Ik antwoord op werkdagen dezelfde dag. Wat ik in jouw mailbox en papieren lees, blijft daar. We leggen dat vast in een verwerkersovereenkomst voordat ik begin.

{formulier: contact}`,
      en: `## Prices

- **Single job**: €52.50 per hour
- **Regular help, 8 hours**: €384.00 per month
- **Regular help, 20 hours**: €900.00 per month
- **Newsletter, from plan to sending**: €175.00 each

## What you may expect of me

On working days I answer the same day. What I read in your mailbox and papers stays there. We put that in a processing agreement before I begin.

{formulier: contact}`,
    },
  },
  {
    path: '/artikelen/lege-mailbox',
    topics: [mail, peace],
    publishedAt: '2026-05-11T07:00:00.000Z',
    title: { nl: 'Een lege mailbox in drie avonden', en: 'An empty mailbox in three evenings' },
    description: {
      nl: 'Zo maak je je mailbox leeg, en houd je hem leeg.',
      en: 'How to empty your mailbox, and keep it empty.',
    },
    lead: {
      nl: 'Duizend ongelezen mails lees je niet meer. Dat hoeft ook niet.',
      en: 'You will not read a thousand unread mails. You do not have to.',
    },
    body: {
      nl: `## Avond één: weg ermee

Zoek op *nieuwsbrief* en meld je af voor alles wat je een maand niet las. Dat is bijna altijd de helft.

## Avond twee: drie mappen

1. Vandaag
2. Deze week
3. Wacht op een ander

> Wie meer dan drie mappen heeft, zoekt toch.

## Avond drie: een vaste tijd

Kijk twee keer per dag, en zet de meldingen uit. Lukt het niet alleen?

[Vraag of ik meekijk](/contact "knop")`,
      en: `## Evening one: away with it

Search for *newsletter* and unsubscribe from everything that you did not read for a month. That is nearly always half of it.

## Evening two: three folders

1. Today
2. This week
3. Waits for somebody else

> Who has more than three folders searches anyway.

## Evening three: a fixed time

Look twice a day, and switch the notices off. Too much to do alone?

[Ask me to look along](/contact "knop")`,
    },
  },
  {
    path: '/artikelen/vrijdagmiddag',
    topics: [peace],
    publishedAt: '2026-09-18T12:00:00.000Z',
    title: { nl: 'De vrijdagmiddag is voor jezelf', en: 'Friday afternoon is your own' },
    description: {
      nl: 'Een uur per week om je papieren bij te werken, zonder je weekend eraan te geven.',
      en: 'An hour a week to bring your papers up to date, without giving up your weekend.',
    },
    lead: {
      nl: 'Een vast uur voor je papieren scheelt een zondag per maand.',
      en: 'A fixed hour for your papers saves a Sunday a month.',
    },
    body: {
      nl: `Zet elke vrijdag om twee uur een uur in je agenda. In dat uur doe je drie dingen: rekeningen sturen, bonnen opruimen, en opschrijven wat maandag als eerste moet.

Begin met [je mailbox](/artikelen/lege-mailbox#avond-twee-drie-mappen), dan blijft er niets liggen.`,
      en: `Put an hour in your calendar every Friday at two. In that hour you do three things: send invoices, tidy receipts, and write down what comes first on Monday.

Begin with [your mailbox](/artikelen/lege-mailbox#evening-two-three-folders), and nothing is left lying about.`,
    },
  },
]
