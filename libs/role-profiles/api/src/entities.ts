import { RoleAssignmentHistory } from './assignments/role-assignment-history.entity';
import { RoleAssignment } from './assignments/role-assignment.entity';
import { Framework, LevelDescriptor, Skill } from './frameworks/framework.entity';
import { Scale, ScaleLevel } from './frameworks/scale.entity';
import { Requirement } from './profiles/requirement.entity';
import { RoleProfileVersion } from './profiles/role-profile-version.entity';
import { RoleProfile } from './profiles/role-profile.entity';

/** All of them are rows of one organisation. */
export const roleProfileEntities = [
  Scale,
  ScaleLevel,
  Framework,
  Skill,
  LevelDescriptor,
  RoleProfile,
  RoleProfileVersion,
  Requirement,
  RoleAssignment,
  RoleAssignmentHistory,
];
