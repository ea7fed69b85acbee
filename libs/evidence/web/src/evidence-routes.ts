import type { Route } from '@angular/router';

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
];
