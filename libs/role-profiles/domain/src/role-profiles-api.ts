import { endpoint } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { frameworkParams, frameworks, skillPage, skillQuery, skillsImportFields, skillsImportResult } from './framework';
import { assignRoleBody, endRoleAssignmentBody, roleAssignment, roleAssignmentParams, roleAssignments } from './role-assignment';
import {
  answerWarningsBody,
  changeRequirementBody,
  changeVersionBody,
  comparison,
  comparisonQuery,
  correctMatchingBody,
  importFields,
  importResult,
  profilePage,
  profileParams,
  profileQuery,
  profileView,
  requirementParams,
  requirementView,
  sourceView,
  versionParams,
  versionView,
} from './role-profile';

const read = { kind: 'member', scope: 'profiles:read' } as const;
const edit = { kind: 'member', scope: 'profiles:write', role: ['ORGANISATION_ADMIN', 'PROGRAMME_OWNER'] } as const;
const assign = { kind: 'member', scope: 'profiles:write' } as const;
const megabyte = 1024 * 1024;

/** Role profiles: read, imported, worked on, published, compared and given to people. */
export const roleProfilesApi = {
  listProfiles: endpoint({ method: 'GET', path: '/role-profiles', summary: 'List the role profiles you can see, by title', requires: read, query: profileQuery, response: profilePage }),
  readProfile: endpoint({ method: 'GET', path: '/role-profiles/:profileId', summary: 'Read a role profile and its versions, latest first', requires: read, params: profileParams, response: profileView }),
  importProfile: endpoint({
    method: 'POST',
    path: '/role-profile-imports',
    summary: 'Read a role profile from a file or a pasted text into a draft; the same content again changes nothing',
    requires: edit,
    upload: { fields: importFields, maxBytes: 50 * megabyte },
    response: importResult,
    transaction: 'none',
  }),
  readVersion: endpoint({ method: 'GET', path: '/role-profile-versions/:versionId', summary: 'Read a version of a role profile with all its requirements', requires: read, params: versionParams, response: versionView, version: 'answers' }),
  readSource: endpoint({ method: 'GET', path: '/role-profile-versions/:versionId/source', summary: 'Read the text that a version was imported from', requires: edit, params: versionParams, response: sourceView }),
  exportVersion: endpoint({ method: 'GET', path: '/role-profile-versions/:versionId/export', summary: 'Export a version as Waymark JSON, which imports without loss', requires: read, params: versionParams, response: z.unknown() }),
  changeVersion: endpoint({ method: 'PATCH', path: '/role-profile-versions/:versionId', summary: 'Change the words of a draft', requires: edit, params: versionParams, body: changeVersionBody, response: versionView, version: 'demands' }),
  deleteDraft: endpoint({ method: 'DELETE', path: '/role-profile-versions/:versionId', summary: 'Throw a draft away', requires: edit, params: versionParams, version: 'demands' }),
  changeRequirement: endpoint({ method: 'PATCH', path: '/role-profile-versions/:versionId/requirements/:requirementId', summary: 'Change a requirement of a draft', requires: edit, params: requirementParams, body: changeRequirementBody, response: requirementView, version: 'demands' }),
  deleteRequirement: endpoint({ method: 'DELETE', path: '/role-profile-versions/:versionId/requirements/:requirementId', summary: 'Take a requirement out of a draft', requires: edit, params: requirementParams, version: 'demands' }),
  answerWarnings: endpoint({ method: 'PUT', path: '/role-profile-versions/:versionId/warnings', summary: 'Say what was made of warnings', requires: edit, params: versionParams, body: answerWarningsBody, response: versionView, version: 'demands' }),
  readChanges: endpoint({ method: 'GET', path: '/role-profile-versions/:versionId/changes', summary: 'Compare a version with the one before it', requires: read, params: versionParams, response: comparison, version: 'answers' }),
  correctMatching: endpoint({ method: 'PUT', path: '/role-profile-versions/:versionId/matching', summary: 'Correct which requirement of the version before a new one is', requires: edit, params: versionParams, body: correctMatchingBody, response: comparison, version: 'demands' }),
  publishVersion: endpoint({ method: 'POST', path: '/role-profile-versions/:versionId/publication', summary: 'Publish a draft; it never changes again', requires: edit, params: versionParams, response: versionView, status: 200, version: 'demands' }),
  retireVersion: endpoint({ method: 'POST', path: '/role-profile-versions/:versionId/retirement', summary: 'Retire a published version; who holds it keeps it', requires: edit, params: versionParams, response: versionView, status: 200, version: 'demands' }),
  compareVersions: endpoint({ method: 'GET', path: '/role-profile-comparisons', summary: 'Compare two versions or two profiles', requires: read, query: comparisonQuery, response: comparison }),
  listFrameworks: endpoint({ method: 'GET', path: '/frameworks', summary: 'List the frameworks', requires: read, response: frameworks }),
  listSkills: endpoint({ method: 'GET', path: '/frameworks/:frameworkId/skills', summary: 'List the skills of a framework, by name', requires: read, params: frameworkParams, query: skillQuery, response: skillPage }),
  importSkills: endpoint({
    method: 'POST',
    path: '/frameworks/:frameworkId/skills-imports',
    summary: 'Fill in the descriptions of levels from the framework’s file of skills',
    requires: edit,
    params: frameworkParams,
    upload: { fields: skillsImportFields, maxBytes: 20 * megabyte },
    response: skillsImportResult,
    status: 200,
    transaction: 'none',
  }),
  listAssignments: endpoint({ method: 'GET', path: '/members/:memberId/role-assignments', summary: 'List the roles a member has and had, latest first', requires: read, params: z.strictObject({ memberId: roleAssignment.shape.memberId }), response: roleAssignments }),
  assignRole: endpoint({ method: 'POST', path: '/role-assignments', summary: 'Give a member, or everybody in a team, a current or a target role from a day on', requires: assign, body: assignRoleBody, response: roleAssignments, idempotent: true }),
  endAssignment: endpoint({ method: 'POST', path: '/role-assignments/:roleAssignmentId/end', summary: 'End a role on a day', requires: assign, params: roleAssignmentParams, body: endRoleAssignmentBody, response: roleAssignment, status: 200, version: 'demands' }),
} as const;
