export { accountEntities, tenantEntities } from './entities';
export { OrganisationsModule } from './organisations.module';
