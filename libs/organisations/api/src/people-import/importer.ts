import { forbidden } from '@waymark/foundation/kernel';
import { canInvite, type Actor } from '@waymark/organisations/domain';

/** Who may import and export people is who may invite them. */
export function requireImporter(actor: Actor): void {
  if (!canInvite(actor)) throw forbidden('Only an organisation admin imports and exports people.');
}
