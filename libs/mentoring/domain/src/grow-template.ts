import * as z from 'zod';
import type { GrowStage } from './grow-stage';

export const growTemplateKey = z.enum(['GROW', 'TGROW', 'GROWTH', 'UNSTRUCTURED']);
export type GrowTemplateKey = z.infer<typeof growTemplateKey>;

/** A stage as a template calls it: the letter on the stepper, its name, and the question that it asks. */
export interface TemplateStage {
  readonly stage: GrowStage;
  readonly letter: string;
  readonly name: string;
}

export interface GrowTemplate {
  readonly name: string;
  /** What it is good for, in a sentence. */
  readonly words: string;
  readonly stages: readonly TemplateStage[];
}

const preparation: TemplateStage = { stage: 'PREPARATION', letter: '', name: 'Prepare' };
const grow: readonly TemplateStage[] = [
  { stage: 'GOAL', letter: 'G', name: 'Goal' },
  { stage: 'REALITY', letter: 'R', name: 'Reality' },
  { stage: 'OPTIONS', letter: 'O', name: 'Options' },
  { stage: 'WILL', letter: 'W', name: 'Will' },
];
const close: TemplateStage = { stage: 'CLOSE', letter: '', name: 'Close' };

/**
 * The templates of a record. They are data over one set of stages, so a change of template shows other stages and loses
 * nothing; it touches only sessions that are not logged.
 */
export const growTemplates: Readonly<Record<GrowTemplateKey, GrowTemplate>> = {
  GROW: { name: 'GROW', words: 'Goal, reality, options and will.', stages: [preparation, ...grow, close] },
  TGROW: {
    name: 'TGROW',
    words: 'Begins with the topic, for when the goal is not clear yet.',
    stages: [preparation, { stage: 'TOPIC', letter: 'T', name: 'Topic' }, ...grow, close],
  },
  GROWTH: {
    name: 'GROWTH',
    words: 'Goes on to tactics and habits, for change that has to last.',
    stages: [preparation, ...grow, { stage: 'TACTICS', letter: 'T', name: 'Tactics' }, { stage: 'HABITS', letter: 'H', name: 'Habits' }, close],
  },
  UNSTRUCTURED: {
    name: 'Unstructured',
    words: 'What it was about, what you talked about, and what you agreed.',
    stages: [
      preparation,
      { stage: 'GOAL', letter: '1', name: 'What it was about' },
      { stage: 'REALITY', letter: '2', name: 'What you talked about' },
      { stage: 'WILL', letter: '3', name: 'What you agreed' },
      close,
    ],
  },
};

/** The template of a new session, until the pair chooses another one. */
export const usualTemplate: GrowTemplateKey = 'GROW';
