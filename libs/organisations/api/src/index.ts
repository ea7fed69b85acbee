export { accountEntities, tenantEntities } from './entities';
