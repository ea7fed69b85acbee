export { EvidenceRepository } from './evidence/evidence.repository';
export { EvidenceModule } from './evidence.module';
export { FileSweep } from './files/file-sweep';
export { WitnessDelivery } from './witnesses/witness-delivery';
export { evidenceEntities } from './entities';
export { evidencePersonalData } from './personal-data';
