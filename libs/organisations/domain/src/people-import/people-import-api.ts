import { endpoint } from '@waymark/foundation/kernel';
import { memberWith } from '../access';
import {
  applyImportBody,
  correctRowBody,
  importProgress,
  importRowPage,
  importRowParams,
  importRowQuery,
  matchColumnsBody,
  peopleImport,
  peopleImportParams,
  uploadPeopleFields,
} from './people-import';
import { peopleFileLimits } from './people-file';

const read = memberWith('people:read', 'ORGANISATION_ADMIN');
const write = memberWith('people:write', 'ORGANISATION_ADMIN');
const csv = ['text/csv'];
const params = peopleImportParams;

/** Bringing people in from a file, which is looked at before anything changes, and taking them out in the same shape. */
export const peopleImportApi = {
  uploadPeople: endpoint({
    method: 'POST',
    path: '/people-imports',
    summary: 'Read a CSV file of people and plan what importing it would do; nothing changes yet',
    requires: write,
    upload: { fields: uploadPeopleFields, maxBytes: peopleFileLimits.bytes },
    response: peopleImport,
    version: 'answers',
    transaction: 'none',
  }),
  readImport: endpoint({ method: 'GET', path: '/people-imports/:importId', summary: 'Read an import', requires: read, params, response: peopleImport, version: 'answers' }),
  readImportProgress: endpoint({ method: 'GET', path: '/people-imports/:importId/progress', summary: 'Read how far an import is', requires: read, params, response: importProgress }),
  matchColumns: endpoint({
    method: 'PUT',
    path: '/people-imports/:importId/columns',
    summary: 'Say what each column holds, which is remembered for the next file with the same headings',
    requires: write,
    params,
    body: matchColumnsBody,
    response: peopleImport,
    version: 'demands',
  }),
  listImportRows: endpoint({ method: 'GET', path: '/people-imports/:importId/rows', summary: 'List rows with what importing them would do', requires: read, params, query: importRowQuery, response: importRowPage }),
  correctImportRow: endpoint({
    method: 'PATCH',
    path: '/people-imports/:importId/rows/:line',
    summary: 'Correct a row or leave it out, and plan again',
    requires: write,
    params: importRowParams,
    body: correctRowBody,
    response: peopleImport,
    version: 'demands',
  }),
  applyImport: endpoint({
    method: 'POST',
    path: '/people-imports/:importId/application',
    summary: 'Import the people: all of the plan that was read, or nothing',
    requires: write,
    params,
    body: applyImportBody,
    response: peopleImport,
    status: 200,
    version: 'demands',
    transaction: 'none',
  }),
  inviteImported: endpoint({
    method: 'POST',
    path: '/people-imports/:importId/invitations',
    summary: 'Invite everybody of an import who has not been invited yet',
    requires: write,
    params,
    response: peopleImport,
    status: 200,
    version: 'answers',
  }),
  discardImport: endpoint({ method: 'DELETE', path: '/people-imports/:importId', summary: 'Forget a file that was uploaded', requires: write, params }),
  exportProblems: endpoint({ method: 'GET', path: '/people-imports/:importId/problems', summary: 'Read the rows with problems as a CSV file with the headings of the one that was uploaded', requires: read, params, file: csv, transaction: 'none' }),
  exportPeople: endpoint({ method: 'GET', path: '/people-export', summary: 'Read all people as a CSV file, which imported again changes nothing', requires: read, file: csv, transaction: 'none' }),
} as const;
