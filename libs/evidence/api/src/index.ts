export { evidenceEntities } from './entities';
export { EvidenceModule } from './evidence.module';
export { WitnessDelivery } from './witnesses/witness-delivery';
