import type { Gate } from '@waymark/role-profiles/domain';

/** What a requirement counts for, as a word and as what it means. */
export const gateWords: Record<Gate, { word: string; means: string }> = {
  MANDATORY: { word: 'Mandatory', means: 'Decides whether somebody is ready' },
  DESIRABLE: { word: 'Desirable', means: 'Is shown, but does not decide' },
  INFORMATIONAL: { word: 'For information', means: 'Is never counted' },
};
