import type { Route } from '@angular/router';
import { onlyFor } from '@waymark/foundation/browser';

/** Pages about finding a mentor, pairs and what they agree, inside the frame of the application. */
export const mentoringRoutes: Route[] = [
  {
    path: 'mentors',
    title: 'Find a mentor',
    loadComponent: async () => (await import('./directory/mentors-page')).MentorsPage,
  },
  {
    path: 'mentors/mine',
    title: 'Your mentor profile',
    loadComponent: async () => (await import('./directory/own-profile-page')).OwnProfilePage,
  },
  {
    path: 'mentors/:memberId',
    title: 'Mentor',
    loadComponent: async () => (await import('./directory/mentor-page')).MentorPage,
  },
  {
    path: 'pairs',
    title: 'Mentoring',
    loadComponent: async () => (await import('./pairs/pairs-page')).PairsPage,
  },
  {
    path: 'pairs/:relationshipId',
    title: 'Mentoring',
    loadComponent: async () => (await import('./pairs/pair-page')).PairPage,
  },
  {
    path: 'pairs/:relationshipId/agreement',
    title: 'Agreement',
    loadComponent: async () => (await import('./agreement/agreement-page')).AgreementPage,
  },
  {
    path: 'sessions',
    title: 'Sessions',
    loadComponent: async () => (await import('./sessions/sessions-page')).SessionsPage,
  },
  {
    path: 'pairs/:relationshipId/notes',
    title: 'Notes',
    loadComponent: async () => (await import('./notes/notes-page')).NotesPage,
  },
  {
    path: 'sessions/:sessionId',
    title: 'Session',
    loadComponent: async () => (await import('./session/session-page')).SessionPage,
  },
  {
    path: 'sessions/:sessionId/summary',
    title: 'Summary',
    loadComponent: async () => (await import('./record/summary-page')).SummaryPage,
  },
  {
    path: 'mentoring/log',
    title: 'Your mentoring log',
    loadComponent: async () => (await import('./log/log-page')).LogPage,
  },
  {
    path: 'goals',
    title: 'Goals and actions',
    loadComponent: async () => (await import('./work/work-page')).WorkPage,
  },
  {
    path: 'goals/:goalId',
    title: 'Goal',
    loadComponent: async () => (await import('./work/goal-page')).GoalPage,
  },
  {
    path: 'actions/:actionId',
    title: 'Action',
    loadComponent: async () => (await import('./work/action-page')).ActionPage,
  },
  {
    path: 'released',
    title: 'Shared with you',
    loadComponent: async () => (await import('./released/released-page')).ReleasedPage,
  },
  {
    path: 'programmes/:programmeId/prompts',
    title: 'What sessions ask',
    canActivate: [onlyFor('ORGANISATION_ADMIN', 'PROGRAMME_OWNER')],
    loadComponent: async () => (await import('./prompts/prompts-page')).PromptsPage,
  },
  {
    path: 'programmes/:programmeId/pairs',
    title: 'Pairs',
    canActivate: [onlyFor('PROGRAMME_OWNER')],
    loadComponent: async () => (await import('./programme/programme-pairs-page')).ProgrammePairsPage,
  },
];
