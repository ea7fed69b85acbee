import { id, instant, line } from '@waymark/foundation/kernel';
import * as z from 'zod';
import type { GrowStage } from './grow-stage';
import { person } from './person';

/** What a stage asks under its name, and hints that are shown beside an empty field, never in it. */
export const stagePrompts = z.strictObject({
  question: line({ max: 200 }),
  prompts: z.array(line({ min: 1, max: 300, missing: 'Enter a prompt' })).max(10, 'Use 10 prompts or fewer'),
});
export type StagePrompts = z.infer<typeof stagePrompts>;

const everyStage = {
  PREPARATION: stagePrompts, TOPIC: stagePrompts, GOAL: stagePrompts, REALITY: stagePrompts, OPTIONS: stagePrompts,
  WILL: stagePrompts, TACTICS: stagePrompts, HABITS: stagePrompts, CLOSE: stagePrompts,
} as const satisfies Record<GrowStage, typeof stagePrompts>;

/** The prompts of every stage. What is set is a new version; a session keeps the version it began with. */
export const promptSet = z.strictObject(everyStage);
export type PromptSet = z.infer<typeof promptSet>;

/** The prompts of a programme. `version` 1 are the usual ones, which nobody set. */
export const programmePrompts = z.object({
  programmeId: id,
  prompts: z.object(everyStage),
  setAt: instant.nullable(),
  setBy: person.nullable(),
  version: z.int(),
});
export type ProgrammePromptsView = z.infer<typeof programmePrompts>;
export const promptVersions = z.object({ items: z.array(programmePrompts) });

/** What is asked until a programme asks otherwise. */
export const usualPrompts: PromptSet = {
  PREPARATION: {
    question: 'What do you want to bring?',
    prompts: ['What has changed since you last met?', 'What would make this session worth your time?', 'What do you want to ask?'],
  },
  TOPIC: { question: 'What do you want to talk about?', prompts: ['What is on your mind?', 'How much of it can be settled today?'] },
  GOAL: {
    question: 'What do you want from this session, and in the end?',
    prompts: ['What would be different by the end of the session?', 'How will you know that you are there?', 'Which skill does it serve?'],
  },
  REALITY: {
    question: 'What is happening now? What has been tried?',
    prompts: ['What have you seen and heard yourself?', 'What have you tried, and what came of it?', 'What is in the way?'],
  },
  OPTIONS: {
    question: 'What could the mentee do? Write their ideas before yours',
    prompts: ['What else?', 'What would you do with more time, or with nobody watching?', 'What speaks for it, and what against it?'],
  },
  WILL: {
    question: 'What will happen, by when, and how sure are you both?',
    prompts: ['What is the first step?', 'Who can help, and how?', 'What might get in the way, and what will you do then?'],
  },
  TACTICS: { question: 'How and when will it be done?', prompts: ['When in the week?', 'What will remind you?'] },
  HABITS: { question: 'How will it last?', prompts: ['What will keep it going in three months?', 'Who will notice?'] },
  CLOSE: { question: 'What do you take with you?', prompts: ['What did you see that you had not seen before?', 'What was useful in this session?'] },
};
