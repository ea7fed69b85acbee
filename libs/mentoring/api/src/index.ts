export { mentoringEntities } from './entities';
export { MentoringModule } from './mentoring.module';
export { mentoringPersonalData } from './personal-data';
export { mentoringSealedColumns } from './sealed';
