import type { Route } from '@angular/router';
import { onlyFor } from '@waymark/foundation/browser';

/** Pages about evidence for people without an account. They bring their own frame. */
export const witnessRoutes: Route[] = [
  {
    path: 'witness',
    title: 'What did you see?',
    loadComponent: async () => (await import('./witness/witness-page')).WitnessPage,
  },
];

/** Pages about evidence, reviews and standing, inside the frame of the application. */
export const evidenceRoutes: Route[] = [
  {
    path: 'skills',
    title: 'My skills',
    loadComponent: async () => (await import('./skills/my-skills-page')).MySkillsPage,
  },
  {
    path: 'skills/:sectionPath',
    title: 'My skills',
    loadComponent: async () => (await import('./skills/my-skills-page')).MySkillsPage,
  },
  {
    path: 'evidence',
    title: 'Evidence',
    loadComponent: async () => (await import('./evidence/evidence-page')).EvidencePage,
  },
  {
    path: 'evidence/:evidenceId',
    title: 'Evidence',
    loadComponent: async () => (await import('./editor/editor-page')).EvidenceEditorPage,
  },
  {
    path: 'evidence/:evidenceId/versions/:number',
    title: 'Version of evidence',
    loadComponent: async () => (await import('./evidence/version-page')).EvidenceVersionPage,
  },
  {
    path: 'people/:memberId/requirements/:requirementId',
    title: 'Skill',
    loadComponent: async () => (await import('./history/requirement-page')).RequirementPage,
  },
  {
    path: 'reviews',
    title: 'Reviews',
    loadComponent: async () => (await import('./reviews/reviews-page')).ReviewsPage,
  },
  {
    path: 'people/:memberId/levels',
    title: 'Levels',
    loadComponent: async () => (await import('./levels/levels-page')).LevelsPage,
  },
  {
    path: 'teams/:teamId/prior-levels',
    title: 'Levels from before Waymark',
    loadComponent: async () => (await import('./levels/prior-levels-page')).PriorLevelsPage,
  },
  {
    path: 'programmes/:programmeId/assessors',
    title: 'Assessors',
    canActivate: [onlyFor('ORGANISATION_ADMIN', 'PROGRAMME_OWNER')],
    loadComponent: async () => (await import('./assessors/assessors-page')).AssessorsPage,
  },
  {
    path: 'claims/waiting',
    title: 'Waiting claims',
    canActivate: [onlyFor('PROGRAMME_OWNER')],
    loadComponent: async () => (await import('./reviews/waiting-page')).WaitingPage,
  },
  {
    path: 'claims/:claimId',
    title: 'Claim',
    loadComponent: async () => (await import('./reviews/claim-page')).ClaimPage,
  },
];
