import type { ActivityOver } from '../../register/activity.ts'
import type { StaffTables } from './accounts/tables.ts'
import type { IncidentTables } from './incidents/tables.ts'

const own = {
  id: 'not personal',
  subjectId: 'identification',
  source: 'not personal',
  lastDay: 'not personal',
} as const

/** Who may enter the back office, and how we know that it is them. */
export const signingIn = {
  title: { nl: 'Inloggen bij ons', en: 'Signing in with us' },
  people: { nl: 'wie bij ons werkt en kan inloggen', en: 'those who work with us and can sign in' },
  purposes: {
    'signing-in': {
      dpv: 'dpv:IdentityAuthentication',
      words: {
        nl: 'om alleen wie bij ons werkt toe te laten tot de gegevens',
        en: 'to let only those who work with us reach the data',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 32' },
    },
  },
  sources: {
    you: { words: { nl: 'door jou ingevuld', en: 'entered by you' }, from: 'the person' },
    program: { words: { nl: 'door ons programma gemaakt', en: 'made by our program' }, from: 'ourselves' },
  },
  receivedBy: ['hosting'],
  tables: {
    staff: {
      holds: { nl: 'je account in ons kantoor', en: 'your account in our back office' },
      subjects: 'staff',
      columns: {
        ...own,
        name: { sealed: 'name', words: { nl: 'naam', en: 'name' }, correctable: true },
        email: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' } },
        emailLookup: { lookup: 'email' },
        passwordHash: {
          sealed: 'sign-in secret',
          words: { nl: 'afdruk van je wachtwoord', en: 'imprint of your password' },
        },
        totpSecret: { sealed: 'sign-in secret', words: { nl: 'sleutel van je code-app', en: 'key of your code app' } },
        totpConfirmedAt: 'sign-in secret',
        totpPeriod: 'sign-in secret',
        failures: 'sign-in secret',
        tryAgainAt: 'sign-in secret',
        codeFailures: 'sign-in secret',
        codeTryAgainAt: 'sign-in secret',
        createdAt: 'identification',
        setUpAt: 'identification',
        endedAt: 'identification',
      },
      keep: [{ from: 'endedAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    recoveryCode: {
      holds: { nl: 'de afdruk van een noodcode', en: 'the imprint of a recovery code' },
      subjects: 'staff',
      columns: { ...own, codeHash: 'sign-in secret', madeAt: 'sign-in secret', usedAt: 'sign-in secret' },
      keep: 'while the person has other rows',
      onErasure: { then: 'delete' },
    },
    passkey: {
      holds: { nl: 'een toegangssleutel die je toevoegde', en: 'a passkey that you added' },
      subjects: 'staff',
      columns: {
        ...own,
        handle: 'not personal',
        label: {
          sealed: 'identification',
          words: { nl: 'hoe je hem noemde', en: 'what you called it' },
          correctable: true,
        },
        credentialId: 'sign-in secret',
        publicKey: 'sign-in secret',
        counter: 'sign-in secret',
        createdAt: 'identification',
        lastUsedAt: 'identification',
      },
      keep: 'while the person has other rows',
      onErasure: { then: 'delete' },
    },
    session: {
      holds: { nl: 'een keer dat je inlogde', en: 'a time that you signed in' },
      subjects: 'staff',
      columns: {
        ...own,
        handle: 'not personal',
        tokenHash: 'not personal',
        label: {
          sealed: 'identification',
          words: { nl: 'hoe je het noemde', en: 'what you called it' },
          correctable: true,
        },
        provedAt: 'identification',
        createdAt: 'identification',
        lastUsedAt: 'identification',
        endsAt: 'identification',
      },
      keep: [{ from: 'endsAt', for: 'P14D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    setupLink: {
      holds: { nl: 'een eenmalige link om je account in te stellen', en: 'a one-time link to set up your account' },
      subjects: 'staff',
      columns: {
        ...own,
        tokenHash: 'not personal',
        kind: 'not personal',
        startedAt: 'identification',
        expiresAt: 'identification',
      },
      keep: [{ from: 'expiresAt', for: 'P1D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<StaffTables>

/** What people tell us when something seems unsafe, and what we decided. */
export const incidents = {
  title: { nl: 'Meldingen over veiligheid', en: 'Security reports' },
  people: {
    nl: 'wie ons iets meldt over de veiligheid van gegevens',
    en: 'those who report to us on the safety of data',
  },
  purposes: {
    incidents: {
      dpv: 'dpv:DataBreachImpactAssessment',
      words: {
        nl: 'om uit te zoeken wat er mis is, het te herstellen en een datalek te melden als dat moet',
        en: 'to find out what is wrong, repair it, and report a data breach where we must',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 32, 33 en 34' },
    },
  },
  sources: {
    you: { words: { nl: 'door jou ingevuld op de website', en: 'entered by you on the website' }, from: 'the person' },
    owner: { words: { nl: 'door ons ingevoerd', en: 'entered by us' }, from: 'ourselves' },
  },
  receivedBy: ['hosting', 'authorities'],
  tables: {
    incident: {
      holds: { nl: 'je melding dat iets niet veilig is', en: 'your report that something is not safe' },
      subjects: 'person',
      columns: {
        ...own,
        handle: 'not personal',
        language: 'preference',
        report: { sealed: 'security report', words: { nl: 'je melding', en: 'your report' } },
        replyTo: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' }, correctable: true },
        receivedAt: 'security report',
        decideBy: 'not personal',
        decision: 'not personal',
        reasons: {
          sealed: 'security report',
          words: { nl: 'wat we besloten en waarom', en: 'what we decided and why' },
        },
        keysTaken: 'not personal',
        decidedAt: 'not personal',
        authorityToldAt: 'not personal',
        peopleToldAt: 'not personal',
        closedAt: 'not personal',
      },
      keep: [{ from: 'closedAt', for: 'P5Y', calendar: 'exact' }],
      onErasure: {
        then: 'keep',
        because: {
          nl: 'de wet laat ons elk datalek vastleggen, zodat de toezichthouder kan nagaan wat we deden',
          en: 'the law has us record every data breach, so that the authority can check what we did',
        },
        provision: 'AVG art. 33 lid 5',
      },
    },
  },
} as const satisfies ActivityOver<IncidentTables>
