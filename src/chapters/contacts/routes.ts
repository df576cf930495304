import { get, post, type Route } from '../../platform/http/route.ts'
import type { House } from '../chapter.ts'
import { dropCompany, saveCompany, showCompanies } from './company-desk.tsx'
import {
  addContact,
  markHandled,
  markInformed,
  markNotSpam,
  saveEdit,
  searchList,
  sendAnswer,
  showEdit,
  showList,
  showNew,
  showPerson,
} from './desk.tsx'
import { showForm, showThanks, takeMessage } from './write-to-us.tsx'

export const routes = (house: House): readonly Route[] => [
  get('/contact', 'public', showForm(house)),
  post('/contact', 'public', takeMessage(house)),
  get('/contact/verstuurd', 'public', showThanks(house)),
  get('/beheer/contacten', 'owner', showList(house)),
  post('/beheer/contacten', 'owner', searchList(house)),
  get('/beheer/contacten/nieuw', 'owner', showNew(house)),
  post('/beheer/contacten/nieuw', 'owner', addContact(house)),
  get('/beheer/contacten/bedrijven', 'owner', showCompanies(house)),
  post('/beheer/contacten/bedrijven', 'owner', saveCompany(house)),
  post('/beheer/contacten/bedrijven/:ref/weg', 'owner', dropCompany(house)),
  get('/beheer/contacten/:ref', 'owner', showPerson(house)),
  post('/beheer/contacten/:ref/antwoord', 'owner', sendAnswer(house)),
  post('/beheer/contacten/:ref/afgehandeld', 'owner', markHandled(house)),
  post('/beheer/contacten/:ref/geen-spam', 'owner', markNotSpam(house)),
  post('/beheer/contacten/:ref/verteld', 'owner', markInformed(house)),
  get('/beheer/contacten/:ref/wijzigen', 'owner', showEdit(house)),
  post('/beheer/contacten/:ref/wijzigen', 'owner', saveEdit(house)),
]
