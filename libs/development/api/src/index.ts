export { DevelopmentModule } from './development.module';
export { developmentEntities } from './entities';
export { developmentPersonalData } from './personal-data';
