import { newId } from '@waymark/foundation/kernel';
import { canReadRecord, canWriteRecord } from './index';

describe('a development record', () => {
  const [memberId, ownerId] = [newId(), newId()];

  it('is read and written by its owner', () => {
    expect([canReadRecord({ memberId }, { ownerId: memberId }), canWriteRecord({ memberId }, { ownerId: memberId })]).toEqual([true, true]);
  });

  it('is neither read nor written by anybody else', () => {
    expect([canReadRecord({ memberId }, { ownerId }), canWriteRecord({ memberId }, { ownerId })]).toEqual([false, false]);
  });
});
