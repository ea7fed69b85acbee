import type { PairPart, PlannedAction, StageContents } from '@waymark/mentoring/domain';

/** An action as it is written in a session of the demo, and what became of it. Days count back from the one of loading. */
interface AgreedAction extends Pick<PlannedAction, 'words'> {
  owner?: PairPart;
  due: number;
  commitment: number;
  makesItEight?: string;
  done?: number;
}

interface WrittenOption {
  words: string;
  for: string;
  against?: string;
  chosen?: boolean;
  idea?: PairPart;
}

/** A meeting of a pair of the demo. The day is moved to a working day near it. */
export interface DemoSession {
  ago: number;
  place: string;
  agenda?: string[];
  prepared?: string;
  goal?: Partial<StageContents['GOAL']>;
  /** The skill that the goal serves, by its title, and the level. */
  aim?: { title: string; ordinal: number };
  reality?: Partial<StageContents['REALITY']>;
  options?: WrittenOption[];
  actions?: AgreedAction[];
  will?: Partial<Omit<StageContents['WILL'], 'actions'>>;
  close?: Partial<StageContents['CLOSE']>;
  loggedBy?: PairPart;
  confirmed?: boolean;
  revised?: { by: PairPart; reason: string; goal: string };
  cancelled?: { by: PairPart; words: string };
  noShow?: { missing: PairPart; words: string };
  sharedNote?: string;
  privateNotes?: Partial<Record<PairPart, string>>;
  pulses?: Partial<Record<PairPart, { useful: number; open: number }>>;
}

export interface DemoMeetings {
  mentor: string;
  mentee: string;
  sessions: DemoSession[];
}

