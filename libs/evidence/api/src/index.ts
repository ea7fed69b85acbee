export { evidenceEntities } from './entities';
export { EvidenceModule } from './evidence.module';
