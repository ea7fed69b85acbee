import type { CheckAnswers, EvidenceContent } from '@waymark/evidence/domain';

/** A level of a requirement of the demo's profile, by its title. */
export interface DemoLevel {
  title: string;
  ordinal: number;
}

interface DemoClaim extends DemoLevel {
  /** The places of the clauses that are ticked; everything where it is absent. */
  ticked?: number[];
  /** How the evidence shows a level that the profile does not describe. */
  words?: string;
}

/** What an assessor did with the first claim of a piece of evidence; days count back from today. */
export interface DemoReview {
  by: string;
  opened: number;
  checks: Partial<CheckAnswers>;
  rationale: string;
  /** Absent: it is still being judged. */
  spoken?: { on: number; ordinal: number } | { on: number; reasons: string };
}

export interface DemoEvidence {
  owner: string;
  content: Partial<EvidenceContent>;
  claims: DemoClaim[];
  /** When it was begun, in days before today. The work was done in the weeks before. */
  begun: number;
  /** When the first claim was sent; absent: it is a draft. */
  sent?: number;
  review?: DemoReview;
  /** Whom its owner lets read it. */
  releasedTo?: string;
}

const yes = { answer: 'YES', comment: '' } as const;
const allYes: CheckAnswers = { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes };

/** Who judges claims: the first from the beginning, the second since yesterday. */
export const demoAssessors = { first: 'Rhys Bevan', second: 'Isla McKay' };

const organisationSkills = [
  'Availability and capacity management',
  'Development process optimisation',
  'Information security',
  'Modern standards approach',
  'Programming and build (software engineering)',
  'Prototyping',
  'Service support',
  'Systems design',
  'Systems integration',
  'User focus',
] as const;

/** Levels of the organisation skills, in the order of the list above; 0: nothing is known. */
function levels(...ordinals: number[]): DemoLevel[] {
  return organisationSkills.flatMap((title, place) => (ordinals[place] ? [{ title, ordinal: ordinals[place] }] : []));
}

/** What managers recorded when Calder Digital began with Waymark. */
export const demoPriorLevels: Record<string, DemoLevel[]> = {
  'Amara Okafor': levels(2, 2, 2, 3, 2, 0, 2, 2, 2, 1),
  'Owen Pritchard': levels(3, 3, 3, 3, 4, 3, 3, 3, 3, 3),
  'Katarzyna Nowak': levels(2, 3, 4, 3, 3, 3, 3, 3, 3, 2),
  'Mei Lin Chen': levels(2, 1, 2, 2, 3, 2, 2, 2, 2, 2),
  'Zainab Hussain': levels(1, 2, 1, 2, 2, 0, 2, 1, 2, 3),
  'Callum Fraser': levels(2, 2, 0, 2, 3, 2, 1, 0, 2, 0),
};

/** What people say of themselves, with how many days ago they said it. */
export const demoSelfRatings: Record<string, (DemoLevel & { ago: number; note?: string })[]> = {
  'Amara Okafor': [
    { title: 'Information security', ordinal: 2, ago: 160 },
    { title: 'Information security', ordinal: 3, ago: 14, note: 'I designed the rotation myself and can explain each threat.' },
    { title: 'Service support', ordinal: 3, ago: 30, note: 'I lead incidents now, but have not yet improved how we run them.' },
    { title: 'User focus', ordinal: 2, ago: 30 },
    { title: 'Systems integration', ordinal: 3, ago: 21 },
    { title: 'Systems design', ordinal: 2, ago: 30 },
    { title: 'Availability and capacity management', ordinal: 2, ago: 90 },
    { title: 'Development process optimisation', ordinal: 3, ago: 90 },
    { title: 'Modern standards approach', ordinal: 3, ago: 90 },
    { title: 'Programming and build (software engineering)', ordinal: 3, ago: 90 },
  ],
  'Mei Lin Chen': [{ title: 'Programming and build (software engineering)', ordinal: 3, ago: 40 }, { title: 'User focus', ordinal: 3, ago: 40 }],
  'Zainab Hussain': [{ title: 'User focus', ordinal: 3, ago: 20 }, { title: 'Information security', ordinal: 2, ago: 20 }],
};

