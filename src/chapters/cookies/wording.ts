import { type Declaration, notKept } from '../../register/declaration.ts'
import { consent, consentPlain } from './activity.ts'
import { choiceCookie } from './cookie.ts'
import { receiptCookie } from './ledger/cookie.ts'

export const declaration: Declaration = {
  chapter: 'cookies',
  title: { nl: 'Cookies', en: 'Cookies' },
  activities: [{ ...consent, needs: ['choices'] }],
  plainTables: consentPlain,
  asks: {
    '/cookies/wissen': {},
    '/cookies/keuze': {
      ...{ dienst: 'consentRecord.granted', doel: 'consentRecord.granted', act: 'consentRecord.takenBack' },
      ...{ op: 'consentRecord.via', versie: 'consentRecord.registerVersion', terug: notKept },
    },
    '/cookies/bewijs': { nummer: notKept },
  },
  cookies: [choiceCookie, { ...receiptCookie, needs: ['choices'] }],
  sentences: [
    {
      id: 'cookies-list',
      clauses: ['C24', 'C30'],
      unless: ['services'],
      words: {
        nl: 'Hieronder en op de pagina /cookies staat alles wat onze website in je browser bewaart: hoe het heet, waar het voor is en hoe lang het blijft. Wat niet op die lijst staat, kan onze website niet bewaren.',
        en: 'Below and on the page /en/cookies stands everything that our website stores in your browser: what it is called, what it is for and how long it stays. What is not on that list, our website cannot store.',
      },
    },
    {
      id: 'cookies-list-of-others',
      clauses: ['C24', 'C30'],
      needs: ['services'],
      words: {
        nl: 'Hieronder en op de pagina /cookies staat alles wat onze website in je browser bewaart: hoe het heet, waar het voor is en hoe lang het blijft. Wat niet op die lijst staat, kan onze website zelf niet bewaren. Wat een ander bewaart als je dat toestaat, staat er apart bij, met de namen die hij ervoor opgeeft.',
        en: 'Below and on the page /en/cookies stands everything that our website stores in your browser: what it is called, what it is for and how long it stays. What is not on that list, our website itself cannot store. What others store if you allow it is listed apart, by the names that they give for it.',
      },
    },
    {
      id: 'cookies-definition',
      clauses: ['C25'],
      words: {
        nl: 'Met cookies bedoelen we hier alles wat een website in je browser kan bewaren of uitlezen: cookies, localStorage, sessionStorage, databases in de browser en kenmerken van je apparaat.',
        en: 'By cookies we mean everything that a website can store in or read from your browser: cookies, localStorage, sessionStorage, databases in the browser and features of your device.',
      },
    },
    {
      id: 'cookies-recognition',
      clauses: ['C26'],
      unless: ['choices'],
      words: {
        nl: 'Wie onze pagina’s leest, krijgt geen cookie waaraan we hem een volgende keer herkennen.',
        en: 'Whoever reads our pages gets no cookie by which we recognise them the next time.',
      },
    },
    {
      id: 'cookies-recognition-allowed',
      clauses: ['C26'],
      needs: ['choices'],
      words: {
        nl: 'Zonder je toestemming krijg je van onze pagina’s geen cookie waaraan iemand je een volgende keer herkent.',
        en: 'Without your consent our pages give you no cookie by which anybody recognises you the next time.',
      },
    },
    {
      id: 'cookies-without',
      clauses: ['C27'],
      words: {
        nl: 'Je kunt cookies uitzetten in je browser. Alle openbare pagina’s blijven dan werken.',
        en: 'You can switch off cookies in your browser. All public pages keep working.',
      },
    },
    {
      id: 'cookies-features',
      clauses: ['C28'],
      unless: ['choices'],
      words: {
        nl: 'Alleen inloggen in ons eigen beheer heeft een cookie nodig. Wat zonder cookie niet werkt, staat op /cookies.',
        en: 'Only signing in to our own back office needs a cookie. What does not work without a cookie is on /en/cookies.',
      },
    },
    {
      id: 'cookies-features-choice',
      clauses: ['C28'],
      needs: ['choices'],
      words: {
        nl: 'Een cookie is alleen nodig om in te loggen in ons eigen beheer, en om je keuze te onthouden: zonder cookies blijft alles geweigerd wat toestemming nodig heeft. Wat zonder cookie niet werkt, staat op /cookies.',
        en: 'A cookie is needed only to sign in to our own back office, and to remember your choice: without cookies, all that needs consent stays refused. What does not work without a cookie is on /en/cookies.',
      },
    },
    {
      id: 'cookies-delete',
      clauses: ['C29'],
      words: {
        nl: 'Op /cookies staat een knop waarmee je alles wist wat onze website in je browser heeft bewaard.',
        en: 'On /en/cookies is a button that deletes everything our website has stored in your browser.',
      },
    },
    {
      id: 'cookies-necessary',
      clauses: ['C31'],
      words: {
        nl: 'Een cookie die we zonder vraag plaatsen, is nodig voor iets waar je zelf om vroeg. Artikel 11.7a van de Telecommunicatiewet staat dat toe. Bij elke cookie staat waarvoor.',
        en: 'A cookie that we set without asking is needed for something that you asked for yourself. Article 11.7a of the Dutch Telecommunications Act allows that. With each cookie it says what for.',
      },
    },
    {
      id: 'cookies-no-cart',
      clauses: ['C32'],
      words: {
        nl: 'Je kunt op onze website niets bestellen. Er is dus geen winkelwagen, en geen cookie daarvoor.',
        en: 'You cannot order anything on our website. So there is no cart, and no cookie for one.',
      },
    },
    {
      id: 'cookies-no-consent',
      clauses: ['C33'],
      unless: ['choices'],
      words: {
        nl: 'We volgen je niet. Er is geen cookie waarvoor we toestemming moeten vragen, en onze pagina’s laden niets van anderen. Daarom zie je bij ons geen cookiemelding.',
        en: 'We do not track you. There is no cookie for which we must ask consent, and our pages load nothing from others. That is why you see no cookie banner here.',
      },
    },
    {
      id: 'cookies-consent',
      clauses: ['C33'],
      needs: ['choices'],
      words: {
        nl: 'Wat toestemming nodig heeft, is er pas nadat je die gaf. Tot dan verbieden we je browser om het op te halen, ook als iemand het per ongeluk in een pagina plakt. Weigeren is even makkelijk als toestaan, en je keuze geldt zes maanden.',
        en: 'What needs consent is there only after you gave it. Until then we forbid your browser to fetch it, even if somebody pastes it into a page by mistake. Refusing is as easy as allowing, and your choice counts for six months.',
      },
    },
    {
      id: 'cookies-withdraw',
      clauses: [],
      needs: ['choices'],
      words: {
        nl: 'Je trekt je toestemming in met één druk op de knop, onderaan elke pagina. Wat daarvoor in je browser stond, wissen we. Verandert er iets aan wat je toestond, dan vragen we alleen dat opnieuw.',
        en: 'You withdraw your consent with one press of a button, at the foot of every page. What stood in your browser for it, we delete. If something changes in what you allowed, we ask only that again.',
      },
    },
    {
      id: 'cookies-signal',
      clauses: [],
      needs: ['choices'],
      words: {
        nl: 'Zegt je browser met Global Privacy Control dat je niet gevolgd wilt worden, dan geldt dat als weigeren, zonder vraag en zonder cookie.',
        en: 'If your browser says by Global Privacy Control that you do not want to be tracked, that counts as refusing, without a question and without a cookie.',
      },
    },
    {
      id: 'cookies-social-allowed',
      clauses: ['C49', 'C50'],
      needs: ['services'],
      words: {
        nl: 'Iets van een sociaal netwerk laden we pas nadat je het op die plek hebt toegestaan, en alleen dat ene. Tot dan weten zij niets van je bezoek.',
        en: 'Something of a social network is loaded only after you allowed it in that place, and that one thing alone. Until then they know nothing of your visit.',
      },
    },
    {
      id: 'cookies-social',
      unless: ['services'],
      clauses: ['C49', 'C50'],
      words: {
        nl: 'Sociale netwerken plaatsen op onze website geen cookies. Ze horen pas van je bezoek als je zelf op een link naar hen drukt.',
        en: 'Social networks set no cookies on our website. They learn of your visit only when you follow a link to them yourself.',
      },
    },
    {
      id: 'cookies-share',
      clauses: ['C51'],
      words: {
        nl: 'Een knop om iets te delen is bij ons een gewone link, zonder code van het netwerk zelf.',
        en: 'A button to share something is a plain link here, without code of the network itself.',
      },
    },
  ],
}
