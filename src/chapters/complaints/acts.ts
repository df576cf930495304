import type { Work } from '../../platform/db/database.ts'
import { newSubject, personAt } from '../../vault/subjects.ts'
import type { House } from '../chapter.ts'
import { answerLetter, letterSubjects, receiptLetter, type Writing } from './letters.ts'
import { type Complaint, closeByAnswer, keepLetter, type Letter, lodge, type NewComplaint } from './store.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

const writing = (house: House, language: 'nl' | 'en'): Writing => ({
  language,
  business: house.published().register.facts.tradeName,
})

async function mail(
  house: House,
  work: Work,
  to: string,
  letter: { of: Complaint; kind: 'receipt' | 'answer'; text: string },
) {
  const { of, kind, text } = letter
  const { subjectId, language } = of
  const subject = letterSubjects[kind][language]
  // @NOTE the purpose of an answer that the person has a right to: a restriction elsewhere does not hold it up
  const messageId = await house.outbox.enqueue(work, {
    template: `complaint ${kind}`,
    purpose: 'rights',
    subjectId,
    to,
    language,
    subject,
    text,
  })
  return { by: 'mail', messageId } as const
}

/** Takes a complaint in: confirms it with its number and last day, and tells the owner. @returns its number */
export async function takeIn(house: House, said: Omit<NewComplaint, 'subjectId'>): Promise<string> {
  const { email, source, language } = said
  return house.transact(async (work) => {
    const subjectId =
      email === ''
        ? await newSubject(work, house.vault, { kind: 'person', source })
        : await personAt(work, house.vault, email, source)
    const of = await lodge(house, work, { ...said, subjectId })
    if (email !== '') {
      const until = Temporal.PlainDate.from(of.promiseBy).toLocaleString(locales[language], { dateStyle: 'long' })
      const text = receiptLetter({ number: of.number, until }, writing(house, language))
      await keepLetter(house, work, of, {
        kind: 'receipt',
        text,
        sent: await mail(house, work, email, { of, kind: 'receipt', text }),
      })
    }
    if (source === 'you')
      await house.hooks.tellOwner(work, {
        subject: { nl: 'Nieuwe klacht', en: 'New complaint' },
        lines: [{ nl: `Antwoord uiterlijk op ${of.answerBy}.`, en: `Answer by ${of.answerBy} at the latest.` }],
        href: `/beheer/klachten/${of.number}`,
      })
    return of.number
  })
}

/** Sends the written answer, always with the way to the authority, and closes. @returns false when it was closed before */
export async function reply(
  house: House,
  open: Complaint,
  { body, by }: { body: string; by: 'mail' | 'post' },
): Promise<boolean> {
  const text = answerLetter(body, writing(house, open.language))
  const to = by === 'mail' && open.email !== null ? await house.vault.reveal(open.email, 'complaints') : undefined
  return house.transact(async (work) => {
    const sent: Letter['sent'] =
      to === undefined ? { by: 'post' } : await mail(house, work, to, { of: open, kind: 'answer', text })
    const isClosed = await closeByAnswer(house, work, open.number, { text, sent })
    // @NOTE thrown, so that the letter of this transaction does not leave a second time
    if (!isClosed) throw new Error('a complaint was answered twice at once')
    return true
  })
}