/** In the order in which it was begun. */
export const demoEvidence: DemoEvidence[] = [
  {
    owner: 'Amara Okafor',
    begun: 210,
    sent: 204,
    content: {
      title: 'A release pipeline that builds the same thing twice',
      situation: 'Two builds of the same commit of Booking gave different images, so nobody trusted a rollback.',
      task: 'I was asked to make builds repeatable without slowing the team down.',
      action: 'I pinned the base images and every dependency, wrote the specification of the build with the team, and replaced the shell scripts with tested build steps.',
      result: 'The same commit now gives the same digest. Rollbacks went from 25 minutes to 4, and we used one the week after.',
      tags: ['pipelines'],
    },
    claims: [{ title: 'Programming and build (software engineering)', ordinal: 3 }],
    review: {
      by: 'Rhys Bevan',
      opened: 201,
      checks: allYes,
      rationale: 'You wrote the specification with others and built to it, and the tests show care for the standards. The rollback proves that it holds.',
      spoken: { on: 199, ordinal: 3 },
    },
  },
  {
    owner: 'Amara Okafor',
    begun: 24,
    sent: 19,
    releasedTo: 'Priya Nair',
    content: {
      title: 'Contract tests between Booking and Records',
      situation: 'The Records team changed the shape of an appointment message. Booking failed in live for 40 minutes and 310 appointments had to be entered again by hand. Neither team had a test that covered the join between the two.',
      task: 'I was asked to define the integration build for both systems, so that a breaking change is found before it is merged.',
      action: 'I wrote a data contract with the Records lead and turned it into consumer-driven contract tests. I joined the two pipelines so that each merge in Records runs the tests of Booking. I agreed with both teams who fixes what, and paired with Daniel to move the older messages across.',
      result: 'Since then 6 breaking changes were stopped before merge and none reached live. Next time I would keep the results for longer than 7 days from the start.',
      tags: ['integration', 'testing'],
    },
    claims: [
      { title: 'Systems integration', ordinal: 3 },
      { title: 'Systems design', ordinal: 3, ticked: [] },
    ],
    review: {
      by: 'Rhys Bevan',
      opened: 17,
      checks: { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: { answer: 'NO', comment: 'The results of the integration tests are not there.' } },
      rationale: '',
      spoken: { on: 13, reasons: 'Show the integration test results, not only the pipeline. The story itself is strong.' },
    },
  },
  {
    owner: 'Amara Okafor',
    begun: 16,
    sent: 11,
    content: {
      title: 'Rotating database credentials without downtime',
      situation: 'An audit found that the Booking database used one password for 14 months. Changing it by hand needed a 30 minute outage, so nobody did.',
      task: 'I was asked to reduce the risk before the next assessment, without taking the service down.',
      action: 'I compared three designs and chose short-lived credentials with two overlapping users. I wrote the threat model first and used it to choose the rotation period and the alarms. I tested the rotation in staging 20 times, including a failed rotation, before I asked for the change.',
      result: 'Credentials now change every 24 hours with no outage. In the first week the alarm found a job that still held the old password, and I fixed it the same day.',
      tags: ['security'],
    },
    claims: [{ title: 'Information security', ordinal: 3 }],
    review: {
      by: 'Rhys Bevan',
      opened: 9,
      checks: { valid: yes, authentic: { answer: 'YES', comment: 'Owen watched the third live rotation.' }, reliable: yes, current: yes },
      rationale: 'The threat model drove the design, and the failed rotation test shows that the control was engineered for the threat.',
    },
  },
  {
    owner: 'Amara Okafor',
    begun: 3,
    content: {
      title: 'The night the queue stopped',
      situation: 'At 02:10 the appointment queue stopped and 4,000 messages piled up.',
      task: 'I led the incident, because the lead was on leave.',
    },
    claims: [{ title: 'Service support', ordinal: 3, ticked: [] }],
  },
  {
    owner: 'Mei Lin Chen',
    begun: 15,
    sent: 9,
    content: {
      title: 'Listening to clinics before changing the booking form',
      situation: 'Clinics left out the reason for an appointment in one of five bookings.',
      task: 'I was asked to find out why before we changed the form.',
      action: 'I sat with two receptionists and Farah for a morning, wrote down where they stopped, and tried two orders of the fields with six people.',
      result: 'With the new order the reason is missing in one of forty bookings.',
    },
    claims: [{ title: 'User focus', ordinal: 3 }],
  },
  {
    owner: 'Zainab Hussain',
    begun: 30,
    sent: 21,
    content: {
      title: 'Patching without a weekend',
      situation: 'Patches of the shared hosts waited for the one weekend a month when somebody was there.',
      task: 'I was to bring the wait for important patches below a week.',
      action: 'I grouped the hosts so that half of each service can restart, and automated the patching of one group a night.',
      result: 'Important patches are in place within three days, and nobody works at weekends for them.',
    },
    claims: [{ title: 'Information security', ordinal: 2, words: 'The patching keeps systems secure day by day.' }],
  },
  {
    owner: 'Callum Fraser',
    begun: 5,
    content: { title: 'A sketch of the referral service', action: 'I drew three ways to split the service and talked them through with Grace.' },
    claims: [{ title: 'Systems design', ordinal: 2, ticked: [] }],
  },
];
