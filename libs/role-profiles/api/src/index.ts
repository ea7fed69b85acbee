export { RoleAssigning } from './assignments/role-assigning';
export { roleProfileEntities } from './entities';
export { roleProfilesPersonalData } from './personal-data';
export { DraftEditing } from './profiles/draft-editing';
export { ProfileImport } from './profiles/profile-import';
export { ProfileLibrary } from './profiles/profile-library';
export { Publication } from './profiles/publication';
export { RoleProfilesModule } from './role-profiles.module';
