import { bandNames, checkJudgement, horizon, type Band, type Horizon, type JudgementView, type RuleSet } from '@waymark/readiness/domain';

export const horizonWords: Readonly<Record<Horizon, string>> = {
  READY_NOW: 'Ready now',
  WITHIN_6_MONTHS: 'Ready within 6 months',
  WITHIN_12_MONTHS: 'Ready within 12 months',
  WITHIN_24_MONTHS: 'Ready within 24 months',
  LONGER: 'It will take longer',
};

/** The horizons in their order, each with its words. */
export const horizons = horizon.options.map((value) => ({ value, words: horizonWords[value] }));

/** What a page flags about a judgement, and what it means. */
export interface JudgementFlag {
  readonly heading: string;
  readonly detail: string;
}

/** What is to be said of a judgement beside the band as it stands at an instant; null where they agree. */
export function judgementFlag({ horizon: said, saidAt, bandThen }: Pick<JudgementView, 'horizon' | 'saidAt' | 'bandThen'>, band: Band, at: string, rules: RuleSet): JudgementFlag | null {
  switch (checkJudgement({ horizon: said, saidAt: new Date(saidAt) }, band, new Date(at), rules)) {
    case 'AGREES':
      return null;
    case 'DISAGREES':
      return { heading: 'The judgement and the band disagree', detail: `The band is ${bandNames[band]}${bandThen === band ? '' : `, and was ${bandNames[bandThen]} when this was said`}. Neither changes the other: talk about what each of them misses.` };
    case 'OUT_OF_DATE':
      return { heading: 'The judgement is out of date', detail: `It was said more than ${rules.judgementMonths} months before. Say it again, or take it back.` };
    case 'NOT_COMPARABLE':
      return { heading: 'There is no band to hold it against', detail: 'Too little is assessed to tell.' };
  }
}
