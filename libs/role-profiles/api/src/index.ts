export { roleProfileEntities } from './entities';
