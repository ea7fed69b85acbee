import { endpoint } from '@waymark/foundation/kernel';
import { anyMember } from '@waymark/organisations/domain';
import { hoursFileQuery, hoursOverview, hoursQuery } from './hours-query';
import {
  addRecordBody,
  changeRecordBody,
  completeRecordBody,
  developmentRecord,
  hoursBody,
  hoursParams,
  recordPage,
  recordParams,
  recordQuery,
  startRecordBody,
  tieEvidenceBody,
} from './record';
import { roleComponents, roleComponentsQuery } from './role-component';

const read = anyMember('development:read');
const write = anyMember('development:write');
const step = { method: 'POST', requires: write, params: recordParams, response: developmentRecord, status: 200, version: 'demands' } as const;

/** What somebody plans, does and finishes to grow, and the time that it took. All of it is theirs alone. */
export const developmentApi = {
  listRecords: endpoint({ method: 'GET', path: '/development-records', summary: 'List the training, PDAs, qualifications and work activities that you plan or did', requires: read, query: recordQuery, response: recordPage }),
  readRecord: endpoint({ method: 'GET', path: '/development-records/:recordId', summary: 'Read a development record of yours', requires: read, params: recordParams, response: developmentRecord, version: 'answers' }),
  addRecord: endpoint({ method: 'POST', path: '/development-records', summary: 'Plan a training, PDA, qualification or work activity', requires: write, body: addRecordBody, response: developmentRecord, version: 'answers', idempotent: true }),
  changeRecord: endpoint({ method: 'PATCH', path: '/development-records/:recordId', summary: 'Change a development record, or write down what you took from it', requires: write, params: recordParams, body: changeRecordBody, response: developmentRecord, version: 'demands' }),
  startRecord: endpoint({ ...step, path: '/development-records/:recordId/start', summary: 'Say that you have begun', body: startRecordBody }),
  completeRecord: endpoint({ ...step, path: '/development-records/:recordId/completion', summary: 'Say that it is done', body: completeRecordBody }),
  cancelRecord: endpoint({ ...step, path: '/development-records/:recordId/cancellation', summary: 'Say that it does not take place' }),
  reopenRecord: endpoint({ ...step, path: '/development-records/:recordId/reopening', summary: 'Take back that it is done' }),
  tieEvidence: endpoint({ ...step, version: 'answers', path: '/development-records/:recordId/evidence', summary: 'Begin evidence from what is done, or name the evidence that tells of it', body: tieEvidenceBody }),
  listComponents: endpoint({ method: 'GET', path: '/development-components', summary: 'List what your role asks you to do, with how far you are with each', requires: read, query: roleComponentsQuery, response: roleComponents }),

  addHours: endpoint({ method: 'POST', path: '/development-records/:recordId/hours', summary: 'Log time that you spent on a day', requires: write, params: recordParams, body: hoursBody, response: developmentRecord, version: 'answers', idempotent: true }),
  changeHours: endpoint({ method: 'PATCH', path: '/development-records/:recordId/hours/:hoursId', summary: 'Correct time that you logged', requires: write, params: hoursParams, body: hoursBody, response: developmentRecord, version: 'demands' }),
  removeHours: endpoint({ method: 'DELETE', path: '/development-records/:recordId/hours/:hoursId', summary: 'Take time back that you logged', requires: write, params: hoursParams, response: developmentRecord, version: 'demands' }),
  readHours: endpoint({ method: 'GET', path: '/development-hours', summary: 'Read your hours by year and kind', requires: read, query: hoursQuery, response: hoursOverview }),
  saveHours: endpoint({ method: 'GET', path: '/development-hours/file', summary: 'Save your hours as a table', requires: read, query: hoursFileQuery, file: ['text/csv'] }),
} as const;
