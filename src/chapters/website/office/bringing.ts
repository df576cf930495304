import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import type { Words } from '../../../register/words.ts'
import { versionsOf } from '../pages/store.ts'
import { addPicture } from '../pictures/store.ts'
import { altIn, pictureIn } from '../pictures/take.ts'
import type { Text } from '../site.ts'
import { websiteGate } from '../tables.ts'
import { type Draft, longestText } from './draft.ts'
import { edit } from './editing.tsx'
import { faultsFor } from './faults.ts'
import { type FileRead, readMarkdownFile } from './markdown-file.ts'
import { withPicture } from './placing.ts'
import { isSame, keep, type Posted } from './posted.ts'

/** Keeps a photo with the others and puts it in the text, which comes back as it was typed and is not kept yet. */
export async function addToText({ house, ask, handed, form, page, typed }: Posted): Promise<Response> {
  const taken = await pictureIn(form)
  const same = { page, isUnsaved: true }
  if (taken.kind === 'refused')
    return edit(house, ask, handed, { ...same, draft: typed, faults: taken.faults, alt: altIn(form) })
  const { sizes, alt } = taken
  const token = await house.transact((work) => addPicture(as(work, websiteGate), sizes, alt, nowText(house.clock)))
  const draft = { ...typed, text: { ...typed.text, body: withPicture(typed.text.body, token) } }
  const said = {
    nl: 'De foto staat in je tekst en bij je beelden. De tekst zelf is nog niet bewaard.',
    en: 'The photo is in your text and with your pictures. The text itself is not saved yet.',
  }
  return edit(house, ask, handed, { ...same, draft, said })
}

/** Takes a Markdown file into the fields of its language; what was typed there before stays as a version. */
export async function bringIn(posted: Posted): Promise<Response> {
  const { house, ask, handed, form, page, typed } = posted
  const file = form.file('markdown')
  const read: FileRead = file ? readBytes(file.bytes) : { kind: 'wrong', sentence: noFile }
  const refused = (sentence: Words) =>
    edit(house, ask, handed, { draft: typed, page, faults: [{ field: 'markdown', sentence }], isUnsaved: true })
  if (read.kind === 'wrong') return refused(read.sentence)
  if (!page) return typed.text.body[read.language] === '' ? take(posted, read, typed) : refused(keepFirst)
  const [newest] = await versionsOf(house.read(websiteGate), page.id)
  if (isSame(newest, typed.text)) return take(posted, read, { ...typed, from: newest.number })
  const kept = await keep(posted)
  return kept.kind === 'answered' ? kept.response : take(posted, read, { ...posted.draft, from: kept.number })
}

type Read = Extract<FileRead, { kind: 'read' }>

async function take({ house, ask, handed, page }: Posted, read: Read, draft: Draft): Promise<Response> {
  const text = merged(draft.text, read)
  const faults = await faultsFor(house, handed, draft.path, text)
  return edit(house, ask, handed, { draft: { ...draft, text }, page, faults, said: broughtIn, isUnsaved: true })
}

function merged(text: Text, { fields, body, language }: Read): Text {
  const put = (name: 'title' | 'lead' | 'description') => ({
    ...text[name],
    [language]: fields[name] ?? text[name][language],
  })
  return {
    title: put('title'),
    lead: put('lead'),
    description: put('description'),
    body: { ...text.body, [language]: body },
  }
}

function readBytes(bytes: Uint8Array): FileRead {
  if (bytes.byteLength > longestText) return { kind: 'wrong', sentence: tooLarge }
  try {
    return readMarkdownFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { kind: 'wrong', sentence: notText }
  }
}

const noFile = { nl: 'Kies een bestand met Markdown.', en: 'Choose a file with Markdown.' }
const tooLarge = {
  nl: 'Dit bestand is groter dan 500 kB. Deel de tekst op over meer bladzijden.',
  en: 'This file is larger than 500 kB. Divide the text over more pages.',
}
const notText = {
  nl: 'Dit bestand is geen tekst die we kunnen lezen. Bewaar het als platte tekst (UTF-8).',
  en: 'This file is no text that we can read. Save it as plain text (UTF-8).',
}
const keepFirst = {
  nl: 'Er staat al tekst. Bewaar die eerst: dan blijft hij als versie bestaan.',
  en: 'There is text here already. Save it first: then it stays as a version.',
}
const broughtIn = {
  nl: 'De tekst uit het bestand staat hieronder. Hij is nog niet bewaard.',
  en: 'The text of the file is below. It is not saved yet.',
}
