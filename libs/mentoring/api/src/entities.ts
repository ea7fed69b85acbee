import { Agreement } from './agreements/agreement.entity';
import { Reflection, Relationship } from './relationships/relationship.entity';

/** All of them are rows of one organisation. */
export const mentoringEntities = [Relationship, Reflection, Agreement];
