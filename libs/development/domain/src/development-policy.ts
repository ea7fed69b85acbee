import type { Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';

/** A development record is its owner's alone, whoever manages or mentors them: what others see of it is the evidence that comes of it. */
export function canReadRecord({ memberId }: Pick<Actor, 'memberId'>, { ownerId }: { readonly ownerId: Id }): boolean {
  return memberId === ownerId;
}

/** Only the owner writes in it. */
export function canWriteRecord(actor: Pick<Actor, 'memberId'>, record: { readonly ownerId: Id }): boolean {
  return canReadRecord(actor, record);
}
