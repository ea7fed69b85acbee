import type { Route } from '@angular/router';

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
];
