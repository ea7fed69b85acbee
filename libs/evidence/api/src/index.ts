export { evidenceEntities } from './entities';
export { EvidenceModule } from './evidence.module';
export { evidencePersonalData } from './personal-data';
export { WitnessDelivery } from './witnesses/witness-delivery';
