import { endpoint } from '@waymark/foundation/kernel';
import { anyMember } from '@waymark/organisations/domain';
import { keepUnsentFormBody, unsentForm, unsentFormParams } from './unsent-form';

const write = anyMember('evidence:write');

/** Forms while they are written, so that they can be gone on with on another device. */
export const unsentApi = {
  readUnsentForm: endpoint({ method: 'GET', path: '/unsent-forms/:form/:subjectId', summary: 'Read what you typed into a form and have not sent', requires: anyMember('evidence:read'), params: unsentFormParams, response: unsentForm, version: 'answers' }),
  keepUnsentForm: endpoint({ method: 'PATCH', path: '/unsent-forms/:form/:subjectId', summary: 'Keep what you typed into a form; fields that are absent stay as they are', requires: write, params: unsentFormParams, body: keepUnsentFormBody, response: unsentForm, version: 'demands' }),
  forgetUnsentForm: endpoint({ method: 'DELETE', path: '/unsent-forms/:form/:subjectId', summary: 'Forget what you typed into a form, because it was sent or is not wanted', requires: write, params: unsentFormParams }),
} as const;
