import type { Horizon } from '@waymark/readiness/domain';
import type { DemoEvidence } from './calder-evidence';

const yes = { answer: 'YES', comment: '' } as const;

/** What moved in the summer and in the last month, and what a manager was let to see of what has begun. */
export const demoRecentWork: DemoEvidence[] = [
  {
    owner: 'Katarzyna Nowak',
    begun: 165,
    sent: 150,
    content: {
      title: 'Splitting the appointment service in two',
      situation: 'Every change to reminders needed a release of the whole appointment service, and a fault in one stopped the other.',
      task: 'I was asked to design the split and to show that it can be done a step at a time.',
      action: 'I drew what each part owns, agreed the join between them with both teams, and wrote down three designs with what speaks against each. We built the one that could be taken back at every step.',
      result: 'Reminders are released on their own since, 14 times in the first month, and appointments went on through two faults of theirs.',
      tags: ['design'],
    },
    claims: [{ title: 'Systems design', ordinal: 3 }],
    review: {
      by: 'Rhys Bevan',
      opened: 146,
      checks: { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes },
      rationale: 'You compared designs before you chose, and chose the one that could be undone. The two faults show that the join holds.',
      spoken: { on: 142, ordinal: 3 },
    },
  },
  {
    owner: 'Mei Lin Chen',
    begun: 34,
    sent: 20,
    releasedTo: 'Priya Nair',
    content: {
      title: 'One queue for two services',
      situation: 'Booking and Records each kept a queue of the same appointments, and the two did not agree on one day in four.',
      task: 'I was asked to bring them to one, without stopping either service.',
      action: 'I agreed the message with both teams, ran the two queues side by side for three weeks with a report of every difference, and moved one kind of appointment at a time.',
      result: 'There is one queue, and the last difference was 30 days ago. The report stays as a test that runs every night.',
      tags: ['integration'],
    },
    claims: [{ title: 'Systems integration', ordinal: 3 }],
    review: {
      by: 'Rhys Bevan',
      opened: 12,
      checks: { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes },
      rationale: 'You defined the integration with both teams and proved it every day while it grew. The nightly test shows that you thought of afterwards.',
      spoken: { on: 9, ordinal: 3 },
    },
  },
  {
    owner: 'Zainab Hussain',
    begun: 18,
    releasedTo: 'Priya Nair',
    content: { title: 'A paper model of the patching calendar', action: 'I cut the calendar out of paper and had two colleagues plan a month with it, before anybody wrote code.' },
    claims: [{ title: 'Prototyping', ordinal: 2, ticked: [] }],
  },
  {
    owner: 'Jamie Whitlock',
    begun: 8,
    releasedTo: 'Priya Nair',
    content: { title: 'Reading the service standard with Owen', action: 'I went through the standard with Owen and noted what our pages do not meet yet.' },
    claims: [{ title: 'Modern standards approach', ordinal: 1, ticked: [] }],
  },
];

/** What the manager said of when people will be ready, so many days ago. What is said of Callum and the band disagree. */
export const demoJudgements: { name: string; horizon: Horizon; reason: string; ago: number }[] = [
  { name: 'Amara Okafor', horizon: 'WITHIN_12_MONTHS', reason: 'Information security is nearly there. Service support needs a year of leading incidents.', ago: 41 },
  { name: 'Katarzyna Nowak', horizon: 'WITHIN_6_MONTHS', reason: 'She stands in for the principal on two services already.', ago: 20 },
  { name: 'Callum Fraser', horizon: 'WITHIN_6_MONTHS', reason: 'He runs the referral service alone since the summer. The levels have not followed yet.', ago: 6 },
];

/** For how many months before this one the figures of each month are kept. */
export const demoMonths = 9;
