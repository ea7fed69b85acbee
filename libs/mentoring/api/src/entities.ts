import { Action, ActionDueChange } from './actions/action.entity';
import { Agreement } from './agreements/agreement.entity';
import { MentorProfile, PlaceWatch } from './directory/mentor-profile.entity';
import { MentoringWish } from './directory/mentoring-wish.entity';
import { Goal, GoalAim } from './goals/goal.entity';
import { Outreach } from './programme/outreach.entity';
import { PrivateNote, SharedNote } from './notes/note.entity';
import { Prompts } from './prompts/prompts.entity';
import { Pulse } from './pulse/pulse.entity';
import { Revision, Stage } from './records/stage.entity';
import { Reflection, Relationship } from './relationships/relationship.entity';
import { Session } from './sessions/session.entity';

/** All of them are rows of one organisation. */
export const mentoringEntities = [
  ...[Relationship, Reflection, Agreement, MentorProfile, PlaceWatch, MentoringWish, Outreach],
  ...[Goal, GoalAim, Action, ActionDueChange],
  ...[Session, Stage, Revision, Pulse, Prompts, SharedNote, PrivateNote],
];
