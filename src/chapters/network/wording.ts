import type { Declaration } from '../../register/declaration.ts'
import type { Service } from '../../register/service.ts'
import { profiles } from './activity.ts'
import { service, visitorCookie } from './hosts.ts'
import { noticeColumns } from './tables.ts'

const title = { nl: 'Netwerk en profielen', en: 'Network and profiles' }

/** As it is until the owner names other websites. */
export const alone: Declaration = {
  chapter: 'network',
  unless: ['network'],
  title,
  activities: [],
  plainTables: {},
  cookies: [],
  sentences: [
    {
      id: 'network-none',
      clauses: ['C34'],
      words: {
        nl: 'Onze website hoort niet bij een netwerk van websites. Wat wij in je browser bewaren, kan geen andere website lezen.',
        en: 'Our website is not part of a network of websites. What we store in your browser, no other website can read.',
      },
    },
    {
      id: 'network-no-profile',
      clauses: ['C35'],
      words: {
        nl: 'We houden geen profiel bij van wat je leest of bekijkt. Er is dus ook geen profiel dat aan je naam of adres kan worden gekoppeld.',
        en: 'We keep no profile of what you read or look at. So there is no profile to be linked to your name or address either.',
      },
    },
    {
      id: 'network-no-ads',
      clauses: ['C36'],
      words: {
        nl: 'We tonen geen advertenties, en we gebruiken je gegevens niet om advertenties op je af te stemmen.',
        en: 'We show no advertisements, and we do not use your data to tune advertisements to you.',
      },
    },
  ],
}

const cookieWords = {
  nl: 'herkent je browser op deze website, zodat we onze eigen advertenties kunnen kiezen bij wat je las',
  en: 'recognises your browser on this website, so that we can choose our own advertisements by what you read',
}

/** What a visitor is asked; other websites in the network make it another question. */
const offered: Service = {
  id: service,
  name: 'Ons netwerk van websites',
  kind: 'own',
  purpose: 'advertising',
  words: {
    nl: 'Herkent je browser op deze website en op {network}, en onthoudt over welke onderwerpen je daar leest. Daarmee kiezen we uit onze eigen advertenties. Je naam en adres staan er niet bij.',
    en: 'Recognises your browser on this website and on {network}, and remembers which topics you read about there. By that we choose among our own advertisements. Your name and address are not part of it.',
  },
  recipient: { name: 'wij zelf', country: 'NL', statement: '/privacy#network' },
  data: {
    nl: 'een willekeurig nummer, en de onderwerpen waarover je leest',
    en: 'a number drawn by chance, and the topics that you read about',
  },
  stores: [{ name: visitorCookie, kind: 'cookie', at: 'our site', lasts: 'P180D', words: cookieWords }],
  hosts: {},
}

/** As it is once the owner named other websites, and then only for visitors who allow it. */
export const joined: Declaration = {
  chapter: 'network',
  needs: ['network'],
  title,
  activities: [profiles],
  plainTables: {
    networkNotice: {
      holds: { nl: 'onze eigen advertenties', en: 'our own advertisements' },
      columns: noticeColumns,
    },
  },
  cookies: [
    {
      name: visitorCookie,
      kind: 'cookie',
      class: 'consent',
      service,
      words: cookieWords,
      lasts: 'P180D',
      path: '/',
      identifying: true,
      isLax: true,
      feature: {
        nl: 'advertenties die passen bij wat je las; zonder zie je wat iedereen ziet',
        en: 'advertisements that suit what you read; without it you see what everybody sees',
      },
    },
  ],
  services: [offered],
  asks: { '/netwerk/wissen': {} },
  sentences: [
    {
      id: 'network-members',
      clauses: ['C34'],
      words: {
        nl: 'Onze website hoort bij een netwerk van websites van onszelf: deze en {network}. Alleen met je toestemming herkennen we je browser op allemaal. Klik je op de ene website op een link naar de andere, dan gaat er een bewijs mee dat één keer en één minuut geldt, en waarin niets over jou staat. Elke website bewaart een eigen nummer in je browser. Websites die hier niet genoemd zijn, kunnen dat niet lezen.',
        en: 'Our website is part of a network of our own websites: this one and {network}. Only with your consent do we recognise your browser on all of them. If you follow a link from one website to the other, a proof goes along that is good once and for one minute, and that says nothing about you. Each website stores a number of its own in your browser. Websites that are not named here cannot read it.',
      },
    },
    {
      id: 'network-profile',
      clauses: ['C35'],
      words: {
        nl: 'Je profiel is een lijst van onderwerpen waarover je las, per week geteld. Het is niet gekoppeld aan je naam, adres of e-mailadres, en je IP-adres staat er niet bij. Het staat apart: de database weigert om het naast de gegevens van onze contacten te leggen. Een onderwerp verdwijnt na negentig dagen, je hele profiel 180 dagen na je toestemming.',
        en: 'Your profile is a list of topics that you read about, counted by the week. It is not linked to your name, address or e-mail address, and it does not hold your IP address. It stands apart: the database refuses to lay it beside the data of our contacts. A topic disappears after ninety days, your whole profile 180 days after your consent.',
      },
    },
    {
      id: 'network-ads',
      clauses: ['C36'],
      words: {
        nl: 'We gebruiken je profiel alleen om te kiezen welke van onze eigen advertenties je ziet. Niemand anders krijgt het. Op de pagina Cookies zie je wat erin staat en wis je het. Trek je je toestemming in op één van onze websites, dan is je profiel overal weg.',
        en: 'We use your profile only to choose which of our own advertisements you see. Nobody else receives it. On the page Cookies you see what is in it and delete it. If you withdraw your consent on one of our websites, your profile is gone everywhere.',
      },
    },
  ],
}

export const declarations: readonly Declaration[] = [alone, joined]
