import { endpoint } from '@waymark/foundation/kernel';
import { anyMember, memberWith } from './access';
import { accessCounts, accessEventPage, accessEventQuery } from './access-event';

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
} as const;
