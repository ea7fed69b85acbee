export { LevelsOf, type HeldLevel, type RequirementLevels } from './access/levels-of';
export { mentoringEntities } from './entities';
export { MentoringModule } from './mentoring.module';
export { mentoringPersonalData } from './personal-data';
export { Mentors } from './relationships/mentors.queries';
export { RelationshipRepository } from './relationships/relationship.repository';
export { RelationshipSweep } from './relationships/relationship-sweep';
export { mentoringSealedColumns } from './sealed';
export { MentoringPlans } from './released/mentoring-plans';
