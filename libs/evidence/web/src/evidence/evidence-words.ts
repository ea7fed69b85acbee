import type { EvidenceKind, EvidenceStatus, StoryPart } from '@waymark/evidence/domain';

export const kindWords: Record<EvidenceKind, { name: string; means: string }> = {
  STAR: { name: 'STAR story', means: 'What you did, told as situation, task, action and result.' },
  LINK: { name: 'Link', means: 'Work that can be seen at a web address.' },
  FILE: { name: 'File', means: 'A document, picture or table that you made.' },
  OBSERVATION: { name: 'Observation', means: 'Somebody saw you do it and says so.' },
  CERTIFICATE: { name: 'Certificate', means: 'Something you were awarded, perhaps until a date.' },
  DISCUSSION: { name: 'Professional discussion', means: 'A talk about your work that somebody can vouch for.' },
  DEVELOPMENT: { name: 'Training or PDA', means: 'Something you finished, and what you do differently now.' },
};

export const statusWords: Record<EvidenceStatus, string> = { DRAFT: 'Draft', SUBMITTED: 'Submitted', RETRACTED: 'Taken back' };

/** Each part of a story: its letter, its name, and the question that it answers. */
export const partWords: Record<StoryPart, { letter: string; name: string; asks: string }> = {
  situation: { letter: 'S', name: 'Situation', asks: 'Where and when was this? Who was affected?' },
  task: { letter: 'T', name: 'Task', asks: 'What were you responsible for?' },
  action: { letter: 'A', name: 'Action', asks: 'What did you do, and why that way?' },
  result: { letter: 'R', name: 'Result', asks: 'What changed? Give a number if you can. What would you do differently?' },
};

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