export const demoMeetings: DemoMeetings[] = [
  {
    mentor: 'Farah Begum',
    mentee: 'Amara Okafor',
    sessions: [
      {
        ago: 82,
        place: 'Teams',
        prepared: 'I would like to find out where to begin. I can do most of my work alone, and I do not know what that is worth.',
        goal: { sessionGoal: 'Know which two skills of the senior role to work on first.', longerGoal: 'Be ready for the senior role within a year.', measure: 'I can say to somebody else why I chose these two.' },
        reality: { now: 'Most of my evidence is about availability. I have nothing about security, and I have met none of the people who use the service.', selfScore: 4, tried: 'I read the profile twice and rated myself.', obstacles: 'The rota leaves two quiet days in a week.' },
        options: [
          { words: 'Begin with information security', for: 'Nobody else in the team holds it.', against: 'I know little about it.', chosen: true },
          { words: 'Begin with user focus', for: 'A visit is easy to arrange.', against: 'The clinics are closed in August.', chosen: true },
          { words: 'Wait for the next incident', for: 'It needs no plan.', against: 'It may not come.', idea: 'MENTOR' },
        ],
        actions: [
          { words: 'Read the last two security reviews', due: 76, commitment: 9, done: 77 },
          { words: 'Ask Grace who rotates the credentials now', due: 74, commitment: 8, done: 75 },
        ],
        will: { firstStep: 'Find the reviews tomorrow morning.', supportFrom: 'Grace Adeyemi' },
        close: { insight: 'What I do without thinking is what I have evidence of.', reflection: 'It helped to say out loud what I leave out.' },
        loggedBy: 'MENTOR',
        confirmed: true,
        privateNotes: { MENTOR: 'She knows more than she says. Ask, and wait longer.' },
        pulses: { MENTOR: { useful: 4, open: 4 }, MENTEE: { useful: 5, open: 4 } },
      },
      { ago: 65, place: 'Teams', cancelled: { by: 'MENTEE', words: 'I am leading the release that afternoon.' } },
      {
        ago: 61,
        place: 'Teams',
        prepared: 'The rotation went well. I want to find out how to hand it to somebody else.',
        goal: { sessionGoal: 'A way to let Callum do the next rotation without me.', measure: 'He does one while I am on leave.' },
        aim: { title: 'Information security', ordinal: 3 },
        reality: { now: 'I have rotated the database credentials once, with notes that only I can read.', selfScore: 6 },
        options: [
          { words: 'Write the notes for Callum, then watch him', for: 'He asks good questions.', against: 'It takes an evening.', chosen: true },
          { words: 'Make a script of it', for: 'Nobody has to remember anything.', against: 'Nobody understands it either.' },
        ],
        actions: [{ words: 'Give the notes to Callum and sit beside him', due: 52, commitment: 8, done: 53 }],
        close: { insight: 'Handing over is a part of the work, and it comes last only in the calendar.' },
        loggedBy: 'MENTEE',
        confirmed: true,
        sharedNote: 'Callum’s questions are a list of what the notes leave out. Keep them.',
        pulses: { MENTOR: { useful: 5, open: 5 }, MENTEE: { useful: 5, open: 5 } },
      },
      { ago: 40, place: 'Teams', noShow: { missing: 'MENTOR', words: 'I was held up at the clinic, and my telephone was in the car.' } },
      {
        ago: 33,
        place: 'Records office, room 2',
        goal: { sessionGoal: 'Decide what a visit to a clinic should tell me.' },
        aim: { title: 'User focus', ordinal: 3 },
        reality: { now: 'I have read four reports and been to no clinic.', selfScore: 3, obstacles: 'I am afraid of being in the way.' },
        options: [
          { words: 'Go along with Farah’s next round', for: 'Somebody who knows the people is there.', against: 'I see what she sees.', chosen: true },
          { words: 'Telephone three receptionists', for: 'It can be done this week.', against: 'They say what they think I want to hear.', idea: 'MENTOR' },
        ],
        actions: [{ words: 'Write three questions to take along', due: 27, commitment: 9, done: 28 }],
        will: { obstaclePlan: 'If the visit is called off, telephone two receptionists instead.' },
        close: { reflection: 'We laughed about the reports.' },
        loggedBy: 'MENTOR',
        confirmed: true,
        revised: { by: 'MENTEE', reason: 'We spoke of what a visit should tell the team, too.', goal: 'Decide what a visit to a clinic should tell me and the team.' },
        privateNotes: { MENTEE: 'I said more about the rota than I meant to. It was all right.' },
        pulses: { MENTEE: { useful: 4, open: 5 } },
      },
      {
        ago: 5,
        place: 'Teams',
        prepared: 'The visit is overdue. I would like to find out what keeps me from it.',
        goal: { sessionGoal: 'A day for the visit that I will keep.' },
        aim: { title: 'User focus', ordinal: 3 },
        reality: { now: 'Two days were agreed, and I moved both. Each time the rota came first.', selfScore: 4, tried: 'I put it into the calendar as work, and gave it away.' },
        options: [
          { words: 'Swap one rota day with Jamie', for: 'Jamie asked for it.', against: 'I owe him a day.', chosen: true },
          { words: 'Go in the evening', for: 'Nobody has to swap.', against: 'The clinic is half empty.' },
        ],
        actions: [
          { words: 'Swap the rota day with Jamie', due: -2, commitment: 9 },
          { words: 'Tell the clinic which morning I come', due: -4, commitment: 6, makesItEight: 'Farah naming the person to ask for.' },
          { words: 'Name the person to ask for at the clinic', owner: 'MENTOR', due: -1, commitment: 9 },
        ],
        loggedBy: 'MENTOR',
        sharedNote: 'What gets moved is what nobody else waits for. Who waits for this visit?',
        privateNotes: { MENTOR: 'The rota is a reason, and it is also somewhere to hide. Do not push.' },
      },
      { ago: -3, place: 'Teams', agenda: ['How the visit went', 'What to show the team'], prepared: 'I will have been at the clinic by then. I want to sort out what I saw from what I expected.' },
    ],
  },
  {
    mentor: 'Rhys Bevan',
    mentee: 'Tomos Lewis',
    sessions: [
      {
        ago: 38,
        place: 'Booking, quiet room',
        prepared: 'I do not know yet what a mentor is for.',
        goal: { sessionGoal: 'Get to know each other, and find one thing to begin with.' },
        reality: { now: 'Six months in the team. I deploy with somebody beside me.', selfScore: 3 },
        options: [{ words: 'Deploy a small change alone, with a way back', for: 'It is the next step anyway.', against: 'It is booking, so mornings only.', chosen: true }],
        actions: [{ words: 'Deploy one change by myself', due: 26, commitment: 8, done: 27 }],
        loggedBy: 'MENTOR',
        confirmed: true,
        pulses: { MENTOR: { useful: 4, open: 5 }, MENTEE: { useful: 5, open: 5 } },
      },
      {
        ago: 17,
        place: 'Booking, quiet room',
        goal: { sessionGoal: 'Understand what happens when a deployment goes wrong.' },
        reality: { now: 'The first one went well. I do not know what I would have done otherwise.', selfScore: 5 },
        options: [{ words: 'Break the test environment on purpose', for: 'Nothing depends on it.', against: 'It takes a morning.', chosen: true }],
        actions: [
          { words: 'Roll a deployment back in the test environment', due: 6, commitment: 7, makesItEight: 'Doing it before the rota starts.' },
          { words: 'Lend Tomos the incident notes of last winter', owner: 'MENTOR', due: 10, commitment: 9, done: 12 },
        ],
        loggedBy: 'MENTOR',
        confirmed: true,
      },
      {
        ago: 1,
        place: 'Teams',
        prepared: 'The rollback is still open. I began it twice.',
        goal: { sessionGoal: 'Find out what stops the rollback from being done.' },
        reality: { now: 'The test environment is shared, and I do not like to break what others use.' },
        options: [
          { words: 'Announce it a day before', for: 'Nobody is surprised.', against: 'Somebody may say no.', chosen: true },
          { words: 'Ask for an environment of my own', for: 'I break only what is mine.', against: 'It takes weeks.' },
        ],
        privateNotes: { MENTOR: 'Careful with other people’s things. That is a strength; say so.' },
      },
      { ago: -8, place: 'Teams', agenda: ['The rollback', 'What comes after it'] },
    ],
  },
];
