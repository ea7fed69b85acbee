import { endpoint } from '@waymark/foundation/kernel';
import { anyMember, memberWith } from './access';
import { accessCounts, accessEventPage, accessEventQuery } from './access-event';
import { dataExport, dataExportBody, dataExportParams, dataExportQuery, dataExports } from './data-export';
import { certificateQuery, erasure, erasureBody, erasureParams, erasurePreview, erasures } from './erasure';
import { legalHold, legalHoldBody, legalHoldParams, legalHolds } from './legal-hold';
import { memberParams } from './member';
import { retentionRule, retentionRuleBody, retentionRuleParams, retentionRules } from './retention';

const admin = 'ORGANISATION_ADMIN';

/** Who can say what about whom, who read it, and what became of it. */
export const accountabilityApi = {
  listAccessEvents: endpoint({
    method: 'GET',
    path: '/access-events',
    summary: 'List who has read what is yours, latest first; reads within five minutes of each other are one line',
    requires: anyMember('ledger:read'),
    query: accessEventQuery,
    response: accessEventPage,
  }),
  countAccessEvents: endpoint({
    method: 'GET',
    path: '/access-events/counts',
    summary: 'Count what was read by month, kind and ground, without saying by whom or whose',
    requires: memberWith('ledger:read', admin),
    response: accessCounts,
  }),
  listDataExports: endpoint({
    method: 'GET',
    path: '/data-exports',
    summary: 'List the exports of everything about you, or as an admin about somebody, latest first',
    requires: anyMember('privacy:read'),
    query: dataExportQuery,
    response: dataExports,
  }),
  requestDataExport: endpoint({
    method: 'POST',
    path: '/data-exports',
    summary: 'Ask for the export of everything about you, or as an admin about somebody',
    requires: anyMember('privacy:write'),
    body: dataExportBody,
    response: dataExport,
    status: 202,
    idempotent: true,
  }),
  downloadDataExport: endpoint({
    method: 'GET',
    path: '/data-exports/:exportId/file',
    summary: 'Download an export that you asked for',
    requires: anyMember('privacy:read'),
    params: dataExportParams,
    file: ['application/zip'],
    transaction: 'none',
  }),
  listLegalHolds: endpoint({
    method: 'GET',
    path: '/members/:memberId/legal-holds',
    summary: 'List the legal holds for a person, latest first',
    requires: memberWith('privacy:read', admin),
    params: memberParams,
    response: legalHolds,
  }),
  placeLegalHold: endpoint({
    method: 'POST',
    path: '/members/:memberId/legal-holds',
    summary: 'Place a legal hold: nothing about the person is removed while it stands',
    requires: memberWith('privacy:write', admin),
    params: memberParams,
    body: legalHoldBody,
    response: legalHold,
    idempotent: true,
  }),
  liftLegalHold: endpoint({
    method: 'DELETE',
    path: '/legal-holds/:legalHoldId',
    summary: 'Lift a legal hold',
    requires: memberWith('privacy:write', admin),
    params: legalHoldParams,
  }),
  previewErasure: endpoint({
    method: 'GET',
    path: '/members/:memberId/erasure',
    summary: 'Read what erasing a person would remove, what it would keep and why, and what stands in the way',
    requires: memberWith('privacy:read', admin),
    params: memberParams,
    response: erasurePreview,
  }),
  erasePerson: endpoint({
    method: 'POST',
    path: '/members/:memberId/erasure',
    summary: 'Erase a person who was suspended or never joined; this cannot be undone',
    requires: memberWith('privacy:write', admin),
    params: memberParams,
    body: erasureBody,
    response: erasure,
    status: 202,
  }),
  listErasures: endpoint({
    method: 'GET',
    path: '/erasures',
    summary: 'List the erasures of the organisation, latest first',
    requires: memberWith('privacy:read', admin),
    response: erasures,
  }),
  downloadCertificate: endpoint({
    method: 'GET',
    path: '/erasures/:erasureId/certificate',
    summary: 'Download the certificate of an erasure',
    requires: memberWith('privacy:read', admin),
    params: erasureParams,
    query: certificateQuery,
    file: ['text/html', 'application/json'],
  }),
  listRetentionRules: endpoint({
    method: 'GET',
    path: '/retention-rules',
    summary: 'List how long what is kept',
    requires: memberWith('privacy:read', admin),
    response: retentionRules,
  }),
  changeRetentionRule: endpoint({
    method: 'PATCH',
    path: '/retention-rules/:kind',
    summary: 'Change how long something is kept',
    requires: memberWith('privacy:write', admin),
    params: retentionRuleParams,
    body: retentionRuleBody,
    response: retentionRule,
    version: 'demands',
  }),
} as const;
