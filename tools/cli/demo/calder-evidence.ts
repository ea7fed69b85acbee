import type { CheckAnswers, EvidenceContent, EvidenceKind } from '@waymark/evidence/domain';
import type { DemoFile } from './demo-files';

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
  spoken?: { on: number; ordinal: number; countsFor?: number } | { on: number; reasons: string };
}

/** What somebody who saw the work said, so many days ago. */
export interface DemoWitness {
  name: string;
  email: string;
  as: string;
  asked: number;
  answered: number;
  statement: string;
}

export interface DemoEvidence {
  owner: string;
  /** A story where it is absent. */
  kind?: EvidenceKind;
  /** How many days from today its certificate counts. */
  certificateFor?: number;
  files?: DemoFile[];
  witness?: DemoWitness;
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

const rotationResults: DemoFile = {
  name: 'rotation-tests.pdf',
  page: [
    'Rotation of database credentials: tests in staging',
    '20 rotations, one of them made to fail on purpose.',
    'Rotation 1 to 12: both users valid for 10 minutes, no refused connection.',
    'Rotation 13: the new user was not created. The alarm came after 40 seconds,',
    'and Booking went on with the old user.',
    'Rotation 14 to 20: as before, under the load of a Monday morning.',
    'Looked at with Owen Pritchard before the change was asked for.',
  ],
};
const refusedConnections: DemoFile = { name: 'refused-connections-by-week.png', columns: [14, 11, 15, 12, 4, 1, 0, 0] };

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
  'Katarzyna Nowak': levels(2, 3, 4, 3, 3, 2, 3, 2, 3, 3),
  'Mei Lin Chen': levels(2, 1, 2, 2, 3, 2, 2, 2, 2, 2),
  'Zainab Hussain': levels(1, 2, 1, 2, 2, 0, 2, 1, 2, 3),
  'Callum Fraser': levels(2, 2, 0, 2, 3, 2, 1, 0, 2, 0),
  'Daniel Osei': levels(1, 0, 1, 1, 2, 0, 1, 0, 0, 1),
};

/** Levels from before that have run out since: of whom, with how many days ago each stopped counting. */
export const demoLapsedLevels = [
  { name: 'Amara Okafor', title: 'Software Testing Tools', ordinal: 2, ended: 40 },
  { name: 'Callum Fraser', title: 'Information security', ordinal: 3, ended: 12 },
];

/** What managers asked to be waived, so many days ago, and when it was granted, if it was. */
export const demoWaivers = [
  { name: 'Amara Okafor', title: 'Application Systems', reason: 'The Platform team runs no bought-in applications.', asked: 60, granted: 58 },
  { name: 'Owen Pritchard', title: 'Service support', reason: 'Owen is not on call while he leads the move of the hosts. Katarzyna stands in.', asked: 27, granted: 25 },
  { name: 'Callum Fraser', title: 'Structured Reviews', reason: 'Callum leads no reviews before the referral service is live.', asked: 2 },
];

/** Who asks for another look at the level that an assessor confirmed last, and why. */
export const demoAppeal = {
  name: 'Mei Lin Chen',
  title: 'Development process optimisation',
  reason: 'The second half of the story, where Records took the change over, was not looked at.',
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
    kind: 'CERTIFICATE',
    begun: 208,
    sent: 207,
    certificateFor: 55,
    content: { title: 'Configuration of services, foundation certificate', action: 'I sat the exam after six weeks of evenings, and keep our records of configuration since.' },
    claims: [{ title: 'Configuration Management', ordinal: 2, words: 'The certificate covers the whole of the discipline.' }],
    review: {
      by: 'Rhys Bevan',
      opened: 203,
      checks: allYes,
      rationale: 'The certificate is valid, and your records of configuration show that you use what it teaches.',
      spoken: { on: 202, ordinal: 2, countsFor: 55 },
    },
  },
  {
    owner: 'Mei Lin Chen',
    begun: 52,
    sent: 45,
    content: {
      title: 'From three hand-overs to one',
      situation: 'A change to Booking was handed over three times before it was live, and waited two days each time.',
      task: 'I was asked to find out which of the hand-overs we could do without.',
      action: 'I followed four changes from beginning to end, drew where they waited, and tried one hand-over for two weeks. Records then took the change over for their own work.',
      result: 'The middle of the waiting times fell from six days to one and a half.',
    },
    claims: [{ title: 'Development process optimisation', ordinal: 3, words: 'I found where a process waits, improved it, and others took it over.' }],
    review: {
      by: 'Rhys Bevan',
      opened: 40,
      checks: allYes,
      rationale: 'You found the waste and removed it in your own team. For 3 I would want to see that you improve how others work too.',
      spoken: { on: 38, ordinal: 2 },
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
    releasedTo: 'Priya Nair',
    content: {
      title: 'Rotating database credentials without downtime',
      situation: 'An audit found that the Booking database used one password for 14 months. Changing it by hand needed a 30 minute outage, so nobody did.',
      task: 'I was asked to reduce the risk before the next assessment, without taking the service down.',
      action: 'I compared three designs and chose short-lived credentials with two overlapping users. I wrote the threat model first and used it to choose the rotation period and the alarms. I tested the rotation in staging 20 times, including a failed rotation, before I asked for the change.',
      result: 'Credentials now change every 24 hours with no outage. In the first week the alarm found a job that still held the old password, and I fixed it the same day.',
      tags: ['security'],
    },
    claims: [{ title: 'Information security', ordinal: 3 }],
    files: [rotationResults, refusedConnections],
    witness: {
      name: 'Owen Pritchard',
      email: 'owen.pritchard@calder.example',
      as: 'Senior DevOps engineer, on call that week',
      asked: 15,
      answered: 13,
      statement: 'I sat beside Amara for the third live rotation. She had the alarm open before she began, and knew which service to look at when one connection was slow.',
    },
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
