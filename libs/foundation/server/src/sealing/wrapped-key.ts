import type { Id } from '@waymark/foundation/kernel';
import type { DataKey } from './data-key.entity';
import { seal, unseal } from './envelope';
import type { MasterKeys } from './master-keys';

/** A key of an organisation as the current master key wraps it. */
export function wrap({ current, byNumber }: MasterKeys, organisationId: Id, number: number, plain: Buffer): Pick<DataKey, 'wrapped' | 'masterKey'> {
  return { wrapped: seal(masterKey(byNumber, current), current, placeOf(organisationId, number), plain), masterKey: current };
}

/**
 * The key itself.
 * @throws SealBroken where the master key of its number is another one.
 * @throws Error where there is none of its number.
 */
export function unwrap({ byNumber }: MasterKeys, key: Omit<DataKey, 'madeAt'>): Buffer {
  return unseal(masterKey(byNumber, key.masterKey), placeOf(key.organisationId, key.number), key.wrapped);
}

function masterKey(byNumber: MasterKeys['byNumber'], number: number): Buffer {
  const key = byNumber.get(number);
  if (key === undefined) throw new Error(`The master key number ${number} is missing from the file of master keys`);
  return key;
}

function placeOf(organisationId: Id, number: number): string {
  return JSON.stringify([organisationId, 'organisation_data_key', number]);
}
