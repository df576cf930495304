import { z } from 'zod'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { House } from '../chapter.ts'
import { addForm, editAbout, newForm, saveAbout } from './office/about.tsx'
import { type Desk, type Proposed, place } from './office/desk.ts'
import { askErase, eraseEntry, markAnswered, showEntry } from './office/entry.tsx'
import { moveQuestion, showFormDesk } from './office/form-desk.tsx'
import { overview } from './office/overview.tsx'
import {
  addQuestion,
  askRemoveQuestion,
  editQuestion,
  newQuestion,
  removeQuestion,
  saveQuestion,
} from './office/question.tsx'
import { askRemove, preview, removeForm } from './office/remove.tsx'
import { showForm, showThanks, takeForm } from './sending.tsx'

const isAddress = (text: string): boolean => z.email().max(254).safeParse(text).success

/** @NOTE addresses with a name come before those of a form: the first that fits answers */
export const routesWith =
  (proposed: Proposed) =>
  (house: House): readonly Route[] => {
    const desk: Desk = { house, proposed }
    return [
      get('/formulier/:form', 'public', showForm(house)),
      post('/formulier/:form', 'public', takeForm(house, isAddress)),
      get('/formulier/:form/verstuurd', 'public', showThanks(house)),
      get(place, 'owner', (ask) => overview(desk, ask)),
      get(`${place}/nieuw`, 'owner', newForm),
      post(`${place}/nieuw`, 'owner', addForm(desk)),
      get(`${place}/binnen/:ref`, 'owner', showEntry(desk)),
      post(`${place}/binnen/:ref/beantwoord`, 'owner', markAnswered(desk)),
      get(`${place}/binnen/:ref/wissen`, 'owner', askErase(desk)),
      post(`${place}/binnen/:ref/wissen`, 'owner', eraseEntry(desk)),
      get(`${place}/:form`, 'owner', showFormDesk(desk)),
      get(`${place}/:form/over`, 'owner', editAbout(desk)),
      post(`${place}/:form/over`, 'owner', saveAbout(desk)),
      get(`${place}/:form/vraag`, 'owner', newQuestion(desk)),
      post(`${place}/:form/vraag`, 'owner', addQuestion(desk)),
      get(`${place}/:form/vraag/:field`, 'owner', editQuestion(desk)),
      post(`${place}/:form/vraag/:field`, 'owner', saveQuestion(desk)),
      get(`${place}/:form/vraag/:field/weg`, 'owner', askRemoveQuestion(desk)),
      post(`${place}/:form/vraag/:field/weg`, 'owner', removeQuestion(desk)),
      post(`${place}/:form/volgorde`, 'owner', moveQuestion(desk)),
      get(`${place}/:form/voorbeeld`, 'owner', preview(desk)),
      get(`${place}/:form/weg`, 'owner', askRemove(desk)),
      post(`${place}/:form/weg`, 'owner', removeForm(desk)),
    ]
  }
