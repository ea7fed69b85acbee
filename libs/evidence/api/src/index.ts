export { evidenceEntities } from './entities';
export { EvidenceModule } from './evidence.module';
export { EvidenceRepository } from './evidence/evidence.repository';
export { FileSweep } from './files/file-sweep';
export { evidencePersonalData } from './personal-data';
export { HandOver } from './reviews/hand-over';
export { WitnessDelivery } from './witnesses/witness-delivery';
