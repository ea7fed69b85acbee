import { endpoint } from '@waymark/foundation/kernel';
import { anyMember, memberWith } from './access';
import { endEnrolmentBody, enrolBody, enrolled, enrolment, enrolmentPage, enrolmentParams, enrolmentQuery, enrolments } from './enrolment';
import { memberParams } from './member';
import { changeProgrammeBody, createProgrammeBody, programme, programmeOverview, programmeParams, programmes } from './programme';
import { policySet, programmePolicies } from './policy-set';
import {
  acknowledgePurposeBody,
  managerAcknowledgements,
  managerAcknowledgementsQuery,
  waitingPurposes,
  waitingPurposesQuery,
} from './purpose-acknowledgement';

const read = anyMember('programmes:read');
const lookAfter = memberWith('programmes:write', 'ORGANISATION_ADMIN', 'PROGRAMME_OWNER');
const admin = memberWith('programmes:write', 'ORGANISATION_ADMIN');
const lookInto = memberWith('programmes:read', 'ORGANISATION_ADMIN', 'PROGRAMME_OWNER');

/** The programmes of an organisation: what they are for, by which policies, who takes part and which managers know. */
export const programmesApi = {
  listProgrammes: endpoint({
    method: 'GET',
    path: '/programmes',
    summary: 'List the programmes, archived ones last',
    requires: read,
    response: programmes,
  }),
  readProgramme: endpoint({
    method: 'GET',
    path: '/programmes/:programmeId',
    summary: 'Read a programme',
    requires: read,
    params: programmeParams,
    response: programme,
    version: 'answers',
  }),
  createProgramme: endpoint({
    method: 'POST',
    path: '/programmes',
    summary: 'Create a programme',
    requires: admin,
    body: createProgrammeBody,
    response: programme,
    version: 'answers',
    idempotent: true,
  }),
  changeProgramme: endpoint({
    method: 'PATCH',
    path: '/programmes/:programmeId',
    summary: 'Change the name or purpose of a programme you own; a new purpose asks its managers again',
    requires: lookAfter,
    params: programmeParams,
    body: changeProgrammeBody,
    response: programme,
    version: 'demands',
  }),
  archiveProgramme: endpoint({
    method: 'POST',
    path: '/programmes/:programmeId/archive',
    summary: 'Archive a programme: nobody takes part in it until it is brought back',
    requires: lookAfter,
    params: programmeParams,
    response: programme,
    version: 'demands',
    status: 200,
  }),
  bringBackProgramme: endpoint({
    method: 'DELETE',
    path: '/programmes/:programmeId/archive',
    summary: 'Bring an archived programme back, with everybody who took part in it',
    requires: lookAfter,
    params: programmeParams,
    response: programme,
    version: 'demands',
  }),
  readProgrammeOverview: endpoint({
    method: 'GET',
    path: '/programmes/:programmeId/overview',
    summary: 'Read how a programme you own stands, in numbers',
    requires: lookInto,
    params: programmeParams,
    response: programmeOverview,
  }),
  readPolicies: endpoint({
    method: 'GET',
    path: '/programmes/:programmeId/policies',
    summary: 'Read the policies of a programme',
    requires: read,
    params: programmeParams,
    response: programmePolicies,
    version: 'answers',
  }),
  setPolicies: endpoint({
    method: 'PUT',
    path: '/programmes/:programmeId/policies',
    summary: 'Set the policies of a programme you own; what is left out gets its default',
    requires: lookAfter,
    params: programmeParams,
    body: policySet,
    response: programmePolicies,
    version: 'demands',
  }),
  listWaitingPurposes: endpoint({
    method: 'GET',
    path: '/waiting-purposes',
    summary: 'List the purposes you have to acknowledge as a manager, of one team, one programme or everybody you manage',
    requires: read,
    query: waitingPurposesQuery,
    response: waitingPurposes,
  }),
  acknowledgePurpose: endpoint({
    method: 'POST',
    path: '/programmes/:programmeId/purpose-acknowledgements',
    summary: 'Acknowledge the purpose of a programme as you have read it',
    requires: anyMember('programmes:write'),
    params: programmeParams,
    body: acknowledgePurposeBody,
    status: 204,
  }),
  listAcknowledgements: endpoint({
    method: 'GET',
    path: '/programmes/:programmeId/purpose-acknowledgements',
    summary: 'List who manages people in a programme you own, and what they have acknowledged',
    requires: lookInto,
    params: programmeParams,
    query: managerAcknowledgementsQuery,
    response: managerAcknowledgements,
  }),
  listEnrolments: endpoint({
    method: 'GET',
    path: '/programmes/:programmeId/enrolments',
    summary: 'List who takes part in a programme you own, by name',
    requires: lookInto,
    params: programmeParams,
    query: enrolmentQuery,
    response: enrolmentPage,
  }),
  enrol: endpoint({
    method: 'POST',
    path: '/programmes/:programmeId/enrolments',
    summary: 'Enrol people or a team in a programme you own',
    requires: lookAfter,
    params: programmeParams,
    body: enrolBody,
    response: enrolled,
    idempotent: true,
  }),
  endEnrolment: endpoint({
    method: 'POST',
    path: '/enrolments/:enrolmentId/end',
    summary: 'End an enrolment on a day',
    requires: lookAfter,
    params: enrolmentParams,
    body: endEnrolmentBody,
    response: enrolment,
    status: 200,
  }),
  takeEnrolmentBack: endpoint({
    method: 'DELETE',
    path: '/enrolments/:enrolmentId',
    summary: 'Take back an enrolment that has not lasted a day',
    requires: lookAfter,
    params: enrolmentParams,
  }),
  listEnrolmentsOf: endpoint({
    method: 'GET',
    path: '/members/:memberId/enrolments',
    summary: 'List the programmes you take part in, or a member in programmes you own, latest first',
    requires: read,
    params: memberParams,
    response: enrolments,
  }),
} as const;
