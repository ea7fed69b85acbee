import { endpoint } from '@waymark/foundation/kernel';
import { anyMember } from '@waymark/organisations/domain';
import { beginNoteBody, changeNoteBody, noteParams, noteQuery, privateNote, privateNotePage, sharedNote, sharedNotePage } from './note';

const read = anyMember('mentoring:read');
const write = anyMember('mentoring:write');
const readOwn = anyMember('private-notes:read');
const writeOwn = anyMember('private-notes:write');

/** Notes. The two tiers share no address and no answer: a request for one can never bring the other. */
export const notesApi = {
  listSharedNotes: endpoint({ method: 'GET', path: '/shared-notes', summary: 'List the notes that both of a pair read', requires: read, query: noteQuery, response: sharedNotePage }),
  readSharedNote: endpoint({ method: 'GET', path: '/shared-notes/:noteId', summary: 'Read a shared note', requires: read, params: noteParams, response: sharedNote, version: 'answers' }),
  beginSharedNote: endpoint({ method: 'POST', path: '/shared-notes', summary: 'Begin a note that both of the pair read', requires: write, body: beginNoteBody, response: sharedNote, version: 'answers', idempotent: true, sealed: true }),
  changeSharedNote: endpoint({ method: 'PUT', path: '/shared-notes/:noteId', summary: 'Save a shared note', requires: write, params: noteParams, body: changeNoteBody, response: sharedNote, version: 'demands' }),
  deleteSharedNote: endpoint({ method: 'DELETE', path: '/shared-notes/:noteId', summary: 'Delete a shared note that you began', requires: write, params: noteParams }),

  listPrivateNotes: endpoint({ method: 'GET', path: '/private-notes', summary: 'List your own private notes about a pair', requires: readOwn, query: noteQuery, response: privateNotePage }),
  readPrivateNote: endpoint({ method: 'GET', path: '/private-notes/:noteId', summary: 'Read a private note of yours', requires: readOwn, params: noteParams, response: privateNote, version: 'answers' }),
  beginPrivateNote: endpoint({ method: 'POST', path: '/private-notes', summary: 'Begin a note that only you read', requires: writeOwn, body: beginNoteBody, response: privateNote, version: 'answers', idempotent: true, sealed: true }),
  changePrivateNote: endpoint({ method: 'PUT', path: '/private-notes/:noteId', summary: 'Save a private note', requires: writeOwn, params: noteParams, body: changeNoteBody, response: privateNote, version: 'demands' }),
  deletePrivateNote: endpoint({ method: 'DELETE', path: '/private-notes/:noteId', summary: 'Delete a private note', requires: writeOwn, params: noteParams }),
} as const;
