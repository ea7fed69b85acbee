import type { EnrolmentPart, OrganisationRole } from '@waymark/organisations/domain';

/** The role profiles of the demo, by the names of their files. */
export type DemoProfile = 'senior-devops-engineer';

export interface DemoPerson {
  name: string;
  jobTitle: string;
  team?: string;
  manager?: string;
  roles?: OrganisationRole[];
  /** What they take part in the programme as, if they do. */
  part?: EnrolmentPart;
  /** Which of the demo's role profiles they have, and work towards. */
  current?: DemoProfile;
  target?: DemoProfile;
  /** What the list of accounts calls them; only these are printed, but everybody may sign in. */
  listedAs?: string;
}

export interface DemoOrganisation {
  name: string;
  mailDomain: string;
  timeZone: string;
  admin: DemoPerson;
  people: DemoPerson[];
  profiles: DemoProfile[];
}

/** The day from which the demo's reporting lines and roles count. */
export const firstDay = '2025-09-15';

const senior = 'senior-devops-engineer';
const platform = 'Platform team';
const records = 'Records integration';
const booking = 'Booking and referrals';

/** The organisation of the demo. Its people are invented. */
export const calderDigital: DemoOrganisation = {
  name: 'Calder Digital',
  mailDomain: 'calder.example',
  timeZone: 'Europe/London',
  admin: { name: 'Sunita Rao', jobTitle: 'Head of capability', listedAs: 'organisation admin' },
  profiles: [senior],
  people: [
    { name: 'Priya Nair', jobTitle: 'Platform manager', team: platform, manager: 'Sunita Rao', listedAs: 'manager' },
    {
      name: 'Helen Marsh',
      jobTitle: 'Delivery manager',
      team: booking,
      manager: 'Sunita Rao',
      roles: ['PROGRAMME_OWNER'],
      listedAs: 'programme owner',
    },
    { name: 'Grace Adeyemi', jobTitle: 'Lead developer', part: 'MENTOR', team: records, manager: 'Sunita Rao' },
    { name: 'Amara Okafor', jobTitle: 'DevOps engineer', part: 'MENTEE', team: platform, manager: 'Priya Nair', target: senior, listedAs: 'mentee' },
    { name: 'Owen Pritchard', jobTitle: 'Senior DevOps engineer', part: 'BOTH', team: platform, manager: 'Priya Nair', current: senior },
    { name: 'Katarzyna Nowak', jobTitle: 'Senior DevOps engineer', part: 'BOTH', team: platform, manager: 'Priya Nair', current: senior },
    { name: 'Mei Lin Chen', jobTitle: 'DevOps engineer', part: 'MENTEE', team: platform, manager: 'Owen Pritchard', target: senior },
    { name: 'Zainab Hussain', jobTitle: 'DevOps engineer', part: 'MENTEE', team: platform, manager: 'Owen Pritchard', target: senior },
    { name: 'Callum Fraser', jobTitle: 'DevOps engineer', part: 'MENTEE', team: platform, manager: 'Priya Nair', target: senior },
    { name: 'Daniel Osei', jobTitle: 'Junior DevOps engineer', part: 'MENTEE', team: platform, manager: 'Katarzyna Nowak', target: senior },
    { name: 'Jamie Whitlock', jobTitle: 'Junior DevOps engineer', part: 'MENTEE', team: platform, manager: 'Priya Nair', target: senior },
    {
      name: 'Rhys Bevan',
      jobTitle: 'Principal DevOps engineer',
      part: 'MENTOR',
      team: records,
      manager: 'Grace Adeyemi',
      listedAs: 'mentor and assessor',
    },
    { name: 'Naveen Shah', jobTitle: 'Service designer', part: 'MENTOR', team: records, manager: 'Grace Adeyemi' },
    { name: 'Isla McKay', jobTitle: 'Lead developer', part: 'MENTOR', team: records, manager: 'Grace Adeyemi' },
    { name: 'Farah Begum', jobTitle: 'Lead user researcher', part: 'MENTOR', team: booking, manager: 'Helen Marsh' },
    { name: 'Tomos Lewis', jobTitle: 'Junior DevOps engineer', part: 'MENTEE', team: booking, manager: 'Helen Marsh' },
  ],
};

/** A second organisation with nobody but its admin, to see that nothing comes through the wall between the two. */
export const tarnHealth: DemoOrganisation = {
  name: 'Tarn Health',
  mailDomain: 'tarn.example',
  timeZone: 'Europe/London',
  admin: { name: 'Imran Siddiqui', jobTitle: 'Programme director', listedAs: 'admin of another, empty organisation' },
  people: [],
  profiles: [],
};
