/** What a pair of the demo wants and promised. Days count back from the one on which the demo is loaded. */
export const demoGoalPair = { mentor: 'Farah Begum', mentee: 'Amara Okafor' };

/** An action that serves a goal: who does it, when it is due, and what has become of it. */
export interface DemoAction {
  title: string;
  owner?: 'MENTOR';
  added: number;
  due: number;
  commitment: number;
  makesItEight?: string;
  moved?: { on: number; to: number; reason: string };
  done?: number;
  blocked?: { on: number; reason: string };
  begun?: number;
  /** To whom the mentee lets it be read. */
  releasedTo?: string;
}

export interface DemoGoal {
  title: string;
  why: string;
  measure: string;
  aims: { title: string; ordinal: number }[];
  proposed: number;
  agreed?: number;
  due: number;
  releasedTo?: string;
  actions: DemoAction[];
}

export const demoGoals: DemoGoal[] = [
  {
    title: 'Look after information security for the Platform team',
    why: 'We ask somebody from outside whenever a secret has to change. I want us to be able to do it ourselves, and to say why it is safe.',
    measure: 'Every credential of the team has been rotated once, by somebody who is not me.',
    aims: [{ title: 'Information security', ordinal: 3 }],
    proposed: 70,
    agreed: 69,
    due: -60,
    releasedTo: 'Priya Nair',
    actions: [
      { title: 'Rotate the database credentials in a live service', added: 62, due: 30, commitment: 9, begun: 40, done: 31, releasedTo: 'Priya Nair' },
      {
        title: 'Have Callum rotate the next ones from my notes',
        added: 40,
        due: 20,
        commitment: 6,
        makesItEight: 'Agreeing the evening with Callum before I write the plan.',
        moved: { on: 22, to: -9, reason: 'The test environment was being rebuilt.' },
        begun: 15,
        releasedTo: 'Priya Nair',
      },
      { title: 'Ask two clinics what they were told when we were last down', owner: 'MENTOR', added: 40, due: -3, commitment: 8 },
    ],
  },
  {
    title: 'Plan with the people who use the service',
    why: 'I read what others found, and often too late to change anything.',
    measure: 'Two plans of mine that changed because of what somebody showed me.',
    aims: [{ title: 'User focus', ordinal: 3 }],
    proposed: 30,
    agreed: 29,
    due: -90,
    actions: [
      { title: 'Sit in on one clinic visit', added: 26, due: 4, commitment: 7, makesItEight: 'Farah asking the clinic for me.' },
      { title: 'Show the team what I saw there', added: 26, due: -14, commitment: 8, blocked: { on: 6, reason: 'Waits for the visit.' } },
    ],
  },
];
